import assert from 'node:assert/strict'
import { commandScan, noScan } from '../../adapters/scan.ts'
import { silent } from '../support/service.ts'

describe('a command that looks at files', () => {
  const look = async (command: string, bytes: Buffer): Promise<string> =>
    await commandScan(command, silent)(bytes)

  it('reads the bytes, and says by how it ends whether they do harm', async () => {
    assert.equal(await look('grep -qv EICAR', Buffer.from('a letter\n')), 'clean')
    assert.equal(await look('grep -qv EICAR', Buffer.from('EICAR\n')), 'harmful')
  })

  it('lets nothing pass where it is not there, breaks, or ends without reading', async () => {
    const large = Buffer.alloc(5_000_000, 1)
    assert.equal(await look('no-such-command-anywhere', large), 'unknown')
    assert.equal(await look('grep --no-such-option', large), 'unknown')
    assert.equal(await look('false', large), 'harmful')
    assert.equal(await look('true', large), 'clean')
  })

  it('is no shell: what stands behind a blank is an argument', async () => {
    assert.equal(await look('true ; false', Buffer.alloc(0)), 'clean')
  })

  it('where none is set, nothing is looked at', async () => {
    assert.equal(await noScan(Buffer.alloc(0)), 'clean')
  })
})
