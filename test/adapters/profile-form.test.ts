import assert from 'node:assert/strict'
import type { Knex } from 'knex'
import { serveForm } from '../../adapters/form.ts'
import { createBots } from '../../bots/bots.ts'
import { profilePages } from '../../bots/profile-form.ts'
import { onEachDatabase } from '../support/databases.ts'
import { startServer, type RunningServer } from '../support/http.ts'
import type { User } from '../support/memory-channel.ts'
import { makeService, texts, type TestService } from '../support/service.ts'
import { programme } from '../support/work.ts'
import { filled } from '../support/filled-profile.ts'

function formOf(values: typeof filled): URLSearchParams {
  const pairs = Object.entries(values).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  )
  return new URLSearchParams(pairs)
}

/** A service with the page, and a mentor who is asked the first question. */
async function setStage(
  database: () => Knex,
): Promise<{ service: TestService; running: RunningServer; els: User; page: () => string }> {
  const service = makeService(database)
  const { localise } = createBots(texts, programme, 'http://localhost')
  const running = await startServer((server) => {
    serveForm(server, 'profile', profilePages(service.engine.perform, localise), undefined)
  })
  const els = service.user('mentor', 'Els')
  await els.does({ arrived: null })
  await els.taps('English')
  await els.taps('OK, start')
  await els.taps('Els')
  const page = (): string => {
    const links = els
      .seen()
      .flatMap(({ view }) => view.blocks.flatMap((block) => (block.kind === 'form' ? [block.page] : [])))
    return running.origin + new URL(links.at(-1) ?? '').pathname
  }
  return { service, running, els, page }
}

