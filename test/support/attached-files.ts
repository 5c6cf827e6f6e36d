import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'

/** A file as somebody has it, under a name that says who they are. */
export type OwnFile = { name: string; mimeType: string; buffer: Buffer }

const samples = path.join(import.meta.dirname, '..', 'files', 'samples')

export const photo: OwnFile = {
  name: 'Sam Peeters at home.jpg',
  mimeType: 'image/jpeg',
  buffer: readFileSync(path.join(samples, 'house.jpg')),
}

export const letter: OwnFile = {
  name: 'CV Els.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4 my work'),
}

/** Chooses a file on a chat page; it goes with the next message. */
export async function attach(page: Page, file: OwnFile): Promise<void> {
  await page.setInputFiles('#file', file)
}
