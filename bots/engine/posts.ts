import { createHash } from 'node:crypto'
import type { Knex } from 'knex'
import { withoutButtons, type Draft } from '../view.ts'
import { peopleIn, type Words } from '../words.ts'
import { saidOnce, standsAnywhere } from './card-keys.ts'
import { isClockLane } from './clock.ts'
import { readersOf, type Reader, type Target } from './addresses.ts'
import { rowsOf } from './inbox.ts'
import { endOfLine } from './line.ts'

/** What someone should see: said once, or a living card under its key; `thread` names the conversation it is of. */
export type Wish = {
  to: Target
  key: string | null
  view: Draft
  again: boolean
  thread: string | undefined
  /** What is told of once it is shown, or surely will not be; null where nobody waits for that. */
  tells: string | null
}

/**
 * Collects the wishes of a turn, in the order in which they should be read. What names the same `thread`, like
 * `mentorship:ab12`, stands together where an app has threads: the first in the chat, the others under it.
 */
export type Wishes = {
  /** Says something once. */
  say(to: Target, view: Draft, thread?: string): void
  /** Makes the card called `key` show `view`, in place where it is there already. */
  card(to: Target, key: string, view: Draft, thread?: string): void
  /** The same, but as a new message below: for a change that needs its reader, since an edit notifies nobody. */
  again(to: Target, key: string, view: Draft, thread?: string): void
  /**
   * Says something once, a person's own words, under a key by which it can be changed later. `tells`: what `shown` and
   * `not-shown` fall due about, once that is known.
   */
  once(to: Target, key: string, view: Draft, thread?: string, tells?: string): void
}

/** The event that wishes come from: a row of the inbox. */
export type Cause = { id: number; lane: string }

/** A list of wishes to be written with the turn. */
export function collectWishes(): { wishes: Wishes; list: Wish[] } {
  const list: Wish[] = []
  const wishes: Wishes = {
    say: (to, view, thread) => void list.push({ to, key: null, view, again: false, thread, tells: null }),
    card: (to, key, view, thread) => void list.push({ to, key, view, again: false, thread, tells: null }),
    again: (to, key, view, thread) => void list.push({ to, key, view, again: true, thread, tells: null }),
    once: (to, key, view, thread, tells) =>
      void list.push({ to, key: saidOnce + key, view, again: false, thread, tells: tells ?? null }),
  }
  return { wishes, list }
}

/** How far back what is shown follows a change of language: 30 days, in milliseconds. */
const followedFor = 30 * 24 * 3_600_000

type Placed = Wish & { address: string; reader: Reader; place: number }
type Written = { id: number; address: string; key: string | null; place: number }

/**
 * Writes the wishes of a turn, once, at its end, sorted by (address, key): in a changing order two turns would lock
 * each other out. Who has no address is passed over: nothing can be shown to them. What is for someone who shut the
 * bot out waits until they come back.
 */
export async function writeWishes(
  database: Knex.Transaction,
  list: readonly Wish[],
  cause: Cause,
  now: number,
): Promise<void> {
  const placed: Placed[] = []
  const ends = new Map<string, number>()
  for (const wish of latestOfEachCard(list)) {
    const [reader, ...others] = await readersOf(database, wish.to, cause.lane)
    if (!reader) continue
    const put = async (here: Reader, again: boolean): Promise<void> => {
      const { address } = here
      const place = ends.get(address) ?? (await endOfLine(database, address, now * 1000))
      ends.set(address, place + 1)
      placed.push({ ...wish, again, address, reader: here, place })
    }
    await put(reader, wish.again)
    if (wish.key === null || others.length === 0 || !standsAnywhere(wish.key)) continue
    for (const copy of await withCard(database, others, wish.key)) await put(copy, false)
  }
  if (placed.length === 0) return
  placed.sort(
    (a, b) => compare(a.address, b.address) || compare(a.key ?? '', b.key ?? '') || a.place - b.place,
  )
  for (const { again, address, key } of placed) {
    if (again && key !== null) await setAside(database, address, key)
  }
  await keepMentions(database, placed, await upsert(database, placed, cause, now))
}

/** Those of a person's other addresses at which a card stands: it is kept true there as well. */
async function withCard(
  database: Knex.Transaction,
  others: readonly Reader[],
  key: string,
): Promise<Reader[]> {
  const addresses = others.map(({ address }) => address)
  const there = await database('posts')
    .where({ key })
    .whereIn('address', addresses)
    .pluck<string[]>('address')
  return others.filter(({ address }) => there.includes(address))
}

