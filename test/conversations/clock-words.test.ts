import assert from 'node:assert/strict'
import { DateTime } from 'luxon'
import type { Language } from '../../core/programme/programme.ts'
import { onEachDatabase } from '../support/databases.ts'
import { makeService, type TestService } from '../support/service.ts'
import { counsellor, mentee, mentor, speaks } from './people.ts'

function brussels(text: string): Date {
  return DateTime.fromISO(text, { zone: 'Europe/Brussels' }).toJSDate()
}

/** What is read of a request that is sent on Friday night and stays unanswered, in each language. */
const words: Record<Language, { waits: RegExp; next: RegExp; too: RegExp; anyone: RegExp; helped: RegExp }> =
  {
    nl: {
      waits: /Verstuurd\. Els ziet het op maandag 30 november om 8:30/,
      next: /Als Els niet antwoordt tegen dinsdag 1 december om 8:30 \(CET\), vraag ik het ook aan Jan\./,
      too: /Nog geen antwoord van Els, misschien een drukke week\. Ik heb het ook aan Jan gevraagd\./,
      anyone: /Zal ik het ook aan iemand anders vragen\? De eerste ja telt\./,
      helped: /Sam heeft al hulp/,
    },
    fr: {
      waits: /Envoyé\. Els le verra lundi 30 novembre/,
      next: /Si Els ne répond pas avant mardi 1 décembre .*, je demande aussi à Jan\./,
      too: /Pas encore de réponse de Els, peut-être une semaine chargée\. J’ai aussi demandé à Jan\./,
      anyone: /Je demande aussi à quelqu’un d’autre \? Le premier oui compte\./,
      helped: /Sam a déjà trouvé de l’aide/,
    },
    en: {
      waits: /Sent\. Els sees it on Monday 30 November at 8:30/,
      next: /If Els hasn't answered by Tuesday 1 December at 8:30 \(CET\), I ask Jan too\./,
      too: /No answer from Els yet, maybe a busy week\. I've asked Jan too\./,
      anyone: /Shall I ask somebody else too\? The first yes counts\./,
      helped: /Sam is already helped/,
    },
    sv: {
      waits: /Skickat\. Els ser det måndag 30 november/,
      next: /Om Els inte har svarat före tisdag 1 december .* frågar jag Jan också\./,
      too: /Inget svar från Els än, kanske en stressig vecka\. Jag har frågat Jan också\./,
      anyone: /Ska jag fråga någon annan också\? Det första jaet gäller\./,
      helped: /Sam har redan fått hjälp/,
    },
  }

onEachDatabase('the request clock in the reader’s language', (database) => {
  for (const [language, said] of Object.entries(words) as [Language, (typeof words)[Language]][]) {
    it(`speaks ${language}`, async () => {
      const service: TestService = makeService(database, brussels('2026-11-27T16:00').toISOString())
      const staff = await counsellor(service)
      const els = await mentor(service, staff, 'Els')
      const jan = await mentor(service, staff, 'Jan')
      service.now = brussels('2026-11-27T21:00')
      const sam = await mentee(service, 'Sam')
      await sam.taps('Ask Els')
      for (const one of [sam, els]) await speaks(service, one, language)
      await sam.does({ tap: 'message-done' })
      await sam.does({ tap: 'send' })
      assert.match(sam.reads(), said.waits)
      assert.match(sam.reads(), said.next)
      await service.passUntil(brussels('2026-12-01T08:30'))
      assert.match(sam.reads(), said.too)
      await service.passUntil(brussels('2026-12-02T08:30'))
      assert.match(sam.reads(), said.anyone)
      await jan.taps("Yes, I'll help")
      assert.match(els.reads().split('---').at(-1) ?? '', said.helped)
    })
  }
})
