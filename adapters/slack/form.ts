import { setTimeout } from 'node:timers/promises'
import type { types } from '@slack/bolt'
import { z } from 'zod'
import type { FormField, FormOption } from '../../bots/pages/form.ts'
import type { Form } from '../../bots/view.ts'
import { labelOf, plain } from './block-text.ts'
import { formTime, mostBoxes, mostFieldLabel, mostFormLabel, mostOptions, mostSection } from './limits.ts'
import type { Submission } from './payloads.ts'
import { plainWords, startOf } from './words.ts'
import type { Workspace } from './workspaces.ts'

/** The name of our forms. */
export const formCallback = 'form'

const behindButton = z.object({ form: z.string().min(1).max(200) })
const behindForm = behindButton.extend({ message: z.string().min(1).max(40) })

/** What a form is about: the tap that it sends, and the message that it was opened on. */
export type FormBehind = z.infer<typeof behindForm>

/** What stands behind the button that opens a form. */
export const formValue = ({ tap }: Form): string => JSON.stringify({ form: tap })

/** The tap of the form that a button opens; null for every other button. */
export function readFormValue(value: string | undefined): string | null {
  return behindButton.safeParse(readJson(value)).data?.form ?? null
}

/** What a form that was sent is about; null for none of ours. */
export function readFormBehind(metadata: string): FormBehind | null {
  return behindForm.safeParse(readJson(metadata)).data ?? null
}

function readJson(text: string | undefined): unknown {
  try {
    return text?.startsWith('{') === true ? (JSON.parse(text) as unknown) : null
  } catch {
    return null
  }
}

/** What was filled in, by the names of the fields. */
export function answersIn(values: Submission['view']['state']['values']): Record<string, string[]> {
  const answers = Object.entries(values).map(([name, elements]): [string, string[]] => {
    const all = Object.values(elements).flatMap(
      ({ value, selected_option: one, selected_options: several }) =>
        several ? several.map((option) => option.value) : [one?.value ?? value ?? ''],
    )
    return [name, all]
  })
  return Object.fromEntries(answers)
}

/** A form that somebody wants to fill in. */
export type Opening = Pick<Workspace, 'client' | 'hasty'> & {
  behind: FormBehind
  trigger: string
  title: string
  find: () => Promise<Form | null>
  track: <Result>(task: Promise<Result>) => Promise<Result>
  /** What is done where it cannot be opened. */
  otherwise: () => Promise<void>
}

/**
 * Opens a form. Slack lets nobody open one later than three seconds after the press, so what is not known soon is put in
 * afterwards (Modals: opening). Resolves once Slack can be answered.
 */
export async function openForm(opening: Opening): Promise<void> {
  const { client, hasty, behind, trigger, title, find, track, otherwise } = opening
  const asked = find().catch(() => null)
  const soon = await Promise.race([asked, setTimeout(formTime, 'later' as const)])
  if (soon === null) {
    await otherwise()
    return
  }
  let opened
  try {
    const view = soon === 'later' ? waitingView(title, behind) : formView(soon, behind)
    opened = await hasty.views.open({ trigger_id: trigger, view })
  } catch {
    // The moment is over, or Slack is slow: where it stands there all the same, it is offered once too often.
    await otherwise()
    return
  }
  if (soon !== 'later') return
  const { id, hash } = opened.view ?? {}
  const fill = async (): Promise<void> => {
    const form = await asked
    if (!form || id === undefined) throw new Error('there is nothing to put into the form')
    await client.views.update({ view_id: id, ...(hash ? { hash } : {}), view: formView(form, behind) })
  }
  void track(fill().catch(otherwise))
}

/** A form as Slack shows it, with what is wrong right above each field. */
export function formView({ title, fields, submit }: Form, behind: FormBehind): types.ModalView {
  return {
    ...frame(title, behind),
    submit: plain(startOf(plainWords(submit), mostFormLabel)),
    blocks: fields.flatMap((field): types.KnownBlock[] => {
      const { problem } = field
      return [...(problem === null ? [] : [section(`⚠ ${problem}`)]), inputOf(field)]
    }),
  }
}

function waitingView(title: string, behind: FormBehind): types.ModalView {
  return { ...frame(title, behind), blocks: [section('…')] }
}

type Frame = Pick<types.ModalView, 'title' | 'type' | 'callback_id' | 'private_metadata'>

function frame(title: string, behind: FormBehind): Frame {
  const head = plain(startOf(plainWords(title) || '…', mostFormLabel))
  return {
    ...{ type: 'modal', callback_id: formCallback, title: head },
    private_metadata: JSON.stringify(behind),
  }
}

/** What may stay empty says so; of everything else Slack asks for an answer before it is sent. */
function inputOf(field: FormField): types.InputBlock {
  const { name, label, hint, isNeeded } = field
  return {
    type: 'input',
    block_id: name,
    label: words(label, mostFieldLabel),
    ...(hint === null ? {} : { hint: words(hint, mostFieldLabel) }),
    optional: !isNeeded,
    element: elementOf(field),
  }
}

const action = { action_id: 'answer' }

function elementOf(field: FormField): types.InputBlock['element'] {
  switch (field.kind) {
    case 'line': {
      const value = startOf(plainWords(field.value), field.most)
      const filled = value === '' ? {} : { initial_value: value }
      return { type: 'plain_text_input', ...action, max_length: field.most, ...filled }
    }
    case 'one': {
      const chosen = field.options.find(({ value }) => value === field.value)
      const filled = chosen ? { initial_option: optionOf(chosen) } : {}
      return { type: 'static_select', ...action, options: optionsOf(field.options), ...filled }
    }
    case 'several': {
      const chosen = field.options.filter(({ value }) => field.values.includes(value)).map(optionOf)
      const type = field.options.length <= mostBoxes ? 'checkboxes' : 'multi_static_select'
      const filled = chosen.length > 0 ? { initial_options: chosen } : {}
      return { type, ...action, options: optionsOf(field.options), ...filled }
    }
  }
}

const optionsOf = (options: FormOption[]): types.PlainTextOption[] =>
  options.slice(0, mostOptions).map(optionOf)

const optionOf = ({ value, label }: FormOption): types.PlainTextOption => ({
  text: plain(labelOf(label)),
  value,
})

const section = (text: string): types.SectionBlock => ({ type: 'section', text: words(text, mostSection) })

const words = (text: string, most: number): types.PlainTextElement =>
  plain(startOf(plainWords(text) || '…', most))
