import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openDatabase } from '../../core/database.ts'
import { freePort } from '../support/free-port.ts'
import { startRunningService } from '../support/running-service.ts'

const root = path.join(import.meta.dirname, '..', '..')

/** `npm start` in a process and a folder of its own, with nothing set but `environment`. */
function start(folder: string, environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [path.join(root, 'start.cjs')], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function said(child: ChildProcess): Promise<{ out: string; error: string; code: number | null }> {
  let out = ''
  let error = ''
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (error += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { out, error, code }
}

describe('npm start', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'mentor-app-start-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it('says where to look and that all of it is a sandbox, and stops when asked to', async () => {
    const port = await freePort()
    const child = start(folder, { PORT: String(port), DATA_DIR: folder })
    const ended = said(child)
    let printed = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      if (printed.includes('Ctrl')) child.kill('SIGTERM')
    })
    const { out, error, code } = await ended
    assert.equal(error, '')
    assert.equal(code, 0)
    assert.match(out, new RegExp(`^Open http://localhost:${port} in your browser\\.$`, 'm'))
    assert.match(out, /This is a sandbox: its mentors are invented/)
    assert.doesNotMatch(out, /"level"/, 'a log is mixed with the words')
  }).timeout(240_000)

  it('ends with the sentence alone where something is missing', async () => {
    const { out, error, code } = await said(start(folder, { NODE_ENV: 'production', DATA_DIR: folder }))
    assert.equal(code, 1)
    assert.equal(out, '')
    assert.equal(
      error,
      'PUBLIC_URL must be set in production, and begin with https://, like https://mentors.example.org.\n',
    )
  }).timeout(240_000)

  it('ends with a sentence where a service at work is given the database of a sandbox', async () => {
    const sandbox = await startRunningService({ SANDBOX: 'on', DATA_DIR: folder })
    await sandbox.service.stop()
    const database = openDatabase(sandbox.settings.database)
    const [{ count }] = (await database('mentors').count('* as count')) as [{ count: number }]
    await database.destroy()
    assert.equal(count, 60)
    renameSync(path.join(folder, 'sandbox.sqlite'), path.join(folder, 'mentor.sqlite'))
    const { error, code } = await said(
      start(folder, { SANDBOX: 'off', PORT: String(await freePort()), DATA_DIR: folder, LOG_LEVEL: 'fatal' }),
    )
    assert.equal(code, 1)
    assert.match(error, /^DATABASE_URL or DATA_DIR names the database of a sandbox/)
  }).timeout(240_000)
})

describe('a file .env', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'mentor-app-env-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it('is read where a command is typed, and gives way to what is set in the environment', async () => {
    writeFileSync(path.join(folder, '.env'), 'PORT=no number\nPUBLIC_URL=https://mentors.example.org\n')
    const refused = await said(start(folder, {}))
    assert.equal(refused.error, 'PORT must be a number from 0 to 65535, not "no number".\n')
    const overruled = await said(start(folder, { PORT: '0', NODE_ENV: 'production' }))
    assert.match(overruled.error, /^DATABASE_URL or DATA_DIR must be set in production/)
  }).timeout(240_000)

  for (const [tool, option] of [
    ['tools/invite.ts', 'counsellor'],
    ['tools/manifest.ts', 'slack'],
    ['tools/sectors-import.ts', '--again'],
  ] as const) {
    it(`is read by ${tool}`, async () => {
      writeFileSync(path.join(folder, '.env'), 'PORT=no number\n')
      const child = spawn(process.execPath, [path.join(root, tool), option], {
        ...{ cwd: folder, env: { PATH: process.env.PATH ?? '' } },
      })
      const { error, code } = await said(child)
      assert.equal(error, 'PORT must be a number from 0 to 65535, not "no number".\n')
      assert.equal(code, 1)
    }).timeout(240_000)
  }
})

describe('a service at work', () => {
  it('has nothing of the sandbox: no invented mentor, no chats side by side, no code', async () => {
    const running = await startRunningService()
    try {
      const html = await (await fetch(`${running.origin}/?lang=en`)).text()
      assert.match(html, /href="\/chat\/mentee\?lang=en"/)
      assert.doesNotMatch(html, /<iframe|start=|invented/i)
      const database = openDatabase(running.settings.database)
      try {
        assert.deepEqual(await database('people').select('id'), [])
        assert.deepEqual(await database('invites').select('id'), [])
      } finally {
        await database.destroy()
      }
    } finally {
      await running.stop()
    }
  })
})
