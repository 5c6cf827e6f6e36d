import { makePageLink } from '../../core/my-data/page-link.ts'
import { link } from '../blocks.ts'
import type { Turn } from '../turn.ts'
import type { Button } from '../view.ts'
import { say, type Words } from '../words.ts'

/** How long the page on which a whole profile is given stays open, in minutes: time to think about it. */
const formMinutes = 120

/** A button to the page on which a mentor gives the whole profile at once. */
export async function formLink({ work, person, publicUrl }: Turn): Promise<Button<Words>> {
  const token = await makePageLink(work, person.id, 'profile', formMinutes)
  return link(say('mentor-button-form'), `${publicUrl}/profile/${token}`)
}
