import type { FileRef } from './file-ref.ts'
import type { Words } from './words.ts'

/**
 * A message, as every channel can show it in full; each renders it in its own best way. `View<Words>` is what
 * conversations make, in no language yet; `View` is what a channel is handed, in plain text. Only renderers escape.
 */
export type View<Text = string> = { blocks: Block<Text>[] }

/** What conversations make: a view in no language yet. */
export type Draft = View<Words>

/** A part of a message, shown in order. */
export type Block<Text = string> =
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
  }
}

/** The same view without anything to press: what stays of a card that was answered. */
export function withoutButtons<Text>(view: View<Text>): View<Text> {
  return { blocks: view.blocks.filter((block) => block.kind !== 'buttons' && block.kind !== 'choice') }
}
