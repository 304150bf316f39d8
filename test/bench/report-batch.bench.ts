import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { resolveElectron } from '../../build/electron/resolve-electron.ts'
import { inProject } from '../../build/paths.ts'
import { run } from '../../build/run.ts'
import type * as Pool from '../../electron/press/pool'
import type * as NaivePdfmake from './support/naive-pdfmake'
import type * as SampleViews from './support/sample-views'
import { percentile, tell } from './support/figure.ts'

/** The sample's 90 reports: the press (workers, read back, on disk) beside a naive pdfmake loop and Electron's printToPDF. */
const ROUNDS = 5
/** Before them, so that what is measured is the middle of a batch of hundreds, for both. */
const WARMING_ROUNDS = 2
const SAMPLE_OF_SLOW = 30

/** The product's own files know no file endings, so they are loaded as the bundler would. */
const load = async <T>(path: string): Promise<T> => (await runnerImport<T>(inProject(path), { configFile: false })).module
const { sampleViews } = await load<typeof SampleViews>('test/bench/support/sample-views.ts')
const { printNaively } = await load<typeof NaivePdfmake>('test/bench/support/naive-pdfmake.ts')
const { openPress } = await load<typeof Pool>('electron/press/pool.ts')

const views = sampleViews()
const folder = mkdtempSync(join(tmpdir(), 'jiedui-bench-'))
const fonts = inProject('dist', 'fonts')
try {
  const press = openPress({ workerFile: inProject('dist', 'main', 'print-worker.cjs'), fontsFolder: fonts, threads: 2 })
  const printAll = (round: number) =>
    Promise.all(views.map((view, at) => press.print({ kind: 'visit-evaluation', view }, join(folder, `${round}-${at}.pdf`))))
  const slow = views.slice(0, SAMPLE_OF_SLOW)
  const [ours, naive]: [Cost[], Cost[]] = [[], []]
  for (let round = 0; round < WARMING_ROUNDS; round += 1) {
    await printAll(-round)
    await printNaively(slow, fonts)
  }
  const files = await printAll(0)
  for (let round = 1; round <= ROUNDS; round += 1) {
    ours.push(await costEach(views.length, () => printAll(round)))
    naive.push(await costEach(slow.length, () => printNaively(slow, fonts)))
  }
  await press.close()
  const chromium = await printToPdf(slow.map(asHtml))
  const rate = (ms: readonly number[]) => 1000 / percentile(ms, 0.5)
  const [wall, processor] = [(cost: Cost) => cost.wallMs, (cost: Cost) => cost.processorMs]
  const what = 'reports a second, 90 of the sample'
  const naiveLoop = 'naive pdfmake loop'
  const used = { what: 'processor time a report, read back and on disk', unit: 'ms', goal: '' }
  const median = (costs: readonly Cost[]) => percentile(costs.map(processor), 0.5)
  tell({ what, unit: '/s', ours: rate(ours.map(wall)), against: naiveLoop, theirs: rate(naive.map(wall)), goal: '≥ 4' })
  tell({ what, unit: '/s', ours: rate(ours.map(wall)), against: 'printToPDF', theirs: rate(chromium), goal: '≥ 3' })
  tell({ ...used, ours: median(ours), against: `${naiveLoop}, neither`, theirs: median(naive) })
  const largest = Math.max(...files.map(({ bytes }) => bytes)) / 1000
  tell({ what: 'largest report', unit: 'KB', ours: largest, against: 'goal', theirs: 130, goal: '≤ 1 (130 KB)' })
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Of one report. Processor time is that of all threads; a loaded machine leaves it nearly as it is. */
interface Cost {
  readonly wallMs: number
  readonly processorMs: number
}

async function costEach(count: number, work: () => Promise<unknown>): Promise<Cost> {
  const [startedMs, before] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(before)
  return { wallMs: (performance.now() - startedMs) / count, processorMs: (user + system) / 1000 / count }
}

async function printToPdf(pages: readonly string[]): Promise<number[]> {
  const file = join(folder, 'pages.json')
  writeFileSync(file, JSON.stringify(pages))
  const electron = await resolveElectron()
  const done = await run(electron.executablePath, [...electron.args, inProject('test/bench/support/print-to-pdf.cjs')], {
    env: { ...electron.env, BENCH_PAGES: file },
    output: 'quiet',
  })
  const line = done.stdout.split('\n').find((one) => one.startsWith('TIMES '))
  if (line === undefined) throw new Error(`printToPDF ended with ${done.status}\n${done.stderr}`)
  return JSON.parse(line.slice('TIMES '.length)) as number[]
}

/** The same words in plain tables. */
function asHtml(view: (typeof views)[number]): string {
  const cells = (value: unknown): string =>
    typeof value === 'string'
      ? `<td>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</td>`
      : Array.isArray(value)
        ? value.every((one) => typeof one === 'string')
          ? `<tr>${value.map(cells).join('')}</tr>`
          : value.map(cells).join('')
        : typeof value === 'object' && value !== null
          ? `<table border="1">${Object.values(value).map(cells).join('')}</table>`
          : ''
  return `<!doctype html><html lang="zh-CN"><body style="font:10.5pt 'Noto Serif CJK SC',serif"><h1>${view.title}</h1>${cells(view)}</body></html>`
}
