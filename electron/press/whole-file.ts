import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '../core/shared/app-error'

/** Where a file stands while it is written. */
export const partOf = (target: string): string => `${target}.part`

/**
 * Writes a file so that its name only ever stands for the whole of it: `.part`, fsync, `check` on what was written, rename. The
 * check reads while the disk writes; both are done before the name is given. What fails leaves neither a file nor a part.
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
    const file = await withNames(target, () => open(part, 'w+'))
    const checked = await writtenAndChecked(file, target, bytes, check).finally(() => file.close())
    await withNames(target, () => rename(part, target))
    return checked
  } catch (failure) {
    await rm(part, { force: true }).catch(() => undefined) // the failure itself says more than a part that stayed
    throw failure
  }
}

async function writtenAndChecked<R>(
  file: FileHandle,
  target: string,
  bytes: Uint8Array,
  check: (written: Uint8Array) => Promise<R>,
): Promise<R> {
  await withNames(target, () => file.writeFile(bytes))
  const onDisk = withNames(target, () => file.sync())
  const read = readFromStart(file, bytes.length).then(check)
  const [synced, checked] = await Promise.allSettled([onDisk, read]) // neither is left alone with the file
  if (synced.status === 'rejected') throw synced.reason
  if (checked.status === 'rejected') throw checked.reason
  return checked.value
}

/** What a file holds, read back; shorter than `length` where less is there. */
async function readFromStart(file: FileHandle, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0)
  return buffer.subarray(0, bytesRead)
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
