import type { DomainEvent } from '../../core/events.ts'
import { accountOfLink } from '../../core/people/link-account.ts'
import { button, buttons, draft, text } from '../blocks.ts'
import { readerElsewhere } from '../engine/addresses.ts'
import { replacePerson } from '../engine/replace-person.ts'
import { addressesOfAccount } from '../engine/forget.ts'
import { gatherUnsent } from '../engine/several-addresses.ts'
import { appOf } from '../app-name.ts'
import { tap } from '../taps.ts'
import { say } from '../words.ts'
import type { Telling } from './telling.ts'

type AccountEvent = Extract<DomainEvent, { kind: 'account-linked' | 'people-merged' | 'link-code-guessed' }>

/** What a person hears about their accounts, where they were before: a thief would be the one who reads the new one. */
export async function tellOfAccount(telling: Telling, event: AccountEvent): Promise<void> {
  const { work, wishes } = telling
  switch (event.kind) {
    case 'people-merged':
      await replacePerson(work.database, event.from, event.personId)
      return
    case 'link-code-guessed': {
      const owner = await readerElsewhere(work.database, event.personId, null)
      if (!owner) return
      const stop = buttons(button(say('common-button-stop-code'), tap('link-stop', event.link)))
      const words = event.stopped ? 'common-link-guessed-stopped' : 'common-link-guessed'
      wishes.say(owner, draft(text(say(words)), event.stopped ? null : stop))
      return
    }
    case 'account-linked': {
      const account = await accountOfLink(work, event.link)
      if (account === null) return
      for (const { address } of await addressesOfAccount(work.database, account)) {
        await gatherUnsent(work.database, address, work.now.getTime())
      }
      const before = await readerElsewhere(work.database, event.personId, account)
      if (!before) return
      wishes.card(before, 'link-code', draft(text(say('common-link-code-used'))))
      wishes.again(
        before,
        `linked:${event.link}`,
        draft(
          text(say('common-linked', { app: appOf(account) })),
          buttons(button(say('common-button-unlink'), tap('unlink', event.link), 'danger')),
        ),
      )
    }
  }
}
