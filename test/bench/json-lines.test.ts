import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { runTool } from '../support/run-tool.ts'

/** What a command of `bench/` answers to these lines, each as it was printed. */
async function answers(command: string, lines: readonly string[]): Promise<unknown[]> {
  const running = spawn(process.execPath, [`bench/${command}`], { stdio: ['pipe', 'pipe', 'inherit'] })
  running.stdin.end(lines.join('\n'))
  const printed = await text(running.stdout)
  return printed
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
}

const mentee = { id: 'noor', langs: ['nl', 'fr'], region: 1, country: 1, topics: ['cv', 'interview'] }
const mentor = {
  ...{ id: 1, sectors: ['it'], langs: ['nl'], region: 1, country: 1, topics: ['cv'], capacity: 2, active: 0 },
  ...{ pending: 0, joinedAt: 0, lastActiveAt: 99, lastContactAt: -1, checkinsSent: 0, checkinsAnswered: 0 },
  ...{ requests: 0, accepted: 0, declined: 0, expired: 0, req7: 0, req14: 0, req30: 0, shown24h: 0 },
  history: [],
}

function rank(asked: object): string {
  return JSON.stringify({ id: 'r', type: 'rank', now: 100, k: 3, mentee, candidates: [mentor], ...asked })
}

type Ranking = { id: unknown; results: { id: unknown; score: number; why: string[] }[] }

async function rankings(...lines: string[]): Promise<Ranking[]> {
  return (await answers('ranking-stdio.ts', lines)) as Ranking[]
}

function order(ranking: Ranking | undefined): unknown[] {
  return ranking?.results.map(({ id }) => id) ?? []
}

describe('the order as JSON lines', () => {
  it('answers a reset, and a ranking with a score and the reasons', async () => {
    const [reset, ranking] = await rankings('{"id":0,"type":"reset"}', rank({ anything: 'else' }))
    assert.deepEqual(reset, { id: 0, ok: true })
    assert.equal(ranking?.id, 'r')
    const [first] = ranking.results
    assert.deepEqual([first?.id, first?.why], [1, ['topics', 'same-region', 'not-asked-lately']])
    assert.ok(first && first.score > 0 && first.score <= 1)
  })

  it('gives at most as many as are asked for, and as many as there are', async () => {
    const candidates = [1, 2, 3].map((id) => ({ ...mentor, id }))
    const found = await rankings(
      rank({ candidates, k: 2 }),
      rank({ candidates, k: 50 }),
      rank({ candidates: [] }),
    )
    assert.deepEqual(
      found.map(({ results }) => results.length),
      [2, 3, 0],
    )
  })

  it('shows nobody who is full or shares no language', async () => {
    const candidates = [{ active: 2 }, { capacity: 0 }, { langs: ['sv'] }, {}].map((other, id) => ({
      ...mentor,
      ...other,
      id,
    }))
    assert.deepEqual(order((await rankings(rank({ candidates })))[0]), [3])
  })

  it('knows every outcome of the past, and holds only silence and a no against a mentor', async () => {
    const outcomes = ['accepted', 'full', 'withdrawn', 'declined', 'expired']
    const candidates = outcomes.map((outcome) => {
      return { ...mentor, id: outcome, lastContactAt: 90, history: [{ t: 90, outcome, days: null }] }
    })
    const [ranking] = await rankings(rank({ candidates, k: 5 }))
    const scores = new Map(ranking?.results.map(({ id, score }) => [id, score]))
    assert.equal(scores.get('full'), scores.get('withdrawn'))
    assert.equal(order(ranking)[0], 'accepted')
    assert.deepEqual(new Set(order(ranking).slice(3)), new Set(['declined', 'expired']))
  })

  it('puts equals in an order of lots that is the mentee’s own, whatever the order of the lines', async () => {
    const candidates = Array.from({ length: 12 }, (_, id) => ({ ...mentor, id }))
    const [one, turned, other] = await rankings(
      rank({ candidates, k: 12 }),
      rank({ candidates: candidates.toReversed(), k: 12 }),
      rank({ candidates, k: 12, mentee: { ...mentee, id: 'els' } }),
    )
    assert.deepEqual(order(turned), order(one))
    assert.notDeepEqual(order(other), order(one))
  })

  it('says what is wrong with a line, and goes on', async () => {
    const [broken, nothing, halved, last] = await rankings(
      '{"id":',
      'null',
      '{"id":3,"type":"rank"}',
      rank({}),
    )
    for (const [line, id] of [
      [broken, null],
      [nothing, null],
      [halved, 3],
    ] as const) {
      assert.deepEqual(Object.keys(line ?? {}), ['id', 'error'])
      assert.equal(line?.id, id)
    }
    assert.deepEqual(order(last), [1])
  })
})

describe('the finder as JSON lines', () => {
  const finder = path.join(import.meta.dirname, '..', '..', 'bench', 'sectors-stdio.ts')

  it('answers every line in order: a field, nothing for talk, hostile texts and lines that are none', async () => {
    const asked = ['verpleger', 'hallo', 'a'.repeat(10_000), '\u0000\u001B[31m', "'; DROP TABLE people; --"]
    const lines = asked.map((text, id) => JSON.stringify({ id, text, language: 'nl' }))
    const found = (await answers('sectors-stdio.ts', [...lines, 'no json', '7'])) as Record<string, unknown>[]
    assert.deepEqual(
      found.map(({ id }) => id),
      [0, 1, 2, 3, 4, null, null],
    )
    assert.equal((found[0]?.sectors as string[])[0], 'health-care')
    for (const { sectors, confidence } of found.slice(1)) assert.deepEqual([sectors, confidence], [[], []])
  })

  it('says which line of a file cannot be imported, and answers nothing', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'mentor-app-labels-'))
    try {
      const file = path.join(folder, 'labels.csv')
      writeFileSync(file, 'language,label,sector\nnl,verpleger,health-care\nnl,smid,smithing\n')
      for (const [given, said] of [
        [file, `${file}, line 3: a sector is not one of the scheme`],
        [path.join(folder, 'none.csv'), 'cannot be read'],
      ] as const) {
        const { out, error, code } = await runTool(finder, folder, folder, ['--import', given])
        assert.deepEqual([out, code], ['', 1])
        assert.ok(error.includes(said), error)
        assert.doesNotMatch(error, /\n {4}at /)
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
