import assert from 'node:assert/strict'
import fc from 'fast-check'
import { linksWithTokens } from '../../../core/safety/token-links.ts'

describe('a link that lets whoever has it in', () => {
  for (const link of [
    'https://example.org/file?token=abc123',
    'https://example.org/file?access_token=abc123',
    'https://example.org/file#access_token=abc123&type=bearer',
    'https://example.org/#/reset?code=99',
    'https://example.org/x?session=1&lang=nl',
    'https://example.org/x?apiKey=1&key=2',
    'https://example.org/x?X-Amz-Signature=abc',
    'https://example.org/x?v=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc',
    'https://els:secret@example.org/',
    'example.org/x?token=abc',
    'https://t.me/+AbCdEf123456',
    't.me/joinchat/AbCdEf',
    'https://t.me/c/1234567/12',
    'https://api.telegram.org/file/bot123:ABC/photos/file_1.jpg',
    'tg://join?invite=abc',
    'https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv',
    'https://discord.gg/abc',
    'https://join.slack.com/t/vdab/shared_invite/zt-abc',
    'https://files.slack.com/files-pri/T1-F1/cv.pdf',
    'https://vdab.slack.com/files/U1/F1/cv.pdf',
    'https://vdab.slack.com/archives/C1/p1',
    'https://hooks.slack.com/services/T1/B1/abc',
    'https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc',
    'https://vdab-my.sharepoint.com/:w:/g/personal/els/abc',
    'https://1drv.ms/w/s!abc',
    'https://meet.google.com/abc-defg-hij',
    'https://us02web.zoom.us/j/123456?pwd=abc',
    'https://docs.google.com/document/d/1AbC/edit?usp=sharing',
    'https://www.dropbox.com/s/abc/cv.pdf',
    'https://we.tl/t-abc',
    'https://mentor.example/partner/Xq3vYb9KwL0aP7sTn2Rj5uEd',
    'https://l.example.org/go?u=https%3A%2F%2Ft.me%2F%2BAbCd',
    'https://ｅxample.org/x?token=abc',
    'https://exam\u200Bple.org/x?token=abc',
  ]) {
    it(`is ${JSON.stringify(link)}`, () => {
      assert.equal(linksWithTokens(`See ${link}, please.`).length, 1)
    })
  }

  for (const link of [
    'https://www.vdab.be/vindeenjob/vacatures/71234567/bakker-m-v-x?source=mail',
    'https://www.vdab.be/vindeenjob/vacatures/71234567/Bakker-Voltijds-Gent-2025-M-V-X',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://youtu.be/dQw4w9WgXcQ?t=42',
    'https://nl.wikipedia.org/wiki/Lassen#Soorten',
    'https://www.linkedin.com/jobs/view/3812345678',
    'https://be.indeed.com/viewjob?jk=0123456789abcdef',
    'https://www.actiris.brussels/fr/citoyens/?q=boulanger&page=2',
    'https://arbetsformedlingen.se/platsbanken/annonser/28123456',
    'https://www.instagram.com/explore/tags/lassen/',
    'www.beroepenhuis.be',
    'bakkerij.be/jobs',
    'https://example.org/a/b/c?utm_source=x&postcode=9000&keyword=bakker&monkey=1',
    'https://jobs.example.org/5f0c2a10-4f6e-4c0f-9d4d-5a1d2b3c4d5e',
    'https://example.org',
  ]) {
    it(`is not ${JSON.stringify(link)}`, () => assert.deepEqual(linksWithTokens(`See ${link}, please.`), []))
  }

  it('is named as it stands in the text, each one', () => {
    const text = 'A (https://t.me/+AbC), B https://example.org/x?token=1. C https://example.org/x'
    assert.deepEqual(linksWithTokens(text), ['https://t.me/+AbC', 'https://example.org/x?token=1'])
  })

  it('is looked for in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true }), (text, url) => {
        linksWithTokens(`${text} ${url} ${text}`)
      }),
    )
    for (const pattern of ['a.', 'http://', 'https://a/?u=', '/x']) linksWithTokens(pattern.repeat(10_000))
  })
})
