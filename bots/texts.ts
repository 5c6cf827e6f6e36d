import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'
import { languages, type Language } from '../core/programme/programme.ts'

/** Every text of `locales/`, in every language. */
export type Texts = {
  /** The text called `name` in `language`, with `fill` put in. Throws for a name that does not exist: a bug. */
  format(language: Language, name: string, fill?: Record<string, FluentVariable>): string
  /** Whether there is a text of that name. */
  has(language: Language, name: string): boolean
}

/** Reads `locales/<language>/*.ftl` (Project Fluent). Throws where a file cannot be understood. */
export function loadTexts(folder: string): Texts {
  const bundles = new Map(languages.map((language) => [language, loadBundle(folder, language)]))
  const bundleOf = (language: Language): FluentBundle => {
    const bundle = bundles.get(language)
    if (!bundle) throw new Error(`no texts in ${language}`)
    return bundle
  }
  return {
    has: (language, name) => bundleOf(language).hasMessage(name),
    format: (language, name, fill) => {
      const bundle = bundleOf(language)
      const pattern = bundle.getMessage(name)?.value
      if (!pattern) throw new Error(`no text ${name} in ${language}`)
      const errors: Error[] = []
      const text = bundle.formatPattern(pattern, fill, errors)
      if (errors[0]) throw new Error(`text ${name} in ${language}: ${errors[0].message}`)
      return text
    },
  }
}

function loadBundle(folder: string, language: Language): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false })
  const files = readdirSync(path.join(folder, language)).filter((file) => file.endsWith('.ftl'))
  for (const file of files) {
    const errors = bundle.addResource(
      new FluentResource(readFileSync(path.join(folder, language, file), 'utf8')),
    )
    if (errors[0]) throw new Error(`locales/${language}/${file}: ${errors[0].message}`)
  }
  return bundle
}
