import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import type { WebChannelSettings } from '../../adapters/web/settings.ts'
import type { Address, Channel, Inbound } from '../../bots/channel.ts'
import type { View } from '../../bots/view.ts'
import type { Language } from '../../core/programme/programme.ts'
import { withBrowser } from './browser.ts'
import { makeDatabase, type TestDatabase } from './databases.ts'
import { says, startChat, type RunningChat } from './web.ts'

const card: View = {
  blocks: [
    { kind: 'title', text: 'Which day?' },
    { kind: 'text', text: 'You can change it later.' },
    { kind: 'quote', text: 'Any day is fine <i>for me</i>' },
    { kind: 'facts', facts: [{ label: 'Place', value: 'Ghent' }] },
    {
      kind: 'buttons',
      buttons: [
        { label: 'Monday', tap: 'day:monday', tone: 'primary' },
        { label: 'Tuesday', tap: 'day:tuesday', tone: 'plain' },
        { label: 'Never', tap: 'day:never', tone: 'danger' },
        { label: 'Read more', link: 'https://www.example.org/' },
      ],
    },
  ],
}
const towns = 'Antwerp,Bruges,Brussels,Ghent,Hasselt,Kortrijk,Leuven,Liège,Mechelen,Namur'.split(',')
const list = (chosen: string[]): View => ({
  blocks: [
    { kind: 'title', text: 'Where?' },
    {
      kind: 'choice',
      label: 'Towns',
      options: towns.map((town) => ({
        label: town,
        tap: `town:${town.toLowerCase()}`,
        chosen: chosen.includes(town),
      })),
    },
  ],
})

/** What the rules of the chat page are told with: a page, and a bot that says back what it hears. */
export type PageKit = {
  chat: RunningChat
  /** The towns of the list that are chosen, in the order of the taps. */
  chosen: string[]
  /** The language that the person chose in the conversation. */
  language: Language | null
  /** Starts the server, again at the same port where one is given. */
  start(port?: number): Promise<void>
  home(): string
  open(address: string, options?: BrowserContextOptions): Promise<Page>
  /** Where the bot writes to whoever was heard last. */
  address(): Address
}

/** Describes rules of the chat page, each with a server and a database of its own; `own` settings of the channel win. */
export function withChatPage(
  title: string,
  define: (kit: PageKit) => void,
  own: Partial<WebChannelSettings> = {},
): void {
  withBrowser(title, (open) => {
    let made: TestDatabase
    let sent = 0
    const kit = {
      open,
      home: () => `${kit.chat.origin}/chat/mentee`,
      start: async (port) => {
        const settings = { languageOf: () => Promise.resolve(kit.language), ...own }
        const accept = async (inbound: Inbound, channel: Channel): Promise<void> =>
          await echo(kit, inbound, channel, `wish-${(sent += 1)}`)
        kit.chat = await startChat(made.database, accept, settings, port)
      },
      address: () => {
        const inbound = kit.chat.inbounds.at(-1)
        if (!inbound) throw new Error('nobody was heard yet')
        return inbound.address
      },
    } as PageKit
    beforeEach(async () => {
      made = await makeDatabase('SQLite')
      kit.chosen = []
      kit.language = null
      await kit.start()
    })
    afterEach(async () => {
      await kit.chat.stop()
      await made.drop()
    })
    define(kit)
  })
}

/** Says back what it hears; `card` and `list` bring things to press, which change in their place. */
async function echo(kit: PageKit, inbound: Inbound, channel: Channel, mark: string): Promise<void> {
  const { deed, replyTo, address } = inbound
  const post = async (view: View): Promise<unknown> => await channel.post(address, view, mark)
  if ('arrived' in deed) await post(says(deed.arrived ? `Welcome, ${deed.arrived}` : 'Welcome'))
  else if ('command' in deed) await post(says(`Command ${deed.command}`))
  else if ('tap' in deed && replyTo) {
    const [verb, value = ''] = deed.tap.split(':')
    const town = towns.find((name) => name.toLowerCase() === value)
    if (verb === 'town' && town) {
      kit.chosen = kit.chosen.includes(town)
        ? kit.chosen.filter((name) => name !== town)
        : [...kit.chosen, town]
      await channel.edit(address, replyTo, list(kit.chosen))
    } else await channel.edit(address, replyTo, says(`You chose ${value}`))
  } else if ('text' in deed && deed.text === 'card') await post(card)
  else if ('text' in deed && deed.text === 'list') await post(list([]))
  else if ('text' in deed) await post(says(`Echo: ${deed.text ?? ''}`))
}

/** Writes a message as a person does. */
export async function write(page: Page, text: string): Promise<void> {
  await page.fill('#text', text)
  await page.press('#text', 'Enter')
}

/** The words of all messages, as they stand on the page, each behind the name of who said it. */
export async function words(page: Page): Promise<string[]> {
  const texts = await page.locator('.message .bubble').allInnerTexts()
  return texts.map((text) => text.replace(/\s+/g, ' ').trim())
}

/** Waits until a message with these words is there. */
export async function waitForWords(page: Page, text: string): Promise<void> {
  await page.locator('.bubble', { hasText: text }).last().waitFor()
}

/** Whether a message can be seen in full. */
export async function inSight(message: Locator): Promise<boolean> {
  const box = await message.boundingBox()
  const foot = await message.page().locator('.foot').boundingBox()
  return box !== null && foot !== null && box.y + box.height <= foot.y
}
