import { languages, type Language } from '../../core/programme/programme.ts'
import { sectorName } from '../../core/sectors/catalogue.ts'
import { withBrowser } from '../support/browser.ts'
import { startRunningService, type RunningService } from '../support/running-service.ts'
import { texts } from '../support/service.ts'
import { visit, type Visitor } from '../support/visitor.ts'
import { programme } from '../support/work.ts'

withBrowser('the main job and the talk, in every language', (open) => {
  let running: RunningService
  beforeEach(async () => {
    running = await startRunningService()
  })
  afterEach(async () => {
    await running.stop()
  })

  for (const language of languages) {
    it(`can be played in ${language}`, async () => {
      const say = (name: string, fill = {}): string => texts.format(language, name, fill)
      const chris = await begin(language, 'counsellor', await running.invite())
      await chris.types('Chris')
      await chris.sees(say('counsellor-menu'))

      const els = await begin(language, 'mentor', await running.invite('mentor'))
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

      const sam = await begin(language, 'mentee', null)
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
      await sam.types('Één vraag, ça va? Hur då? 👷')
      await els.sees('Één vraag, ça va? Hur då? 👷')
    }).timeout(240_000)
  }

  /** Opens a chat and chooses the language in it, whatever the browser speaks. */
  async function begin(language: Language, audience: string, code: string | null): Promise<Visitor> {
    const start = code === null ? '' : `&start=${code}`
    const visitor = await visit(open, `${running.origin}/chat/${audience}?lang=en${start}`)
    await visitor.taps(texts.format(language, `common-own-name-${language}`))
    return visitor
  }
})
