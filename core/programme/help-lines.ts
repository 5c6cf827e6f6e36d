import type { Danger } from '../safety/danger.ts'
import type { HelpLine, Language, Programme } from './programme.ts'

/**
 * The help lines that a reader sees: those that staff confirmed. Of the reader's language first, among them those for
 * that kind of danger; else in the order of the programme file.
 */
export function helpLinesFor(programme: Programme, language: Language, danger: Danger | null): HelpLine[] {
  const far = ({ languages, dangers }: HelpLine): number =>
    (languages.includes(language) ? 0 : 2) + (danger === null || dangers.includes(danger) ? 0 : 1)
  return confirmed(programme).sort((one, other) => far(one) - far(other))
}

/** Those that nobody has confirmed yet: people do not see them. */
export function helpLinesToConfirm({ helpLines }: Programme): HelpLine[] {
  return helpLines.filter(({ confirmedByStaff }) => confirmedByStaff === null)
}

function confirmed({ helpLines }: Programme): HelpLine[] {
  return helpLines.filter(({ confirmedByStaff }) => confirmedByStaff !== null)
}
