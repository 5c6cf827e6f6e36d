import { createHash } from 'node:crypto'
import type { Knex } from 'knex'

/**
 * Two turned out to be one person: whatever shows or remembers the one who is not there any more means the other from
 * now on, and what is shown is shown anew, buttons included.
 */
export async function replacePerson(database: Knex.Transaction, from: string, into: string): Promise<void> {
  const holds = `%${from}%`
  await database('dialogues')
    .where('state', 'like', holds)
    .update({ state: database.raw('replace(state, ?, ?)', [from, into]) })
  const posts = await database('posts')
    .where((either) => void either.where('view', 'like', holds).orWhere('key', 'like', holds))
    .orderBy('address')
    .orderBy('key')
    .select('id', 'address', 'key', 'view', 'language')
  for (const { id, address, key, view, language } of posts) {
    const text = view.replaceAll(from, into)
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 22)
    await database('posts')
      .where({ id })
      .update({ view: text, hash, wanted: `${hash}.${language}` })
    if (!key?.includes(from)) continue
    const name = key.replaceAll(from, into)
    const taken = await database('posts').where({ address, key: name }).first('id')
    await database('posts')
      .where({ id })
      .update({ key: taken ? `${name}~${id}` : name })
  }
  const mentions = await database('mentions').where({ person_id: from }).pluck<number[]>('post_id')
  if (mentions.length === 0) return
  const rows = mentions.map((post_id) => ({ post_id, person_id: into }))
  await database('mentions').insert(rows).onConflict(['post_id', 'person_id']).ignore()
  await database('mentions').where({ person_id: from }).delete()
}
