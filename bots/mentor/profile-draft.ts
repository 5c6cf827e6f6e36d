import type { Turn } from '../turn.ts'

/** What is asked of a mentor, in this order; each is asked once and can be changed later. */
export const profileSteps = [
  'sign-in',
  'headline',
  'sectors',
  'topics',
  'languages',
  'region',
  'capacity',
  'profile-link',
  'house-rules',
] as const

/** Parts that nobody has to give: they are asked only of who wants to change them. */
export type ExtraStep = 'own-name' | 'years' | 'hours'

/** One question of the profile: asked of everyone, or only where somebody wants to change it. */
export type ProfileStep = (typeof profileSteps)[number] | ExtraStep

/** Which questions were answered, and what is being chosen now, several taps long. */
export type ProfileDraft = {
  answered?: ProfileStep[]
  chosen?: string[]
  /** Set while one answer is changed after the rest is done. */
  changing?: ProfileStep
}

/** The draft of this dialogue: change it in place. */
export function profileDraft(turn: Turn): ProfileDraft {
  return turn.dialogue.draft
}

/** Marks a question as answered. */
export function stepAnswered(turn: Turn, step: ProfileStep): void {
  const draft = profileDraft(turn)
  draft.answered = [...new Set([...(draft.answered ?? []), step])]
  delete draft.chosen
  delete draft.changing
}
