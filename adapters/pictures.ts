import type { Server } from 'restify'
import { NoSuchAsset } from './http/assets.ts'

/** Where the pictures that the service makes can be seen. */
export function pictureAddress(id: string): string {
  return `/picture/${id}.png`
}

/** Mounts `/picture/:file`: pictures that are made when they are asked for, the same for everybody who knows the name. */
export function servePictures(server: Server, make: (id: string) => Promise<Buffer | null>): void {
  server.get('/picture/:file', async (request, response) => {
    const { file } = request.params as { file: string }
    const picture = file.endsWith('.png') ? await make(file.slice(0, -'.png'.length)) : null
    if (!picture) throw new NoSuchAsset()
    response.setHeader('Content-Type', 'image/png')
    response.setHeader('Cache-Control', 'private, max-age=86400')
    response.setHeader('X-Robots-Tag', 'noindex')
    response.sendRaw(200, picture)
  })
}
