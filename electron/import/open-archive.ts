import { promisify } from 'node:util'
import * as yauzl from 'yauzl'
import type { ImportLimits } from '../core/registry/import-job'
import { AppError } from '../core/shared/app-error'

/** The parts of an XLSX, unpacked one at a time and never beyond the size they declare. */
export interface Archive {
  readonly has: (name: string) => boolean
  /** Text of a part in chunks. @throws AppError FILE_DAMAGED when the part is absent or its bytes are broken. */
  readonly read: (name: string) => AsyncGenerator<string>
}

const openBuffer = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)

/**
 * Opens a ZIP in memory. Its central directory is judged before a byte is unpacked; a part that then turns out larger
 * than it declared is cut off with an error by yauzl.
 *
 * @throws AppError FILE_TOO_LARGE beyond the limits for parts, bytes and ratio; FILE_DAMAGED
 */
export async function openArchive(bytes: Buffer, fileName: string, limits: ImportLimits): Promise<Archive> {
  const damaged = (cause: unknown) => new AppError('FILE_DAMAGED', { at: fileName }, { cause })
  const entries = new Map<string, yauzl.Entry>()
  let zip: yauzl.ZipFile
  let unpacked = 0
  try {
    zip = await openBuffer(bytes, { lazyEntries: true, validateEntrySizes: true, autoClose: false })
    if (zip.entryCount > limits.entries) throw new AppError('FILE_TOO_LARGE', { at: fileName })
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize
      entries.set(partName(entry.fileName), entry)
    }
  } catch (cause) {
    throw cause instanceof AppError ? cause : damaged(cause)
  }
  if (unpacked > limits.unpackedBytes || unpacked > bytes.length * limits.ratio)
    throw new AppError('FILE_TOO_LARGE', { at: fileName })

  return {
    has: (name) => entries.has(partName(name)),
    async *read(name) {
      const entry = entries.get(partName(name))
      if (entry === undefined) throw damaged(new Error(`no part ${name}`))
      try {
        let decoder: TextDecoder | null = null
        for await (const chunk of await zip.openReadStreamPromise(entry)) {
          decoder ??= decoderFor(chunk as Buffer)
          yield decoder.decode(chunk as Buffer, { stream: true })
        }
        yield decoder?.decode() ?? ''
      } catch (cause) {
        throw cause instanceof AppError ? cause : damaged(cause)
      }
    },
  }
}

/** Part names are compared without regard to case; some writers lead them with a slash. */
const partName = (name: string): string => name.replace(/^\//, '').toLowerCase()

function decoderFor(start: Buffer): TextDecoder {
  const encoding =
    start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true })
}
