import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../core/shared/app-error'
import type { Machine } from './machine'
import { makeFolder } from './make-folder'
import { openWorkspace, STORE_FILE, type Workspace } from './open-workspace'

/** Where a new workspace is built, inside its folder, so that the last step is a rename on one drive. */
const SITE = '.creating'

/**
 * Makes a data folder as a whole or not at all: it is built and filled aside and then renamed, so a crash or a failure
 * on the way leaves no database. The finished workspace is closed.
 * @throws AppError WORKSPACE_EXISTS, WORKSPACE_NOT_WRITABLE, and whatever `fill` throws.
 */
export async function createWorkspace(
  machine: Machine,
  folder: string,
  fill: (workspace: Workspace) => Promise<void> | void,
): Promise<void> {
  const target = join(folder, STORE_FILE)
  const site = join(folder, SITE)
  if (existsSync(target)) throw new AppError('WORKSPACE_EXISTS', { at: folder })
  clearSite(folder, site)
  try {
    const workspace = openWorkspace(machine, site, 'create', () => {})
    try {
      await fill(workspace)
    } finally {
      workspace.close()
    }
    sync(join(site, STORE_FILE))
    if (existsSync(target)) throw new AppError('WORKSPACE_EXISTS', { at: folder })
    renameSync(join(site, STORE_FILE), target)
  } finally {
    rmSync(site, { recursive: true, force: true })
  }
}

/** @throws AppError WORKSPACE_NOT_WRITABLE */
function clearSite(folder: string, site: string): void {
  try {
    rmSync(site, { recursive: true, force: true })
    makeFolder(folder)
    mkdirSync(site)
  } catch (cause) {
    throw new AppError('WORKSPACE_NOT_WRITABLE', { at: folder }, { cause })
  }
}

function sync(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
