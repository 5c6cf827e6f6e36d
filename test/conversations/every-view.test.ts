import assert from 'node:assert/strict'
import { render } from '../../adapters/telegram/render.ts'
import { mostText } from '../../adapters/telegram/limits.ts'
import { createLocalise } from '../../bots/localise.ts'
import type { Draft } from '../../bots/view.ts'
import { languages } from '../../core/programme/programme.ts'
import { onEachDatabase } from '../support/databases.ts'
import { tapsOf, textOf } from '../support/memory-channel.ts'
import { makeService, texts } from '../support/service.ts'
import { programme } from '../support/work.ts'
import { applicant, counsellor, mentee, mentor } from './people.ts'

onEachDatabase('every view', (database) => {
  it('that the bots show fits in every language, on a page and in a chat app', async () => {
    const service = makeService(database)
    const seen = new Map<string, Draft>()
    const collect = async (): Promise<void> => {
      for (const { view } of await database()('posts').select('view'))
        seen.set(view, JSON.parse(view) as Draft)
    }
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    const jan = await mentor(service, staff, 'Jan')
    await applicant(service, 'Mia')
    for (const word of ['help', 'waiting', 'mentors', 'approve', 'nonsense', 'language']) {
      await staff.types(word)
      await collect()
    }
    await staff.types('partners')
    await staff.taps('New partner')
    for (const answer of ['Bakers & Co', 'Bea, bea@example.org', 'health care']) await staff.types(answer)
    await collect()
    for (const label of ['QR picture', 'Text to send', 'Nederlands', 'Link to their page', 'Trust']) {
      await staff.taps(label)
      await collect()
    }
    await staff.types('invite')
    for (const label of ['Invite someone', 'Code for a campaign']) await staff.taps(label)
    await staff.types('Radio')
    await collect()
    for (const label of ['Invite a mentor', 'Invite a colleague', 'Switch off']) {
      await staff.taps(label)
      await collect()
    }
    await els.types('menu')
    await els.taps('My organisation joins')
    for (const answer of ['Clean & Bright', 'Els, els@example.org', 'cleaning']) await els.types(answer)
    await collect()
    await staff.taps('Let them join')
    await collect()
    for (const label of ['Use another app', 'Show a code here']) {
      await els.taps(label)
      await collect()
    }
    const sam = await mentee(service, 'Sam')
    await collect()
    for (const label of [
      'More',
      'Ask Els',
      'A normal day?',
      'Use this',
      'Ask them too',
      'Ask them too',
      'Send',
    ]) {
      await sam.taps(label)
      await collect()
    }
    for (const label of ['Remind me later', 'Not this time', 'No time']) {
      await els.taps(label)
      await collect()
    }
    await jan.taps("Yes, I'll help")
    await collect()
    await jan.taps('Send this')
    await sam.types('x'.repeat(3_500))
    await collect()
    for (const command of ['help', 'stop', 'mydata', 'pause', 'language', 'unknown']) {
      for (const person of [sam, jan]) {
        await person.does({ command, rest: '' })
        await collect()
      }
    }
    await sam.does({ command: 'stop', rest: '' })
    await sam.taps('End with Jan')
    await collect()
    await sam.taps('Yes, end it')
    await collect()
    assert.ok(seen.size > 60, `only ${seen.size} views were seen`)

    const localise = createLocalise(texts, programme)
    const people = await database()('people').select('id', 'name')
    const names = new Map(people.map(({ id, name }) => [id, name]))
    for (const language of languages) {
      for (const draft of seen.values()) {
        const view = localise.view(draft, { language, timeZone: null, names })
        const text = textOf(view)
        assert.doesNotMatch(text, /\{|\bundefined\b|\[object/, `${language}: ${text}`)
        for (const { label, tap } of tapsOf(view)) {
          assert.ok(
            label.length > 0 && label.length <= 75,
            `${language}: a button of ${label.length}: ${label}`,
          )
          assert.ok(Buffer.byteLength(tap) <= 64, tap)
        }
        const { plain, keyboard } = render(view)
        assert.ok(keyboard.flat().length <= 100, `${language}: ${keyboard.flat().length} buttons`)
        assert.ok(plain.length > 0 && plain.length <= mostText, `${language}: ${plain.length} characters`)
      }
    }
  }).timeout(60_000)
})
