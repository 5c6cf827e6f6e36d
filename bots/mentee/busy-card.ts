import { relatedWithMentors } from '../../core/matching/related.ts'
import { waitInSector } from '../../core/waiting/expected-wait.ts'
import { placeOfNext } from '../../core/waiting/join.ts'
import { entryOf } from '../../core/waiting/line.ts'
import type { Work } from '../../core/work.ts'
import { button, buttons, draft, text } from '../blocks.ts'
import { tap } from '../taps.ts'
import type { Draft } from '../view.ts'
import { say } from '../words.ts'
import { placesSaid, waitWords } from './wait-words.ts'

/** Nobody of a field has time: how long it usually takes, the line, and fields in which somebody has time. */
export async function busyView(work: Work, menteeId: string, sector: string): Promise<Draft> {
  const elsewhere = await entryOf(work, menteeId)
  const related = await relatedWithMentors(work, menteeId, sector)
  const place = await placeOfNext(work, menteeId, sector)
  const join = elsewhere ? 'waiting-button-join-instead' : 'waiting-button-join'
  return draft(
    text(say('waiting-busy', { sector: { sector } })),
    text(waitWords(await waitInSector(work, sector, place))),
    text(
      place > placesSaid
        ? say('waiting-place-far', { most: placesSaid })
        : say('waiting-would-be', { place }),
    ),
    elsewhere ? text(say('waiting-one-line', { sector: { sector: elsewhere.sector } })) : null,
    buttons(button(say(join), tap('wait', sector), 'primary')),
    related.length > 0 ? text(say('waiting-related')) : null,
    related.length > 0
      ? buttons(...related.map((code) => button({ sector: code }, tap('sector', code))))
      : null,
    buttons(
      button(say('mentee-button-sector-list'), tap('sector')),
      button(say('mentee-button-look-again'), tap('look-again')),
    ),
  )
}
