import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { inProject } from './paths.ts'
import { run } from './run.ts'

const OUT = inProject('out')
const WORKSPACE = join(OUT, 'workspace')
/** Papers are printed here and moved into out/ once they are all there. */
const PRINTING = join(OUT, '.printing')
const MANIFEST = join(OUT, 'manifest.json')

interface PrintedFile {
  readonly kind: string
  readonly subject: string
  readonly file: string
  readonly pages: number
  readonly bytes: number
  readonly sha256: string
  readonly checksum: string
}

interface Printed {
  readonly files: readonly PrintedFile[]
  readonly failed: readonly unknown[]
}

interface Evaluated {
  readonly groups: readonly { readonly ranked: readonly unknown[]; readonly unranked: readonly unknown[] }[]
}

/**
 * The main job on the sample county by the product's own command line: workspace, evaluation, every sheet report and
 * ranking table as PDF in out/, and out/manifest.json with `{files: [{file, kind, subject, pages, bytes, sha256, checksum}]}`.
 * @throws Error with what the command line said when a step is refused or a paper failed.
 */
export async function printSampleCounty(say: (line: string) => void): Promise<void> {
  await removeEarlierRun()
  await mkdir(PRINTING, { recursive: true })

  const created = await jiedui<{ counts: Record<string, number> }>('workspace', 'create', '--sample', 'yunze-2013')
  say(`Sample county in ${WORKSPACE}: ${describeCounts(created.counts)}`)

  const evaluated = await jiedui<Evaluated>('evaluate')
  const ranked = evaluated.groups.map((group) => `${group.ranked.length} of ${group.ranked.length + group.unranked.length}`)
  say(`Evaluated ${evaluated.groups.length} groups, ranked ${ranked.join(', ')}`)

  const files: PrintedFile[] = []
  for (const kind of ['visit-evaluation', 'ranking']) {
    const printed = await jiedui<Printed>('report', 'print', kind, '--all', '--out', PRINTING)
    if (printed.failed.length > 0) throw new Error(`${kind}: not printed: ${JSON.stringify(printed.failed)}`)
    files.push(...printed.files)
    const pages = printed.files.reduce((sum, file) => sum + file.pages, 0)
    say(`Printed ${printed.files.length} × ${kind}, ${pages} pages`)
  }
  for (const file of files) await rename(resolve(PRINTING, file.file), join(OUT, basename(file.file)))
  await rm(PRINTING, { recursive: true })

  const inOut = files.map((file) => ({ ...file, file: basename(file.file) }))
  await writeFile(MANIFEST, `${JSON.stringify({ workspace: basename(WORKSPACE), files: inOut }, null, 2)}\n`)
  say(`${files.length} papers in ${OUT}, listed in manifest.json`)
}

/** Only what an earlier run made: its workspace, its unfinished papers and the files its manifest names. */
async function removeEarlierRun(): Promise<void> {
  if (existsSync(MANIFEST)) {
    const { files } = JSON.parse(await readFile(MANIFEST, 'utf8')) as Printed
    for (const { file } of files) await rm(join(OUT, basename(file)), { force: true })
    await rm(MANIFEST)
  }
  for (const folder of [WORKSPACE, PRINTING]) if (existsSync(folder)) await rm(folder, { recursive: true })
  if (existsSync(OUT) && (await readdir(OUT)).length === 0) await rm(OUT, { recursive: true })
}

/** One command of the product; its answer is the JSON object on standard output. */
async function jiedui<Answer>(...command: string[]): Promise<Answer> {
  const args = [inProject('dist/main/cli.cjs'), ...command, '--workspace', WORKSPACE]
  const done = await run(process.execPath, args, { output: 'quiet' })
  if (done.status !== 0) throw new Error(`jiedui ${command.join(' ')} ended with ${done.status}\n${done.stdout}${done.stderr}`)
  return JSON.parse(done.stdout) as Answer
}

function describeCounts(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ')
}
