import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Request, Response, Server } from 'restify'

/** Files that pages load. */
export type Assets = {
  /** Where a page finds a file. Throws for one that does not exist: a bug. */
  href(file: string): string
  /** All files whose name ends with `ending`. */
  files(ending: string): string[]
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

type Asset = { type: string; plain: Buffer; packed: Buffer }

/**
 * Serves the files of `folder` below `prefix`, and the files `borrowed` from other folders. They are read once, and
 * their address changes with their content, so that a browser keeps them for good and never mixes two versions.
 */
export function serveAssets(
  server: Server,
  prefix: string,
  folder: string,
  borrowed: readonly string[] = [],
): Assets {
  const own = readdirSync(folder).map((file) => path.join(folder, file))
  const assets = readAssets([...own.sort(), ...borrowed])
  const version = versionOf(assets)
  server.get(`${prefix}/${version}/:file`, async (request: Request, response: Response) => {
    const { file } = request.params as { file: string }
    sendAsset(request, response, assets.get(file))
    await Promise.resolve()
  })
  return {
    files: (ending) => [...assets.keys()].filter((file) => file.endsWith(ending)),
    href: (file) => {
      if (!assets.has(file)) throw new Error(`no file ${file} in ${folder}`)
      return `${prefix}/${version}/${file}`
    },
  }
}

/** The file is not one of ours. */
export class NoSuchAsset extends Error {
  readonly statusCode = 404
}

function sendAsset(request: Request, response: Response, asset: Asset | undefined): void {
  if (!asset) throw new NoSuchAsset()
  const packed = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  response.setHeader('Content-Type', asset.type)
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
  response.setHeader('Vary', 'Accept-Encoding')
  if (packed) response.setHeader('Content-Encoding', 'gzip')
  response.sendRaw(200, packed ? asset.packed : asset.plain)
}

function readAssets(files: readonly string[]): Map<string, Asset> {
  const assets = new Map<string, Asset>()
  for (const file of files) {
    const type = types[path.extname(file)]
    if (!type) continue
    const plain = readFileSync(file)
    assets.set(path.basename(file), { type, plain, packed: gzipSync(plain) })
  }
  return assets
}

function versionOf(assets: Map<string, Asset>): string {
  const hash = createHash('sha256')
  for (const [file, { plain }] of assets) hash.update(file).update('\0').update(plain)
  return hash.digest('hex').slice(0, 16)
}
