import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readProfileLink } from '../../../core/mentors/linkedin-url.ts'

describe('a profile link', () => {
  const kept: [typed: string, url: string][] = [
    ['https://www.linkedin.com/in/els-peeters-12a', 'https://www.linkedin.com/in/els-peeters-12a'],
    ['https://linkedin.com/in/els/', 'https://linkedin.com/in/els'],
    ['https://be.linkedin.com/in/els', 'https://be.linkedin.com/in/els'],
    ['https://swe.linkedin.com/in/els', 'https://swe.linkedin.com/in/els'],
    ['HTTPS://WWW.LinkedIn.COM/in/Els', 'https://www.linkedin.com/in/Els'],
    ['linkedin.com/in/els', 'https://linkedin.com/in/els'],
    ['  www.linkedin.com/in/els \n', 'https://www.linkedin.com/in/els'],
    ['https://www.linkedin.com/in/els?utm_source=share&x=1#top', 'https://www.linkedin.com/in/els'],
    ['https://www.linkedin.com/in/ren%C3%A9e', 'https://www.linkedin.com/in/ren%C3%A9e'],
    ['https://www.linkedin.com/in/renée', 'https://www.linkedin.com/in/ren%C3%A9e'],
    ['https://www.linkedin.com/feed/../in/els', 'https://www.linkedin.com/in/els'],
  ]
  for (const [typed, url] of kept) {
    it(`is read from ${JSON.stringify(typed)}`, () => assert.deepEqual(readProfileLink(typed), { url }))
  }

  const refused: [typed: string, outcome: string][] = [
    ['', 'not-a-link'],
    ['Els Peeters', 'not-a-link'],
    ['elspeeters', 'not-a-link'],
    ['els@example.org', 'not-a-link'],
    ['mailto:els@linkedin.com/in/els', 'not-a-link'],
    ['javascript:alert(1)//linkedin.com/in/els', 'not-a-link'],
    ['http://www.linkedin.com/in/els', 'not-a-link'],
    ['ftp://www.linkedin.com/in/els', 'not-a-link'],
    ['//www.linkedin.com/in/els', 'not-a-link'],
    ['https://els:secret@www.linkedin.com/in/els', 'not-a-link'],
    ['https://@www.linkedin.com/in/els', 'not-a-link'],
    ['https://www.linkedin.com@example.org/in/els', 'not-a-link'],
    ['https://www.linkedin.com:8443/in/els', 'not-a-link'],
    ['https://www.linkedin.com:443/in/els', 'not-a-link'],
    ['linkedin.com:443/in/els', 'not-a-link'],
    ['https://www.linkedin.com\\@example.org/in/els', 'not-a-link'],
    ['https://www.linked\nin.com/in/els', 'not-a-link'],
    ['https://www.linked\u200Bin.com/in/els', 'not-a-link'],
    [`https://www.linkedin.com/in/${'a'.repeat(500)}`, 'not-a-link'],
    ['https://example.org/in/els', 'other-host'],
    ['https://lnkd.in/els', 'other-host'],
    ['https://linkedin.com.example.org/in/els', 'other-host'],
    ['https://example.org/linkedin.com/in/els', 'other-host'],
    ['https://notlinkedin.com/in/els', 'other-host'],
    ['https://evil.www.linkedin.com/in/els', 'other-host'],
    ['https://abcd.linkedin.com/in/els', 'other-host'],
    ['https://m.linkedin.com/in/els', 'other-host'],
    ['https://www.linkedin.com./in/els', 'other-host'],
    ['https://www.linkedin.org/in/els', 'other-host'],
    ['https://www.lınkedin.com/in/els', 'other-host'],
    ['https://www.linkedin.com', 'not-a-profile'],
    ['https://www.linkedin.com/in/', 'not-a-profile'],
    ['https://www.linkedin.com/company/els', 'not-a-profile'],
    ['https://www.linkedin.com/in/els/details', 'not-a-profile'],
    ['https://www.linkedin.com/in/els/..', 'not-a-profile'],
    ['https://www.linkedin.com/in//els', 'not-a-profile'],
    ['https://www.linkedin.com/in/els%2Fcompany', 'not-a-profile'],
    ['https://www.linkedin.com/in/%00', 'not-a-profile'],
    ['https://www.linkedin.com/in/%FF', 'not-a-profile'],
    ['https://www.linkedin.com/in/%E2%80%AEels', 'not-a-profile'],
    ['https://www.linkedin.com/in/<script>', 'not-a-profile'],
    ['https://www.linkedin.com/in/els;x=1', 'not-a-profile'],
    [`https://www.linkedin.com/in/${'a'.repeat(101)}`, 'not-a-profile'],
  ]
  for (const [typed, outcome] of refused) {
    it(`is ${outcome} in ${JSON.stringify(typed.slice(0, 60))}`, () =>
      assert.equal(readProfileLink(typed), outcome))
  }

  it('leads to a page of a person on that one site, whatever is typed, and is read again as itself', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...[
          'https://',
          'http:',
          '//',
          '/',
          '\\',
          '@',
          ':',
          '.',
          '?',
          '#',
          '%2F',
          '%',
          '..',
          ' ',
          '\t',
          '\u202E',
        ],
        ...[
          'www.',
          'be.',
          'linkedin.com',
          'linkedin',
          'example.org',
          '/in/',
          'in',
          'els',
          'xn--',
          '：',
          '．',
          '／',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    )
    const likely = fc.tuple(
      fc.constantFrom('https://www.linkedin.com/in/', 'linkedin.com/in/'),
      fc.array(piece),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((pieces) => pieces.join('')),
          likely.map(([start, pieces]) => start + pieces.join('')),
        ),
        (typed) => {
          const outcome = readProfileLink(typed)
          if (typeof outcome === 'string') return
          assert.match(
            outcome.url,
            /^https:\/\/(?:(?:[a-z]{2,3}|www)\.)?linkedin\.com\/in\/(?:[A-Za-z0-9_-]|%[0-9A-F]{2})+$/i,
          )
          assert.deepEqual(readProfileLink(outcome.url), outcome)
        },
      ),
      { numRuns: 5_000 },
    )
  })
})
