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
const ROUNDS = 3
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
  const ours: number[] = []
  const naive: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(
      await msEach(views.length, () =>
        Promise.all(views.map((view, at) => press.print({ kind: 'visit-evaluation', view }, join(folder, `${round}-${at}.pdf`)))),
      ),
    )
    naive.push(await msEach(SAMPLE_OF_SLOW, () => printNaively(views.slice(0, SAMPLE_OF_SLOW), fonts)))
  }
  await press.close()
  const chromium = await printToPdf(views.slice(0, SAMPLE_OF_SLOW).map(asHtml))
  const rate = (ms: readonly number[]) => 1000 / percentile(ms, 0.5)
  const what = 'reports a second, 90 of the sample'
  tell({ what, unit: '/s', ours: rate(ours), against: 'naive pdfmake loop', theirs: rate(naive), goal: '≥ 1.5' })
  tell({ what, unit: '/s', ours: rate(ours), against: 'printToPDF', theirs: rate(chromium), goal: '≥ 1' })
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function msEach(count: number, work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now()
  await work()
  return (performance.now() - startedMs) / count
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