/** The last view of a card is the one to be seen; below, when any of its wishes asked for that. */
function latestOfEachCard(list: readonly Wish[]): Wish[] {
  const nameOf = (wish: Wish): string => JSON.stringify([wish.to, wish.key])
  const cards = list.filter((wish) => wish.key !== null)
  const last = new Map(cards.map((wish) => [nameOf(wish), wish]))
  const below = new Set(cards.filter(({ again }) => again).map(nameOf))
  return list
    .filter((wish) => wish.key === null || last.get(nameOf(wish)) === wish)
    .map((wish) => ({ ...wish, again: below.has(nameOf(wish)) }))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

async function upsert(
  database: Knex.Transaction,
  placed: readonly Placed[],
  cause: Cause,
  now: number,
): Promise<Written[]> {
  const columns =
    '(address, key, view, hash, language, wanted, wanted_at, place, bulk, cause, parked, thread, tells)'
  const row = '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'
  const bindings = placed.flatMap(({ address, key, view, reader, place, thread, tells }) => {
    const text = JSON.stringify(view)
    const hash = hashOf(text)
    const bulk = isClockLane(cause.lane) ? 1 : 0
    return [
      address,
      key,
      text,
      hash,
      reader.language,
      wantedOf(hash, reader.language),
      now,
      place,
      bulk,
      cause.id,
      reader.gone ? 'gone' : null,
      thread ?? null,
      tells,
    ]
  })
  return await rowsOf<Written>(
    database,
    `insert into posts ${columns} values ${placed.map(() => row).join(', ')}
     on conflict (address, key) do update set
       view = excluded.view, hash = excluded.hash, language = excluded.language, wanted = excluded.wanted,
       wanted_at = excluded.wanted_at, cause = excluded.cause, bulk = excluded.bulk, parked = excluded.parked,
       failures = 0, thread = coalesce(excluded.thread, posts.thread), tells = excluded.tells,
       place = case when posts.shown is distinct from posts.wanted then posts.place else excluded.place end
     returning id, address, key, place`,
    bindings as Knex.RawBinding[],
  )
}

/** The old copy of a card stays where it is, without buttons; its key is free for the new one below. */
async function setAside(database: Knex.Transaction, address: string, key: string): Promise<void> {
  const old = await database('posts').where({ address, key }).forNoKeyUpdate().first()
  if (!old || (old.message_id === null && old.sending === null)) return
  const view = JSON.stringify(withoutButtons(JSON.parse(old.view) as Draft))
  const hash = hashOf(view)
  await database('posts')
    .where({ id: old.id })
    .update({ key: `${key}~${old.id}`, view, hash, wanted: wantedOf(hash, old.language) })
}

async function keepMentions(
  database: Knex.Transaction,
  placed: readonly Placed[],
  written: readonly Written[],
): Promise<void> {
  const mentions = placed.flatMap((wish) => {
    const post = written.find(
      (row) =>
        row.address === wish.address &&
        row.key === wish.key &&
        (wish.key !== null || row.place === wish.place),
    )
    return post
      ? [...mentionedIn(wish.view)].map((personId) => ({ post_id: post.id, person_id: personId }))
      : []
  })
  if (mentions.length > 0) await database('mentions').insert(mentions).onConflict().ignore()
}

/** Everyone whose name a view shows. */
export function mentionedIn(view: Draft): Set<string> {
  const words: Words[] = view.blocks.flatMap((block): Words[] => {
    switch (block.kind) {
      case 'facts':
        return block.facts.flatMap(({ label, value }) => [label, value])
      case 'file':
        return [block.alternative]
      case 'buttons':
        return block.buttons.map(({ label }) => label)
      case 'choice':
        return [block.label, ...block.options.map(({ label }) => label)]
      case 'form':
        return [block.label, block.title, block.submit, ...block.fields.map(({ label }) => label)]
      default:
        return [block.text]
    }
  })
  return new Set(words.flatMap(peopleIn))
}

/** Makes all cards of some addresses follow a change of language, those that are shown already included. */
export async function followLanguage(
  database: Knex.Transaction,
  personId: string,
  language: string,
  now: number,
): Promise<void> {
  const addresses = database('addresses')
    .join('accounts', 'accounts.account', 'addresses.account')
    .where('accounts.person_id', personId)
    .select('addresses.address')
  await database('posts')
    .whereIn('address', addresses)
    .whereNot({ language })
    .where('wanted_at', '>', now - followedFor)
    .update({ language, wanted: database.raw(`hash || '.' || ?`, [language]) })
}

/** Makes all that shows a person's name be shown anew: after a change of name, or its erasure. */
export async function followName(database: Knex.Transaction, personId: string, now: number): Promise<void> {
  const posts = database('mentions').where({ person_id: personId }).select('post_id')
  await database('posts')
    .whereIn('id', posts)
    .update({
      hash: database.raw(`substr(hash, 1, 22) || ?`, [now.toString(36)]),
      wanted: database.raw(`substr(hash, 1, 22) || ? || '.' || language`, [now.toString(36)]),
    })
}

/** Makes some posts show another view, wherever they are. */
export async function replaceViews(
  database: Knex.Transaction,
  ids: readonly number[],
  view: Draft,
): Promise<void> {
  const text = JSON.stringify(view)
  const hash = hashOf(text)
  await database('posts')
    .whereIn('id', [...ids])
    .update({ view: text, hash, wanted: database.raw(`? || '.' || language`, [hash]), parked: null })
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}

function wantedOf(hash: string, language: string): string {
  return `${hash}.${language}`
}
