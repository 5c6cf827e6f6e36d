import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { MentorFacts } from '../../../core/matching/facts.ts'
import { score } from '../../../core/matching/score.ts'
import { aWish, day, now, someFacts } from './some-facts.ts'

describe('the score', () => {
  it('is the formula, worked out apart from the code', () => {
    const fresh = someFacts()
    assert.ok(Math.abs(score(fresh, aWish(), now) - 0.44714792726295577) < 1e-6)

    const busy = someFacts(
      {
        topics: ['job-reality', 'cv-letter'],
        region: 'limburg',
        capacity: 3,
        active: 1,
        seenAt: now - 50 * day,
        lastAskedAt: now - 40 * day,
        askedLately: 4,
        pending: 2,
        shownLately: 25,
      },
      {
        accepted: 4,
        declined: 1.5,
        unanswered: 2.5,
        checkInsSent: 3,
        checkInsAnswered: 2,
        logDays: -1.25,
      },
    )
    assert.ok(Math.abs(score(busy, aWish(), now) - 0.07224637151656628) < 1e-6)

    const silent = someFacts(
      {
        topics: [],
        languages: ['fr'],
        seenAt: now - 200 * day,
        lastAskedAt: now - 2 * day,
        askedLately: 3,
        pending: 1,
        shownLately: 9,
      },
      { declined: 2, unanswered: 6, checkInsSent: 8, checkInsAnswered: 1, logDays: 3.5 },
    )
    const wish = aWish({ topics: ['motivation', 'interview'] })
    assert.ok(Math.abs(score(silent, wish, now) - 0.010210453012468017) < 1e-6)
  })

  it('counts a region that nobody named as the same', () => {
    const named = score(someFacts(), aWish(), now)
    assert.equal(score(someFacts({ region: null }), aWish(), now), named)
    assert.equal(score(someFacts(), aWish({ region: null }), now), named)
    assert.ok(score(someFacts({ region: 'limburg' }), aWish(), now) < named)
  })

  it('counts a topic that is named twice once, and no topic as nothing missing', () => {
    const once = score(
      someFacts({ topics: ['interview'] }),
      aWish({ topics: ['interview', 'cv-letter'] }),
      now,
    )
    const twice = aWish({ topics: ['interview', 'cv-letter', 'interview'] })
    assert.equal(score(someFacts({ topics: ['interview'] }), twice, now), once)
    assert.equal(score(someFacts(), aWish({ topics: [] }), now), score(someFacts(), aWish(), now))
  })

  it('is lower the longer a mentor was not seen', () => {
    const days = [1, 34, 35, 74, 75, 179, 180, 4_000]
    const scores = days.map((away) => score(someFacts({ seenAt: now - away * day }), aWish(), now))
    assert.deepEqual(
      scores,
      scores.toSorted((one, other) => other - one),
    )
    assert.equal(new Set(scores).size, 4)
  })
})

const counts = fc.double({ min: 0, max: 2_000, noNaN: true })
const topics = fc.subarray(['job-reality', 'cv-letter', 'interview', 'finding-openings', 'motivation'])
const regions = fc.constantFrom('antwerp', 'limburg', null)
const wishes = fc.record({
  topics,
  region: regions,
  languages: fc.subarray(['nl', 'fr', 'en'] as const),
})

/** Any mentor with any past, full ones too. */
const anyone: fc.Arbitrary<MentorFacts> = fc
  .record({
    facts: fc.record({
      topics,
      languages: fc.subarray(['nl', 'fr', 'en', 'sv'] as const),
      region: regions,
      capacity: fc.nat(10),
      active: fc.nat(12),
      approvedAt: fc.option(fc.integer({ min: 0, max: now + day })),
      seenAt: fc.integer({ min: 0, max: now + day }),
      lastAskedAt: fc.option(fc.integer({ min: 0, max: now + day })),
      askedLately: fc.nat(500),
      pending: fc.nat(500),
      shownLately: fc.nat(50_000),
    }),
    history: fc.record({ accepted: counts, declined: counts, unanswered: counts, checkInsSent: fc.nat(60) }),
    // Of every answer: between a minute and ten years.
    days: fc.double({ min: 1 / 1_440, max: 3_650, noNaN: true }),
    kept: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ facts, history, days, kept }) =>
    someFacts(facts, {
      ...history,
      answers: Math.ceil(history.accepted + history.declined),
      logDays: (history.accepted + history.declined) * Math.log(days),
      checkInsAnswered: Math.floor(kept * history.checkInsSent),
    }),
  )

