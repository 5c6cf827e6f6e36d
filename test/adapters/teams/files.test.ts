import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { ChannelBusy, SendRefused, type FileRef } from '../../../bots/channel.ts'
import type { View } from '../../../bots/view.ts'
import type { Person } from '../../platforms/teams/teams.ts'
import { until } from '../../support/until.ts'
import { addressOf, endOf, makeStage, type Stage } from './stage.ts'

describe('files in Teams', () => {
  let stage: Stage
  let els: Person
  let stored: Map<string, Buffer>

  beforeEach(async () => {
    stored = new Map()
    stage = await makeStage({
      openFile: async ({ id }) => await Promise.resolve(Readable.from([stored.get(id) ?? Buffer.alloc(0)])),
    })
    els = stage.teams.person()
    els.chat('mentor').open = true
  })
  afterEach(async () => {
    await stage.stop()
  })

  const heardFile = async (): Promise<FileRef> => {
    const deed = (await stage.heard())[0]?.deed
    assert.ok(deed && 'file' in deed)
    return deed.file
  }
  const keepFile = (name: string, type: string, bytes: Buffer): View => {
    stored.set(name, bytes)
    const file = { channel: 'telegram' as const, id: name, name, type, bytes: bytes.length }
    return {
      blocks: [
        { kind: 'text', text: 'Sam sends:' },
        { kind: 'file', file, alternative: 'a file' },
      ],
    }
  }

  it('that people send are opened where Teams keeps them, and no token goes there', async () => {
    await els.sendFile(
      'mentor',
      { name: '../CV.pdf', type: 'application/pdf', bytes: Buffer.from('my cv') },
      'here it is',
    )
    const file = await heardFile()
    assert.deepEqual([file.name, file.type], ['.._CV.pdf', 'application/pdf'])
    assert.equal((await buffer(await stage.channel.open(file))).toString(), 'my cv')
  })

  it('that people paste as pictures are opened with the token', async () => {
    await els.paste('mentor', { name: 'x.png', type: 'image/png', bytes: Buffer.from('png') })
    assert.equal((await buffer(await stage.channel.open(await heardFile()))).toString(), 'png')
  })

  it('are fetched from nowhere else', async () => {
    for (const address of [
      'https://evil.example/x',
      'http://169.254.169.254/x',
      'https://sharepoint.com.evil.example/x',
      'https://a:b@x.sharepoint.com/',
      'http://x.sharepoint.com/',
      'file:///etc/passwd',
      '',
    ])
      for (const kind of ['file', 'picture']) {
        const file = {
          channel: 'teams' as const,
          id: `mentor/${kind}/${address}`,
          name: 'x',
          type: 'x/y',
          bytes: null,
        }
        assert.ok((await endOf(stage.channel.open(file))) instanceof SendRefused, address)
      }
    const picture = 'https://contoso-my.sharepoint.com/x.png'
    const file = {
      channel: 'teams' as const,
      id: `mentor/picture/${picture}`,
      name: 'x',
      type: 'x/y',
      bytes: null,
    }
    assert.ok((await endOf(stage.channel.open(file))) instanceof SendRefused)
    assert.deepEqual(stage.teams.calls, [])
  })

  it('that are gone, or out of reach, say so', async () => {
    await els.sendFile('mentor', { name: 'x.pdf', type: 'application/pdf', bytes: Buffer.from('x') })
    const file = await heardFile()
    stage.teams.fail('files', { broken: 503 })
    assert.ok((await endOf(stage.channel.open(file))) instanceof ChannelBusy)
    stage.teams.fail('files', { cut: true })
    assert.ok((await endOf(stage.channel.open(file))) instanceof ChannelBusy)
    stage.teams.state.files.clear()
    assert.ok((await endOf(stage.channel.open(file))) instanceof SendRefused)
  })

  it('that are small pictures go inside the message, and stay there when its words change', async () => {
    const view = keepFile('p.png', 'image/png', Buffer.from('small'))
    const id = await stage.channel.post(addressOf(stage, els), view, 'm')
    await stage.channel.edit(addressOf(stage, els), id, view)
    assert.deepEqual(els.newest('mentor').pictures, [
      { name: 'p.png', type: 'image/png', bytes: Buffer.from('small') },
    ])
    assert.equal(els.newest('mentor').edits, 1)
  })

  it('that are handed out no more hold up no change of the words beside them; that are late do', async () => {
    let outcome: Error | null = null
    const own = await makeStage({
      openFile: () =>
        outcome ? Promise.reject(outcome) : Promise.resolve(Readable.from([Buffer.alloc(30_000, 7)])),
    })
    try {
      const reader = own.teams.person()
      reader.chat('mentor').open = true
      const file = { channel: 'teams', id: 'x', name: 'photo.png', type: 'image/png', bytes: null } as const
      const saying = (text: string): View => ({
        blocks: [
          { kind: 'text', text },
          { kind: 'file', file, alternative: 'a photo' },
        ],
      })
      const id = await own.channel.post(addressOf(own, reader), saying('at ten'), 'm')
      outcome = new ChannelBusy(5, 'address')
      assert.ok(
        (await endOf(own.channel.edit(addressOf(own, reader), id, saying('at eleven')))) instanceof
          ChannelBusy,
      )
      outcome = new SendRefused('no', 'file-gone')
      await own.channel.edit(addressOf(own, reader), id, saying('at noon'))
      const words = reader
        .sees('mentor')
        .find((shown) => shown.id === id)
        ?.parts.map(({ text }) => text)
      assert.deepEqual(words, ['at noon'])
    } finally {
      await own.stop()
    }
  })

  it('that are others come in once the person lets them, into their own folder', async () => {
    await stage.channel.post(
      addressOf(stage, els),
      keepFile('CV.pdf', 'application/pdf', Buffer.alloc(100_000, 7)),
      'm',
    )
    assert.deepEqual([els.newest('mentor').file?.state, els.newest('mentor').file?.size], ['asked', 100_000])
    assert.ok(!JSON.stringify(els.newest('mentor').file?.context).includes('telegram'))
    await els.letIn('mentor', true)
    await until(() => els.newest('mentor').file?.state === 'there')
    const [[, there] = []] = [...els.human.folder]
    assert.deepEqual([there?.name, there?.bytes.length], ['CV.pdf', 100_000])
  })

  it('that are small pictures go as files where there is no room for them beside long words', async () => {
    const { blocks } = keepFile('p.png', 'image/png', Buffer.alloc(20_000, 7))
    const long: View = { blocks: [{ kind: 'quote', text: 'word '.repeat(6_000) }, ...blocks] }
    await stage.channel.post(addressOf(stage, els), long, 'm')
    assert.deepEqual([els.newest('mentor').file?.state, els.newest('mentor').file?.size], ['asked', 20_000])
    assert.equal(els.sees('mentor').length, 2)
  })

  it('that nobody lets in are not asked about any more', async () => {
    await stage.channel.post(
      addressOf(stage, els),
      keepFile('CV.pdf', 'application/pdf', Buffer.from('x')),
      'm',
    )
    await els.letIn('mentor', false)
    await until(() => els.newest('mentor').file === null)
    assert.equal(els.newest('mentor').notice, 'Sam sends:')
  })

  it('are asked about again where they did not arrive', async () => {
    await stage.channel.post(
      addressOf(stage, els),
      keepFile('CV.pdf', 'application/pdf', Buffer.from('x')),
      'm',
    )
    stage.teams.fail('places', { broken: 500 })
    await els.letIn('mentor', true)
    await until(() => stage.running.lines().some((line) => line.includes('could not be handed over')))
    assert.equal(els.newest('mentor').file?.state, 'asked')
    await els.letIn('mentor', true)
    await until(() => els.newest('mentor').file?.state === 'there')
  })

  it('of one person are not handed to another, nor to a place outside', async () => {
    await stage.channel.post(
      addressOf(stage, els),
      keepFile('CV.pdf', 'application/pdf', Buffer.from('secret')),
      'm',
    )
    const { file } = els.newest('mentor')
    const eve = stage.teams.person()
    eve.chat('mentor').open = true
    const place = (address: string): Record<string, unknown> => ({
      ...{ uploadUrl: address, contentUrl: address, name: 'x', uniqueId: '1', fileType: 'pdf' },
    })
    stage.teams.state.places.set('9', { human: eve.human, name: 'x', uniqueId: '9' })
    const say = async (person: Person, address: string, context: unknown): Promise<void> => {
      const value = { type: 'fileUpload', action: 'accept', context, uploadInfo: place(address) }
      await person.say('mentor', { type: 'invoke', name: 'fileConsent/invoke', replyToId: '1', value })
    }
    const own = `${stage.teams.state.origin}/places/9`
    await say(eve, own, file?.context)
    for (const forged of ['', 'x', 'A'.repeat(200)]) await say(els, own, { file: forged })
    await say(els, 'https://evil.example/x', file?.context)
    await stage.channel.stop()
    assert.equal(eve.human.folder.size, 0)
    assert.deepEqual(
      stage.teams.calls.filter(({ operation }) => operation === 'places'),
      [],
    )
  })

  it('that cannot be asked about take their words back, so that the whole was not sent', async () => {
    const view = keepFile('CV.pdf', 'application/pdf', Buffer.from('x'))
    await stage.channel.post(addressOf(stage, els), { blocks: [{ kind: 'text', text: 'before' }] }, 'm')
    stage.teams.fail('send', { slow: 0 })
    stage.teams.fail('send', { busy: 1 })
    assert.ok((await endOf(stage.channel.post(addressOf(stage, els), view, 'm'))) instanceof ChannelBusy)
    assert.equal(els.newest('mentor').notice, 'before')
  })

  it('that are too large are refused before anything is sent', async () => {
    const view = keepFile('film.mp4', 'video/mp4', Buffer.from('x'))
    const large: View = {
      blocks: view.blocks.map((block) =>
        block.kind === 'file' ? { ...block, file: { ...block.file, bytes: 60 * 1024 * 1024 } } : block,
      ),
    }
    assert.ok((await endOf(stage.channel.post(addressOf(stage, els), large, 'm'))) instanceof SendRefused)
    assert.deepEqual(stage.teams.calls, [])
  })
})
