import { existsSync, readFileSync } from 'node:fs'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { inProject, inToolCache } from '../paths.ts'
import { run } from '../run.ts'
import { electronVersion } from './pinned.ts'

const REACH_LIMIT_MS = 8_000
const INSTALL_LIMIT_MS = 600_000
const RETRY_AFTER_MS = 3_600_000

/**
 * Path of the official Electron of the pinned version, fetched when it is not there and its source can be
 * reached; `ELECTRON_MIRROR` and `ELECTRON_OVERRIDE_DIST_PATH` are honoured as the electron package does.
 * @returns undefined when there is none to be had now; a source that did not answer is left alone for an hour.
 */
export async function officialElectron(): Promise<string | undefined> {
  const present = presentElectron()
  if (present !== undefined) return present
  const stamp = inToolCache(`electron-${electronVersion()}-out-of-reach`)
  if (await isYounger(stamp, RETRY_AFTER_MS)) return undefined
  if (await canReachSource()) {
    const done = await run('node', [inProject('node_modules/electron/install.js')], {
      output: 'quiet',
      limitMs: INSTALL_LIMIT_MS,
    })
    const installed = done.status === 0 ? presentElectron() : undefined
    if (installed !== undefined) return installed
  }
  await mkdir(dirname(stamp), { recursive: true })
  await writeFile(stamp, '')
  return undefined
}

function presentElectron(): string | undefined {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? inProject('node_modules/electron/dist')
  const versionFile = join(dist, 'version')
  if (!existsSync(versionFile) || readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') !== electronVersion())
    return undefined
  const executable = join(dist, executableName())
  return existsSync(executable) ? executable : undefined
}

function executableName(): string {
  if (process.platform === 'win32') return 'electron.exe'
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}

/** Any answer counts; without one within seconds the installer would wait for minutes. */
async function canReachSource(): Promise<boolean> {
  if (process.env.ELECTRON_GET_USE_PROXY !== undefined) return true // the installer knows the way, this function does not
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror
  const source = mirror ?? 'https://github.com/electron/electron/releases/download/'
  try {
    await fetch(source, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(REACH_LIMIT_MS) })
    return true
  } catch {
    return false // no name, no route or no answer: all mean "not from here"
  }
}

async function isYounger(file: string, ageMs: number): Promise<boolean> {
  return existsSync(file) && Date.now() - (await stat(file)).mtimeMs < ageMs
}
