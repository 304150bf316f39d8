import { inflateRawSync } from 'node:zlib'

/** Of a ZIP archive that we wrote ourselves: whole, without ZIP64, stored or deflated. */
const END = 0x06054b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
const DEFLATED = 8

interface ZipEntry {
  readonly name: string
  /** Where its own head, and its entry in the directory, begin. */
  readonly localAt: number
  readonly entryAt: number
}

const viewOf = (zip: Uint8Array): DataView => new DataView(zip.buffer, zip.byteOffset, zip.byteLength)

/** @throws Error for what is no archive */
function entriesOf(zip: Uint8Array): readonly ZipEntry[] {
  const view = viewOf(zip)
  const end = zip.length - END_BYTES
  if (end < 0 || view.getUint32(end, true) !== END) throw new Error('an archive that does not end as one')
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(zip.subarray(at + ENTRY_BYTES, nameEnd))
    entries.push({ name, entryAt: at, localAt: view.getUint32(at + 42, true) })
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** Gives every entry of an archive the same time, "2013-04-11 16:02", in place: the same paper is then the same file. */
export function dateEntries(zip: Uint8Array, minute: string): void {
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0] = minute.split(/\D/).map(Number)
  const view = viewOf(zip)
  for (const { localAt, entryAt } of entriesOf(zip)) {
    for (const at of [localAt + 10, entryAt + 12]) {
      view.setUint16(at, (hours << 11) | (minutes << 5), true)
      view.setUint16(at + 2, (Math.max(0, year - 1980) << 9) | (month << 5) | day, true)
    }
  }
}

/** The text of one entry. @throws Error when it is not there, or cannot be read */
export function entryText(zip: Uint8Array, wanted: string): string {
  const entry = entriesOf(zip).find(({ name }) => name === wanted)
  if (entry === undefined) throw new Error(`an archive without ${wanted}`)
  const { localAt, entryAt } = entry
  const view = viewOf(zip)
  const from = localAt + LOCAL_BYTES + view.getUint16(localAt + 26, true) + view.getUint16(localAt + 28, true)
  const bytes = zip.subarray(from, from + view.getUint32(entryAt + 20, true))
  return new TextDecoder().decode(view.getUint16(entryAt + 10, true) === DEFLATED ? inflateRawSync(bytes) : bytes)
}
