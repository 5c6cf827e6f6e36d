import { createHash, randomUUID } from 'node:crypto'
import { webChannel } from '../../adapters/web/channel.ts'
import type { PageState } from '../../adapters/web/html.ts'
import type { ToldEntry } from '../../adapters/web/stream.ts'
import type { Audience } from '../../bots/channel.ts'
import { createTranscript, type Transcript } from '../../bots/engine/transcript.ts'
import { chatPageTexts } from '../../bots/pages/chat-page.ts'
import { longestText } from '../../bots/pages/problem-page.ts'
import type { View } from '../../bots/view.ts'
import { webFiles } from '../../bots/web-files.ts'
import { mayUse, rememberAdmitted } from '../../bots/web-access.ts'
import { systemRandom } from '../../core/random.ts'
import { inOneTransaction } from '../../core/work.ts'
import { textOf } from '../support/memory-channel.ts'
import { texts } from '../support/http.ts'
import { visit, type Visitor } from '../support/web.ts'
import { programme } from '../support/work.ts'
import type { App, AppKind, AppPerson, AppSettings, Fault, Pressable, SentFile, Shown } from './app.ts'
import { english, shelf, upload } from './web-shelf.ts'

type Delivery = { id: string; body: object; visitor: Visitor; file: SentFile | null }

/**
 * The chat page over real HTTP. Its own database stands where others have a platform, so it asks nobody to wait, and
 * its pages cannot shut the bot out or forget a message. What somebody passes on there is pasted: words like all others.
 */
export const web: AppKind = { name: 'web', can: ['sends files', 'changes words', 'replies'], make }

async function make(settings: AppSettings): Promise<App> {
  await Promise.resolve()
  const { server, log, database, clock, wake, world, openFile } = settings
  const faults = new Map<string, Fault[]>()
  const tries = new Map<string, number>()
  const transcript = troubled(createTranscript(database, wake), faults, tries)
  const channel = webChannel({
    ...{ server, log, transcript, wake, clock, openFile },
    files: webFiles(world),
    random: systemRandom,
    languages: ['nl', 'fr', 'en', 'sv'],
    pageTexts: (audience, language) => chatPageTexts(texts, audience, language, programme.name),
    allow: rememberAdmitted(
      async (address, code) =>
        (await inOneTransaction(world(), async (work) => await mayUse(work, address, code))).result,
      clock,
    ),
  })
  const people = { origin: settings.origin, database, faults, tries }
  return {
    channel,
    pace: null,
    person: async (audience) => await Promise.resolve(makePerson(people, audience)),
    delivered: async () => await Promise.resolve(),
    stop: async () => await Promise.resolve(),
  }
}

/** A transcript whose database goes away in the middle, where a test says so. */
function troubled(
  transcript: Transcript,
  faults: Map<string, Fault[]>,
  tries: Map<string, number>,
): Transcript {
  const around = async <Result>(
    address: string,
    kinds: { before: Fault['kind'] | null; after: Fault['kind'] },
    task: () => Promise<Result>,
  ): Promise<Result> => {
    tries.set(address, (tries.get(address) ?? 0) + 1)
    const waiting = faults.get(address) ?? []
    const place = waiting.findIndex(({ kind }) => kind === kinds.before || kind === kinds.after)
    const fault = place < 0 ? undefined : waiting.splice(place, 1)[0]
    if (fault && fault.kind === kinds.before) throw new Error('the connection broke before the commit')
    const result = await task()
    if (fault) throw new Error('the connection broke after the commit')
    return result
  }
  return {
    ...transcript,
    append: async (address, entry) => {
      const append = async (): Promise<void> => await transcript.append(address, entry)
      if (entry.author === 'person') await append()
      else await around(address, { before: 'failed', after: 'lost' }, append)
    },
    change: async (address, message, content) =>
      await around(
        address,
        { before: null, after: 'edit lost' },
        async () => await transcript.change(address, message, content),
      ),
  }
}

type People = {
  origin: string
  database: AppSettings['database']
  faults: Map<string, Fault[]>
  tries: Map<string, number>
}

