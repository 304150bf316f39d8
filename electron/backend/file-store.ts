import { createHash, randomUUID } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  createReadStream,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { AppError } from '../core/shared/app-error'
import type { Attachment } from '../store/attachment.repo'

/** A scanned agreement has a few megabytes; a film is no attachment. */
const LARGEST_BYTES = 50 * 1024 * 1024

/** What may be attached, by its extension: papers and pictures of papers. */
const MIMES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.tif': 'image/tiff',
  '.tiff': 'image/tiff',
  '.bmp': 'image/bmp',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.heic': 'image/heic',
  '.heif': 'image/heif',
  '.ofd': 'application/ofd',
  '.doc': 'application/msword',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.wps': 'application/vnd.ms-works',
  '.xls': 'application/vnd.ms-excel',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.ppt': 'application/vnd.ms-powerpoint',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
}

type Stored = Omit<Attachment, 'addedAt'>

/** Copies of attached files in a folder of the workspace, each under the SHA-256 of its content. Originals stay as they are. */
export function openFileStore(folder: string) {
  const pathOf = (sha256: string): string => join(folder, sha256)
  const keep = async (name: string, write: (part: string, name: string) => void): Promise<Stored> => {
    const mime = MIMES[extname(name).toLowerCase()]
    if (mime === undefined) throw new AppError('FILE_FORMAT_UNKNOWN', { at: name })
    const part = join(folder, `${randomUUID()}.part`)
    write(part, name)
    try {
      const sha256 = await hashOf(part)
      const { size } = statSync(part)
      // What lies there under this name and is damaged is made good again by the same content.
      if (!(await isIntact(pathOf(sha256), sha256))) renameSync(part, pathOf(sha256))
      return { sha256, name, bytes: size, mime }
    } finally {
      rmSync(part, { force: true })
    }
  }
  return {
    /**
     * Copies a file into the folder: aside first, whole and flushed, then renamed. Content that is there already stays.
     * @throws AppError FILE_FORMAT_UNKNOWN, FILE_UNREADABLE, FILE_TOO_LARGE, WORKSPACE_NOT_WRITABLE
     */
    add: (path: string): Promise<Stored> => keep(basename(path), (part, name) => copyWhole(path, part, name)),
    /** Writes content that came without a path (pasted, dropped, taken) into the folder, in the same way. @throws AppError as `add` */
    addBytes: (name: string, bytes: Uint8Array): Promise<Stored> => keep(name, (part) => writeWhole(part, bytes, name)),
    /** Where the content lies, for those who read it; null when it is not there. */
    findPath: (sha256: string): string | null => (existsSync(pathOf(sha256)) ? pathOf(sha256) : null),
    /** Writes the content to a path that a person chose. @throws AppError FILE_DAMAGED, FILE_NOT_WRITABLE */
    async copyTo({ sha256, name }: Pick<Attachment, 'sha256' | 'name'>, path: string): Promise<void> {
      if (!(await isIntact(pathOf(sha256), sha256))) throw new AppError('FILE_DAMAGED', { at: name })
      try {
        copyFileSync(pathOf(sha256), path)
      } catch (cause) {
        throw new AppError('FILE_NOT_WRITABLE', { at: basename(path) }, { cause })
      }
    },
    /** SHA-256 of those contents that are missing or are no longer what they were. */
    async listDamaged(contents: readonly { readonly sha256: string }[]): Promise<string[]> {
      const damaged: string[] = []
      for (const { sha256 } of contents) if (!(await isIntact(pathOf(sha256), sha256))) damaged.push(sha256)
      return damaged
    },
  }
}
export type FileStore = ReturnType<typeof openFileStore>

function copyWhole(path: string, part: string, name: string): void {
  try {
    if (statSync(path).size > LARGEST_BYTES) throw new AppError('FILE_TOO_LARGE', { at: name })
    copyFileSync(path, part)
    flush(part)
  } catch (cause) {
    rmSync(part, { force: true })
    if (cause instanceof AppError) throw cause
    throw new AppError('FILE_UNREADABLE', { at: name }, { cause })
  }
}

function writeWhole(part: string, bytes: Uint8Array, name: string): void {
  if (bytes.byteLength > LARGEST_BYTES) throw new AppError('FILE_TOO_LARGE', { at: name })
  try {
    writeFileSync(part, bytes)
    flush(part)
  } catch (cause) {
    rmSync(part, { force: true })
    throw new AppError('WORKSPACE_NOT_WRITABLE', { at: name }, { cause })
  }
}

function flush(part: string): void {
  const file = openSync(part, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

const isIntact = async (path: string, sha256: string): Promise<boolean> => existsSync(path) && (await hashOf(path)) === sha256

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
