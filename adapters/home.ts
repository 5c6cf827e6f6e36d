import path from 'node:path'
import type { Request, Server } from 'restify'
import { audiences, type Audience } from '../bots/channel.ts'
import type { HomeTexts } from '../bots/pages/home-page.ts'
import { preferredLanguage } from '../bots/pages/language.ts'
import type { Language } from '../core/programme/programme.ts'
import { plainPage, sandboxPage, type HomeFrame } from './home/html.ts'
import { isNear } from './home/near.ts'
import { serveAssets } from './http/assets.ts'

/** What the home page is made of. */
export type HomeSettings = {
  /** Made by `createHttpServer`. */
  server: Server
  /** Where people reach the service. */
  publicUrl: string
  /** The languages of the page; the first one is spoken to readers of none of them. */
  languages: readonly [Language, ...Language[]]
  texts: (language: Language) => HomeTexts
  /** What a language calls itself. */
  languageName: (language: Language) => string
  /** Whose chat the page of a service at work leads to. */
  front: Audience
  /**
   * Set where the service is a sandbox: all chats are then shown side by side. An audience of `invites` is let in by a
   * new code each time, which goes only to someone on this machine or on a page of the service.
   */
  sandbox: { invites: Partial<Record<Audience, () => Promise<string>>> } | null
}

/** Mounts `/`: the sandbox with all chats side by side, or a small page with the way to the first chat. */
export function serveHome(settings: HomeSettings): void {
  const { server, sandbox, languages, languageName, publicUrl } = settings
  // The frame looks like what it frames: colours and mark are those of the chat page.
  const borrowed = ['colours.css', 'mark.svg'].map((file) =>
    path.join(import.meta.dirname, 'web', 'page', file),
  )
  const assets = serveAssets(server, '/assets/home', path.join(import.meta.dirname, 'home', 'page'), borrowed)
  const names = languages.map((code) => ({ code, name: languageName(code) }))

  const addressOf = async (audience: Audience, language: Language, request: Request): Promise<string> => {
    const query = new URLSearchParams({ lang: language })
    const invite = sandbox?.invites[audience]
    if (invite && isNear(request, publicUrl)) query.set('start', await invite())
    return `/chat/${audience}?${query.toString()}`
  }

  server.get('/', async (request, response) => {
    const language = languageOf(request, languages)
    const frame: HomeFrame = { assets, language, languages: names, texts: settings.texts(language) }
    const html = sandbox
      ? sandboxPage(
          frame,
          await Promise.all(
            audiences.map(async (audience) => ({
              audience,
              address: await addressOf(audience, language, request),
            })),
          ),
        )
      : plainPage(frame, await addressOf(settings.front, language, request))
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Content-Language', language)
    response.setHeader('Vary', 'Accept-Language')
    response.sendRaw(200, html)
  })
}

/** The language of `?lang=`, else the browser's. */
function languageOf(request: Request, languages: readonly [Language, ...Language[]]): Language {
  const query = new URLSearchParams((request.url ?? '').split('?')[1] ?? '')
  const asked = languages.find((language) => language === query.get('lang'))
  return asked ?? preferredLanguage(request.headers['accept-language'], languages, languages[0])
}
