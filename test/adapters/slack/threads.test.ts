import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { ChannelBusy, MessageGone, type Address, type FileRef } from '../../../bots/channel.ts'
import type { View } from '../../../bots/view.ts'
import type { Person } from '../../platforms/slack/slack.ts'
import { addressOf, endOf, makeStage, textView, type Stage } from './stage.ts'

describe('threads on Slack', () => {
  let stage: Stage
  let els: Person
  let to: Address
  let root: string

  beforeEach(async () => {
    stage = await makeStage({
      settings: { openFile: async () => await Promise.resolve(Readable.from(['%PDF'])) },
    })
    els = stage.acme.person()
    to = addressOf(els)
    root = await stage.channel.post(to, textView('You are mentoring Amina'), 'm1')
  })
  afterEach(async () => {
    await stage.stop()
  })

  const stands = (): [string, string | null, boolean][] =>
    els
      .sees('mentor')
      .map(({ parts, file, thread, broadcast }) => [parts[0]?.text ?? file?.name ?? '', thread, broadcast])
  const file: FileRef = { channel: 'web', id: 'f', name: 'cv.pdf', type: 'application/pdf', bytes: 4 }
  const withFile: View = {
    blocks: [
      { kind: 'text', text: 'My CV' },
      { kind: 'file', file, alternative: 'A file' },
    ],
  }

  it('hold what is sent there, which stands in the chat as well: nobody is told of a thread they never wrote in', async () => {
    await stage.channel.post(to, textView('Hello'), 'm2', root)
    assert.deepEqual(stands().slice(1), [['Hello', root, true]])
  })

  it('hold files, and what is changed later', async () => {
    const id = await stage.channel.post(to, withFile, 'm2', root)
    await stage.channel.edit(to, id, textView('Seen'))
    assert.deepEqual(stands().slice(1), [
      ['Seen', root, true],
      ['cv.pdf', root, false],
    ])
  })

  it('are told where somebody writes or presses in one', async () => {
    const id = await stage.channel.post(
      to,
      { blocks: [{ kind: 'buttons', buttons: [{ label: 'Yes', tap: 'yes', tone: 'plain' }] }] },
      'm2',
      root,
    )
    els.type('mentor', 'welcome', root)
    await els.tap('mentor', 'Yes')
    els.type('mentor', 'in the chat')
    const [words, press, plain] = await stage.heard()
    assert.deepEqual([words?.thread, words?.replyTo], [root, root])
    assert.deepEqual([press?.thread, press?.replyTo], [root, id])
    assert.deepEqual([plain?.thread, plain?.replyTo], [null, null])
  })

  it('whose first message is gone, or takes no answers, ask for a new one', async () => {
    els.delete('mentor', root)
    assert.ok((await endOf(stage.channel.post(to, textView('Hello'), 'm2', root))) instanceof MessageGone)
    stage.slack.fail('chat.postMessage', { refused: 'cannot_reply_to_message' })
    assert.ok((await endOf(stage.channel.post(to, textView('Hello'), 'm2', root))) instanceof MessageGone)
  })

  it('are read back after a send of which nobody knows how it ended, all of them', async () => {
    for (const taken of [true, false]) {
      stage.slack.fail('chat.postMessage', taken ? { lost: true } : { cut: true })
      await endOf(stage.channel.post(to, textView('Hello'), `m-${taken}`, root))
    }
    const { ts } = els.newest('mentor')
    const chat = stage.acme.installed('mentor').chats.get(els.id)
    const sample = chat?.messages[0]
    assert.ok(chat && sample)
    for (let count = 1; count <= 450; count += 1)
      chat.messages.push({ ...sample, metadata: null, thread: root, ts: String(Number(ts) + count / 1000) })
    assert.deepEqual(await stage.channel.trace(to, 'm-true', root), { sent: ts })
    assert.equal(await stage.channel.trace(to, 'm-false', root), 'not-sent')
  })

  it('take the file that did not follow its message, and no second one', async () => {
    stage.slack.fail('files.completeUploadExternal', { cut: true })
    await endOf(stage.channel.post(to, withFile, 'm2', root))
    const { ts } = els.newest('mentor')
    for (let time = 0; time < 2; time += 1) {
      assert.deepEqual(await stage.channel.trace(to, 'm2', root), { sent: ts })
      assert.deepEqual(stands().slice(1), [
        ['My CV', root, true],
        ['cv.pdf', root, false],
      ])
    }
  })

  it('that are gone meanwhile tell nothing', async () => {
    stage.slack.fail('chat.postMessage', { lost: true })
    await endOf(stage.channel.post(to, textView('Hello'), 'm2', root))
    els.delete('mentor', root)
    assert.equal(await stage.channel.trace(to, 'm2', root), 'unknown')
  })

  it('too long for an app that may read one page a minute are given up, and a first page is waited for', async () => {
    const chat = stage.acme.installed('mentor').chats.get(els.id)
    const sample = chat?.messages[0]
    assert.ok(chat && sample)
    for (let count = 1; count <= 300; count += 1)
      chat.messages.push({ ...sample, metadata: null, ts: String(Number(root) + count / 1000) })
    stage.slack.fail('conversations.history', { slow: 0 })
    stage.slack.fail('conversations.history', { busy: 60 })
    assert.equal(await stage.channel.trace(to, 'm9'), 'unknown')
    stage.slack.fail('conversations.history', { busy: 60 })
    const end = await endOf(stage.channel.trace(to, 'm9'))
    assert.ok(end instanceof Error && !(end instanceof ChannelBusy))
  })
})
