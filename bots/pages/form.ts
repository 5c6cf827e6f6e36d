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
export type FormField<Text = string> = {
  name: string
  label: Text
  hint: Text | null
  problem: Text | null
  /** Whether it has to be filled in. */
  isNeeded: boolean
} & (
  | {
      kind: 'line'
      value: string
      most: number
      autocomplete: string | null
      inputMode: 'text' | 'numeric' | 'url'
    }
  | { kind: 'one'; value: string; options: FormOption<Text>[] }
  | { kind: 'several'; values: string[]; options: FormOption<Text>[] }
)

/** One answer to choose. */
export type FormOption<Text = string> = { value: string; label: Text }

/** The same field with every text made anew by `change`; what was filled in stays as it is. */
export function mapField<From, To>(field: FormField<From>, change: (text: From) => To): FormField<To> {
  const { hint, problem } = field
  const words = {
    label: change(field.label),
    hint: hint === null ? null : change(hint),
    problem: problem === null ? null : change(problem),
  }
  if (field.kind === 'line') return { ...field, ...words }
  const options = field.options.map(({ value, label }) => ({ value, label: change(label) }))
  return field.kind === 'one' ? { ...field, ...words, options } : { ...field, ...words, options }
}
