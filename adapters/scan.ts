import { spawn } from 'node:child_process'
import type { Logger } from 'pino'
import type { Scan } from '../bots/files/pass-file.ts'

/** How long a look at a file may take, in milliseconds: less than a send may take in all. */
const patience = 20_000

/**
 * Looks at files with an operator's own command, which reads the bytes from standard input, as `clamdscan --no-summary -`
 * does: it ends with 0 for clean bytes, with 1 for harmful ones, and with anything else where it could not tell
 * (clamdscan(1), "return codes"). The command is split at blanks and run without a shell.
 */
export function commandScan(command: string, log: Logger): Scan {
  const [program = '', ...rest] = command.trim().split(/\s+/)
  return async (bytes) =>
    await new Promise((resolve) => {
      const child = spawn(program, rest, { stdio: ['pipe', 'ignore', 'ignore'], timeout: patience })
      const unknown = (why: string): void => {
        log.error({ why }, 'a file could not be looked at')
        resolve('unknown')
      }
      child.once('error', (error) => unknown(error.message))
      child.once('close', (code) => {
        if (code === 0) resolve('clean')
        else if (code === 1) resolve('harmful')
        else unknown(`the command ended with ${code ?? 'a signal'}`)
      })
      // A command that ends before it has read all is judged by how it ends.
      child.stdin.on('error', () => undefined)
      child.stdin.end(bytes)
    })
}

/** Where no command is set, nothing is looked at. */
export const noScan: Scan = async () => await Promise.resolve('clean')
