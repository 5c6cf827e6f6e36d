/**
 * At the end of a sub-select: PostgreSQL plans it on its own (an EXISTS with an OFFSET is never made a join). Planned
 * together, the ten tables of "who can be asked" took 8 ms to plan and 0.6 to answer. SQLite wants the limit with it.
 */
export const onItsOwn = 'limit 1 offset 0'

/** As SQL: a language that a mentor (`mentors`) and somebody else have in common; `whose` says who that is. */
export const commonLanguage = (whose: string): string =>
  `select 1 from person_languages theirs join person_languages own on own.language = theirs.language
    where theirs.person_id = mentors.person_id and ${whose} ${onItsOwn}`

/**
 * As SQL: whether who stands in line (`entries`) can take a place of a mentor (`mentors`): of a field of the mentor, with
 * a common language, not on pause, asking nobody now, with no other place held, who never asked this mentor and did
 * not let this place go. The one binding is now, in milliseconds since 1970.
 */
export const canTakeAPlace = `entries.left_at is null and entries.asked_at is null
  and entries.mentee_id <> mentors.person_id
  and exists (select 1 from mentor_sectors where mentor_sectors.person_id = mentors.person_id
    and mentor_sectors.sector = entries.sector)
  and exists (select 1 from mentees where mentees.person_id = entries.mentee_id
    and (mentees.paused_at is null or mentees.paused_until <= ?) ${onItsOwn})
  and not exists (select 1 from requests asked where asked.mentee_id = entries.mentee_id
    and (asked.state = 'open' or asked.mentor_id = mentors.person_id) ${onItsOwn})
  and not exists (select 1 from held_places offered where offered.entry_id = entries.id
    and (offered.ended_at is null or (offered.mentor_id = mentors.person_id and offered.outcome <> 'gone'))
    ${onItsOwn})
  and exists (${commonLanguage('own.person_id = entries.mentee_id')})`

/**
 * As SQL: how many places of a mentor (`mentors`) are held for others than one mentee; the one binding is that mentee,
 * '' for none.
 */
export const heldForOthers = `(select count(*) from held_places held where held.mentor_id = mentors.person_id
  and held.ended_at is null and held.mentee_id <> ?)`

/** As SQL: the requests that wait for an answer of a mentor (`mentors`). */
export const openRequests = `(select count(*) from requests waiting where waiting.mentor_id = mentors.person_id
  and waiting.state = 'open')`
