import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { STAND_IN } from '../electron/pinned.ts'

/** Whether this unpacked Electron is the one that only stands in for the official one, in trials. */
export function isStandIn(folder: string): boolean {
  const version = join(folder, 'version')
  return existsSync(version) && readFileSync(version, 'utf8').trim().replace(/^v/, '') === STAND_IN.electron
}
