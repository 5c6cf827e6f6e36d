/** An error as the log tells of it: where in the program, and without its message, in which a database repeats values. */
export function errorInLog(error: unknown): { name: string; code: string | null; at: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, code: null, at: [] }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line))
  return { name: error.name, code, at: frames.slice(0, 12).map((line) => line.trim()) }
}
