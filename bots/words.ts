/**
 * Text in no language yet. Conversations speak in `Words`; the last step before a channel turns them into the
 * reader's language, time zone and names, so that a change of language or an erased name reaches what is shown already.
 * A plain string is shown as it is: a person's own words, a number, a name of a thing.
 */
export type Words =
  | string
  /** A message of `locales/`, with what goes into it. */
  | { say: string; with: Record<string, Words | number> }
  /** A person's name, looked up when it is shown. */
  | { person: string }
  /** The name of a sector of the scheme. */
  | { sector: string }
  /** The name of a region of the programme. */
  | { region: string }
  /** A language's name. */
  | { language: string }
  /** A moment, in the reader's zone. `day`: "Tuesday 3 March"; `time`: "14:00"; `moment`: both. */
  | { moment: number; as: 'day' | 'time' | 'moment' }
  /** "a, b and c" in the reader's language. */
  | { all: Words[] }
  /** "a, b or c" in the reader's language. */
  | { either: Words[] }
  /** Texts one after the other, each on a line of its own. */
  | { lines: Words[] }
  /** Texts with a dot between them: "Els · baker · Dutch". */
  | { dotted: Words[] }

/** A message of `locales/` by its name. */
export function say(name: string, fill: Record<string, Words | number> = {}): Words {
  return { say: name, with: fill }
}

/** Everyone whose name stands in a text, so that an erased name can be taken out of what was shown. */
export function peopleIn(words: Words): string[] {
  if (typeof words === 'string') return []
  if ('person' in words) return [words.person]
  const parts: (Words | number)[] =
    'say' in words
      ? Object.values(words.with)
      : 'all' in words
        ? words.all
        : 'either' in words
          ? words.either
          : 'lines' in words
            ? words.lines
            : 'dotted' in words
              ? words.dotted
              : []
  return parts.flatMap((part) => (typeof part === 'number' ? [] : peopleIn(part)))
}
