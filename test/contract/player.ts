import type { AppPerson, Fault, GotFile, Pressable, SentFile, Shown, Stranger } from './app.ts'

/** A person in a scene. Deeds resolve once everybody sees what came of them. */
export type Player = {
  readonly name: string
  readonly account: string
  /** Opens the bot. */
  greets(code?: string): Promise<void>
  /** Presses the newest button whose label contains `label`. */
  taps(label: string): Promise<void>
  /** Presses it twice before anything can come of it. */
  tapsTwice(label: string): Promise<void>
  types(text: string): Promise<void>
  /** Answers the newest message of the bot that contains `words`. */
  replies(words: string, text: string): Promise<void>
  /** Changes their own newest message that says `before`. */
  changes(before: string, text: string): Promise<void>
  forwards(stranger: Stranger, text: string): Promise<void>
  /** Sends a file; resolves with what the app itself says to that, if anything. */
  sendsFile(file: SentFile): Promise<string | null>
  /** Where the newest link whose label contains `label` leads. */
  linkOf(label: string): Promise<string>
  /** A button as it stands now, to be pressed later. */
  remembers(label: string): Promise<Pressable>
  /** Presses a button that may not be there any more, or never was. */
  presses(button: Pressable): Promise<void>
  pressesForgotten(data: string): Promise<void>
  sendsTooMuch(): Promise<string | null>
  /** All that the bot's messages say now, oldest first; buttons in brackets. */
  reads(): Promise<string>
  sees(): Promise<Shown[]>
  /** The message that contains `words`; the newest where there are several. */
  finds(words: string): Promise<Shown>
  /** The files that the bot brought, oldest first. */
  files(): Promise<GotFile[]>
  /** All bytes that came to their app. */
  gets(): Promise<Buffer>
  /** How many messages contain `words`. */
  counts(words: string): Promise<number>
  /** Takes the newest message that contains `words` away. */
  deletes(words: string): Promise<void>
  shutsOut(): Promise<void>
  letsIn(): Promise<void>
  suffers(fault: Fault): void
  repeatsItself(): void
  /** Does several things that reach the service in the wrong order. */
  inDisorder(deeds: () => Promise<void>): Promise<void>
  tries(): number
}

/** Makes one of somebody with an app in hand; `rest` lets the service do what it has to. */
export function makePlayer(person: AppPerson, name: string, rest: () => Promise<void>): Player {
  let busy = false
  const does = async <Result>(deed: Promise<Result>): Promise<Result> => {
    const result = await deed
    if (!busy) await rest()
    return result
  }
  const find = async (words: string): Promise<Shown> => {
    const found = (await person.sees()).findLast((shown) => sayings(shown).includes(words))
    if (!found) throw new Error(`${name} sees nothing that says "${words}", but:\n${await read()}`)
    return found
  }
  const read = async (): Promise<string> => (await person.sees()).map(sayings).join('\n---\n')
  const remember = async (label: string): Promise<Pressable> => {
    for (const { id, buttons } of (await person.sees()).toReversed()) {
      const data = buttons.find((button) => button.label.includes(label))?.data ?? null
      if (data !== null) return { message: id, data }
    }
    throw new Error(`${name} has nothing to tap that says "${label}", but:\n${await read()}`)
  }
  return {
    name,
    account: person.account,
    greets: async (code) => await does(person.opens(code)),
    taps: async (label) => await does(person.presses(await remember(label))),
    tapsTwice: async (label) => {
      const button = await remember(label)
      await person.presses(button)
      await does(person.presses(button))
    },
    types: async (text) => await does(person.types(text)),
    replies: async (words, text) => await does(person.replies((await find(words)).id, text)),
    changes: async (before, text) => await does(person.changes(before, text)),
    forwards: async (stranger, text) => await does(person.forwards(stranger, text)),
    sendsFile: async (file) => await does(person.sendsFile(file)),
    linkOf: async (label) => {
      for (const { buttons } of (await person.sees()).toReversed()) {
        const link = buttons.find((button) => button.label.includes(label))?.link ?? null
        if (link !== null) return link
      }
      throw new Error(`${name} has no link that says "${label}", but:\n${await read()}`)
    },
    remembers: remember,
    presses: async (button) => await does(person.presses(button)),
    pressesForgotten: async (data) => await does(person.pressesForgotten(data)),
    sendsTooMuch: async () => {
      const answer = await person.sendsTooMuch()
      await rest()
      return answer
    },
    reads: read,
    sees: async () => await person.sees(),
    finds: find,
    files: async () => await person.files(),
    gets: async () => await person.gets(),
    counts: async (words) => (await person.sees()).filter((shown) => sayings(shown).includes(words)).length,
    deletes: async (words) => await person.deletes((await find(words)).id),
    shutsOut: async () => await does(person.shutsOut()),
    letsIn: async () => await does(person.letsIn()),
    suffers: (fault) => person.suffers(fault),
    repeatsItself: () => person.repeatsItself(),
    inDisorder: async (deeds) => {
      person.holds()
      busy = true
      await deeds()
      busy = false
      await person.releases()
      await rest()
    },
    tries: () => person.tries(),
  }
}

function sayings({ text, buttons }: Shown): string {
  return [text, ...buttons.map(({ label }) => `[${label}]`)].join('\n')
}
