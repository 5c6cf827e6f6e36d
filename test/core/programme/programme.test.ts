import assert from 'node:assert/strict'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkProgramme, ProgrammeError, readProgramme } from '../../../core/programme/programme.ts'

const shipped = path.join(import.meta.dirname, '..', '..', '..', 'programme.json')

/** The shipped programme with a change, as it would be read from a file. */
function changed(change: (programme: Record<string, unknown>) => void): () => void {
  const programme = JSON.parse(readFileSync(shipped, 'utf8')) as Record<string, unknown>
  change(programme)
  return () => void checkProgramme(programme, 'mine.json')
}

describe('the programme file', () => {
  it('that is shipped is right', () => {
    assert.equal(readProgramme(shipped).country, 'BE')
  })

  const wrong: [string, (programme: Record<string, unknown>) => void, RegExp][] = [
    ['a missing name', (it) => delete it.name, /^mine\.json: name: /],
    ['an empty name', (it) => (it.name = ''), /name: /],
    ['a country that is no code', (it) => (it.country = 'Belgium'), /country: an ISO 3166 country code/],
    ['a time zone that does not exist', (it) => (it.timeZone = 'Europe/Gent'), /timeZone: a time zone name/],
    ['a language that is not spoken', (it) => (it.languages = ['nl', 'xx']), /languages\.1: /],
    ['no language', (it) => (it.languages = []), /languages: /],
    ['a field that does not exist', (it) => (it.langauges = ['nl']), /langauges/],
    [
      'a gap between age bands',
      (it) =>
        (it.ageBands = [
          { code: 'a', from: 0, to: 16 },
          { code: 'b', from: 18, to: null },
        ]),
      /ageBands\.0\.to: bands must follow/,
    ],
    ['an age that is in no band', (it) => (it.minimumAge = 19), /minimumAge: must be the first year/],
    [
      'more places at first than at most',
      (it) => (it.capacity = { most: 1, default: 2 }),
      /capacity\.default: /,
    ],
    [
      'a clock of zero hours',
      (it) => (it.clock = { remindAfterHours: 0, expireAfterHours: 1, countsWorkingTimeOnly: true }),
      /clock\.remindAfterHours: /,
    ],
    ['a privacy page without https', (it) => (it.privacyPage = 'http://example.org'), /privacyPage: /],
  ]
  for (const [what, change, message] of wrong) {
    it(`with ${what} is refused, and the field is named`, () => {
      assert.throws(
        changed(change),
        (error) => error instanceof ProgrammeError && message.test(error.message),
      )
    })
  }

  it('names every wrong field at once', () => {
    const both = changed((it) => Object.assign(it, { name: '', minimumAge: 'adult' }))
    assert.throws(both, /name: [\s\S]*minimumAge: /)
  })

  it('that is not there, or is no JSON, is refused by its name', () => {
    assert.throws(() => readProgramme('/nowhere/programme.json'), /^ProgrammeError|nowhere/)
    const file = path.join(tmpdir(), `programme-${process.pid}.json`)
    writeFileSync(file, '{ "name": ')
    try {
      assert.throws(
        () => readProgramme(file),
        (error) => error instanceof ProgrammeError && error.message.startsWith(file),
      )
    } finally {
      rmSync(file)
    }
  })
})
