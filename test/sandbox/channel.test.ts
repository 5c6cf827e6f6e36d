import assert from 'node:assert/strict'
import fc from 'fast-check'
import { isPostgres } from '../../core/database.ts'
import type { Language } from '../../core/programme/programme.ts'
import { languages } from '../../core/programme/programme.ts'
import { sectors } from '../../core/sectors/catalogue.ts'
import { guessLanguage } from '../../sandbox/guess-language.ts'
import { inventedMentors } from '../../sandbox/mentors.ts'
import { chooseReply, replies } from '../../sandbox/replies.ts'
import { onEachDatabase } from '../support/databases.ts'
import { texts } from '../support/service.ts'
import type { User } from '../support/memory-channel.ts'
import { askFirst, lookFor, makeStage, press, type Stage } from './stage.ts'

const said = (user: User, name: string, language: Language = 'en'): boolean =>
  user.reads().includes(texts.format(language, name))
const hasMentor = (user: User): boolean =>
  user.seen().some(({ view }) => JSON.stringify(view).includes('"tap":"close:'))

onEachDatabase('a try-out with invented mentors', (database) => {
  let stage: Stage
  afterEach(async () => {
    await stage.stop()
  })

  it('leads from hello to a yes by itself, and then to answers in the language of the two', async () => {
    stage = await makeStage(database())
    const sam = stage.newcomer('Sam')
    await lookFor(sam, 'it', 'en')
    await askFirst(sam, 'Yusuf')
    assert.equal(hasMentor(sam), false, 'the mentor answered before anyone could have read it')
    const seconds = await stage.until(() => hasMentor(sam), 120)
    assert.ok(seconds !== null && seconds >= 3 && seconds <= 25, `after ${seconds} seconds`)

    assert.ok((await stage.until(() => said(sam, 'sandbox-introduction'), 60)) !== null)
    assert.match(sam.reads(), /Yusuf\nHi Sam, I'm Yusuf/)
    await sam.types('What does a normal day look like?')
    assert.ok((await stage.until(() => said(sam, 'sandbox-reply-day'), 30)) !== null)
    await sam.types('Are you a real person?')
    assert.ok((await stage.until(() => said(sam, 'sandbox-reply-invented'), 30)) !== null)
    await sam.types('Wat met een opleiding in de avond, is dat niet te zwaar?')
    assert.ok((await stage.until(() => said(sam, 'sandbox-reply-diploma', 'nl'), 30)) !== null)
  })

  it('after a silence the next one is asked, and says yes within two minutes', async () => {
    stage = await makeStage(database())
    const sam = stage.newcomer('Sam')
    await lookFor(sam, 'construction', 'nl')
    await askFirst(sam, 'Stijn')
    assert.equal(await stage.until(() => hasMentor(sam), 50), null)
    const rest = await stage.until(() => hasMentor(sam), 70)
    assert.ok(rest !== null, sam.reads())
    const [unanswered = '?'] = texts
      .format('nl', 'mentee-told-unanswered', { mentor: 'Stijn', next: '|' })
      .split('|')
    assert.ok(sam.reads().includes(unanswered), sam.reads())
  })

  it('a no comes with its reason for nobody but the mentor, and the next one is asked at once', async () => {
    stage = await makeStage(database())
    const sam = stage.newcomer('Sam')
    await lookFor(sam, 'marketing-communication', 'en')
    await askFirst(sam, 'Pieter')
    assert.ok((await stage.until(() => hasMentor(sam), 60)) !== null, sam.reads())
    const declined = await database()('requests').where({ state: 'declined' }).first()
    assert.equal(declined?.reason, 'away')
    assert.ok(!sam.reads().includes(texts.format('en', 'mentor-reason-away')))
  })

  it('who wants to be reminded later says yes after all', async () => {
    stage = await makeStage(database())
    const sam = stage.newcomer('Sam')
    await lookFor(sam, 'manufacturing', 'sv')
    await askFirst(sam, 'Birgitta')
    assert.ok((await stage.until(() => hasMentor(sam), 60)) !== null, sam.reads())
  })

  it('a mentor of two answers each of them', async () => {
    stage = await makeStage(database())
    const sam = stage.newcomer('Sam')
    const kim = stage.newcomer('Kim')
    for (const one of [sam, kim]) {
      await lookFor(one, 'it', 'en')
      await askFirst(one, 'Yusuf')
      assert.ok((await stage.until(() => said(one, 'sandbox-introduction'), 90)) !== null, one.reads())
    }
    await sam.types('Which diploma do I need?')
    assert.ok((await stage.until(() => said(sam, 'sandbox-reply-diploma'), 60)) !== null, sam.reads())
    assert.ok(!said(kim, 'sandbox-reply-diploma'))
    await kim.types('How much do you earn?')
    assert.ok((await stage.until(() => said(kim, 'sandbox-reply-pay'), 60)) !== null, kim.reads())
    assert.ok(!said(sam, 'sandbox-reply-pay'))
  })

  it('when it stops, nobody does anything any more', async () => {
    stage = await makeStage(database())
    const sam = stage.newcomer('Sam')
    await lookFor(sam, 'it', 'en')
    await askFirst(sam, 'Yusuf')
    assert.equal(stage.waiting(), 1)
    await stage.stop()
    assert.equal(stage.waiting(), 0)
    assert.equal(await stage.until(() => hasMentor(sam), 60), null)
  })

  it('a newcomer has a mentor within two minutes in any sector and language', async () => {
    stage = await makeStage(database(), 3)
    // The database decides nothing here: a part of the fields is enough for the slower one.
    const some = isPostgres(database()) ? sectors.slice(0, 8) : sectors
    const pairs = some.map(({ code }, index) => ({ code, language: languages[index % 4] ?? 'en' }))
    for (const { code, language } of pairs) {
      const user = stage.newcomer(
        `Robin${'abcdefghijklmnopqrstuvwxyz'[pairs.findIndex((one) => one.code === code)]}`,
      )
      await lookFor(user, code, language)
      await askFirst(user)
      const seconds = await stage.until(() => hasMentor(user), 120)
      assert.ok(seconds !== null, `${code} in ${language}: ${user.reads()}`)
      assert.ok(await press(user, 'close'))
    }
  }).timeout(180_000)
})

describe('what an invented mentor says', () => {
  it('is about what was asked, in four languages', () => {
    const asked: [string, string][] = [
      ['Which diploma do I need?', 'diploma'],
      ['Welk diploma heb ik nodig?', 'diploma'],
      ['Quelles études faut-il faire ?', 'diploma'],
      ['Vilken utbildning behöver jag?', 'diploma'],
      ['How did you start?', 'start'],
      ['Hoe ben je begonnen?', 'start'],
      ['Comment as-tu commencé ?', 'start'],
      ['Hur började du?', 'start'],
      ['Can you look at my CV?', 'letter'],
      ['Ik heb een gesprek morgen', 'interview'],
      ['J’ai un entretien demain', 'interview'],
      ['Jag ska på intervju', 'interview'],
      ['Hoeveel verdien je?', 'pay'],
      ['Quel est le salaire ?', 'pay'],
      ['Vad är lönen?', 'pay'],
      ['What does a normal day look like?', 'day'],
      ['Hoe ziet een gewone dag eruit?', 'day'],
      ['À quoi ressemble une journée ?', 'day'],
      ['Hur ser en vanlig dag ut?', 'day'],
      ['Waar vind ik een vacature?', 'openings'],
      ['Merci beaucoup !', 'thanks'],
      ['Tack så mycket', 'thanks'],
      ['Ben je een echt mens?', 'invented'],
      ['Es-tu une vraie personne ?', 'invented'],
      ['Blue is a nice colour', 'else-1'],
    ]
    for (const [question, reply] of asked) assert.equal(chooseReply(question, []), reply, question)
  })

  it('is not said twice while something else is left, and never nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 30 }), (messages) => {
        const given: string[] = []
        for (const message of messages) given.push(chooseReply(message, given))
        for (const reply of given) assert.ok(replies.includes(reply))
        const first = given.slice(0, 3)
        assert.equal(new Set(first).size, first.length)
      }),
    )
  })

  it('is there in every language, and says in each that nobody real speaks', () => {
    const invented: Record<Language, RegExp> = {
      nl: /geen echte persoon/,
      fr: /pas une vraie personne/,
      en: /not a real person/,
      sv: /ingen riktig person/,
    }
    for (const language of languages) {
      assert.match(texts.format(language, 'sandbox-introduction'), invented[language])
      for (const reply of replies) assert.ok(texts.format(language, `sandbox-reply-${reply}`).length > 20)
    }
  })

  it('is in the language in which they are written to, where they speak it', () => {
    const spoken = ['nl', 'fr', 'en', 'sv'] as const
    assert.equal(guessLanguage('Hoe ben je daarmee begonnen?', spoken), 'nl')
    assert.equal(guessLanguage('Comment est ta journée ?', spoken), 'fr')
    assert.equal(guessLanguage('How did you start with it?', spoken), 'en')
    assert.equal(guessLanguage('Hur har du börjat med det här?', spoken), 'sv')
    assert.equal(guessLanguage('Hoe is het werk?', ['fr']), null)
    assert.equal(guessLanguage('👍', spoken), null)
    for (const language of languages) {
      const hello = texts.format(language, 'draft-hello', { mentor: 'Yusuf', mentee: 'Sam' })
      assert.equal(guessLanguage(hello, spoken), language, hello)
      for (const reply of replies) {
        assert.equal(guessLanguage(texts.format(language, `sandbox-reply-${reply}`), spoken), language, reply)
      }
    }
  })

  it('nobody takes less than three seconds or more than twenty-five', () => {
    for (const { manner, id } of inventedMentors) {
      const [least, most] = manner.seconds
      assert.ok(least >= 3 && least < most && most <= 25, id)
    }
  })
})
