import type { FormField } from '../../bots/pages/form.ts'
import type { Form } from '../../bots/view.ts'
import { inputOf, type CardData } from './card-data.ts'
import { mostButtonsOfChoice, mostLabel, mostNotice } from './limits.ts'
import { lines, oneLine, type Element } from './text.ts'
import { labelWords } from './words.ts'

/** A form on a card: what stands in it at once, and the button that opens it. */
export type FormOnCard = { body: Element[]; actions: Element[] }

/**
 * Writes a form as inputs of Adaptive Cards 1.5, folded away behind a button (`Action.ShowCard`). Where something was
 * wrong with what was sent it stands open, with what is wrong beside each field. Nothing is demanded by the app: an
 * empty field is answered in the reader's language, as on the page.
 */
export function formOnCard(form: Form, card: string): FormOnCard {
  const several = form.fields.flatMap(({ kind, name }) => (kind === 'several' ? [name] : []))
  const data: CardData = { form: form.tap, several, card }
  const send = {
    ...{ type: 'Action.Submit', title: labelWords(form.submit, mostLabel), data, style: 'positive' },
  }
  const body = form.fields.flatMap(fieldElements)
  if (form.fields.some(({ problem }) => problem !== null))
    return { body: [...body, { type: 'ActionSet', actions: [send] }], actions: [] }
  const folded = { type: 'AdaptiveCard', body, actions: [send] }
  return {
    body: [],
    actions: [{ type: 'Action.ShowCard', title: labelWords(form.label, mostLabel), card: folded }],
  }
}

function fieldElements(field: FormField): Element[] {
  const below = [
    ...(field.problem === null ? [] : lines(field.problem, { color: 'Attention' })),
    ...(field.hint === null ? [] : lines(field.hint, { size: 'Small', isSubtle: true })),
  ]
  return [inputElement(field), ...below.map((line) => ({ ...line, spacing: 'None' }))]
}

function inputElement(field: FormField): Element {
  const common = { id: inputOf(field.name), label: labelWords(field.label, mostNotice), spacing: 'Large' }
  if (field.kind === 'line') {
    const value = oneLine(field.value)
    return { type: 'Input.Text', ...common, maxLength: field.most, ...(value === '' ? {} : { value }) }
  }
  const chosen = (field.kind === 'one' ? [field.value] : field.values).filter((value) =>
    field.options.some((option) => option.value === value),
  )
  return {
    ...{ type: 'Input.ChoiceSet', ...common, isMultiSelect: field.kind === 'several', wrap: true },
    style: field.options.length > mostButtonsOfChoice ? 'compact' : 'expanded',
    choices: field.options.map(({ value, label }) => ({ title: labelWords(label, mostLabel), value })),
    ...(chosen.length > 0 ? { value: chosen.join(',') } : {}),
  }
}
