import type { TestService } from '../support/service.ts'
import type { User } from '../support/memory-channel.ts'

/** A counsellor who came in with a one-time code. */
export async function counsellor(service: TestService, name = 'Chris'): Promise<User> {
  const user = service.user('counsellor', name)
  await user.does({ arrived: null })
  await user.taps('English')
  await user.types(await service.invite())
  await user.types(name)
  return user
}

/** Someone who answered all questions of the mentor's bot, by taps, and waits for approval. */
export async function applicant(service: TestService, name: string, sector = 'Health care'): Promise<User> {
  const user = service.user('mentor', name)
  await user.does({ arrived: null })
  await user.taps('English')
  await user.taps('OK, start')
  await user.taps(name)
  await user.types('nurse in a hospital')
  await user.taps(sector)
  await user.taps('Done')
  await user.taps('Job interview')
  await user.taps('Done')
  await user.taps('Dutch')
  await user.taps('Done')
  await user.taps('Antwerp')
  await user.taps('1')
  await user.taps('Go on without')
  await user.taps('I agree')
  return user
}

/** A mentor who was approved. */
export async function mentor(
  service: TestService,
  staff: User,
  name: string,
  sector = 'Health care',
): Promise<User> {
  const user = await applicant(service, name, sector)
  await staff.taps('Approve')
  return user
}

/** A mentee who stands before three proposals. */
export async function mentee(service: TestService, name: string, sector = 'Health care'): Promise<User> {
  const user = service.user('mentee', name)
  await user.does({ arrived: null })
  await user.taps('English')
  await user.taps('OK, start')
  await user.taps(name)
  await user.taps('18–25')
  await user.taps(sector)
  await user.taps('Job interview')
  await user.taps('Antwerp')
  return user
}
