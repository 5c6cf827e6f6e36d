import assert from 'node:assert/strict'
import { createTranscript, transcriptTopic, type Entry, type NewEntry } from '../../bots/engine/transcript.ts'
import { localWake } from '../../bots/engine/wake.ts'
import { onEachDatabase } from '../support/databases.ts'

const here = 'web:mentee:one'
const elsewhere = 'web:mentee:two'

function said(messageId: string, text = messageId): NewEntry {
  return { messageId, author: 'bot', content: { blocks: [{ kind: 'text', text }] }, at: 1_000 }
}
const names = (entries: Entry[]): string[] => entries.map(({ messageId }) => messageId)

onEachDatabase('the transcript', (database) => {
  it('numbers what is said at each address without gaps, in the order in which it was said', async () => {
    const transcript = createTranscript(database(), localWake())
    for (const name of ['a', 'b', 'c']) await transcript.append(here, said(name))
    await transcript.append(elsewhere, said('other'))

    const { entries, lastSeq, anew } = await transcript.since(here, 0, 100)
    assert.deepEqual(names(entries), ['a', 'b', 'c'])
    assert.deepEqual(
      entries.map(({ seq }) => seq),
      [1, 2, 3],
    )
    assert.deepEqual([lastSeq, anew], [3, false])
    assert.deepEqual(
      (await transcript.since(elsewhere, 0, 100)).entries.map(({ seq }) => seq),
      [1],
    )
  })

  it('keeps a message that is said twice under one name only once, and as it was first', async () => {
    const transcript = createTranscript(database(), localWake())
    await transcript.append(here, said('a', 'first'))
    await transcript.append(here, said('a', 'second'))
    await transcript.append(here, said('b'))

    const { entries } = await transcript.since(here, 0, 100)
    assert.deepEqual(
      entries.map(({ seq, content }) => [seq, content]),
      [
        [1, said('a', 'first').content],
        [2, said('b').content],
      ],
    )
  })

  it('gives consecutive numbers to messages that come at the same moment, and a reader misses none', async () => {
    const transcript = createTranscript(database(), localWake())
    const count = 40
    let writing = true
    const read: Entry[] = []
    const reader = (async () => {
      for (let cursor = 0, more = true; more;) {
        more = writing
        const { entries, lastSeq } = await transcript.since(here, cursor, 7)
        read.push(...entries)
        more ||= entries.length > 0
        cursor = lastSeq
      }
    })()
    // every message comes twice, as a retried send does
    const wishes = Array.from({ length: count * 2 }, (_, index) => said(`m${index % count}`))
    await Promise.all(wishes.map((wish) => transcript.append(here, wish)))
    writing = false
    await reader

    assert.deepEqual(
      read.map(({ seq }) => seq),
      Array.from({ length: count }, (_, index) => index + 1),
    )
    assert.equal(new Set(names(read)).size, count)
  })

  it('tells a change as the newest thing, and leaves the message in its place', async () => {
    const transcript = createTranscript(database(), localWake())
    for (const name of ['a', 'b']) await transcript.append(here, said(name))
    assert.equal(await transcript.change(here, 'a', { blocks: [] }), 'changed')

    const { entries, lastSeq } = await transcript.since(here, 2, 100)
    assert.deepEqual([names(entries), lastSeq], [['a'], 3])
    const { entries: page } = await transcript.newest(here, null, 100)
    assert.deepEqual(names(page), ['a', 'b'])
    assert.deepEqual(page[0]?.content, { blocks: [] })
  })

  it('takes showing the same again for no change', async () => {
    const transcript = createTranscript(database(), localWake())
    await transcript.append(here, said('a'))
    assert.equal(await transcript.change(here, 'a', said('a').content), 'changed')
    assert.equal((await transcript.since(here, 1, 100)).entries.length, 0)
  })

  it('says of a message that is not there, or is at another address, that it is gone', async () => {
    const transcript = createTranscript(database(), localWake())
    await transcript.append(elsewhere, said('a'))
    assert.equal(await transcript.change(here, 'a', { blocks: [] }), 'gone')
    assert.deepEqual([await transcript.has(here, 'a'), await transcript.has(elsewhere, 'a')], [false, true])
  })

  it('reads the newest messages first and the earlier ones page by page', async () => {
    const transcript = createTranscript(database(), localWake())
    for (const name of ['a', 'b', 'c', 'd', 'e']) await transcript.append(here, said(name))
    const last = await transcript.newest(here, null, 2)
    assert.deepEqual([names(last.entries), last.more, last.lastSeq], [['d', 'e'], true, 5])
    const earlier = await transcript.newest(here, last.entries[0]?.place ?? 0, 2)
    assert.deepEqual([names(earlier.entries), earlier.more], [['b', 'c'], true])
    const first = await transcript.newest(here, earlier.entries[0]?.place ?? 0, 2)
    assert.deepEqual([names(first.entries), first.more], [['a'], false])
  })

  it('forgets all words at an address when they are erased, tells readers to begin anew, and misses nothing after', async () => {
    const transcript = createTranscript(database(), localWake())
    for (const name of ['a', 'b', 'c']) await transcript.append(here, said(name))
    await transcript.append(elsewhere, said('kept'))
    await transcript.erase(here)
    await transcript.append(here, said('after'))

    const { entries, lastSeq, anew } = await transcript.since(here, 3, 100)
    assert.deepEqual([names(entries), anew], [['after'], true])
    assert.equal((await transcript.since(here, lastSeq, 100)).anew, false)
    assert.equal((await transcript.newest(elsewhere, null, 100)).entries.length, 1)
    const left = await database()('transcript').where({ address: here }).select('message_id')
    assert.deepEqual(left, [{ message_id: 'after' }])
  })

  it('tells a reader who knows more than there is to begin anew', async () => {
    const transcript = createTranscript(database(), localWake())
    await transcript.append(here, said('a'))
    const { anew, lastSeq } = await transcript.since(here, 99, 100)
    assert.deepEqual([anew, lastSeq], [true, 0])
  })

  it('rings after what it did can be read, and not for what changed nothing', async () => {
    const wake = localWake()
    const transcript = createTranscript(database(), wake)
    const seen: Promise<number>[] = []
    wake.on(transcriptTopic(here), () => {
      seen.push(transcript.since(here, 0, 100).then(({ lastSeq }) => lastSeq))
    })
    await transcript.append(here, said('a'))
    await transcript.append(here, said('a'))
    await transcript.change(here, 'a', { blocks: [] })
    await transcript.change(here, 'a', { blocks: [] })
    await transcript.erase(here)
    assert.deepEqual(await Promise.all(seen), [1, 2, 3])
  })

  it('erases inside a transaction of the caller, and tells it only when that is committed', async () => {
    const wake = localWake()
    const transcript = createTranscript(database(), wake)
    await transcript.append(here, said('a'))
    let rings = 0
    wake.on(transcriptTopic(here), () => {
      rings += 1
    })
    await assert.rejects(
      database().transaction(async (transaction) => {
        await transcript.erase(here, transaction)
        throw new Error('undone')
      }),
      /undone/,
    )
    assert.deepEqual([await transcript.has(here, 'a'), rings], [true, 0])
    await database().transaction((transaction) => transcript.erase(here, transaction))
    assert.deepEqual([await transcript.has(here, 'a'), rings], [false, 1])
  })
})
