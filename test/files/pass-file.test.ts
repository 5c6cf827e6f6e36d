import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { AddressGone, ChannelBusy, SendRefused, type FileRef } from '../../bots/channel.ts'
import { passFile, type Scan } from '../../bots/files/pass-file.ts'

const letter: FileRef = { channel: 'web', id: '1', name: 'document.txt', type: 'text/plain', bytes: null }

describe('a file on its way to the other side', () => {
  const pass = async (
    content: Buffer | Error,
    found: Awaited<ReturnType<Scan>> = 'clean',
  ): Promise<Buffer> => {
    const open = passFile(
      async () => {
        if (content instanceof Error) throw content
        return await Promise.resolve(Readable.from([content.subarray(0, 3), content.subarray(3)]))
      },
      async () => await Promise.resolve(found),
    )
    return Buffer.concat(await (await open(letter)).toArray())
  }
  const refused =
    (reason: string) =>
    (error: unknown): boolean =>
      error instanceof SendRefused && error.reason === reason

  it('is handed on whole', async () => {
    assert.equal(String(await pass(Buffer.from('Dear Els'))), 'Dear Els')
  })

  it('does not pass where it would do harm, and waits where nobody could look', async () => {
    await assert.rejects(pass(Buffer.from('Dear Els'), 'harmful'), refused('harmful'))
    await assert.rejects(pass(Buffer.from('Dear Els'), 'unknown'), ChannelBusy)
  })

  it('is at most ten megabytes, whatever its app said', async () => {
    await assert.rejects(pass(Buffer.alloc(10_000_001, 65)), refused('too-large'))
    assert.equal((await pass(Buffer.alloc(10_000_000, 65))).length, 10_000_000)
  })

  it('is gone where its app hands it out no more, and waits where the app is only busy', async () => {
    await assert.rejects(pass(new SendRefused('no')), refused('file-gone'))
    await assert.rejects(pass(new ChannelBusy(1_000, 'address')), ChannelBusy)
  })

  it('is gone where its sender is, which says nothing of who receives it', async () => {
    await assert.rejects(pass(new AddressGone('token_revoked')), refused('file-gone'))
  })

  it('waits where it breaks off in the middle: surely nothing of it was sent', async () => {
    const cut = Readable.from(
      (function* () {
        yield Buffer.from('Dear')
        throw new Error('terminated')
      })(),
    )
    const open = passFile(
      async () => await Promise.resolve(cut),
      async () => await Promise.resolve('clean'),
    )
    await assert.rejects(open(letter), ChannelBusy)
  })

  it('is what it says it is', async () => {
    await assert.rejects(pass(Buffer.from('MZ\0')), refused('refused'))
  })
})
