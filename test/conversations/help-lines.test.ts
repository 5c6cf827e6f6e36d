import assert from 'node:assert/strict'
import { helpLinesView } from '../../bots/everyone/help-lines.ts'
import { createBots } from '../../bots/bots.ts'
import { languages, type Language, type Programme } from '../../core/programme/programme.ts'
import { counsellorsBackAt } from '../../core/programme/counsellor-hours.ts'
import { helpLinesFor, helpLinesToConfirm } from '../../core/programme/help-lines.ts'
import { onEachDatabase } from '../support/databases.ts'
import { textOf } from '../support/memory-channel.ts'
import { makeService, texts } from '../support/service.ts'
import { programme } from '../support/work.ts'
import { counsellor, mentee } from './people.ts'

const confirmed: Programme = {
  ...programme,
  helpLines: programme.helpLines.map((line) => ({ ...line, confirmedByStaff: '2026-11-01' })),
}
const names = (language: Language): string[] =>
  helpLinesFor(confirmed, language, 'self-harm').map(({ name }) => name)

/** What a reader of a language is shown, at a moment, in plain text. */
function shown(language: Language, now: string, rules = confirmed): string {
  const { localise } = createBots(texts, rules, 'http://localhost')
  const person = { language } as Parameters<typeof helpLinesView>[0]['person']
  const work = { programme: rules, now: new Date(now) } as Parameters<typeof helpLinesView>[0]['work']
  return textOf(
    localise.view(helpLinesView({ work, person }, 'self-harm'), {
      language,
      timeZone: null,
      names: new Map(),
    }),
  )
}

const office = '2026-11-23T10:00:00Z'

describe('the help lines of the country', () => {
  it('are those of the reader’s language first, and among them those for that danger', () => {
    assert.equal(names('nl')[0], 'Zelfmoordlijn')
    assert.equal(names('fr')[0], 'Centre de Prévention du Suicide')
    assert.equal(helpLinesFor(confirmed, 'nl', 'abuse')[0]?.name, 'Tele-Onthaal')
    assert.equal(names('nl').length, programme.helpLines.length)
  })

  const said: Record<Language, RegExp> = {
    nl: /^Nu in gevaar\? Bel meteen 112\.\n.*\nZelfmoordlijn: 1813 · Nederlands\n/,
    fr: /^En danger maintenant \? Le 112 répond tout de suite\.\n.*\nCentre de Prévention du Suicide: 0800 32 123 · français\n/i,
    en: /^In danger now\? Call 112 right away\.\n.*\nZelfmoordlijn: 1813 · Dutch\n/,
    sv: /^I fara just nu\? Ring 112 direkt\.\n.*\nZelfmoordlijn: 1813 · nederländska\n/i,
  }
  for (const language of languages) {
    it(`are a fixed text in ${language}, with the number for danger at the top and a way to a counsellor`, () => {
      assert.match(shown(language, office), said[language])
      assert.match(
        shown(language, office),
        new RegExp(`\\[${texts.format(language, 'common-button-ask-counsellor')}\\]$`),
      )
    })
  }

  it('are shown only once staff has confirmed them; the number for danger always is', () => {
    const nobody = {
      ...programme,
      helpLines: programme.helpLines.map((line) => ({ ...line, confirmedByStaff: null })),
    }
    assert.doesNotMatch(shown('nl', office, nobody), /1813/)
    assert.match(shown('nl', office, nobody), /Bel meteen 112/)
    assert.equal(helpLinesToConfirm(nobody).length, nobody.helpLines.length)
    assert.deepEqual(helpLinesToConfirm(confirmed), [])
  })

  it('say when counsellors answer; while they are closed, when they do again, and 112 at once', () => {
    assert.match(shown('en', office), /They answer on weekdays, 9:00–17:00/)
    const evening = shown('en', '2026-11-23T20:00:00Z')
    assert.match(evening, /The counsellors are closed now\. They answer again on Tuesday 24 November at 9:00/)
    assert.match(evening, /In danger\? Call 112 right away/)
  })
})

describe('counsellors', () => {
  for (const [now, back] of [
    ['2026-11-23T08:00:00Z', null], // Monday, 9:00 in Brussels: just open
    ['2026-11-23T07:59:00Z', '2026-11-23T08:00:00Z'],
    ['2026-11-23T16:00:00Z', '2026-11-24T08:00:00Z'], // 17:00: just closed
    ['2026-11-27T18:00:00Z', '2026-11-30T08:00:00Z'], // Friday evening
    ['2026-12-24T18:00:00Z', '2026-12-28T08:00:00Z'], // Christmas on a Friday
    ['2026-10-23T18:00:00Z', '2026-10-26T08:00:00Z'], // winter time begins in between
  ] as const) {
    it(`at ${now} ${back === null ? 'answer' : `answer again at ${back}`}`, () => {
      assert.equal(counsellorsBackAt(programme, new Date(now)), back === null ? null : Date.parse(back))
    })
  }
})

onEachDatabase('[Ask a counsellor to contact me]', (database) => {
  it('brings somebody to the counsellors once, and says so', async () => {
    const service = makeService(database)
    const chris = await counsellor(service)
    const sam = await mentee(service, 'Sam')
    await sam.does({ command: 'counsellor', rest: '' })
    assert.match(sam.reads(), /I've asked a counsellor to contact you here/)
    assert.match(chris.reads(), /Sam wants to talk with a counsellor/)
    service.now = new Date(service.now.getTime() + 60_000)
    await sam.does({ tap: 'ask-counsellor' })
    assert.match(sam.reads(), /A counsellor already knows/)
    assert.doesNotMatch(sam.reads(), /Under 18/, 'an adult was told about being under age')
    assert.equal((await database()('contacts')).length, 1)
    await sam.does({ tap: 'help-lines' })
    assert.match(sam.reads(), /In danger now\? Call 112/)
  })

  it('waits until somebody agreed that something is kept', async () => {
    const service = makeService(database)
    const chris = await counsellor(service)
    const stranger = service.user('mentee', 'Nobody')
    await stranger.does({ tap: 'ask-counsellor' })
    assert.doesNotMatch(chris.reads(), /wants to talk/)
  })
})
