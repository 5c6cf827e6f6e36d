import type { webApi } from '@slack/bolt'
import type { Inbound } from '../../bots/channel.ts'
import { cleanName } from '../../core/people/clean-name.ts'
import { mostProfiles, profileTime } from './limits.ts'
import type { Workspace } from './workspaces.ts'

/** What Slack tells of somebody, as far as it is used. */
export type Profile = {
  from: Inbound['from']
  team: string | null
  enterprise: string | null
  /** Somebody of another company's workspace, with whom a conversation is shared. */
  isStranger: boolean
  isBot: boolean
}

/** Asks Slack who people are, and remembers it for an hour. */
export type People = {
  /** Null where Slack cannot be asked now. */
  find(workspace: Workspace, user: string): Promise<Profile | 'nobody' | null>
  forget(workspace: Workspace, user: string): void
}

/** Makes it. */
export function findPeople(clock: () => Date): People {
  const known = new Map<string, { profile: Profile; until: number }>()
  return {
    forget: ({ key }, user) => void known.delete(`${key}/${user}`),
    find: async ({ key, hasty }, user) => {
      const now = clock().getTime()
      const kept = known.get(`${key}/${user}`)
      if (kept && kept.until > now) return kept.profile
      let answer
      try {
        answer = await hasty.users.info({ user, include_locale: true })
      } catch (error) {
        return isNobody(error) ? 'nobody' : null
      }
      if (!answer.user) return null
      const profile = profileOf(answer.user)
      if (known.size >= mostProfiles) known.clear()
      known.set(`${key}/${user}`, { profile, until: now + profileTime })
      return profile
    },
  }
}

const nobody = new Set(['user_not_found', 'user_not_visible', 'users_not_found'])

function isNobody(error: unknown): boolean {
  const data = error instanceof Error && 'data' in error ? (error.data as { error?: unknown }) : {}
  return typeof data.error === 'string' && nobody.has(data.error)
}

type User = NonNullable<webApi.UsersInfoResponse['user']> & { is_stranger?: boolean }

function profileOf(user: User): Profile {
  const { profile, enterprise_user: enterprise } = user
  const name = profile?.first_name || profile?.display_name || user.real_name || ''
  return {
    from: { name: cleanName(name), locale: user.locale ?? null, timeZone: user.tz ?? null },
    team: user.team_id ?? null,
    enterprise: enterprise?.enterprise_id ?? null,
    isStranger: user.is_stranger === true,
    isBot: user.is_bot === true,
  }
}
