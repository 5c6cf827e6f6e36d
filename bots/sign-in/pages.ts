import { findPerson } from '../../core/people/person.ts'
import type { Language } from '../../core/programme/programme.ts'
import type { SignInEnd } from '../../core/events.ts'
import { signInMinutes } from '../../core/sign-in/begin-sign-in.ts'
import { findSignInLink, leaveForSignIn, type LinkRefusal } from '../../core/sign-in/leave-for-sign-in.ts'
import {
  endSignIn,
  findWaitingCode,
  keepIdentity,
  returnFromSignIn,
  type ReturnRefusal,
} from '../../core/sign-in/return-from-sign-in.ts'
import type { Work } from '../../core/work.ts'
import { appOf } from '../app-name.ts'
import { draft, facts, text, title } from '../blocks.ts'
import type { Engine } from '../engine/engine.ts'
import type { Localise } from '../localise.ts'
import type { Draft, View } from '../view.ts'
import { say, type Words } from '../words.ts'
import type { SignInProvider } from './provider.ts'

/** A page of the way to the provider and back. */
export type SignInPage = {
  language: Language
  view: View
  /** What the reader types in their chat. */
  code: string | null
  /** The words on the button that leaves for the provider. */
  leave: string | null
  /** The way back into a chat that is a page of this service. */
  back: { label: string; address: string } | null
  /** What is wrong: a link or state whose time is over, one of somebody else, or a provider that does not answer. */
  fault: 'gone' | 'foreign' | 'outage' | null
}

/** What a browser is answered: a page, or another address. `holder` is to be kept by the browser. */
export type SignInAnswer = SignInPage | { redirect: string; holder?: string }

/** The pages of signing in; `reader` is the language of a browser of which nothing else is known. */
export type SignInPages = {
  /** The page behind the link: which chat is joined, and the button to go on. */
  show(token: string, reader: Language): Promise<SignInPage>
  /** The button was pressed. */
  leave(token: string, reader: Language): Promise<SignInAnswer>
  /** The provider sent a browser back. */
  arrive(returned: URLSearchParams, holder: string | null, reader: Language): Promise<SignInAnswer>
  /** The page with the code. */
  code(holder: string | null, reader: Language): Promise<SignInPage>
}

/** What they are made of. */
export type SignInPagesSettings = { perform: Engine['perform']; provider: SignInProvider; localise: Localise }

type Refusal = LinkRefusal | ReturnRefusal | SignInEnd | 'no-state' | 'no-code'

const faults: Record<Refusal, NonNullable<SignInPage['fault']>> = {
  'no-state': 'gone',
  'no-code': 'gone',
  unknown: 'gone',
  expired: 'gone',
  used: 'gone',
  'other-holder': 'foreign',
  cancelled: 'gone',
  denied: 'gone',
  unavailable: 'outage',
  refused: 'foreign',
}

/** Where the code is shown, below the service's address. */
const codePage = '/sign-in/code'

/** Makes the pages. */
export function signInPages({ perform, provider, localise }: SignInPagesSettings): SignInPages {
  const made = (
    view: Draft,
    language: Language,
    more: Partial<SignInPage> = {},
    names = new Map<string, string | null>(),
  ): SignInPage => ({
    ...{ language, code: null, leave: null, back: null, fault: null },
    ...more,
    view: localise.view(view, { language, timeZone: null, names }),
  })
  const plain = (words: Words, language: Language): string =>
    localise.words(words, { language, timeZone: null, names: new Map() })
  const refused = (refusal: Refusal, language: Language, at: 'link' | 'return'): SignInPage =>
    made(
      draft(
        title(say(`sign-in-${at}-${refusal}-title`)),
        text(say(`sign-in-${at}-${refusal}`, { minutes: signInMinutes })),
      ),
      language,
      { fault: faults[refusal] },
    )
  const read = async <Result>(task: (work: Work) => Promise<Result>): Promise<Result> =>
    await perform(async (work) => ({ result: await task(work), keep: false }))
  const write = async <Result>(task: (work: Work) => Promise<Result>): Promise<Result> =>
    await perform(async (work) => ({ result: await task(work), keep: true }))
  const languageOf = async (personId: string, reader: Language): Promise<Language> =>
    (await read(async (work) => await findPerson(work, personId)))?.language ?? reader

  return {
    show: async (token, reader) => {
      const found = await read(async (work) => {
        const link = await findSignInLink(work, token)
        return typeof link === 'string' ? link : { link, person: await findPerson(work, link.personId) }
      })
      if (typeof found === 'string' || !found.person) {
        return refused(typeof found === 'string' ? found : 'unknown', reader, 'link')
      }
      const { link, person } = found
      const view = draft(
        title(say('sign-in-join-title')),
        text(say('sign-in-join-chat')),
        facts(
          [say('sign-in-fact-app'), appOf(link.account)],
          ...(link.shownAs === null ? [] : [[say('sign-in-fact-owner'), link.shownAs] as [Words, Words]]),
          [say('common-fact-name'), { person: person.id }],
        ),
        text(say('sign-in-join-not-yours')),
        text(say('sign-in-join-what')),
      )
      const leave = plain(say('sign-in-button-leave'), person.language)
      return made(view, person.language, { leave }, new Map([[person.id, person.name]]))
    },

    leave: async (token, reader) => {
      const link = await read(async (work) => await findSignInLink(work, token))
      if (typeof link === 'string') return refused(link, reader, 'link')
      const language = await languageOf(link.personId, reader)
      const hop = await write(async (work) => await leaveForSignIn(work, token))
      if (typeof hop === 'string') return refused(hop, language, 'link')
      const address = await provider.leave(hop)
      if (address !== 'unavailable') return { redirect: address.href, holder: hop.holder }
      await write(async (work) => {
        const back = await returnFromSignIn(work, hop.state, hop.holder)
        if (typeof back === 'object') await endSignIn(work, back, 'unavailable')
      })
      return refused('unavailable', language, 'return')
    },

    arrive: async (returned, holder, reader) => {
      const state = returned.get('state')
      if (state === null || state === '') return refused('no-state', reader, 'return')
      const back = await write(async (work) => await returnFromSignIn(work, state, holder))
      if (typeof back === 'string' || holder === null) {
        return refused(typeof back === 'string' ? back : 'other-holder', reader, 'return')
      }
      // No transaction waits for the provider.
      const identity = await provider.identify(returned, { state, holder })
      const outcome = await write(async (work) => {
        if (typeof identity === 'object') return await keepIdentity(work, back, holder, identity)
        await endSignIn(work, back, identity)
        return identity
      })
      if (outcome === 'kept') return { redirect: codePage }
      const language = await languageOf(back.personId, reader)
      return refused(outcome === 'over' ? 'used' : outcome, language, 'return')
    },

    code: async (holder, reader) => {
      const waiting = holder === null ? null : await read(async (work) => await findWaitingCode(work, holder))
      if (!waiting) return refused('no-code', reader, 'return')
      const language = await languageOf(waiting.personId, reader)
      const app = appOf(waiting.account)
      const view = draft(
        title(say('sign-in-code-title')),
        text(say('sign-in-code-where', { app, minutes: signInMinutes })),
        text(say('sign-in-code-secret')),
      )
      const isPage = waiting.account.startsWith('web:')
      const back = isPage
        ? { label: plain(say('sign-in-button-back'), language), address: '/chat/mentor' }
        : null
      return made(view, language, { code: waiting.code, back })
    },
  }
}
