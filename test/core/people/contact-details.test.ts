import assert from 'node:assert/strict'
import { holdsContactDetails } from '../../../core/people/contact-details.ts'

describe('contact details', () => {
  for (const text of [
    'bel 0470 12 34 56',
    '+32 (0)470/12.34.56',
    '０４７０１２３４５６',
    '08-123 456 78',
    'BE68 5390 0754 7034',
    'mail els@example.org',
    'els＠example．org',
    'see https://example.org/els',
    'www.example',
    'bakkerij.be',
    'my-site.com, come and see',
    't.me/els',
  ]) {
    it(`are in ${JSON.stringify(text)}`, () => assert.equal(holdsContactDetails(text), true))
  }
  for (const text of [
    'Baker, 20 years',
    'Nurse 1998-2015',
    'Nurse 1998 – 2015, then teacher',
    'Node.js and ASP.NET, since 2004',
    'Engineer @ a car maker',
    'R&D, ISO 9001, 14001',
    'Verpleger.En ook mentor',
    'Team of 1.000.000 users',
    'A.de Vries',
  ]) {
    it(`are not in ${JSON.stringify(text)}`, () => assert.equal(holdsContactDetails(text), false))
  }
  it('are looked for in a long text without getting stuck', () => {
    assert.equal(holdsContactDetails('a'.repeat(200_000)), false)
    assert.equal(holdsContactDetails('a@'.repeat(100_000)), false)
    assert.equal(holdsContactDetails('1 x '.repeat(50_000)), false)
  })
})
