import { closeSync, openSync, readSync } from 'node:fs'
import { exifTime } from '../core/inspection/exif-time'

/** Cameras write the time at the beginning. */
const READ_BYTES = 1024 * 1024

/** When the photo in a file was taken, by the clock of its camera; null when the file does not say. */
export function takenAt(path: string): string | null {
  const bytes = new Uint8Array(READ_BYTES)
  const file = openSync(path, 'r')
  try {
    const length = readSync(file, bytes, 0, READ_BYTES, 0)
    return exifTime(bytes.subarray(0, length))
  } finally {
    closeSync(file)
  }
}
