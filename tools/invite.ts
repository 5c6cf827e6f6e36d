import { readSettings } from '../settings.ts'
import { openDatabase } from '../core/database.ts'
import { makeInvite } from '../core/people/join-code.ts'
import { readProgramme } from '../core/programme/programme.ts'
import { systemRandom } from '../core/random.ts'
import { inOneTransaction } from '../core/work.ts'

/** How long a code for a counsellor works, in hours. */
const validHours = 24

/** `npm run invite -- counsellor`: prints a one-time code with which a counsellor joins the admin bot. */
async function main(role: string | undefined): Promise<number> {
  if (role !== 'counsellor') {
    console.error('Whom do you invite? The only one so far is: npm run invite -- counsellor')
    return 1
  }
  const settings = readSettings(process.env)
  const database = openDatabase(settings.database)
  try {
    await database.migrate.latest()
    const programme = readProgramme(settings.programmeFile)
    const world = { database, now: new Date(), random: systemRandom, programme }
    const { result } = await inOneTransaction(world, async (work) => await makeInvite(work, role, validHours))
    console.log(`A one-time code for a counsellor, good for ${validHours} hours: ${result.code}`)
    console.log(`On the web: ${settings.publicUrl}/chat/counsellor?start=${result.code}`)
    return 0
  } finally {
    await database.destroy()
  }
}

process.exitCode = await main(process.argv[2])
