import { MessageGone, type Channel } from '../../bots/channel.ts'
import { addressKey } from '../../bots/channel.ts'
import { render } from './render.ts'
import type { WebChannelSettings } from './settings.ts'

/** What is rung while the bot writes. */
export function typingTopic(key: string): string {
  return `typing:${key}`
}

/**
 * The sending half of the channel: a message is sent once it is in the transcript, from where open pages take it. Its
 * name there is the mark of the wish, so that a repeat is recognised and a trace is never in doubt. A page fetches a file
 * when somebody looks; one that does not pass is refused here all the same, so that its sender hears of it.
 */
export function sender({
  transcript,
  wake,
  clock,
  openFile,
}: Pick<WebChannelSettings, 'transcript' | 'wake' | 'clock' | 'openFile'>): Pick<
  Channel,
  'post' | 'edit' | 'trace' | 'typing'
> {
  return {
    post: async (to, view, mark) => {
      const content = render(view)
      for (const block of view.blocks) if (block.kind === 'file') (await openFile(block.file)).destroy()
      await transcript.append(addressKey(to), {
        messageId: mark,
        author: 'bot',
        content,
        at: clock().getTime(),
      })
      return mark
    },
    edit: async (to, message, view) => {
      const outcome = await transcript.change(addressKey(to), message, render(view))
      if (outcome === 'gone') throw new MessageGone(`no message ${message}`)
    },
    trace: async (to, mark) => ((await transcript.has(addressKey(to), mark)) ? { sent: mark } : 'not-sent'),
    typing: async (to) => {
      wake.ring(typingTopic(addressKey(to)))
      await Promise.resolve()
    },
  }
}