onEachDatabase('the page of a mentor’s profile', (database) => {
  let stage: Awaited<ReturnType<typeof setStage>>
  beforeEach(async () => {
    stage = await setStage(database)
  })
  afterEach(async () => {
    await stage.running.stop()
  })

  const send = async (
    values: typeof filled,
    headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' },
  ): Promise<{ status: number; text: string }> => {
    const answer = await fetch(stage.page(), {
      method: 'POST',
      body: formOf(values),
      headers: { accept: 'text/html', ...headers },
      redirect: 'manual',
    })
    await stage.service.engine.settle()
    return { status: answer.status, text: await answer.text() }
  }
  const untouched = async (): Promise<void> => {
    const [row] = await database()('mentors')
    assert.deepEqual(
      [row?.headline, row?.linkedin_url, row?.years, row?.region, row?.hours_from, row?.given_at],
      [null, null, null, null, null, null],
    )
    assert.deepEqual(await database()('mentor_sectors'), [])
  }

  it('does the same as the conversation, which goes on with the house rules', async () => {
    assert.equal((await send(filled)).status, 303)
    assert.match(stage.els.reads(), /Your profile is saved\./)
    await stage.els.taps('Go on')
    assert.match(stage.els.reads(), /The house rules/)
    await stage.els.taps('I agree')
    const read = stage.els.reads()
    assert.match(read, /A counsellor looks at your profile now/)
    assert.match(read, /Fields: Health care and Social care/i)
    assert.match(read, /Years of work: 12/)
    assert.match(read, /Hours: 17:00–21:00/)
    assert.match(read, /LinkedIn profile, as given by the mentor: https:\/\/linkedin\.com\/in\/els-peeters/)
    assert.doesNotMatch(read, /In which region/)
  })

  it('shows what is kept, and below it what mentees see', async () => {
    await send(filled)
    const text = await (await fetch(`${stage.page()}?saved`, { headers: { accept: 'text/html' } })).text()
    assert.match(text, /Your profile is saved/)
    assert.match(text, /value="nurse in a hospital"/)
    assert.match(text, /value="health-care" checked/)
    assert.match(
      text,
      /This is what mentees see of you:[\s\S]*<h2>Els<\/h2>\s*<p>nurse in a hospital · English and Dutch/,
    )
    assert.match(text, /<a href="https:\/\/linkedin\.com\/in\/els-peeters" [^>]*>LinkedIn, as given by Els</)
  })

  const links: Record<string, RegExp> = {
    'https://evil.example/in/els': /Only a link to linkedin\.com works here/,
    'https://www.linkedin.com.evil.example/in/els': /Only a link to linkedin\.com works here/,
    'https://linkedin.com@evil.example/in/els': /That is not a link/,
    'https://els:secret@www.linkedin.com/in/els': /That is not a link/,
    'https://www.linkedin.com:8443/in/els': /That is not a link/,
    'javascript:alert(1)//linkedin.com/in/els': /That is not a link/,
    'data:text/html,linkedin.com': /That is not a link|Only a link/,
    'http://www.linkedin.com/in/els': /That is not a link/,
    '//www.linkedin.com/in/els': /That is not a link/,
    'https://www.linkedin.com\\@evil.example/in/els': /That is not a link/,
    'https://www.linkedin.com/company/els': /not a personal profile/,
    'https://www.linkedin.com/in/../feed': /not a personal profile/,
    'https://xn--lnkedin-8za.com/in/els': /Only a link to linkedin\.com works here/,
  }
  for (const [link, words] of Object.entries(links)) {
    it(`the link ${link} is refused in words, and nothing is saved`, async () => {
      const { status, text } = await send({ ...filled, link })
      assert.equal(status, 422)
      assert.match(text, words)
      assert.match(text, /Nothing was saved/)
      assert.match(text, /id="link"[^>]*aria-describedby="link-hint link-problem" aria-invalid="true"/)
      await untouched()
    })
  }

  it('one part that is not right keeps all of it out, and what was typed stays in the fields', async () => {
    const wrong = {
      ...filled,
      name: '12345',
      headline: 'call 0470 12 34 56 "><script>alert(1)</script>',
      sectors: [],
      topics: ['no-such-topic'],
      languages: [],
      years: '61',
      region: 'atlantis',
      capacity: '0',
      hours: '9-8',
    }
    const { status, text } = await send(wrong)
    assert.equal(status, 422)
    for (const field of Object.keys(wrong).filter((name) => name !== 'link')) {
      assert.match(text, new RegExp(`id="${field}-problem"`), field)
    }
    assert.match(text, /value="call 0470 12 34 56 &quot;&gt;&lt;script&gt;/)
    assert.doesNotMatch(text, /<script/)
    await untouched()
  })

  it('is sent only from its own page, and only with a link that is good', async () => {
    assert.equal((await send(filled, { 'sec-fetch-site': 'cross-site' })).status, 403)
    assert.equal((await send(filled, { origin: 'https://evil.example' })).status, 403)
    await untouched()
    const wrong = `${stage.running.origin}/profile/${'0'.repeat(26)}`
    assert.equal((await fetch(wrong)).status, 410)
    assert.equal((await fetch(wrong, { method: 'POST', body: formOf(filled) })).status, 410)
    stage.service.now = new Date(stage.service.now.getTime() + 121 * 60_000)
    assert.equal((await fetch(stage.page())).status, 410)
    assert.equal((await send(filled)).status, 410)
    await untouched()
  })

  it('what is given there can be changed in the chat, part by part, and back', async () => {
    await send(filled)
    await stage.els.taps('Go on')
    await stage.els.taps('I agree')
    const changes: [string, string, RegExp][] = [
      ['First name', 'Elsie', /Name: Elsie/],
      ['Years of work', '13', /Years of work: 13/],
      ['Hours', '9:00 to 12:00', /Hours: 9:00–12:00/],
    ]
    for (const [part, typed, read] of changes) {
      await stage.els.does({ command: 'profile', rest: '' })
      await stage.els.taps(part)
      await stage.els.types('nonsense without an answer 1 2 3 4 5 6 7 8 9')
      await stage.els.types(typed)
      assert.match(stage.els.reads().split('---').at(-1) ?? '', read)
    }
    await stage.els.does({ command: 'profile', rest: '' })
    await stage.els.taps('Hours')
    await stage.els.taps('Any time')
    assert.match(stage.els.reads().split('---').at(-1) ?? '', /Hours: Any time/)
    await stage.els.does({ command: 'profile', rest: '' })
    await stage.els.taps('See what mentees see')
    assert.match(
      stage.els.reads(),
      /This is what mentees see of you:\nElsie\nnurse in a hospital · English and Dutch/,
    )
  })
})
