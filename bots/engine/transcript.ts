import type { Knex } from 'knex'
import type { Wake } from './wake.ts'

/** Who wrote an entry: the bot, or the person it talks with. */
export type Author = 'bot' | 'person'

/** What is put into a transcript. `content` is JSON that only the channel understands; `at` in milliseconds since 1970. */
export type NewEntry = { messageId: string; author: Author; content: unknown; at: number }

/** One message as it looks now. `seq` grows with every change at its address; `place` never changes. */
export type Entry = NewEntry & { seq: number; place: number }

/** What changed. `anew` tells that all which was read before is to be forgotten. */
export type Changes = { entries: Entry[]; lastSeq: number; anew: boolean }

/** A part of the conversation, oldest first. `more` tells that there is something before it. */
export type Part = { entries: Entry[]; lastSeq: number; more: boolean }

/**
 * What a channel without a storage of its own keeps: what was said at each address, in order, so that a page can be
 * opened again at any time and goes on where it was. Addresses are written as `addressKey` does.
 */
export type Transcript = {
  /** Adds a message; a message that is there already stays as it is. */
  append(address: string, entry: NewEntry): Promise<void>
  /** Makes a message show `content` from now on. */
  change(address: string, messageId: string, content: unknown): Promise<'changed' | 'gone'>
  has(address: string, messageId: string): Promise<boolean>
  /** A message as it looks now; null where there is none. */
  find(address: string, messageId: string): Promise<Entry | null>
  /** What was added or changed after `seq`, oldest change first, at most `most` entries. */
  since(address: string, seq: number, most: number): Promise<Changes>
  /** The newest `most` messages before the place `before` (null: the end), and from where to follow changes. */
  newest(address: string, before: number | null, most: number): Promise<Part>
  /** Erases all that was said at an address. Inside `transaction` where one is given; told after it is committed. */
  erase(address: string, transaction?: Knex.Transaction): Promise<void>
}

/** What is rung after a change at an address. */
export function transcriptTopic(address: string): string {
  return `transcript:${address}`
}

type Row = {
  address: string
  message_id: string
  seq: number
  first_seq: number
  author: Author
  content: string
  at: number
}
type EndRow = { address: string; seq: number; erased_seq: number }

/** Makes the transcript on tables `transcript` and `transcript_ends`. */
export function createTranscript(database: Knex, wake: Wake): Transcript {
  return {
    append: async (address, entry) => {
      if (await database.transaction((transaction) => add(transaction, address, entry))) {
        wake.ring(transcriptTopic(address))
      }
    },
    change: async (address, messageId, content) => {
      const outcome = await database.transaction((transaction) =>
        rewrite(transaction, address, messageId, JSON.stringify(content)),
      )
      if (outcome === 'changed') wake.ring(transcriptTopic(address))
      return outcome === 'gone' ? 'gone' : 'changed'
    },
    has: async (address, messageId) =>
      (await messages(database).where({ address, message_id: messageId }).first('seq')) !== undefined,
    find: async (address, messageId) => {
      const row = await messages(database).where({ address, message_id: messageId }).first()
      return row ? toEntry(row) : null
    },
    since: async (address, seq, most) => await readSince(database, address, seq, most),
    newest: async (address, before, most) => await readNewest(database, address, before, most),
    erase: async (address, transaction) => {
      if (!transaction) {
        await database.transaction((own) => eraseAll(own, address))
        wake.ring(transcriptTopic(address))
        return
      }
      await eraseAll(transaction, address)
      const told = (): void => wake.ring(transcriptTopic(address))
      void transaction.executionPromise.then(told, () => undefined)
    },
  }
}

const messages = (database: Knex): Knex.QueryBuilder<Row, Row[]> => database<Row>('transcript')
const ends = (database: Knex): Knex.QueryBuilder<EndRow, EndRow[]> => database<EndRow>('transcript_ends')

/**
 * The last number given at an address. Its row stays locked until the commit, so that numbers are given without gaps
 * and become readable in their order: a reader who has seen one has seen all before it.
 */
async function lockEnd(transaction: Knex.Transaction, address: string): Promise<number> {
  const rows: { seq: number }[] = await ends(transaction)
    .insert({ address, seq: 0, erased_seq: 0 })
    .onConflict('address')
    .merge({ seq: transaction.raw('transcript_ends.seq') })
    .returning('seq')
  return rows[0]?.seq ?? 0
}

async function add(transaction: Knex.Transaction, address: string, entry: NewEntry): Promise<boolean> {
  const seq = (await lockEnd(transaction, address)) + 1
  const added: unknown[] = await messages(transaction)
    .insert({
      address,
      message_id: entry.messageId,
      seq,
      first_seq: seq,
      author: entry.author,
      content: JSON.stringify(entry.content),
      at: entry.at,
    })
    .onConflict(['address', 'message_id'])
    .ignore()
    .returning('seq')
  if (added.length === 0) return false
  await ends(transaction).where({ address }).update({ seq })
  return true
}

async function rewrite(
  transaction: Knex.Transaction,
  address: string,
  messageId: string,
  content: string,
): Promise<'changed' | 'same' | 'gone'> {
  const seq = (await lockEnd(transaction, address)) + 1
  const row = await messages(transaction).where({ address, message_id: messageId }).first('content')
  if (!row) return 'gone'
  if (row.content === content) return 'same'
  await messages(transaction).where({ address, message_id: messageId }).update({ content, seq })
  await ends(transaction).where({ address }).update({ seq })
  return 'changed'
}

/** Erases all that was said at an address; an open page is told to forget it as well. */
export async function eraseAll(transaction: Knex.Transaction, address: string): Promise<void> {
  // The counter stays and goes on: an open page that asks for what came after its last number must not miss anything.
  const seq = (await lockEnd(transaction, address)) + 1
  await messages(transaction).where({ address }).delete()
  await ends(transaction).where({ address }).update({ seq, erased_seq: seq })
}

async function readSince(database: Knex, address: string, seq: number, most: number): Promise<Changes> {
  const rows = await messages(database)
    .where({ address })
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(most)
    .select('*')
  // The end last: an erasure between the two reads is seen, and what was read of before it is dropped.
  const end = await ends(database).where({ address }).first('seq', 'erased_seq')
  if (!end) return { entries: [], lastSeq: 0, anew: seq > 0 }
  const anew = seq < end.erased_seq || seq > end.seq
  const from = anew ? end.erased_seq : seq
  const left = rows.filter((row) => row.seq > from)
  return { entries: left.map(toEntry), lastSeq: left.at(-1)?.seq ?? from, anew }
}

async function readNewest(
  database: Knex,
  address: string,
  before: number | null,
  most: number,
): Promise<Part> {
  // The end first: a change between the two reads is told once more afterwards, and none is missed.
  const end = await ends(database).where({ address }).first('seq')
  const rows = await messages(database)
    .where({ address })
    .where('first_seq', '<', before ?? Number.MAX_SAFE_INTEGER)
    .orderBy('first_seq', 'desc')
    .limit(most + 1)
    .select('*')
  const entries = rows.slice(0, most).reverse().map(toEntry)
  return { entries, lastSeq: end?.seq ?? 0, more: rows.length > most }
}

function toEntry(row: Row): Entry {
  return {
    seq: row.seq,
    place: row.first_seq,
    messageId: row.message_id,
    author: row.author,
    content: JSON.parse(row.content) as unknown,
    at: row.at,
  }
}
