import { findMentor } from '../core/mentors/profile.ts'
import { saveProfile, type ProfileProblems } from '../core/mentors/save-profile.ts'
import { openPageLink } from '../core/my-data/page-link.ts'
import { findPerson, type Person } from '../core/people/person.ts'
import type { Work } from '../core/work.ts'
import type { Engine } from './engine/engine.ts'
import type { Localise } from './localise.ts'
import { previewBlocks } from './mentor/preview.ts'
import type { FormPage } from './pages/form.ts'
import { filledBy, filledFrom, givenIn, profileForm, type Filled } from './pages/profile-page.ts'
import type { View } from './view.ts'
import { say, type Words } from './words.ts'

/** A page to fill in, and below it what comes of it. */
export type ProfilePage = { form: FormPage; preview: View }

/** The page behind a mentor's personal link; null where the link is not good. */
export type ProfilePages = {
  /** `isSaved`: the profile was kept a moment ago. */
  show(token: string, isSaved: boolean): Promise<ProfilePage | null>
  /** Keeps what was sent, all of it or nothing. */
  save(token: string, sent: URLSearchParams): Promise<'saved' | ProfilePage | null>
}

/** Makes the page. */
export function profilePages(perform: Engine['perform'], localise: Localise): ProfilePages {
  const page = async (
    work: Work,
    person: Person,
    sent: { filled: Filled; problems: ProfileProblems } | null,
    isSaved: boolean,
  ): Promise<ProfilePage | null> => {
    const mentor = await findMentor(work, person.id)
    if (!mentor) return null
    const { language, timeZone } = person
    const reading = { language, timeZone, names: new Map([[person.id, person.name]]) }
    const plain = (words: Words): string => localise.words(words, reading)
    const saved = isSaved ? { text: plain(say('profile-form-saved')), isGood: true } : null
    return {
      form: {
        language,
        title: plain(say('profile-form-title')),
        intro: plain(say('profile-form-intro')),
        notice: sent === null ? saved : { text: plain(say('profile-form-problems')), isGood: false },
        fields: profileForm(
          work.programme,
          plain,
          sent?.filled ?? filledFrom(mentor),
          sent?.problems ?? null,
        ),
        submit: plain(say('profile-form-save')),
      },
      preview: localise.view({ blocks: previewBlocks(mentor) }, reading),
    }
  }
  const owner = async (work: Work, token: string): Promise<Person | null> => {
    const personId = await openPageLink(work, token, 'profile')
    const person = personId === null ? null : await findPerson(work, personId)
    return person?.erased === false ? person : null
  }

  return {
    show: async (token, isSaved) =>
      await perform(async (work) => {
        const person = await owner(work, token)
        return { keep: false, result: person && (await page(work, person, null, isSaved)) }
      }),
    save: async (token, sent) => {
      const filled = filledBy((field) => sent.getAll(field))
      const outcome = await perform<'saved' | 'gone' | ProfileProblems>(async (work) => {
        const person = await owner(work, token)
        if (!person) return { keep: false, result: 'gone' }
        const result = await saveProfile(work, person.id, givenIn(filled))
        return { keep: result === 'saved', result }
      })
      if (typeof outcome === 'string') return outcome === 'saved' ? 'saved' : null
      return await perform(async (work) => {
        const person = await owner(work, token)
        return {
          keep: false,
          result: person && (await page(work, person, { filled, problems: outcome }, false)),
        }
      })
    },
  }
}
