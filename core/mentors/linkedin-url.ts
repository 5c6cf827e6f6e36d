/** Where profile pages are: linkedin.com itself, www, or a country or language of two or three letters. */
const host = /^(?:(?:[a-z]{2,3}|www)\.)?linkedin\.com$/
const page = /^\/in\/([^/]+)\/?$/
/** What can stand in the name of a page, once decoded: letters of any script, digits, hyphens and underscores. */
const pageName = /^[\p{L}\p{M}\p{N}_-]{1,100}$/u
const mostLength = 500

/**
 * Reads what a mentor typed as the address of a LinkedIn profile page, `https://…linkedin.com/in/…`; without `https://`
 * is fine. The result is put together anew from host and page name, so nothing else of what was typed is kept.
 * `other-host`: an address somewhere else; `not-a-profile`: on LinkedIn, but not a person's page. It is never opened, so
 * all that may be said of it is that the mentor gave it.
 */
export function readProfileLink(
  text: string,
): { url: string } | 'not-a-link' | 'other-host' | 'not-a-profile' {
  const url = readUrl(text.trim())
  if (!url) return 'not-a-link'
  if (!host.test(url.hostname)) return 'other-host'
  const slug = page.exec(url.pathname)?.[1]
  return slug !== undefined && isPageName(slug)
    ? { url: `https://${url.hostname}/in/${slug}` }
    : 'not-a-profile'
}

/** Only plain `https`, with a dotted host, and nothing that makes an address look like another one. */
function readUrl(typed: string): URL | null {
  // The URL parser drops line breaks and takes a backslash for a slash; someone who reads the text does not.
  if (typed.length > mostLength || /[\s\p{C}\\]/u.test(typed)) return null
  const full = /^https:\/\//i.test(typed) ? typed : `https://${typed}`
  const authority = /^https:\/\/([^/?#]*)/i.exec(full)?.[1] ?? ''
  if (!authority.includes('.') || /[@:]/.test(authority)) return null
  return URL.parse(full)
}

function isPageName(slug: string): boolean {
  try {
    return pageName.test(decodeURIComponent(slug))
  } catch {
    return false
  }
}
