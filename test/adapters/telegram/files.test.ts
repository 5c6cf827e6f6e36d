import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { ChannelBusy, MessageGone, SendRefused, type FileRef } from '../../../bots/channel.ts'
import type { View } from '../../../bots/view.ts'
import type { Person } from '../../platforms/telegram/telegram.ts'
import {
  addressOf,
  makeStage,
  menteeBot,
  mentorBot,
  printed,
  secrets,
  textView,
  type Stage,
} from './stage.ts'

describe('files', () => {
  let stage: Stage
  let tom: Person
  let els: Person
  let opened: (file: FileRef) => Promise<Readable>

  beforeEach(async () => {
    opened = async (file) => await stage.channel.open(file)
    stage = await makeStage({ openFile: async (file) => await opened(file) })
    tom = stage.telegram.person()
    els = stage.telegram.person({ firstName: 'Els' })
    tom.start(menteeBot)
    els.start(mentorBot)
  })
  afterEach(async () => {
    await stage.stop()
  })

  const sent = async (picked: Parameters<Person['sendFile']>[1]): Promise<FileRef> => {
    tom.sendFile(menteeBot, picked)
    const deed = (await stage.heard()).findLast((inbound) => 'file' in inbound.deed)?.deed
    assert.ok(deed && 'file' in deed)
    return deed.file
  }
  const viewOf = (file: FileRef, text = 'From Tom'): View => ({
    blocks: [
      { kind: 'text', text },
      { kind: 'file', file, alternative: 'A file' },
    ],
  })

  it('are opened as the bytes that were sent', async () => {
    const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, place) => place % 256))
    const file = await sent({ kind: 'document', bytes, name: 'cv.pdf', type: 'application/pdf' })
    assert.deepEqual(await buffer(await stage.channel.open(file)), bytes)
  })

  for (const [kind, type, shown] of [
    ['photo', undefined, 'photo'],
    ['voice', 'audio/ogg', 'voice'],
    ['document', 'application/pdf', 'document'],
    ['video', undefined, 'document'],
  ] as const) {
    it(`pass from one bot to another as bytes: a ${kind}`, async () => {
      const bytes = Buffer.from('\x00\x01\r\n--------------not the end\r\nbytes')
      const file = await sent({ kind, bytes, name: 'été; 1.bin', ...(type === undefined ? {} : { type }) })
      await stage.channel.post(addressOf(els, 'mentor'), viewOf(file), 'm1')
      const { text, file: received } = els.newest(mentorBot)
      assert.equal(text, 'From Tom')
      assert.equal(received?.kind, shown)
      assert.equal(received.name, 'été_ 1.bin')
      assert.deepEqual(received.bytes, bytes)
    })
  }

  it('come with their caption and buttons, which can change', async () => {
    const file = await sent({ kind: 'photo', bytes: Buffer.from('x') })
    const to = addressOf(els, 'mentor')
    const view: View = {
      blocks: [
        ...viewOf(file).blocks,
        { kind: 'buttons', buttons: [{ label: 'OK', tap: 'ok', tone: 'plain' }] },
      ],
    }
    const id = await stage.channel.post(to, view, 'm1')
    assert.equal(els.newest(mentorBot).keys[0]?.[0]?.data, 'ok')
    await stage.channel.edit(to, id, viewOf(file, 'Seen'))
    assert.deepEqual([els.newest(mentorBot).text, els.newest(mentorBot).keys], ['Seen', []])
    await stage.channel.edit(to, id, viewOf(file, 'Seen'))
    await assert.rejects(stage.channel.edit(to, id, textView('no file')), MessageGone)
  })

  it('that nothing is said of come with their alternative', async () => {
    const file = await sent({ kind: 'photo', bytes: Buffer.from('x') })
    await stage.channel.post(
      addressOf(els, 'mentor'),
      { blocks: [{ kind: 'file', file, alternative: 'A photo from Tom' }] },
      'm1',
    )
    assert.equal(els.newest(mentorBot).text, 'A photo from Tom')
  })

  for (const [kind, method, why] of [
    ['photo', 'sendPhoto', 'IMAGE_PROCESS_FAILED'],
    ['photo', 'sendPhoto', 'PHOTO_INVALID_DIMENSIONS'],
    ['voice', 'sendVoice', 'VOICE_MESSAGES_FORBIDDEN'],
  ] as const) {
    it(`are sent as a document where Telegram does not show them as what they are: ${why}`, async () => {
      const bytes = Buffer.from('not really one')
      const file = await sent({ kind, bytes, ...(kind === 'voice' ? { type: 'audio/ogg' } : {}) })
      stage.telegram.fail(method, { refused: 400, description: `Bad Request: ${why}` })
      await stage.channel.post(addressOf(els, 'mentor'), viewOf(file), 'm1')
      assert.equal(els.newest(mentorBot).file?.kind, 'document')
      assert.deepEqual(els.newest(mentorBot).file?.bytes, bytes)
    })
  }

  it('over 50 MB are refused without being fetched: Telegram takes none', async () => {
    opened = async () => await Promise.reject(new Error('it was opened'))
    const file: FileRef = {
      ...{ channel: 'slack', id: 'x', name: 'film.mp4', type: 'video/mp4', bytes: 50 * 1024 * 1024 + 1 },
    }
    await assert.rejects(stage.channel.post(addressOf(els, 'mentor'), viewOf(file), 'm1'), SendRefused)
  })

  it('of pictures over 10 MB are sent as documents', async () => {
    const bytes = Buffer.alloc(10 * 1024 * 1024 + 1, 7)
    const file = await sent({ kind: 'document', bytes, name: 'big.png', type: 'image/png' })
    await stage.channel.post(addressOf(els, 'mentor'), viewOf(file), 'm1')
    assert.equal(els.newest(mentorBot).file?.kind, 'document')
    assert.ok(!stage.telegram.calls.some(({ method }) => method === 'sendPhoto'))
    const ofUnknownSize = { ...file, bytes: null }
    await stage.channel.post(addressOf(els, 'mentor'), viewOf(ofUnknownSize), 'm2')
    assert.equal(els.newest(mentorBot).file?.kind, 'document')
  })

  it('over 20 MB are refused: Telegram does not hand them out', async () => {
    const file = await sent({ kind: 'video', bytes: Buffer.alloc(20 * 1024 * 1024 + 1) })
    await assert.rejects(stage.channel.open(file), SendRefused)
    await assert.rejects(stage.channel.open({ ...file, bytes: null }), SendRefused)
    await assert.rejects(stage.channel.post(addressOf(els, 'mentor'), viewOf(file), 'm1'), SendRefused)
  })

  it('over 50 MB are refused by Telegram', async () => {
    opened = async () => await Promise.resolve(Readable.from([Buffer.alloc(51 * 1024 * 1024)]))
    const file: FileRef = { channel: 'web', id: '1', name: 'huge.zip', type: 'application/zip', bytes: null }
    await assert.rejects(stage.channel.post(addressOf(els, 'mentor'), viewOf(file), 'm1'), SendRefused)
  })

  it('that nobody knows are refused', async () => {
    const file = await sent({ kind: 'photo', bytes: Buffer.from('x') })
    for (const id of ['mentee/invented', 'mentor/AgAC-1001-1', 'counsellor/AgAC-1001-1', 'AgAC-1001-1', '']) {
      await assert.rejects(stage.channel.open({ ...file, id }), SendRefused, id)
    }
  })

  it('that cannot be fetched now may be later', async () => {
    const file = await sent({ kind: 'photo', bytes: Buffer.from('x') })
    for (const [method, fault] of [
      ['getFile', { broken: 502 }],
      ['getFile', { cut: true }],
      ['getFile', { busy: 3 }],
      ['download', { broken: 503 }],
    ] as const) {
      stage.telegram.fail(method, fault)
      await assert.rejects(stage.channel.open(file), ChannelBusy)
    }
    assert.equal((await buffer(await stage.channel.open(file))).toString(), 'x')
  })

  it('whose bytes break off half way were surely not sent, and wait', async () => {
    const file = await sent({ kind: 'document', bytes: Buffer.alloc(100_000, 1) })
    stage.telegram.fail('download', { cut: true })
    await assert.rejects(stage.channel.post(addressOf(els, 'mentor'), viewOf(file), 'm1'), ChannelBusy)
    assert.equal(els.sees(mentorBot).filter(({ from }) => from === 'bot').length, 0)
  })

  it('that cannot be opened were surely not sent, and end as the opening does', async () => {
    const file = await sent({ kind: 'document', bytes: Buffer.from('x') })
    opened = async () => await Promise.reject(new ChannelBusy(1234, 'address'))
    await assert.rejects(
      stage.channel.post(addressOf(els, 'mentor'), viewOf(file), 'm1'),
      (error: unknown) => error instanceof ChannelBusy && error.waitMilliseconds === 1234,
    )
  })

  it('never show the link that they are fetched from: it holds the token', async () => {
    const file = await sent({ kind: 'photo', bytes: Buffer.alloc(100) })
    const ends: unknown[] = [file]
    for (const fault of [{ broken: 404 }, { broken: 500 }, { cut: true }] as const) {
      stage.telegram.fail('download', fault)
      ends.push(
        await stage.channel
          .open(file)
          .then(buffer)
          .catch((error: unknown) => error),
      )
    }
    assert.ok(ends.slice(1).every((end) => end instanceof Error))
    const all = printed(ends) + stage.running.lines().join('\n')
    for (const secret of Object.values(secrets)) assert.ok(!all.includes(secret))
  })
})
