import { main } from './main.ts'
import { run } from './run.ts'

/**
 * What Electron, its window under Xvfb, the fonts on screen, the PDF tests and the stand-in's SQLite need, and the other program
 * that opens our files of Word and Excel; other names that do as well stand second.
 */
const NEEDED: readonly (readonly string[])[] = [
  ['xvfb'],
  ['xauth'],
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libxss1'],
  ['libnotify4'],
  ['fonts-noto-cjk'],
  ['poppler-utils'],
  ['libreoffice-writer-nogui', 'libreoffice-writer'],
  ['libreoffice-calc-nogui', 'libreoffice-calc'],
  ['unzip'],
  ['g++'],
  ['make'],
  ['python3'],
]

/**
 * Installs the Debian packages that are missing when this process may (root), else throws an error that names the
 * one line to run. On systems without dpkg it trusts the person.
 */
export async function ensureDebianPackages(): Promise<void> {
  if (process.platform !== 'linux') return
  const missing = await missingPackages()
  if (missing.length === 0) return
  const isRoot = process.getuid?.() === 0
  if (!isRoot)
    throw new Error(`Missing Debian packages. Run once: sudo apt-get update && sudo apt-get install -y ${names(missing)}`)
  process.stdout.write(`Installing Debian packages: ${names(missing)}\n`)
  await apt('update')
  const available = await Promise.all(missing.map(firstAvailable))
  await apt('install', '-y', '--no-install-recommends', ...available)
}

const names = (packages: readonly (readonly string[])[]): string => packages.map((alternatives) => alternatives[0]).join(' ')

async function missingPackages(): Promise<(readonly string[])[]> {
  const listed = await run('dpkg-query', ['-W', '-f', '${db:Status-Abbrev} ${Package}\n'], { output: 'quiet' })
  if (listed.status !== 0) return []
  const installed = new Set(
    listed.stdout
      .split('\n')
      .filter((line) => line.startsWith('ii'))
      .map((line) => line.slice(3).trim()),
  )
  return NEEDED.filter((alternatives) => !alternatives.some((name) => installed.has(name)))
}

async function firstAvailable(alternatives: readonly string[]): Promise<string> {
  for (const name of alternatives) {
    const { stdout } = await run('apt-cache', ['policy', name], { output: 'quiet', env: { LC_ALL: 'C' } })
    if (/Candidate: (?!\(none\))/.test(stdout)) return name
  }
  throw new Error(`This system offers none of: ${alternatives.join(', ')}`)
}

async function apt(...args: string[]): Promise<void> {
  const done = await run('apt-get', args, { output: 'quiet', env: { DEBIAN_FRONTEND: 'noninteractive' } })
  if (done.status !== 0) throw new Error(`apt-get ${args.join(' ')} ended with ${done.status}\n${done.stderr}`)
}

if (import.meta.main) await main(ensureDebianPackages)
