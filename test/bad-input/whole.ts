import assert from 'node:assert/strict'
import type { Knex } from 'knex'
import type { MemoryChannel } from '../support/memory-channel.ts'
import { textOf } from '../support/memory-channel.ts'

/** No event was given up or tried twice, no message set aside, and everything that was to be shown is shown. */
export async function assertNothingFailed(database: Knex): Promise<void> {
  const failed = await database('inbox')
    .where((builder) => void builder.whereNotNull('failed').orWhere('attempts', '>', 0))
    .select('event_id', 'failed', 'attempts')
  assert.deepEqual(failed, [], 'a turn failed')
  const posts = await database('posts').whereRaw('shown is distinct from wanted').select('key', 'parked')
  assert.deepEqual(posts, [], 'a message was not shown')
  const told = await database('events').whereIn('kind', ['turn-failed', 'post-parked'])
  assert.deepEqual(told, [], 'something was given up')
}

const unseen = /[^\P{Cc}\n]|[\p{Cs}\u202A-\u202E\u2066-\u2069]/u
const ofTheInside = /\bundefined\b|\bNaN\b|\[object |\bError\b|^\s*at .*\.ts:|SQLITE|\{ ?\$/m
const nameOfText = /(?:^|[\s"'(])(?:common|mentee|mentor|counsellor|draft|page)(?:-[a-z]+){2,}/m

/**
 * Nothing that was sent shows the inside of the service, or characters that change what stands around them. `typed` is
 * what people wrote: it may hold anything that is no such character.
 */
export function assertNothingRaw(channel: MemoryChannel, typed: readonly string[] = []): void {
  for (const { view } of channel.sends) {
    const shown = textOf(view)
    assert.doesNotMatch(shown, unseen)
    const ours = typed.reduce((text, words) => (words === '' ? text : text.replaceAll(words, '')), shown)
    assert.doesNotMatch(ours, ofTheInside)
    assert.doesNotMatch(ours, nameOfText)
  }
}
