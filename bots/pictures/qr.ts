import qrcode from 'qrcode'

/**
 * A QR code (ISO/IEC 18004) of a text as a PNG, 720 dots wide: black on white whatever the screen is like, with the
 * quiet zone of four modules that scanners need, and so much to spare that it is read when a quarter of it is soiled.
 */
export async function qrPicture(text: string): Promise<Buffer> {
  return await qrcode.toBuffer(text, {
    type: 'png',
    errorCorrectionLevel: 'Q',
    margin: 4,
    width: 720,
    color: { dark: '#000000ff', light: '#ffffffff' },
  })
}
