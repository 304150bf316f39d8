import { open, readFile, rename, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '../core/shared/app-error'

/** Where a file stands while it is written. */
export const partOf = (target: string): string => `${target}.part`

/**
 * Writes a file so that its name only ever stands for the whole of it: `.part`, fsync, `check` on what the disk
 * holds, rename. What fails leaves neither a file nor a part.
 *
 * @param check Reads the written bytes; throws to refuse them.
 * @throws AppError FILE_NOT_WRITABLE, DISK_FULL
 */
export async function writeWholeFile<R>(
  target: string,
  bytes: Uint8Array,
  check: (written: Uint8Array) => Promise<R>,
): Promise<R> {
  const part = partOf(target)
  try {
    await withNames(target, () => writeDurably(part, bytes))
    const checked = await check(await withNames(target, () => readFile(part)))
    await withNames(target, () => rename(part, target))
    return checked
  } catch (failure) {
    await rm(part, { force: true }).catch(() => undefined) // the failure itself says more than a part that stayed
    throw failure
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Failures of the disk by the name the user knows. */
async function withNames<R>(target: string, step: () => Promise<R>): Promise<R> {
  try {
    return await step()
  } catch (cause) {
    const file = basename(target)
    const code = (cause as NodeJS.ErrnoException).code
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new AppError('DISK_FULL', { at: file }, { cause })
    throw new AppError('FILE_NOT_WRITABLE', { at: file }, { cause })
  }
}
