import assert from 'node:assert/strict'
import type { Knex } from 'knex'
import { createLocalise } from '../../bots/localise.ts'
import type { Draft, View } from '../../bots/view.ts'
import { languages, type Language } from '../../core/programme/programme.ts'
import { makeDatabase } from '../support/databases.ts'
import { makeService, texts, type TestService } from '../support/service.ts'
import { programme } from '../support/work.ts'
import { applicant, counsellor, mentee, mentor } from './people.ts'

/** What somebody reads who chose this language. */
export type ViewInLanguage = { language: Language; view: View }

/** What the bots show to mentees, mentors and counsellors who try nearly everything, in every language. */
export async function viewsInEveryLanguage(): Promise<ViewInLanguage[]> {
  const { database, drop } = await makeDatabase('SQLite')
  try {
    const drafts = await collectViews(
      makeService(() => database),
      database,
    )
    assert.ok(drafts.length > 100, `only ${drafts.length} views were seen`)
    const localise = createLocalise(texts, programme)
    const people = await database('people').select('id', 'name')
    const names = new Map(people.map(({ id, name }) => [id, name]))
    return languages.flatMap((language) =>
      drafts.map((draft) => ({ language, view: localise.view(draft, { language, timeZone: null, names }) })),
    )
  } finally {
    await drop()
  }
}

/** The same, in no language yet. */
async function collectViews(service: TestService, database: Knex): Promise<Draft[]> {
  const seen = new Map<string, Draft>()
  const collect = async (): Promise<void> => {
    for (const { view } of await database('posts').select('view')) seen.set(view, JSON.parse(view) as Draft)
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
  for (const label of ['QR code', 'Text to send', 'Nederlands', 'Link to their page', 'Trust']) {
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
  // Jan's place is free again, and Els has none: who waits in line, and what is held for them.
  await els.does({ command: 'pause', rest: '' })
  await els.taps('month')
  await jan.does({ command: 'pause', rest: '' })
  await jan.taps('month')
  const ali = await mentee(service, 'Ali')
  await collect()
  await ali.taps('Wait in line')
  await collect()
  await jan.taps('End the pause')
  await staff.types('waiting health-care')
  await collect()
  await service.passUntil(new Date(service.now.getTime() + 48 * 3_600_000))
  await collect()
  return [...seen.values()]
}
