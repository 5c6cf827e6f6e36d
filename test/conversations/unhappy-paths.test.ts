import assert from 'node:assert/strict'
import { languages, type Language } from '../../core/programme/programme.ts'
import { onEachDatabase } from '../support/databases.ts'
import type { User } from '../support/memory-channel.ts'
import { makeService, type TestService } from '../support/service.ts'
import { counsellor, mentee, mentor, speaks } from './people.ts'

type Said = Record<Language, RegExp>

const hour = 3_600_000

const newest = (user: User): string => user.reads().split('\n---\n').slice(-2).join('\n---\n')

/** When it goes another way, each person reads it in their own language, in words that accuse nobody. */
onEachDatabase('when it goes another way', (database) => {
  let service: TestService
  let staff: User
  let els: User
  let sam: User
  beforeEach(async () => {
    service = makeService(database)
    staff = await counsellor(service)
    els = await mentor(service, staff, 'Els')
    sam = await mentee(service, 'Sam')
  })

  const asks = async (user: User): Promise<void> => {
    await user.taps('Ask Els')
    await user.taps('Use this')
    await user.taps('Send')
  }
  const meet = async (): Promise<void> => {
    await asks(sam)
    await els.taps("Yes, I'll help")
  }
  const speak = async (language: Language): Promise<void> => {
    for (const user of [sam, els]) await speaks(service, user, language)
  }
  const later = async (milliseconds: number): Promise<void> =>
    await service.passUntil(new Date(service.now.getTime() + milliseconds))
  const tapIn = async (user: User, verb: string): Promise<void> => await user.does({ tap: verb })

  const declined: Said = {
    nl: /Els kan nu niet\. Dat zegt niets over jou\./,
    fr: /Els ne peut pas pour l’instant\. Tu n’y es pour rien\./,
    en: /Els can't right now\. That says nothing about you\./,
    sv: /Els kan inte just nu\. Det säger inget om dig\./,
  }
  const withdrew: Record<'mentor' | 'mentee', Said> = {
    mentor: {
      nl: /Sam trok de aanvraag in\. Je hoeft niets te doen\./,
      fr: /Sam a retiré sa demande\. Vous n’avez rien à faire\./,
      en: /Sam withdrew\. There is nothing to do\./,
      sv: /Sam tog tillbaka sin förfrågan\. Du behöver inte göra något\./,
    },
    mentee: {
      nl: /Je hoeft geen reden te geven\./,
      fr: /Pas besoin de donner une raison\./,
      en: /You don't have to give a reason\./,
      sv: /Du behöver inte säga varför\./,
    },
  }
  const shows: Said = {
    nl: /hier staat een telefoonnummer in\. Er is nog niets verstuurd[\s\S]*\[Toch versturen\][\s\S]*\[Haal het eruit\]/,
    fr: /ce message montre un numéro de téléphone\. Rien n’a encore été envoyé[\s\S]*\[Envoyer quand même\]/,
    en: /this shows a phone number\. Nothing was sent yet[\s\S]*\[Send anyway\][\s\S]*\[Take it out\]/,
    sv: /här syns ett telefonnummer\. Inget är skickat än[\s\S]*\[Skicka ändå\][\s\S]*\[Ta bort det\]/,
  }
  const warns: Said = {
    nl: /Betaal hier nooit iemand, en deel geen bankgegevens/,
    fr: /Ici, on ne paie jamais personne/,
    en: /Never pay anyone here, and don't share bank details/,
    sv: /Betala aldrig någon här och lämna inte ut bankuppgifter/,
  }
  const away: Said = {
    nl: /Ik kan Els niet meer bereiken\. Dat zegt niets over jou\. Als je wil, kom je als eerste aan de beurt/,
    fr: /Je n’arrive plus à joindre Els\. Tu n’y es pour rien\. Si tu veux, tu passes avant les autres/,
    en: /I can't reach Els any more\. That says nothing about you\. If you like, you come first/,
    sv: /Jag når inte Els längre\. Det säger inget om dig\. Om du vill kommer du först i kön/,
  }
  const left: Said = {
    nl: /Els is hier niet meer\. Daarom is jullie mentorschap gestopt\. Dat zegt niets over jou\./,
    fr: /Els n’est plus ici : le mentorat est donc terminé\. Personne n’a rien fait de mal\./,
    en: /Els is no longer here, so your mentorship has ended\. That says nothing about you\./,
    sv: /Els är inte kvar här, så ert mentorskap är avslutat\. Det säger ingenting om dig\./,
  }
  const safe: Said = {
    nl: /Een beetje vertraging\. Je bericht is veilig/,
    fr: /Un petit retard\. Le message est en sécurité/,
    en: /Small delay\. Your message is safe/,
    sv: /En liten fördröjning\. Ditt meddelande är säkert/,
  }
  const free: Said = {
    nl: /Er is een plaats vrij bij Els/,
    fr: /Une place est libre : Els/,
    en: /A place is free with Els/,
    sv: /En plats är ledig hos Els/,
  }

  for (const language of languages) {
    it(`a mentor declines: it says nothing about the mentee (${language})`, async () => {
      await asks(sam)
      await speak(language)
      await els.does({ tap: `decline:${(await database()('requests').first('id'))?.id ?? ''}` })
      assert.match(sam.reads(), declined[language])
      assert.doesNotMatch(els.reads(), declined[language])
    })

    it(`a mentee withdraws: no reason is asked, and the mentor has nothing to do (${language})`, async () => {
      await asks(sam)
      await speak(language)
      await tapIn(sam, `withdraw:${(await database()('searches').first('id'))?.id ?? ''}`)
      assert.match(sam.reads(), withdrew.mentee[language])
      assert.match(els.reads(), withdrew.mentor[language])
    })

    it(`a phone number or bank details typed: held until confirmed (${language})`, async () => {
      await meet()
      await speak(language)
      await sam.types('0470 12 34 56')
      assert.match(newest(sam), shows[language])
      await sam.types('BE71 0961 2345 6769')
      assert.match(newest(sam), warns[language])
      assert.doesNotMatch(els.reads(), /0470|BE71/)
    })

    it(`a mentor’s app is removed: mentees hear it within the hour, and after a week that it ended (${language})`, async () => {
      await meet()
      await speak(language)
      await els.does({ left: true })
      await later(hour)
      assert.match(sam.reads(), away[language])
      await later(7 * 24 * hour)
      assert.match(sam.reads(), left[language])
    })

    it(`an app is down: after ten minutes the message is said to be safe (${language})`, async () => {
      await meet()
      await speak(language)
      service.channel.fault = (kind, address) =>
        kind === 'post' && address.startsWith('web:mentor')
          ? { error: new Error('no answer'), taken: false }
          : null
      service.channel.traces = 'truly'
      await sam.types('123')
      await later(21 * 60_000)
      assert.match(sam.reads(), safe[language])
    })

    it(`nobody is free: a place that comes free is held for the first in line (${language})`, async () => {
      await meet()
      const kim = await mentee(service, 'Kim')
      await kim.taps('Wait in line')
      await speaks(service, kim, language)
      await tapIn(els, `close:${(await database()('mentorships').first('id'))?.id ?? ''}:yes`)
      assert.match(kim.reads(), free[language])
    })
  }
})
