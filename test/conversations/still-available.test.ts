import assert from 'node:assert/strict'
import type { Language } from '../../core/programme/programme.ts'
import { onEachDatabase } from '../support/databases.ts'
import type { User } from '../support/memory-channel.ts'
import { makeService, type TestService } from '../support/service.ts'
import { counsellor, mentee, mentor, speaks } from './people.ts'

/** The question, and what becomes of it, in each language. */
const words: Record<Language, { asks: RegExp; yes: string; thanks: RegExp; pause: string; paused: RegExp }> =
  {
    nl: {
      asks: /Ben je nog beschikbaar als mentor\? Eén tik is genoeg\./,
      yes: 'Ja, nog altijd',
      thanks: /Jongeren kunnen je blijven kiezen\./,
      pause: 'maand',
      paused: /Bedankt dat je het laat weten\./,
    },
    fr: {
      asks: /Êtes-vous toujours disponible comme mentor \? Un seul clic suffit\./,
      yes: 'Oui, toujours',
      thanks: /Les jeunes peuvent continuer à vous choisir\./,
      pause: 'mois',
      paused: /Merci de me l’avoir dit\./,
    },
    en: {
      asks: /Are you still available as a mentor\? One tap is enough\./,
      yes: 'Yes, still available',
      thanks: /I keep showing you to mentees\./,
      pause: 'month',
      paused: /Thank you for telling me\./,
    },
    sv: {
      asks: /Är du fortfarande tillgänglig som mentor\? Ett tryck räcker\./,
      yes: 'Ja, det är jag',
      thanks: /Då fortsätter jag att föreslå dig\./,
      pause: 'månad',
      paused: /Tack för att du säger till\./,
    },
  }

onEachDatabase('"still available?", once a month', (database) => {
  let service: TestService
  let els: User
  beforeEach(async () => {
    service = makeService(database)
    els = await mentor(service, await counsellor(service), 'Els')
  })

  const inDays = (days: number): Date => new Date(service.now.getTime() + days * 24 * 3_600_000)
  for (const [language, said] of Object.entries(words) as [Language, (typeof words)[Language]][]) {
    it(`is asked, thanked for and heard as a pause in ${language}`, async () => {
      await speaks(service, els, language)
      await service.passUntil(inDays(34))
      assert.match(els.reads(), said.asks)
      await els.taps(said.yes)
      assert.match(els.reads(), said.thanks)
      assert.doesNotMatch(els.reads(), said.asks, 'the card shows what became of it')
      await service.passUntil(inDays(34))
      assert.match(els.reads(), said.asks)
      await els.taps(said.pause)
      assert.match(els.reads(), said.paused)
      const { paused_until: until } = (await database()('mentors').first()) ?? {}
      assert.ok((until ?? 0) > service.now.getTime(), 'they are on pause')
    })
  }

  it('is not asked of who answers requests', async () => {
    await service.passUntil(inDays(21))
    const sam = await mentee(service, 'Sam')
    await sam.taps('Ask Els')
    await sam.does({ tap: 'message-done' })
    await sam.does({ tap: 'send' })
    await els.taps('Not this time')
    await service.passUntil(inDays(13))
    assert.doesNotMatch(els.reads(), words.en.asks)
  })

  it('is told as done to who taps twice', async () => {
    await service.passUntil(inDays(34))
    const card = els.seen().at(-1)
    await els.taps(words.en.yes)
    await service.passUntil(inDays(1))
    const tap = 'available:' + ((await database()('availability_checks').first('id'))?.id ?? '') + ':yes'
    await els.does({ tap }, card ? { replyTo: card.id } : {})
    assert.match(els.reads(), /already done/)
  })
})