function makePerson({ origin, database, faults, tries }: People, audience: Audience): AppPerson {
  // The session that the page of a first visit would give them; a script cannot read it, a test can.
  const token = createHash('sha256').update(randomUUID()).digest('hex').slice(0, 26)
  const account = createHash('sha256').update(token).digest('hex').slice(0, 32)
  const key = `web:${audience}:${account}`
  const home = `${origin}/chat/${audience}`
  const cookie = `chat-${audience}=${token}`
  let twice = false
  let held: Delivery[] | null = null
  let open: Visitor | null = null
  const visitor = async (code?: string): Promise<Visitor> => {
    const query = code === undefined ? '' : `?start=${encodeURIComponent(code)}`
    open = await visit({ origin }, `/chat/${audience}${query}`, { cookie, 'accept-language': 'en' })
    return open
  }
  const page = async (): Promise<Visitor> => open ?? (await visitor())
  /** What they said, as their page remembers it, oldest first. */
  const own: { message: string; text: string }[] = []
  const tell = async (from: Visitor, deed: object, file: SentFile | null = null): Promise<string | null> => {
    const id = randomUUID()
    const delivery: Delivery = { id, visitor: from, body: { id, ...deed }, file }
    if ('text' in deed && !('edited' in deed)) own.push({ message: `person:${id}`, text: String(deed.text) })
    if (!held) return await deliver(delivery, home, twice)
    held.push(delivery)
    return null
  }
  const entries = async (): Promise<ToldEntry[]> => {
    const all: ToldEntry[] = []
    for (let before = '', more = true; more; before = `?before=${all[0]?.place ?? 0}`) {
      const answer = await fetch(`${home}/messages${before}`, { headers: { cookie, origin } })
      const part = (await answer.json()) as { entries: ToldEntry[]; more: boolean }
      all.unshift(...part.entries)
      more = part.more
    }
    return all
  }
  const files = shelf(home, cookie)
  return {
    account: `web:${account}`,
    opens: async (code) => {
      const opened = await visitor(code)
      await tell(opened, { arrived: code ?? null })
    },
    types: async (text) => {
      await tell(await page(), { text })
    },
    replies: async (message, text) => {
      await tell(await page(), { text, reply: message })
    },
    changes: async (before, text) => {
      const said = own.findLast((one) => one.text.includes(before))
      if (!said) throw new Error(`nothing was said like "${before}"`)
      said.text = text
      await tell(await page(), { edited: said.message, text })
    },
    forwards: async () => await Promise.reject(new Error('a page passes nothing on')),
    sendsFile: async (file) => {
      // The page itself looks how large a file is, before anything of it leaves.
      const opened = await page()
      const { files: limits, texts: said } = opened.state as PageState & { files: { mostBytes: number } }
      if (file.bytes.length > limits.mostBytes) return said['file-too-large'] ?? null
      return await tell(opened, { file: true, text: file.text }, file)
    },
    files: async () => (await files(await entries())).map(({ name, bytes }) => ({ name, bytes })),
    gets: async () => {
      // What the page is given, what it may be given later, and the files that it may ask for.
      const answer = await fetch(`${home}/messages`, { headers: { cookie, origin } })
      const rows = (await database('transcript').where({ address: key, author: 'bot' })) as {
        content: string
      }[]
      const brought = (await files(await entries())).map(({ headers, bytes }) =>
        Buffer.concat([Buffer.from(headers), bytes]),
      )
      return Buffer.concat([
        Buffer.from((await answer.text()) + rows.map(({ content }) => content).join('\n')),
        ...brought,
      ])
    },
    secrets: { own: [token, account], place: [] },
    presses: async ({ message, data }: Pressable) => {
      await tell(await page(), { tap: data, message })
    },
    pressesForgotten: async (data) => {
      const answer = await (await page()).tell({ tap: data, message: `post-${randomUUID()}` })
      if (answer.status !== 410) throw new Error(`a tap on no message was answered with ${answer.status}`)
    },
    sendsTooMuch: async () => {
      const { status, body } = await (await page()).tell({ text: 'x'.repeat(longestText + 1) }, english)
      if (status !== 413) throw new Error(`too long a text was answered with ${status}`)
      return typeof body.text === 'string' ? body.text : null
    },
    sees: async () => (await entries()).filter(({ author }) => author === 'bot').map(shownOf),
    deletes: async (message) => {
      // A page cannot; what is restored from a backup can lack it.
      await database('transcript').where({ address: key, message_id: message }).delete()
    },
    shutsOut: async () => await Promise.reject(new Error('a page cannot shut the bot out')),
    letsIn: async () => await Promise.reject(new Error('a page cannot let the bot in')),
    suffers: (fault) => {
      if (fault.kind === 'busy') throw new Error('the web asks nobody to wait')
      faults.set(key, [...(faults.get(key) ?? []), fault])
    },
    repeatsItself: () => {
      twice = true
    },
    holds: () => {
      held = []
    },
    releases: async () => {
      const waiting = (held ?? []).toReversed()
      held = null
      for (const delivery of waiting) await deliver(delivery, home, twice)
    },
    tries: () => tries.get(key) ?? 0,
  }
}

/** The page tells what was not kept again, under the same number. */
const mostTries = 5

/** Hands over what was done, its bytes first. Resolves with what is said where the bytes are not taken. */
async function deliver(
  { id, visitor, body, file }: Delivery,
  home: string,
  twice: boolean,
): Promise<string | null> {
  for (let copies = twice ? 2 : 1; copies > 0; copies -= 1) {
    const refused = file && (await upload(`${home}/files/${id}`, visitor, file))
    if (refused !== null) return refused
    let { status, body: answer } = await visitor.tell(body, english)
    for (let tries = 1; status === 503 && tries < mostTries; tries += 1) {
      ;({ status, body: answer } = await visitor.tell(body, english))
    }
    if (status !== 202) throw new Error(`the page was answered with ${status}: ${JSON.stringify(answer)}`)
  }
  return null
}

function shownOf({ id, content }: ToldEntry): Shown {
  const view = content as View
  const buttons = view.blocks.flatMap((block) => {
    if (block.kind === 'buttons') {
      return block.buttons.map((one) => ({
        label: one.label,
        data: 'tap' in one ? one.tap : null,
        link: 'link' in one ? one.link : null,
      }))
    }
    return block.kind === 'choice'
      ? block.options.map(({ label, tap }) => ({ label, data: tap, link: null }))
      : []
  })
  const words = view.blocks.filter(({ kind }) => kind !== 'buttons')
  return { id, text: textOf({ blocks: words }), buttons }
}
