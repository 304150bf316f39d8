import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Paper } from '@core/papers/paper'
import { scoredSummaryView } from '@core/papers/report-summary-view'
import { sheetReportView } from '@core/papers/sheet-report-view'
import { openPress, type Press } from '../../../electron/press/pool'
import { reportSource, ZH } from '../../support/papers'
import { builtPrintWorker, bundledFonts } from '../../support/press'
import { tempFolder } from '../../support/temp-folder'

const VISITS = resolve(import.meta.dirname, '../../../resources/samples/yunze-2013/visits')
interface VisitFile {
  readonly visitId: string
  readonly sheets: readonly { readonly templateId: string }[]
}

let press: Press
beforeAll(async () => {
  press = openPress({ workerFile: await builtPrintWorker(), fontsFolder: bundledFonts(), threads: 1 })
})
afterAll(() => press.close())

async function printed(paper: Paper) {
  const target = join(tempFolder(), '报告.pdf')
  const { pages } = await press.print(paper, target)
  return { pages, bytes: statSync(target).size }
}

const SHEETS = readdirSync(VISITS).flatMap((file) => {
  const { visitId, sheets } = JSON.parse(readFileSync(join(VISITS, file), 'utf8')) as VisitFile
  return sheets.map(({ templateId }) => ({ visitId, templateId }))
})

it('every report of the sample stays small with what lost points alone', async () => {
  const sizes = await Promise.all(
    SHEETS.map(async ({ visitId, templateId }) => {
      const { bytes } = await printed({ kind: 'visit-evaluation', view: sheetReportView(reportSource(visitId, templateId), ZH) })
      return { visitId, templateId, bytes }
    }),
  )
  expect(sizes).toHaveLength(90)
  expect(sizes.filter(({ bytes }) => bytes > 60_000)).toEqual([])
})

// The largest of the sample: most lost points, most words.
it.each([
  ['V12', 'RC-2025'],
  ['V15', 'SH-2025'],
  ['V21', 'RC-2025'],
])('the whole report of %s %s stays small, and its summary is one page', async (visit, id) => {
  const source = reportSource(`YZ2013-${visit}`, id)
  const full = await printed({ kind: 'visit-evaluation', view: sheetReportView(source, ZH, 'full') })
  const summary = await printed({ kind: 'evaluation-summary', view: scoredSummaryView(source, ZH) })
  expect(full.bytes).toBeLessThanOrEqual(130_000)
  expect(summary.pages).toBe(1)
})
