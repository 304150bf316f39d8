import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { placeFonts } from './fonts.ts'
import { withLock } from './lock.ts'
import { main } from './main.ts'
import { inProject } from './paths.ts'
import { run } from './run.ts'

const CONFIG = 'build/electron.vite.config.ts'
const SOURCES = ['electron', 'renderer', 'resources/locales', CONFIG, 'package-lock.json']
const STAMP = inProject('dist', '.built-from')

/** Where the tool's own lines go; `stderr` for commands whose standard output is data. */
interface Options {
  readonly tell: 'stdout' | 'stderr'
}

/** Builds dist/ when a source has changed since the last build. @returns whether it had to. */
export async function bundleIfStale(options: Options): Promise<boolean> {
  if (await isFresh()) return false
  return withLock('bundle', async () => {
    if (await isFresh()) return false // another process built it meanwhile
    await bundle(options)
    return true
  })
}

/** Builds dist/: seven CommonJS entries of the main side, the preload, the page, the fonts. @throws Error when the build fails. */
export async function bundle({ tell }: Options): Promise<void> {
  const sources = await fingerprint()
  await rm(STAMP, { force: true })
  const done = await run('electron-vite', ['build', '--config', CONFIG, '--logLevel', 'warn'], {
    output: tell === 'stdout' ? 'show' : 'show-on-stderr',
  })
  if (done.status !== 0) throw new Error(`the build ended with ${done.status}`)
  await placeFonts()
  await writeFile(STAMP, sources)
}

/** Lets the development server build into dist/: what it leaves there is no build, so the next one starts anew. */
export async function handOverDist(): Promise<void> {
  await rm(STAMP, { force: true })
  await mkdir(inProject('dist/renderer'), { recursive: true }) // the shell lists it at start, though pages come from the server
  await placeFonts()
}

async function isFresh(): Promise<boolean> {
  return existsSync(STAMP) && (await readFile(STAMP, 'utf8')) === (await fingerprint())
}

/** Names, sizes and times of all sources: a hundred times quicker than their contents, and enough. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const file of await filesUnder(inProject(source))) {
      const { size, mtimeMs } = await stat(file)
      hash.update(`${file}\n${size}\n${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

async function filesUnder(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

if (import.meta.main) await main(() => withLock('bundle', () => bundle({ tell: 'stdout' })))
