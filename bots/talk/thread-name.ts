import type { Turn } from '../turn.ts'

/** What a mentor says and reads with one mentee stands together under this name, where an app has threads. */
export function threadName(mentorshipId: string): string {
  return `mentorship:${mentorshipId}`
}

/** The thread in which somebody is answered about a mentorship: a mentee has one only, which a thread would hide. */
export function threadFor({ self }: Pick<Turn, 'self'>, mentorshipId: string): string | undefined {
  return self.audience === 'mentor' ? threadName(mentorshipId) : undefined
}
