import type { BrowserContextOptions } from 'playwright-core'
import type { Language } from '../../core/programme/programme.ts'
import { sectorName } from '../../core/sectors/catalogue.ts'
import type { OpenPage } from './browser.ts'
import type { RunningService } from './running-service.ts'
import { texts } from './service.ts'
import { visit, type Visitor } from './visitor.ts'
import { programme } from './work.ts'

/** The pages of a mentee and of their mentor. */
export type TwoOnPages = { sam: Visitor; els: Visitor }

/**
 * Brings Sam and Els together on two chat pages, as people do; from then on they talk. They choose the language in the
 * chat, whatever the browser speaks.
 */
export async function bringTogether(
  open: OpenPage,
  running: RunningService,
  language: Language = 'en',
  screen: BrowserContextOptions = {},
): Promise<TwoOnPages> {
  const say = (name: string, fill = {}): string => texts.format(language, name, fill)
  const begin = async (audience: string, code: string | null): Promise<Visitor> => {
    const start = code === null ? '' : `&start=${code}`
    const onScreen: OpenPage = async (address, options) => await open(address, { ...screen, ...options })
    const visitor = await visit(onScreen, `${running.origin}/chat/${audience}?lang=en${start}`)
    await visitor.taps(say(`common-own-name-${language}`))
    return visitor
  }
  const chris = await begin('counsellor', await running.invite())
  await chris.types('Chris')
  await chris.sees(say('counsellor-menu'))
  const els = await begin('mentor', await running.invite('mentor'))
  await els.taps(say('common-button-consent'))
  await els.types('Els')
  await els.types('40 jaar · années · years · år')
  await els.taps(sectorName('construction', language))
  await els.taps(say('common-button-done'))
  await els.taps(say('common-topic-interview'))
  await els.taps(say('common-button-done'))
  await els.sees(say('mentor-ask-languages'))
  await els.taps(say('common-button-done'))
  await els.taps(programme.regions[0]?.names[language] ?? '')
  await els.taps('1')
  await els.taps(say('mentor-button-no-link'))
  await els.taps(say('mentor-button-agree'))
  await chris.sees(say('counsellor-application-applied', { mentor: 'Els' }))
  await chris.taps(say('counsellor-button-yes'))
  await els.sees(say('mentor-status-approved'))
  const sam = await begin('mentee', null)
  await sam.taps(say('common-button-consent'))
  await sam.types('Sam')
  await sam.taps(say('mentee-age-between', { from: 18, to: 25 }))
  await sam.taps(sectorName('construction', language))
  await sam.taps(say('common-topic-interview'))
  await sam.taps(say('common-anywhere'))
  await sam.taps(say('mentee-button-ask', { mentor: 'Els' }))
  await sam.taps(say('mentee-button-use-draft'))
  await sam.sees(say('mentee-preview', { mentor: 'Els' }))
  await sam.taps(say('mentee-button-send'))
  await els.sees(say('mentor-request', { mentee: 'Sam' }))
  await els.taps(say('mentor-button-accept'))
  await sam.sees(say('mentee-told-accepted', { mentor: 'Els' }))
  await els.taps(say('mentor-button-send-hello'))
  await sam.sees(say('draft-hello', { mentor: 'Els', mentee: 'Sam' }))
  await chris.page.context().close()
  return { sam, els }
}
