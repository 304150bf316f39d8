/** DateTimeOriginal, else DateTime. */
const TAGS = [0x9003, 0x0132] as const
/** Pointer from the first directory to that of Exif. */
const EXIF_DIRECTORY = 0x8769
const ASCII = 2
const ENTRY_BYTES = 12
const TIME = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}):(\d{2}):(\d{2})/

/**
 * When a photo was taken by the clock of its camera, "2013-04-11T09:42:10", from the Exif block of a JPEG or HEIC; no zone is known.
 * @param bytes The beginning of the file, in which cameras put the block.
 * @returns null where there is none, or nothing in it can be read as a time.
 */
export function exifTime(bytes: Uint8Array): string | null {
  const at = findBlock(bytes)
  if (at === null) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, bytes.byteLength - at)
  const isLittle = view.getUint8(0) === 0x49
  const block: Block = { view, isLittle }
  const first = uint32(block, 4)
  const exif = entryOf(block, first, EXIF_DIRECTORY)
  const texts = [
    exif === null ? null : textOf(block, entryOf(block, uint32(block, exif + 8), TAGS[0])),
    textOf(block, entryOf(block, first, TAGS[1])),
  ]
  return texts.map(timeOf).find((time) => time !== null) ?? null
}

interface Block {
  readonly view: DataView
  readonly isLittle: boolean
}

/** Where the TIFF head stands that follows "Exif\0\0". */
function findBlock(bytes: Uint8Array): number | null {
  const mark = [0x45, 0x78, 0x69, 0x66, 0, 0]
  for (let at = 0; at + mark.length + 8 <= bytes.length; at += 1) {
    if (bytes[at] !== mark[0] || !mark.every((byte, next) => bytes[at + next] === byte)) continue
    const head = at + mark.length
    const order = String.fromCharCode(...bytes.subarray(head, head + 2))
    if (order === 'II' || order === 'MM') return head
  }
  return null
}

/** Offset of the entry with this tag in the directory at `start`. */
function entryOf(block: Block, start: number, tag: number): number | null {
  const count = uint16(block, start)
  for (let nth = 0; nth < count; nth += 1) {
    const entry = start + 2 + nth * ENTRY_BYTES
    if (entry + ENTRY_BYTES > block.view.byteLength) return null
    if (uint16(block, entry) === tag) return entry
  }
  return null
}

function textOf(block: Block, entry: number | null): string | null {
  if (entry === null || uint16(block, entry + 2) !== ASCII) return null
  const length = uint32(block, entry + 4)
  const start = uint32(block, entry + 8)
  if (length < 19 || length > 64 || start + 19 > block.view.byteLength) return null
  return Array.from({ length: 19 }, (_, at) => String.fromCharCode(block.view.getUint8(start + at))).join('')
}

function timeOf(text: string | null): string | null {
  const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] = TIME.exec(text ?? '') ?? []
  const isTime =
    Number(year) >= 1990 && isWithin(month, 1, 12) && isWithin(day, 1, 31) && isWithin(hour, 0, 23) && isWithin(minute, 0, 59)
  return isTime && isWithin(second, 0, 59) ? `${year}-${month}-${day}T${hour}:${minute}:${second}` : null
}

const isWithin = (digits: string, from: number, to: number): boolean => Number(digits) >= from && Number(digits) <= to

/** Beyond the end there is nothing. */
const uint16 = ({ view, isLittle }: Block, at: number): number => (at + 2 <= view.byteLength ? view.getUint16(at, isLittle) : 0)
const uint32 = ({ view, isLittle }: Block, at: number): number => (at + 4 <= view.byteLength ? view.getUint32(at, isLittle) : 0)
