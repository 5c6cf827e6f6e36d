import { makeEntryCode } from '../invites/make-code.ts'
import { isCounsellor } from '../people/counsellors.ts'
import { lockPerson } from '../people/lock-person.ts'
import { readPerson } from '../people/person.ts'
import { newId } from '../random.ts'
import { isSector } from '../sectors/catalogue.ts'
import type { PartnerState } from '../tables.ts'
import type { Work } from '../work.ts'
import { cleanPartnerText } from './partner.ts'

/** What is asked of an organisation. `sectors` are codes of the scheme; others are left out. */
export type AboutPartner = { name: string; contact: string; sectors: readonly string[] }

type Refused = 'empty' | 'too-long'

/** At most so many organisations that one person asked for wait at the same time: nobody fills the counsellors' list. */
const mostWaiting = 2

/** A counsellor adds an organisation, which takes part at once. Records `partner-added`. */
export async function addPartner(
  work: Work,
  counsellorId: string,
  about: AboutPartner,
): Promise<{ partnerId: string } | Refused | 'not-allowed'> {
  if (!(await isCounsellor(work, counsellorId))) return 'not-allowed'
  const partnerId = await insert(work, counsellorId, about, 'active')
  if (typeof partnerId === 'string') return partnerId
  await giveCode(work, counsellorId, partnerId.partnerId)
  work.record({ kind: 'partner-added', personId: counsellorId, ...partnerId })
  return partnerId
}

/** Someone asks that their organisation may join: a counsellor decides. Records `partner-asked`. */
export async function askToJoin(
  work: Work,
  personId: string,
  about: AboutPartner,
): Promise<{ partnerId: string } | Refused | 'waiting-already'> {
  await lockPerson(work, personId)
  const waiting = await work.database('partners').where({ asked_by: personId, state: 'asked' }).select('id')
  if (waiting.length >= mostWaiting) return 'waiting-already'
  const asked = await insert(work, personId, about, 'asked')
  if (typeof asked === 'object') work.record({ kind: 'partner-asked', personId, ...asked })
  return asked
}

/** A counsellor decides about an organisation that asked. Records `partner-decided`. */
export async function decidePartner(
  work: Work,
  counsellorId: string,
  partnerId: string,
  accepted: boolean,
): Promise<'decided' | 'already-decided' | 'not-found' | 'not-allowed'> {
  if (!(await isCounsellor(work, counsellorId))) return 'not-allowed'
  const row = await work.database('partners').where({ id: partnerId }).forNoKeyUpdate().first()
  if (!row) return 'not-found'
  if (row.asked_by === counsellorId) return 'not-allowed'
  if (row.state !== 'asked') return 'already-decided'
  await work
    .database('partners')
    .where({ id: partnerId })
    .update({ state: accepted ? 'active' : 'refused', decided_at: work.now.getTime() })
  if (accepted) await giveCode(work, counsellorId, partnerId)
  work.record({ kind: 'partner-decided', personId: counsellorId, partnerId, accepted })
  return 'decided'
}

async function insert(
  work: Work,
  personId: string,
  about: AboutPartner,
  state: PartnerState,
): Promise<{ partnerId: string } | Refused> {
  const name = cleanPartnerText(about.name)
  const contact = cleanPartnerText(about.contact)
  if (typeof name === 'string') return name
  if (typeof contact === 'string') return contact
  const person = readPerson(await lockPerson(work, personId), work.programme)
  const partnerId = newId(work.random)
  await work.database('partners').insert({
    ...{ id: partnerId, name: name.text, contact: contact.text, state, trusted: 0, page_hash: null },
    ...{ asked_by: state === 'asked' ? personId : null, language: person.language },
    ...{ made_at: work.now.getTime(), decided_at: null },
  })
  const sectors = [...new Set(about.sectors.filter(isSector))]
  if (sectors.length > 0) {
    await work
      .database('partner_sectors')
      .insert(sectors.map((sector) => ({ partner_id: partnerId, sector })))
  }
  return { partnerId }
}

/** One code for everybody there, until it is switched off. */
async function giveCode(work: Work, madeBy: string, partnerId: string): Promise<void> {
  await makeEntryCode(work, madeBy, {
    ...{ kind: 'partner', role: 'mentor', label: null, partnerId, mostUses: null, expiresAt: null },
  })
}
