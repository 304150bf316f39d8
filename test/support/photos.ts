import { crc32, deflateSync } from 'node:zlib'

/** A picture of one pixel, as a scanner without a clock writes it. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A PNG; another `salt`, other content. */
export const png = (salt = ''): Buffer => Buffer.concat([PIXEL, Buffer.from(salt)])

/** A whole JPEG of one grey pixel. */
export const JPEG: Buffer = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////' +
    'wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
)

/** The beginning of a JPEG with the time at which it was taken, "2013:04:11 09:42:10"; it shows nothing. */
export function jpegTakenAt(time: string, order: 'II' | 'MM' = 'II'): Buffer {
  const isLittle = order === 'II'
  const tiff = Buffer.alloc(26 + 18 + 20)
  const u16 = (value: number, at: number) => (isLittle ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at))
  const u32 = (value: number, at: number) => (isLittle ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at))
  tiff.write(order, 0, 'latin1')
  u16(42, 2)
  u32(8, 4)
  u16(1, 8) // one entry: where the directory of Exif is
  u16(0x8769, 10)
  u16(4, 12)
  u32(1, 14)
  u32(26, 18)
  u16(1, 26)
  u16(0x9003, 28)
  u16(2, 30)
  u32(20, 32)
  u32(44, 36)
  tiff.write(time, 44, 'latin1')
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const length = Buffer.alloc(2)
  length.writeUInt16BE(exif.length + 2)
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), length, exif, Buffer.from([0xff, 0xd9])])
}

/** A bitmap without any regularity, so that no copy of it becomes small by itself. */
export function noisyBitmap(width: number, height: number): Buffer {
  const line = Math.ceil((width * 3) / 4) * 4
  const bitmap = Buffer.alloc(54 + line * height)
  bitmap.write('BM', 0, 'latin1')
  bitmap.writeUInt32LE(bitmap.length, 2)
  bitmap.writeUInt32LE(54, 10)
  bitmap.writeUInt32LE(40, 14)
  bitmap.writeInt32LE(width, 18)
  bitmap.writeInt32LE(height, 22)
  bitmap.writeUInt16LE(1, 26)
  bitmap.writeUInt16LE(24, 28)
  let seed = 20130411
  for (let at = 54; at < bitmap.length; at += 1) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    bitmap[at] = seed >>> 24
  }
  return bitmap
}

/** Width and height of a JPEG. */
export function jpegSize(bytes: Buffer): readonly [width: number, height: number] {
  for (let at = 2; at + 9 < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes.readUInt8(at + 1)
    if (marker >= 0xc0 && marker <= 0xc2) return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)]
  }
  throw new Error('a JPEG without a size')
}

/** A small PNG of one shade, from 0 to 255: another shade, another picture, also after a clipboard has drawn it anew. */
export const shadedPng = (shade: number): Buffer => rgbPng({ width: 8, height: 8, dots: Buffer.alloc(8 * 8 * 3, shade) })

/** A PNG. @param dots Red, green and blue of each dot, row by row. */
export function rgbPng({
  width,
  height,
  dots,
}: {
  readonly width: number
  readonly height: number
  readonly dots: Buffer
}): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8) // eight bits each of red, green and blue
  const line = 1 + width * 3
  const rows = Buffer.alloc(height * line) // the first byte of each says "no filter"
  for (let row = 0; row < height; row += 1) dots.copy(rows, row * line + 1, row * width * 3, (row + 1) * width * 3)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    pngChunk('IHDR', head),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(data.length, 0)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return chunk
}
