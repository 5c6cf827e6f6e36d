import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Knex } from 'knex'
import { isPostgres, openDatabase, type DatabaseSettings } from '../core/database.ts'
import { findCandidates } from '../core/matching/candidates.ts'
import { propose } from '../core/matching/propose.ts'
import type { Work } from '../core/work.ts'
import { startPostgres } from '../test/support/postgres.ts'
import { programme, seededRandom } from '../test/support/work.ts'
import { fillWithMentors, plainOrder, searched, someMentees } from './ranking-mentors.ts'

const now = new Date('2026-11-23T08:00:00Z')

/** Calls before the clock runs, and calls that are measured: fewer of what takes a second each at a million. */
const warmUp = 40
const measured = 400
const measuredPlain = 100

type Times = { p50: number; p99: number }
type Row = Record<'proposals' | 'index' | 'plain', Times>

/**
 * How long the first five of N mentors take: the whole of `propose`, its index alone, and a plain `ORDER BY` that
 * works the score out in SQL. `--million` adds 1,000,000 mentors; `--sqlite` or `--postgres`: one of the two.
 */
async function main(options: readonly string[]): Promise<void> {
  const sizes = [780, 100_000, ...(options.includes('--million') ? [1_000_000] : [])]
  if (!options.includes('--postgres')) await onSqlite(sizes)
  if (!options.includes('--sqlite')) await onPostgres(sizes)
}

async function onSqlite(sizes: readonly number[]): Promise<void> {
  const rows = new Map<number, Row>()
  for (const size of sizes) {
    const folder = mkdtempSync(path.join(tmpdir(), 'mentor-app-ranking-'))
    try {
      rows.set(size, await measure({ kind: 'sqlite', file: path.join(folder, 'bench.sqlite') }, size))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  print('SQLite', rows)
}

async function onPostgres(sizes: readonly number[]): Promise<void> {
  const server = await startPostgres()
  const rows = new Map<number, Row>()
  try {
    for (const size of sizes) {
      const name = `bench_ranking_${size}_${process.pid}`
      const own = openDatabase({ kind: 'postgres', url: server.url, connections: 1 })
      await own.raw(`create database ${name}`)
      const url = new URL(server.url)
      url.pathname = `/${name}`
      rows.set(size, await measure({ kind: 'postgres', url: url.href, connections: 2 }, size))
      await own.raw(`drop database ${name} with (force)`)
      await own.destroy()
    }
  } finally {
    await server.stop()
  }
  print('PostgreSQL', rows)
}

async function measure(settings: DatabaseSettings, size: number): Promise<Row> {
  const database = openDatabase(settings)
  try {
    await database.migrate.latest()
    await fillWithMentors(database, size, now.getTime())
    await database.raw(isPostgres(database) ? 'vacuum analyze' : 'analyze')
    const mentees = await someMentees(database, now.getTime())
    const wish = { sector: searched, topics: ['interview'], region: 'antwerp' }
    const page = { skip: [], count: 5 }
    const candidates = { ...wish, languages: ['nl', 'fr'] as const }
    return {
      proposals: await time(database, mentees, (work, mentee) => propose(work, mentee, wish, page)),
      index: await time(database, mentees, (work, mentee) => findCandidates(work, mentee, candidates, [])),
      plain: await time(
        database,
        mentees,
        (work, mentee) => plainOrder(work.database, mentee, now.getTime()),
        measuredPlain,
      ),
    }
  } finally {
    await database.destroy()
  }
}

async function time(
  database: Knex,
  mentees: readonly string[],
  rank: (work: Work, mentee: string) => Promise<unknown[]>,
  calls = measured,
): Promise<Times> {
  const times: number[] = []
  const random = seededRandom(1)
  await database.transaction(async (transaction) => {
    const work: Work = { database: transaction, now, random, programme, record: () => undefined }
    for (let call = 0; call < warmUp + calls; call += 1) {
      const mentee = mentees[call % mentees.length] ?? ''
      const began = performance.now()
      const found = await rank(work, mentee)
      if (call >= warmUp) times.push(performance.now() - began)
      if (found.length < 5) throw new Error('there are fewer than five to find')
    }
  })
  times.sort((one, other) => one - other)
  return { p50: times[Math.floor(calls * 0.5)] ?? 0, p99: times[Math.floor(calls * 0.99)] ?? 0 }
}

function print(name: string, rows: ReadonlyMap<number, Row>): void {
  console.log(`\n${name}: the first five of N mentors, p50 / p99 in ms, and p50 as times that of N = 780`)
  const smallest = rows.get(780)
  const cells = [...rows].map(([size, row]) => [
    size.toLocaleString('en'),
    ...(['proposals', 'index', 'plain'] as const).map((column) => {
      const { p50, p99 } = row[column]
      return `${p50.toFixed(2)} / ${p99.toFixed(2)} (${(p50 / (smallest?.[column].p50 ?? 1)).toFixed(1)}×)`
    }),
  ])
  for (const line of [['N', 'all of a proposal', 'the index alone', 'plain ORDER BY'], ...cells]) {
    console.log(line.map((cell, column) => cell.padEnd(column === 0 ? 11 : 25)).join(''))
  }
}

await main(process.argv.slice(2))
