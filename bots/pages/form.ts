/** A page to fill in, in the reader's language: what every field shows, and what is wrong with it. */
export type FormPage = {
  language: string
  title: string
  intro: string
  /** What was done by the last sending, or that something is wrong. */
  notice: { text: string; isGood: boolean } | null
  fields: FormField[]
  submit: string
}

/** One field. `problem` says what is wrong with what was sent; `hint` what is meant. */
export type FormField = {
  name: string
  label: string
  hint: string | null
  problem: string | null
} & (
  | {
      kind: 'line'
      value: string
      most: number
      autocomplete: string | null
      inputMode: 'text' | 'numeric' | 'url'
    }
  | { kind: 'one'; value: string; options: FormOption[] }
  | { kind: 'several'; values: string[]; options: FormOption[] }
)

/** One answer to choose. */
export type FormOption = { value: string; label: string }
