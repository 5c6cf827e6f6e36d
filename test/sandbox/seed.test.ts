import assert from 'node:assert/strict'
import type { Knex } from 'knex'
import { findMentor } from '../../core/mentors/profile.ts'
import { findAccount } from '../../core/people/find-account.ts'
import { languages } from '../../core/programme/programme.ts'
import { cleanName } from '../../core/people/clean-name.ts'
import { sectors } from '../../core/sectors/catalogue.ts'
import { checkProgramme } from '../../core/programme/programme.ts'
import { inventedMentors, type InventedMentor } from '../../sandbox/mentors.ts'
import { programmeForSandbox } from '../../sandbox/programme.ts'
import { openSandbox, refuseInvented } from '../../sandbox/sandbox.ts'
import { seedSandbox } from '../../sandbox/seed.ts'
import { onEachDatabase } from '../support/databases.ts'
import { aMentee } from '../support/people.ts'
import { silent, texts } from '../support/service.ts'
import { makeWorld, programme as shipped } from '../support/work.ts'

const programme = programmeForSandbox(shipped)
const tables = [
  ...['people', 'accounts', 'consents', 'person_languages', 'mentors', 'mentor_sectors', 'mentor_topics'],
  ...['counsellors', 'invites', 'events'],
]

async function everything(database: Knex): Promise<unknown[]> {
  const all: unknown[] = []
  for (const table of tables) {
    const rows = await database(table).select<object[]>('*')
    // Only when they were last here may differ; and PostgreSQL has an order of its own.
    all.push(rows.map((row) => JSON.stringify({ ...row, seen_at: 0 })).sort())
  }
  return all
}

onEachDatabase('the invented mentors', (database) => {
  const world = (): ReturnType<typeof makeWorld> => ({ ...makeWorld(database), programme })

  it('are all approved, and free to be asked', async () => {
    const here = world()
    await seedSandbox({ ...here, database: database() })
    const work = makeWorld(database)
    for (const mentor of inventedMentors) {
      const id = await work.run((unit) => findAccount(unit, `sandbox:${mentor.id}`))
      const profile = await work.run((unit) => findMentor(unit, id ?? ''))
      assert.deepEqual(
        {
          state: profile?.state,
          name: profile?.name,
          headline: profile?.headline,
          sectors: profile?.sectors,
          languages: profile?.languages,
          capacity: profile?.capacity,
          link: profile?.linkedinUrl,
        },
        {
          state: 'approved',
          name: mentor.name,
          headline: mentor.headline,
          sectors: mentor.sectors.toSorted(),
          languages: mentor.languages,
          capacity: mentor.capacity,
          link: null,
        },
      )
    }
  })

  it('come in once, however often the service starts', async () => {
    const here = { ...world(), database: database() }
    await seedSandbox(here)
    const before = await everything(database())
    await seedSandbox({ ...here, now: new Date(here.now.getTime() + 86_400_000) })
    const after = await everything(database())
    assert.ok(JSON.stringify(after) === JSON.stringify(before), 'something changed')
  })

  it('are not brought among real people', async () => {
    const real = makeWorld(database)
    await aMentee(real)
    const before = await everything(database())
    await assert.rejects(
      openSandbox({ world: () => ({ ...real, database: database() }), texts, log: silent }),
      /SANDBOX=off is missing: this database holds real people/,
    )
    assert.deepEqual(await everything(database()), before)
  })

  it('are not taken over by a service at work', async () => {
    const here = { ...world(), database: database() }
    await refuseInvented(here)
    await seedSandbox(here)
    await assert.rejects(refuseInvented(here), /names the database of a sandbox/)
  })
})

describe('the list of invented mentors', () => {
  const willing = ({ manner }: InventedMentor): boolean =>
    manner.answer === 'yes' || manner.answer === 'later'
  const of = (sector: string, language: string): InventedMentor[] =>
    inventedMentors.filter(
      (one) => one.sectors.includes(sector) && one.languages.some((code) => code === language),
    )

  it('has sixty, each with an account and a name of their own', () => {
    assert.equal(inventedMentors.length, 60)
    assert.equal(new Set(inventedMentors.map(({ id }) => id)).size, 60)
    assert.equal(new Set(inventedMentors.map(({ name }) => name)).size, 60)
    for (const { name } of inventedMentors) assert.equal(cleanName(name), name)
  })

  it('has someone willing in every sector and every language', () => {
    for (const { code } of sectors) {
      for (const language of languages)
        assert.ok(of(code, language).some(willing), `nobody in ${code} speaks ${language}`)
    }
  })

  it('leads to a yes within two minutes, whoever is asked first and next', () => {
    // After a silence the next one is asked too, while the first may still answer.
    const silence = programme.clock.askNextAfterHours * 3_600
    const patience = ({ manner }: InventedMentor): number => {
      const [, most] = manner.seconds
      return { yes: most, no: most, later: 2 * most, silence }[manner.answer]
    }
    for (const { code } of sectors) {
      for (const language of languages) {
        const all = of(code, language)
        const wasted = all.filter((one) => !willing(one)).reduce((sum, one) => sum + patience(one), 0)
        const slowest = Math.max(...all.filter(willing).map(patience))
        assert.ok(wasted + slowest < 115, `${code} in ${language}: ${wasted} and ${slowest} seconds`)
      }
    }
  })

  it('shows every manner of answering', () => {
    const manners = new Set(inventedMentors.map(({ manner }) => manner.answer))
    assert.deepEqual([...manners].sort(), ['later', 'no', 'silence', 'yes'])
  })
})

describe('the programme of a sandbox', () => {
  it('is one that a programme file could hold, and says in its name that it is a sandbox', () => {
    assert.deepEqual(checkProgramme(structuredClone(programme), 'sandbox'), programme)
    assert.equal(programme.name, 'Mentor App (sandbox)')
    const long = programmeForSandbox({ ...shipped, name: 'x'.repeat(60) })
    assert.equal(checkProgramme(structuredClone(long), 'sandbox').name.length, 60)
  })
})
