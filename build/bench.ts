import { readdir } from 'node:fs/promises'
import { bundleIfStale } from './bundle.ts'
import { ensureDebianPackages } from './debian-packages.ts'
import { hasDisplay } from './display.ts'
import { describeElectron, resolveElectron } from './electron/resolve-electron.ts'
import { main } from './main.ts'
import { inProject } from './paths.ts'
import { run } from './run.ts'

const FOLDER = 'test/bench'
const MARK = 'FIGURE '

/** What a bench file prints, one line each, after the word FIGURE: two medians of the same machine and minute. */
interface Figure {
  readonly what: string
  readonly unit: string
  /** null: the walk did not come by it. */
  readonly ours: number | null
  readonly against: string
  readonly theirs: number | null
  /** The ratio to reach, as text, e.g. "≤ 4". */
  readonly goal: string
}

/** `npm run bench [-- name]`: measures each test/bench/*.bench.ts and prints a table of ratios. Nothing fails on a figure. */
await main(async () => {
  await ensureDebianPackages()
  await bundleIfStale({ tell: 'stdout' })
  process.stdout.write(`${describeElectron(await resolveElectron())}\n`)
  const wanted = process.argv[2] ?? ''
  const files = (await readdir(inProject(FOLDER))).filter((file) => file.endsWith('.bench.ts') && file.includes(wanted)).sort()
  if (files.length === 0) throw new Error(`no bench named ${wanted} in ${FOLDER}`)

  const figures: Figure[] = []
  for (const file of files) figures.push(...(await measure(`${FOLDER}/${file}`)))
  console.table(
    figures.map(({ what, unit, ours, against, theirs, goal }) => ({
      measured: what,
      median: shown(ours, unit),
      against,
      'its median': shown(theirs, unit),
      ratio: ours === null || theirs === null ? '—' : (ours / theirs).toFixed(2),
      'to reach': goal,
    })),
  )
})

function shown(figure: number | null, unit: string): string {
  return figure === null ? '—' : `${figure.toPrecision(3)} ${unit}`
}

async function measure(file: string): Promise<Figure[]> {
  const [program = '', ...args] = hasDisplay() ? ['node', file] : ['xvfb-run', '-a', 'node', file]
  const done = await run(program, args, { output: 'answer' })
  if (done.status !== 0) throw new Error(`${file} ended with ${done.status}\n${done.stdout}`)
  const lines = done.stdout.split('\n').filter((line) => line.startsWith(MARK))
  return lines.map((line) => JSON.parse(line.slice(MARK.length)) as Figure)
}
