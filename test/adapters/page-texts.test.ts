import assert from 'node:assert/strict'
import { audiences } from '../../bots/channel.ts'
import { chatPageTexts } from '../../bots/pages/chat-page.ts'
import { preferredLanguage } from '../../bots/pages/language.ts'
import { problems, problemTexts } from '../../bots/pages/problem-page.ts'
import { languages } from '../../core/programme/programme.ts'
import { texts } from '../support/http.ts'
import { programme } from '../support/work.ts'

describe('what web pages say', () => {
  it('says everything to every audience in every language', () => {
    const names = audiences.map((audience) =>
      languages.map((language) => {
        const said = chatPageTexts(texts, audience, language, 'Demo')
        for (const [name, text] of Object.entries(said)) assert.ok(text.trim(), `${language} ${name}`)
        assert.equal(said.bot, 'Demo')
        return Object.keys(said).join()
      }),
    )
    for (const perLanguage of names) assert.equal(new Set(perLanguage).size, 1)
  })

  it('has plain words for every problem in every language', () => {
    const say = problemTexts(texts, programme)
    for (const language of languages) {
      for (const problem of problems) {
        const said = say(problem, language)
        assert.equal(said.language, language)
        assert.ok(said.title && said.text)
        // B1: short sentences
        for (const sentence of said.text.split(/[.:?!]\s/)) {
          assert.ok(sentence.split(/\s+/).length <= 16, `${language} ${problem}: ${sentence}`)
        }
      }
    }
  })

  it('takes the language that a reader likes best of those it speaks', () => {
    const offered = ['nl', 'fr', 'en'] as const
    const speak = (header?: string): string => preferredLanguage(header, offered, 'nl')
    assert.equal(speak('fr-BE,fr;q=0.9,en;q=0.8'), 'fr')
    assert.equal(speak('sv,en;q=0.5,fr;q=0.7'), 'fr')
    assert.equal(speak('EN'), 'en')
    assert.equal(speak('fr;q=0,en;q=0.1'), 'en')
    assert.equal(speak('sv'), 'nl')
    assert.equal(speak('*;q=x,,;;,=' + ','.repeat(100_000)), 'nl')
    assert.equal(speak(undefined), 'nl')
  })
})
