import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** What a command said, and with what it ended. */
export type Ran = { out: string; error: string; code: number | null }

/** Runs a command of `tools/` in a folder of its own, with its data in `dataFolder`; nobody's `.env` is near. */
export async function runTool(
  tool: string,
  folder: string,
  dataFolder: string,
  options: readonly string[],
): Promise<Ran> {
  const child = spawn(process.execPath, [tool, ...options], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', DATA_DIR: dataFolder, SANDBOX: 'off' },
  })
  let out = ''
  let error = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { out, error, code }
}
