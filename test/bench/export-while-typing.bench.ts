import type { ElectronApplication, Page } from '@playwright/test'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openOffice } from '../support/e2e-port.ts'
import { putSixtyItems } from '../support/sixty-items.ts'
import { percentile, tell } from './support/figure.ts'
import { openSixtyItems, pressAndSee } from './support/key-watch.ts'
import { sampleFolder, startJiedui } from './support/sample-window.ts'

/**
 * More than 500 reports are exported in the real window, the sample's 90 six times, while a sheet of sixty items is filled in: from
 * a key to the painted total, and how much the press holds in memory.
 */
const JOBS = 6
const ITEMS = 60
const MB = 1e6

declare global {
  interface Window {
    /** Reports that are on the disk, after each job. */
    exported: number[]
    exportFailure: string
  }
}

const county = await sampleFolder('inspections')
try {
  const reports = join(county.data, 'documents', 'reports')
  mkdirSync(reports, { recursive: true })
  putSixtyItems(join(county.data, 'county'), join(county.data, 'documents'))
  const app = await startJiedui(county.data)
  const page = await app.firstWindow()
  await openOffice(page)
  await openSixtyItems(page)
  await fillIn(page)
  const alone = (await page.evaluate(() => window.painted)).slice(ITEMS)

  const grants = await folderGrants(app, page, reports)
  await page.evaluate(() => void (window.painted = []))
  await page.evaluate(exportAll, grants)
  const memory = new Map<number, number>()
  for (let jobs = 0; jobs < JOBS;) {
    await fillIn(page)
    const failure = await page.evaluate(() => window.exportFailure)
    if (failure !== '') throw new Error(failure)
    const done = await page.evaluate(() => window.exported)
    if (done.length > jobs)
      memory.set(
        done.reduce((sum, count) => sum + count, 0),
        await residentMb(app),
      )
    jobs = done.length
  }
  const painted = await page.evaluate(() => window.painted)
  await app.close()
  const files = readdirSync(reports, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pdf'))

  const key = (share: number, name: string): void =>
    tell({
      what: `key to painted total while ${files.length} reports are exported, ${name} of ${painted.length}`,
      ...{ unit: 'ms', ours: percentile(painted, share), against: 'the same without', theirs: percentile(alone, share) },
      goal: '≤ 100 ms itself',
    })
  key(0.5, 'median')
  key(0.95, 'p95')
  key(1, 'longest')
  const [first = Number.NaN] = memory.values()
  for (const [count, mb] of memory)
    tell({
      what: `memory of the press after ${count} reports`,
      unit: 'MB',
      ours: mb,
      against: 'after the first job',
      theirs: first,
      goal: '≤ 1000 MB itself',
    })
} finally {
  county.remove()
}

/** Answers every item, and takes the answers back one by one. */
async function fillIn(page: Page): Promise<void> {
  for (const key of ['Enter', 'Control+z']) for (let at = 0; at < ITEMS; at += 1) await pressAndSee(page, key)
}

/** A folder a job, chosen as a person does. */
async function folderGrants(app: ElectronApplication, page: Page, reports: string): Promise<string[]> {
  const grants: string[] = []
  for (let job = 0; job < JOBS; job += 1) {
    const folder = join(reports, String(job))
    mkdirSync(folder)
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
    }, folder)
    const granted = await page.evaluate(() => window.shell.chooseFolder('reports'))
    if (granted === null) throw new Error('no folder was granted')
    grants.push(granted.grant)
  }
  return grants
}

/** Runs in the page: one job after the other; returns at once. */
function exportAll(grants: readonly string[]): void {
  window.exported = []
  window.exportFailure = ''
  const { office } = window
  if (office === undefined) throw new Error('no second client')
  const run = async (): Promise<void> => {
    const rounds = await office.inspection.list()
    const inspectionId = rounds.find(({ isOpen }) => isOpen)?.id ?? ''
    const listed = await office.report.list({ inspectionId, kind: 'visit-evaluation' })
    const papers = listed
      .filter(({ status }) => status === 'finished')
      .map(({ kind, subject }) => ({ kind, subject, inspectionId }))
    for (const grant of grants) {
      const { jobId } = await office.report.printBatch({ requestId: crypto.randomUUID(), grant, papers, profile: 'full' })
      let done = 0
      for await (const progress of await office.report.watchPrintJob({ jobId })) done = progress.done
      window.exported.push(done)
    }
  }
  run().catch((thrown: unknown) => (window.exportFailure = String(thrown)))
}

/** What the press holds in memory, as Linux counts it; NaN elsewhere. */
async function residentMb(app: ElectronApplication): Promise<number> {
  const metrics = await app.evaluate(({ app: shell }) => shell.getAppMetrics().map(({ pid, name }) => ({ pid, name })))
  const pid = metrics.find(({ name }) => name === 'Jiedui press')?.pid
  if (process.platform !== 'linux' || pid === undefined) return Number.NaN
  const [, kb = ''] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return (Number(kb) * 1024) / MB
}
