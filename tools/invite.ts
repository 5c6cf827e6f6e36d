import { openDatabase } from '../core/database.ts'
import { makeInvite, type InvitedRole } from '../core/people/join-code.ts'
import { readProgramme } from '../core/programme/programme.ts'
import { systemRandom } from '../core/random.ts'
import { inOneTransaction } from '../core/work.ts'
import { readSettings, SettingsError } from '../settings.ts'
import { readEnvFile } from '../settings/env-file.ts'

/** How long a code works, in hours: a mentor finds it in a letter box, a counsellor has it said by a colleague. */
const validHours: Record<InvitedRole, number> = { counsellor: 24, mentor: 14 * 24 }

/** `npm run invite -- counsellor` or `-- mentor`: prints a one-time code with which one person comes in, and its link. */
async function main(role: string | undefined): Promise<number> {
  if (role !== 'counsellor' && role !== 'mentor') {
    console.error('Whom do you invite? Type: npm run invite -- counsellor   or: npm run invite -- mentor')
    return 1
  }
  readEnvFile()
  const settings = readSettings(process.env)
  const database = openDatabase(settings.database)
  try {
    await database.migrate.latest()
    const programme = readProgramme(settings.programmeFile)
    const world = { database, now: new Date(), random: systemRandom, programme }
    const hours = validHours[role]
    const { result } = await inOneTransaction(world, async (work) => await makeInvite(work, role, hours))
    console.log(`A one-time code for a ${role}, good for ${hours} hours: ${result.code}`)
    console.log(`On the web: ${settings.publicUrl}/chat/${role}?start=${result.code}`)
    return 0
  } finally {
    await database.destroy()
  }
}

try {
  process.exitCode = await main(process.argv[2])
} catch (error) {
  if (!(error instanceof SettingsError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
