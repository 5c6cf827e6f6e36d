/** Where the engine tells of its work, for whoever counts it. */
export type Meter = {
  /** A turn ended; how, and how long it took in milliseconds. */
  turn(outcome: string, milliseconds: number): void
  /** A wish was shown, so many milliseconds after it became wanted. */
  shown(milliseconds: number): void
}

/** Counts nothing. */
export const noMeter: Meter = { turn: () => undefined, shown: () => undefined }
