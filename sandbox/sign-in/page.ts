import { escapeHtml } from '../../adapters/http/escape.ts'
import { documentPage } from '../../adapters/http/view-document.ts'
import { preferredLanguage } from '../../bots/pages/language.ts'
import type { Texts } from '../../bots/texts.ts'
import type { Language } from '../../core/programme/programme.ts'

/** The page of the stand-in on which someone says who they are: it never looks like LinkedIn. */
export function whoPage(
  texts: Texts,
  languages: readonly [Language, ...Language[]],
  styles: readonly string[],
): (acceptLanguage: string | undefined) => { html: string; language: Language } {
  return (acceptLanguage) => {
    const language = preferredLanguage(acceptLanguage, languages, languages[0])
    const text = (name: string): string => escapeHtml(texts.format(language, `sandbox-sign-in-${name}`))
    const field = (name: string, label: string, autocomplete: string, required: string): string =>
      `<p class="field"><label for="${name}">${label}</label>` +
      `<input id="${name}" name="${name}" maxlength="40" autocomplete="${autocomplete}"${required}></p>`
    const body = `<h1>${text('title')}</h1>
<p>${text('what')}</p>
<form method="post">
${field('first', text('first'), 'given-name', ' required')}
${field('last', text('last'), 'family-name', '')}
<p class="row"><button type="submit">${text('go')}</button>
<button type="submit" name="cancel" value="yes" class="plain" formnovalidate>${text('cancel')}</button></p>
</form>`
    const title = texts.format(language, 'sandbox-sign-in-title')
    return { html: documentPage({ title, language, styles, body }), language }
  }
}
