import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it; one that is there stays as it is. Node's own recursive mkdir never comes back
 * from a place that exists but takes no folders and says so with ENOENT, such as /proc.
 *
 * @throws the failure of the disk
 */
export function makeFolder(path: string): void {
  if (isFolder(path)) return
  const parent = dirname(path)
  if (parent !== path) makeFolder(parent)
  try {
    mkdirSync(path)
  } catch (cause) {
    if (!isFolder(path)) throw cause // else another program was quicker
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
