import assert from 'node:assert/strict'
import { why, type Reason } from '../../../core/matching/why.ts'
import { aWish, day, now, someFacts } from './some-facts.ts'

/** The reasons of one kind, so that a rule does not depend on how many others there are. */
function reason(kind: Reason['kind'], ...pair: Parameters<typeof why>): Reason | undefined {
  return why(...pair).find((one) => one.kind === kind)
}

const nothingElse = aWish({ topics: ['motivation'], region: null })

describe('why a mentor is proposed', () => {
  it('says how many of the topics are shared, and nothing where none is', () => {
    const wish = aWish({ topics: ['interview', 'motivation', 'interview'] })
    assert.deepEqual(reason('topics', someFacts(), wish, now), { kind: 'topics', shared: 1, asked: 2 })
    assert.equal(reason('topics', someFacts(), aWish({ topics: ['not-sure'] }), now), undefined)
  })

  it('says "same region" only where both named it', () => {
    assert.ok(reason('same-region', someFacts(), aWish(), now))
    assert.equal(reason('same-region', someFacts({ region: null }), aWish(), now), undefined)
    assert.equal(reason('same-region', someFacts({ region: null }), aWish({ region: null }), now), undefined)
    assert.equal(reason('same-region', someFacts({ region: 'limburg' }), aWish(), now), undefined)
  })

  it('names the language that the mentee speaks best of those they share', () => {
    const facts = someFacts({ languages: ['en', 'fr', 'nl'] })
    const wish = aWish({ topics: [], region: null, languages: ['sv', 'fr', 'en'] })
    assert.deepEqual(reason('speaks', facts, wish, now), { kind: 'speaks', language: 'fr' })
  })

  it('says that someone answers quickly only after three answers', () => {
    const quick = { accepted: 3, logDays: -1 }
    assert.ok(reason('answers-quickly', someFacts({}, { ...quick, answers: 3 }), nothingElse, now))
    assert.equal(
      reason('answers-quickly', someFacts({}, { ...quick, answers: 2 }), nothingElse, now),
      undefined,
    )
  })

  it('says it of nobody who is often silent, or slow', () => {
    const quick = { answers: 9, accepted: 6, declined: 3, logDays: -1 }
    assert.ok(reason('answers-quickly', someFacts({}, { ...quick, unanswered: 1 }), nothingElse, now))
    assert.equal(
      reason('answers-quickly', someFacts({}, { ...quick, unanswered: 1.1 }), nothingElse, now),
      undefined,
    )
    assert.equal(
      reason('answers-quickly', someFacts({}, { ...quick, logDays: 0.1 }), nothingElse, now),
      undefined,
    )
  })

  it('says the same of who says no as of who says yes: never a rate of declines', () => {
    const yes = someFacts({}, { answers: 4, accepted: 4, logDays: -1 })
    const no = someFacts({}, { answers: 4, declined: 4, logDays: -1 })
    assert.deepEqual(why(no, aWish(), now), why(yes, aWish(), now))
  })

  it('says "not asked for a while" after 30 days, counted from the approval where nobody ever asked', () => {
    const asked = (days: number) => someFacts({ lastAskedAt: now - days * day })
    assert.ok(reason('not-asked-lately', asked(30), nothingElse, now))
    assert.equal(reason('not-asked-lately', asked(29), nothingElse, now), undefined)
    const approved = (approvedAt: number | null) => someFacts({ approvedAt })
    assert.ok(reason('not-asked-lately', approved(now - 30 * day), nothingElse, now))
    assert.equal(reason('not-asked-lately', approved(now - 29 * day), nothingElse, now), undefined)
    assert.equal(reason('not-asked-lately', approved(null), nothingElse, now), undefined)
  })

  it('gives at most three, the most telling first', () => {
    const facts = someFacts({ lastAskedAt: now - 90 * day }, { answers: 5, accepted: 5, logDays: -2 })
    assert.deepEqual(
      why(facts, aWish(), now).map(({ kind }) => kind),
      ['topics', 'same-region', 'answers-quickly'],
    )
  })

  it('gives none where none is true', () => {
    assert.deepEqual(why(someFacts(), aWish({ topics: [], region: null, languages: ['sv'] }), now), [])
  })
})