/** Anyone with a free place, for whom nobody waits. */
const waitedForByNobody = anyone.map((facts) => ({
  ...facts,
  capacity: facts.active + 1,
  pending: 0,
  shownLately: 0,
}))

describe('the score of anyone', () => {
  it('is a number from 0 to 1, whatever the past', () => {
    fc.assert(
      fc.property(anyone, wishes, (facts, wish) => {
        const value = score(facts, wish, now)
        assert.ok(value >= 0 && value <= 1, String(value))
      }),
      { numRuns: 1_000 },
    )
  })

  it('is 0 without a free place, and above 0 with one that nobody waits for', () => {
    fc.assert(
      fc.property(anyone, waitedForByNobody, wishes, (facts, free, wish) => {
        assert.equal(score({ ...facts, active: facts.capacity }, wish, now), 0)
        assert.ok(score(free, wish, now) > 0)
      }),
    )
  })

  it('is higher for whom nobody asked yet than for the same one asked years ago', () => {
    fc.assert(
      fc.property(waitedForByNobody, wishes, (facts, wish) => {
        const unasked = { ...facts, lastAskedAt: null, askedLately: 0 }
        const asked = { ...unasked, lastAskedAt: now - 3_000 * day }
        assert.ok(score(unasked, wish, now) > score(asked, wish, now))
      }),
    )
  })

  it('is never lower after one more yes that came as fast as the others, where nobody else waits', () => {
    fc.assert(
      fc.property(waitedForByNobody, wishes, (facts, wish) => {
        const { history } = facts
        const mean = (1.5 * Math.log(1.2) + history.logDays) / (1.5 + history.accepted + history.declined)
        const more = { ...history, accepted: history.accepted + 1, logDays: history.logDays + mean }
        const after = score({ ...facts, history: more }, wish, now)
        assert.ok(after >= score(facts, wish, now) - 1e-12)
      }),
      { numRuns: 1_000 },
    )
  })

  it('is never lower for who answers "still available?" than for who does not', () => {
    fc.assert(
      fc.property(waitedForByNobody, wishes, (facts, wish) => {
        const { history } = facts
        fc.pre(history.checkInsAnswered < history.checkInsSent)
        const more = { ...history, checkInsAnswered: history.checkInsAnswered + 1 }
        assert.ok(score({ ...facts, history: more }, wish, now) >= score(facts, wish, now) - 1e-12)
      }),
      { numRuns: 1_000 },
    )
  })

  it('is never higher after one more silence, where nobody else waits', () => {
    fc.assert(
      fc.property(waitedForByNobody, wishes, (facts, wish) => {
        const more = { ...facts.history, unanswered: facts.history.unanswered + 1 }
        assert.ok(score({ ...facts, history: more }, wish, now) <= score(facts, wish, now) + 1e-12)
      }),
      { numRuns: 1_000 },
    )
  })

  it('is never lower for who shares more, answers faster, rests longer or has fewer waiting', () => {
    fc.assert(
      fc.property(anyone, wishes, fc.nat(1_000), (facts, wish, days) => {
        const before = score(facts, wish, now) - 1e-12
        const better: MentorFacts[] = [
          { ...facts, topics: [...facts.topics, ...wish.topics] },
          { ...facts, history: { ...facts.history, logDays: facts.history.logDays - days } },
          { ...facts, lastAskedAt: facts.lastAskedAt === null ? null : facts.lastAskedAt - days * day },
          { ...facts, askedLately: Math.max(0, facts.askedLately - days) },
          { ...facts, pending: Math.max(0, facts.pending - days) },
          { ...facts, capacity: facts.capacity + 1 },
        ]
        for (const one of better) assert.ok(score(one, wish, now) >= before, JSON.stringify(one))
      }),
      { numRuns: 500 },
    )
  })
})
