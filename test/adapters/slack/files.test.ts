import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { AddressGone, ChannelBusy, SendRefused, type FileRef } from '../../../bots/channel.ts'
import type { View } from '../../../bots/view.ts'
import type { Person, Picked, Shown } from '../../platforms/slack/slack.ts'
import { addressOf, endOf, makeStage, printed, type Stage } from './stage.ts'

describe('files on Slack', () => {
  let stage: Stage
  let els: Person
  let tom: Person
  let opened: (file: FileRef) => Promise<Readable>

  beforeEach(async () => {
    opened = async (file) => await stage.channel.open(file)
    stage = await makeStage({ settings: { openFile: async (file) => await opened(file) } })
    els = stage.acme.person({ firstName: 'Els' })
    tom = stage.acme.person({ firstName: 'Tom' })
  })
  afterEach(async () => {
    await stage.stop()
  })

  const picked = (more: Partial<Picked> = {}): Picked => ({
    ...{ name: 'cv.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF'), ...more },
  })
  const sent = async (file: Picked): Promise<FileRef> => {
    tom.sendFile('mentee', file)
    const deed = (await stage.heard()).at(-1)?.deed
    assert.ok(deed && 'file' in deed)
    return deed.file
  }
  const viewOf = (file: FileRef, text = 'From Tom'): View => ({
    blocks: [
      { kind: 'text', text },
      { kind: 'file', file, alternative: 'A file' },
    ],
  })
  const seen = (): [string, string][] =>
    els
      .sees('mentor')
      .map(({ parts, file }: Shown) => [parts.map(({ text }) => text).join(), file?.name ?? ''])

  it('are opened as the bytes that were sent', async () => {
    const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, place) => place % 256))
    const file = await sent(picked({ bytes }))
    assert.deepEqual(await buffer(await stage.channel.open(file)), bytes)
  })

  it('pass from one app to another as bytes, right below what is said about them', async () => {
    const bytes = Buffer.from('\x00\x01\r\n--------------not the end\r\nbytes')
    const file = await sent(picked({ name: 'été & <b>.bin', bytes }))
    const id = await stage.channel.post(addressOf(els), viewOf(file), 'm1')
    assert.deepEqual(seen(), [
      ['From Tom', ''],
      ['', 'été & _b_.bin'],
    ])
    assert.equal(els.sees('mentor')[0]?.ts, id)
    assert.deepEqual(els.sees('mentor')[1]?.file?.bytes, bytes)
  })

  it('keep their message, which can change', async () => {
    const file = await sent(picked())
    const id = await stage.channel.post(addressOf(els), viewOf(file), 'm1')
    await stage.channel.edit(addressOf(els), id, viewOf(file, 'Seen'))
    assert.deepEqual(seen(), [
      ['Seen', ''],
      ['', 'cv.pdf'],
    ])
  })

  it('are never fetched with our token from anywhere but Slack', async () => {
    const file = await sent(picked())
    const reached: string[] = []
    const thief = createServer((request, response) => {
      reached.push(request.headers.authorization ?? '')
      response.end('stolen')
    })
    await new Promise<void>((resolve) => thief.listen(0, '127.0.0.1', resolve))
    const { port } = thief.address() as AddressInfo
    const places = ['', '.slack.com.evil.example', '@127.0.0.1'].map((end) => `http://files${end}:${port}/x`)
    try {
      for (const place of [...places, `http://127.0.0.1:${port}/x`, 'file:///etc/passwd', 'not an address']) {
        stage.acme.installed('mentee').files.get(file.id.split('/')[2] ?? '')!.place = place
        assert.ok((await endOf(stage.channel.open(file))) instanceof SendRefused, place)
      }
      assert.deepEqual(reached, [])
    } finally {
      await new Promise((resolve) => thief.close(resolve))
    }
  })

  it('that Slack does not hold, or no longer does, are refused', async () => {
    const external = await sent(picked({ external: true }))
    assert.ok((await endOf(stage.channel.open(external))) instanceof SendRefused)
    const gone = { ...external, id: `mentee/${stage.acme.id}/F404` }
    assert.ok((await endOf(stage.channel.open(gone))) instanceof SendRefused)
    for (const id of ['', 'x', 'nobody/T1/F1', `mentee/T404/F1`, `counsellor/${stage.acme.id}/F1`])
      assert.ok((await endOf(stage.channel.open({ ...gone, id }))) instanceof SendRefused)
  })

  it('are not taken for a page on which one could sign in', async () => {
    const file = await sent(picked())
    stage.slack.fail('download', { page: 200 })
    assert.ok((await endOf(stage.channel.open(file))) instanceof SendRefused)
    stage.slack.fail('download', { broken: 403 })
    assert.ok((await endOf(stage.channel.open(file))) instanceof SendRefused)
    const page = await sent(picked({ name: 'page.html', type: 'text/html', bytes: Buffer.from('<p>') }))
    assert.equal((await buffer(await stage.channel.open(page))).toString(), '<p>')
  })

  it('can be asked for again where Slack is away', async () => {
    const file = await sent(picked())
    for (const [method, fault] of [
      ['files.info', { broken: 503 }],
      ['files.info', { cut: true }],
      ['files.info', { busy: 3 }],
      ['download', { broken: 502 }],
    ] as const) {
      stage.slack.fail(method, fault)
      assert.ok((await endOf(stage.channel.open(file))) instanceof ChannelBusy)
    }
    assert.equal((await buffer(await stage.channel.open(file))).toString(), '%PDF')
  })

  it('that break off on our side, or cannot be brought to Slack, were surely not sent', async () => {
    const file = await sent(picked({ bytes: Buffer.alloc(100_000, 7) }))
    const attempts: (() => void)[] = [
      () => stage.slack.fail('download', { cut: true }),
      () => stage.slack.fail('files.getUploadURLExternal', { lost: true }),
      () => stage.slack.fail('files.getUploadURLExternal', { busy: 3 }),
      () => stage.slack.fail('upload', { cut: true }),
      () => stage.slack.fail('upload', { broken: 503 }),
    ]
    for (const spoil of attempts) {
      spoil()
      assert.ok((await endOf(stage.channel.post(addressOf(els), viewOf(file), 'm1'))) instanceof ChannelBusy)
    }
    assert.deepEqual(seen(), [])
    await stage.channel.post(addressOf(els), viewOf(file), 'm1')
    assert.equal(seen().length, 2)
  })

  it('whose sender is gone do not make the receiver gone', async () => {
    const file = await sent(picked())
    stage.acme.breakToken('mentee', 'token_revoked')
    const end = await endOf(stage.channel.post(addressOf(els), viewOf(file), 'm1'))
    assert.ok(end instanceof SendRefused)
    opened = async () => await Promise.reject(new AddressGone('elsewhere'))
    assert.ok((await endOf(stage.channel.post(addressOf(els), viewOf(file), 'm1'))) instanceof SendRefused)
  })

  it('that are empty or too large are refused, also where nobody knew', async () => {
    const file = await sent(picked())
    opened = async () => await Promise.resolve(Readable.from([]))
    assert.ok((await endOf(stage.channel.post(addressOf(els), viewOf(file), 'm1'))) instanceof SendRefused)
    const large = { ...file, bytes: 50 * 1024 * 1024 + 1 }
    assert.ok((await endOf(stage.channel.post(addressOf(els), viewOf(large), 'm1'))) instanceof SendRefused)
    const piece = Buffer.alloc(1024 * 1024)
    opened = async () => await Promise.resolve(Readable.from(Array<Buffer>(51).fill(piece)))
    const unknown = { ...file, bytes: null }
    assert.ok((await endOf(stage.channel.post(addressOf(els), viewOf(unknown), 'm1'))) instanceof SendRefused)
    assert.deepEqual(seen(), [])
  })

  it('that Slack refuses to show take what was said about them back', async () => {
    const file = await sent(picked())
    stage.slack.fail('files.completeUploadExternal', { refused: 'file_not_found' })
    assert.ok((await endOf(stage.channel.post(addressOf(els), viewOf(file), 'm1'))) instanceof SendRefused)
    stage.slack.fail('files.completeUploadExternal', { busy: 9 })
    assert.ok((await endOf(stage.channel.post(addressOf(els), viewOf(file), 'm1'))) instanceof ChannelBusy)
    assert.deepEqual(seen(), [])
  })

  for (const fault of [{ lost: true }, { cut: true }, { broken: 502 }] as const) {
    it(`of an unknown end are there once in the end: ${Object.keys(fault).join()}`, async () => {
      const file = await sent(picked())
      stage.slack.fail('files.completeUploadExternal', fault)
      const end = await endOf(stage.channel.post(addressOf(els), viewOf(file), 'm1'))
      assert.ok(end instanceof Error && !(end instanceof ChannelBusy) && !(end instanceof SendRefused))
      const trace = await stage.channel.trace(addressOf(els), 'm1')
      assert.deepEqual(trace, { sent: els.sees('mentor')[0]?.ts })
      assert.deepEqual(seen(), [
        ['From Tom', ''],
        ['', 'cv.pdf'],
      ])
    })
  }

  it('of an unknown end that cannot be shown any more are taken back, and were not sent', async () => {
    const file = await sent(picked())
    stage.slack.fail('files.completeUploadExternal', { cut: true })
    await endOf(stage.channel.post(addressOf(els), viewOf(file), 'm1'))
    stage.slack.fail('files.completeUploadExternal', { refused: 'file_not_found' })
    assert.equal(await stage.channel.trace(addressOf(els), 'm1'), 'not-sent')
    assert.deepEqual(seen(), [])
  })

  it('that could not be taken back stay in doubt', async () => {
    const file = await sent(picked())
    stage.slack.fail('files.completeUploadExternal', { refused: 'file_not_found' })
    stage.slack.fail('chat.delete', { broken: 503 })
    const end = await endOf(stage.channel.post(addressOf(els), viewOf(file), 'm1'))
    assert.ok(end instanceof Error && !(end instanceof SendRefused))
    assert.deepEqual(await stage.channel.trace(addressOf(els), 'm1'), { sent: els.sees('mentor')[0]?.ts })
    assert.equal(seen().length, 2)
  })

  it('never show where they are, nor the token', async () => {
    const file = await sent(picked())
    stage.slack.fail('download', { broken: 403 })
    const all = printed([file, await endOf(stage.channel.open(file))]) + stage.running.lines().join('\n')
    assert.ok(!all.includes('xoxb-') && !all.includes('/files/'))
  })
})
