import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runTool, type Ran } from '../support/run-tool.ts'
import { startRunningService } from '../support/running-service.ts'
import { visit } from '../support/web.ts'

const tool = path.join(import.meta.dirname, '..', '..', 'tools', 'invite.ts')

describe('npm run invite', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'mentor-app-invite-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  async function run(...options: string[]): Promise<Ran> {
    return await runTool(tool, folder, folder, options)
  }

  it('prints a code and a link that let one counsellor in, once', async () => {
    const { out, error, code } = await run('counsellor')
    assert.deepEqual([error, code], ['', 0])
    const [, spoken = ''] = /^A one-time code for a counsellor, good for 24 hours: (\S+)$/m.exec(out) ?? []
    const link = /^On the web: http:\/\/localhost:3978(\/chat\/counsellor\?start=\S+)$/m.exec(out)?.[1] ?? ''
    assert.ok(spoken !== '' && link.endsWith(spoken), out)

    const running = await startRunningService({ DATA_DIR: folder })
    try {
      const chris = await visit(running, `${link}&lang=en`)
      const reads = await chris.follow()
      assert.equal((await chris.tell({ arrived: spoken })).status, 202)
      await reads.words(1)
      await chris.tell({ text: 'English' })
      await chris.tell({ text: 'Chris' })
      for (let words = ''; !words.includes('What would you like to do?');) [words = ''] = await reads.words(1)
      reads.stop()
      const stranger = await visit(running, link)
      assert.equal(stranger.state, null, 'the code lets a second one in')
    } finally {
      await running.stop()
    }
  }).timeout(240_000)

  it('asks whom to invite where nobody is named', async () => {
    const { out, error, code } = await run('everyone')
    assert.equal(code, 1)
    assert.equal(out, '')
    assert.match(error, /^Whom do you invite\? Type: npm run invite -- counsellor/)
  }).timeout(240_000)
})
