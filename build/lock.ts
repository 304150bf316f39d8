import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { dirname } from 'node:path'
import { inToolCache } from './paths.ts'

/** Lets one process at a time do `work`; the others wait. A lock whose process is gone is taken over. */
export async function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const file = inToolCache(`${name}.lock`)
  await mkdir(dirname(file), { recursive: true })
  while (!(await take(file))) await pause(100)
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}

async function take(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  if (!(await hasLivingOwner(file))) await rm(file, { force: true })
  return false
}

async function hasLivingOwner(file: string): Promise<boolean> {
  const owner = Number(await readFile(file, 'utf8').catch(() => ''))
  if (!Number.isInteger(owner) || owner === 0) return true // just being written, or just removed: look again
  try {
    process.kill(owner, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
