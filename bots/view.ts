import type { FileRef } from './file-ref.ts'
import { mapField, type FormField } from './pages/form.ts'
import type { Words } from './words.ts'

/**
 * A message, as every channel can show it in full; each renders it in its own best way. `View<Words>` is what
 * conversations make, in no language yet; `View` is what a channel is handed, in plain text. Only renderers escape.
 */
export type View<Text = string> = { blocks: Block<Text>[] }

/** What conversations make: a view in no language yet. */
export type Draft = View<Words>

/** A part of a message, shown in order. */
export type Block<Text = string> = PlainBlock<Text> | Form<Text>

/** A part that every app can show. */
export type PlainBlock<Text = string> =
  | { kind: 'title'; text: Text }
  | { kind: 'text'; text: Text }
  /** A person's own words, set apart from the bot's. */
  | { kind: 'quote'; text: Text }
  | { kind: 'facts'; facts: { label: Text; value: Text }[] }
  | { kind: 'file'; file: FileRef; alternative: Text }
  /** Buttons that stand side by side where there is room. */
  | { kind: 'buttons'; buttons: Button<Text>[] }
  /** A list to choose from, long or with several answers: `label` names it, each option is a tap. */
  | { kind: 'choice'; label: Text; options: Option<Text>[] }

/**
 * Several questions at once. An app that can shows the fields and sends the answers back with `tap`; every other shows a
 * button to the page on which the same is asked (`withoutForms`).
 */
export type Form<Text = string> = {
  kind: 'form'
  /** What the button says that opens it. */
  label: Text
  /** What stands above it, in few letters. */
  title: Text
  page: string
  tap: string
  fields: FormField<Text>[]
  submit: Text
}

/** A button: sends `tap`, or opens `link`. */
export type Button<Text = string> =
  { label: Text; tap: string; tone: 'plain' | 'primary' | 'danger' } | { label: Text; link: string }

/** One line of a choice. */
export type Option<Text = string> = { label: Text; tap: string; chosen: boolean }

/** The same view with every text made anew by `change`. */
export function mapView<From, To>(view: View<From>, change: (text: From) => To): View<To> {
  return { blocks: view.blocks.map((block) => mapBlock(block, change)) }
}

function mapBlock<From, To>(block: Block<From>, change: (text: From) => To): Block<To> {
  switch (block.kind) {
    case 'title':
    case 'text':
    case 'quote':
      return { kind: block.kind, text: change(block.text) }
    case 'facts':
      return {
        kind: 'facts',
        facts: block.facts.map(({ label, value }) => ({ label: change(label), value: change(value) })),
      }
    case 'file':
      return { ...block, alternative: change(block.alternative) }
    case 'buttons':
      return {
        kind: 'buttons',
        buttons: block.buttons.map((button) => ({ ...button, label: change(button.label) })),
      }
    case 'choice':
      return {
        kind: 'choice',
        label: change(block.label),
        options: block.options.map((option) => ({ ...option, label: change(option.label) })),
      }
    case 'form':
      return {
        ...block,
        label: change(block.label),
        title: change(block.title),
        fields: block.fields.map((field) => mapField(field, change)),
        submit: change(block.submit),
      }
  }
}

/** The same view without anything to press: what stays of a card that was answered. */
export function withoutButtons<Text>(view: View<Text>): View<Text> {
  return { blocks: view.blocks.filter(({ kind }) => !['buttons', 'choice', 'form'].includes(kind)) }
}

/** The same view for an app that shows no fields: in the place of each form a button to its page. */
export function withoutForms<Text>(view: View<Text>): { blocks: PlainBlock<Text>[] } {
  return {
    blocks: view.blocks.map((block) =>
      block.kind === 'form'
        ? { kind: 'buttons', buttons: [{ label: block.label, link: block.page }] }
        : block,
    ),
  }
}
