import type { Knex } from 'knex'
import type { Language } from '../../core/programme/programme.ts'
import type { Localise } from '../localise.ts'
import type { Draft, View } from '../view.ts'
import { Unreadable } from './attempt.ts'
import { mentionedIn } from './posts.ts'
import type { AddressRow, PostRow } from './tables.ts'

/** What a post is put into words with. */
export type Reading = { database: Knex; localise: Localise }

/** A post in its reader's language, with everyone's name as it is now. Throws `Unreadable` where its words are none. */
export async function readable(
  { database, localise }: Reading,
  post: Pick<PostRow, 'view' | 'language'> & Pick<AddressRow, 'account'>,
): Promise<View> {
  const draft = JSON.parse(post.view) as Draft
  const mentioned = [...mentionedIn(draft)]
  const people =
    mentioned.length === 0 ? [] : await database('people').whereIn('id', mentioned).select('id', 'name')
  const reader = await database('accounts')
    .join('people', 'people.id', 'accounts.person_id')
    .where('accounts.account', post.account)
    .first<{ time_zone: string | null } | undefined>('people.time_zone')
  try {
    return localise.view(draft, {
      language: post.language as Language,
      timeZone: reader?.time_zone ?? null,
      names: new Map(people.map(({ id, name }) => [id, name])),
    })
  } catch (error) {
    throw new Unreadable(error instanceof Error ? error.message : String(error))
  }
}
