import type { Entry } from '../../bots/engine/transcript.ts'
import { transcriptTopic } from '../../bots/engine/transcript.ts'
import type { Language } from '../../core/programme/programme.ts'
import type { EventStream } from '../http/event-stream.ts'
import { typingTopic } from './send.ts'
import type { Session } from './session.ts'
import type { WebChannelSettings } from './settings.ts'

/** How many entries are read at once. */
const most = 50

const usualHeartbeat = 20_000

/** A message as a page is told of it. */
export type ToldEntry = {
  id: string
  seq: number
  place: number
  author: Entry['author']
  content: unknown
  at: number
}

/** An entry of the transcript as a page is told of it. */
export function tellEntry({ messageId, seq, place, author, content, at }: Entry): ToldEntry {
  return { id: messageId, seq, place, author, content, at }
}

/**
 * Tells a page all that changes in its conversation after `after`, in order, each once, until the stream ends. The
 * number of an event is where a reader who lost the connection goes on.
 */
export async function follow(
  stream: EventStream,
  settings: WebChannelSettings,
  session: Session,
  after: number,
  language: Language | null,
): Promise<void> {
  const { transcript, wake, heartbeat = usualHeartbeat } = settings
  const bell = createBell(stream.ended)
  const offs = [
    wake.on(transcriptTopic(session.key), () => bell.ring()),
    wake.on(typingTopic(session.key), () => void stream.send('typing', {})),
  ]
  const tellLanguage = languageTeller(stream, settings, session, language)
  try {
    await tellLanguage()
    for (let cursor = after; !stream.ended.aborted;) {
      bell.listen()
      const { entries, lastSeq, anew } = await transcript.since(session.key, cursor, most)
      cursor = lastSeq
      if (anew) await stream.send('anew', {}, 0)
      for (const entry of entries) await stream.send('entry', tellEntry(entry), entry.seq)
      if (entries.length > 0) await tellLanguage()
      else if (!anew && !(await bell.rung(heartbeat))) await stream.send('beat', {})
    }
  } finally {
    for (const off of offs) off()
    stream.end()
  }
}

function languageTeller(
  stream: EventStream,
  { languageOf, languages, pageTexts }: WebChannelSettings,
  { address }: Session,
  spoken: Language | null,
): () => Promise<void> {
  let told = spoken
  return async () => {
    const language = (await languageOf?.(address)) ?? null
    if (language === null || language === told || !languages.includes(language)) return
    told = language
    await stream.send('language', { language, texts: pageTexts(address.audience, language) })
  }
}

type Bell = {
  /** From here on a ring counts. */
  listen(): void
  ring(): void
  /** Waits for a ring since `listen`, at most `milliseconds`; tells whether one came. */
  rung(milliseconds: number): Promise<boolean>
}

function createBell(ended: AbortSignal): Bell {
  let rang = false
  let wakeUp = (): void => undefined
  return {
    listen: () => void (rang = false),
    ring: () => {
      rang = true
      wakeUp()
    },
    rung: async (milliseconds) => {
      if (!rang && !ended.aborted) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds)
          wakeUp = () => {
            clearTimeout(timer)
            resolve()
          }
          ended.addEventListener('abort', wakeUp, { once: true })
        })
        ended.removeEventListener('abort', wakeUp)
        wakeUp = () => undefined
      }
      return rang
    },
  }
}
