import type { Request, Response } from 'restify'
import { preferredLanguage } from '../../bots/pages/language.ts'
import type { Language } from '../../core/programme/programme.ts'
import { readCookie } from '../http/cookies.ts'
import type { Session } from './session.ts'
import type { WebChannelSettings } from './settings.ts'

const cookie = 'chat-language'

/**
 * The language of a page: what the person chose in the conversation, else `?lang=` of the link (remembered for the next
 * visit), else what was remembered, else the browser's.
 */
export async function pageLanguage(
  { languages, languageOf, secureOrigin }: WebChannelSettings,
  request: Request,
  response: Response,
  session: Session,
  asked: string | null,
): Promise<Language> {
  const named = languages.find((language) => language === asked)
  if (named) {
    const secure = secureOrigin ? '; Secure' : ''
    response.header(
      'Set-Cookie',
      `${cookie}=${named}; Path=/chat; Max-Age=15552000; HttpOnly; SameSite=Lax${secure}`,
    )
  }
  const chosen = (await languageOf?.(session.address)) ?? null
  if (chosen && languages.includes(chosen)) return chosen
  const remembered = readCookie(request, cookie)
  return (
    named ??
    languages.find((language) => language === remembered) ??
    preferredLanguage(request.headers['accept-language'], languages, languages[0])
  )
}
