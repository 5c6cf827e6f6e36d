import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { startTelegram } from '../../platforms/telegram/telegram.ts'
import { startRunningService } from '../../support/running-service.ts'

const token = '1001:mentee-token'
const bot = 'some_mentee_bot'

describe('the whole service with Telegram configured', () => {
  it('starts while Telegram is down, serves the web, and hears Telegram once that is up', async () => {
    const telegram = await startTelegram([{ token, username: bot }])
    telegram.fail('getMe', { busy: 1 }) // as it answers while it is restarted
    const running = await startRunningService({
      TELEGRAM_MODE: 'polling',
      TELEGRAM_API_ROOT: telegram.apiRoot,
      TELEGRAM_MENTEE_TOKEN: token,
    })
    try {
      assert.equal((await fetch(`${running.origin}/chat/mentee`)).status, 200)
      assert.ok(!telegram.calls.some(({ method }) => method === 'getUpdates'))
      const tom = telegram.person({ language: 'en' })
      tom.start(bot)
      while (!tom.sees(bot).some(({ from }) => from === 'bot')) await setTimeout(5)
      assert.match(tom.newest(bot).text, /Which language\?/)
    } finally {
      await running.stop()
      await telegram.stop()
    }
  })
})
