import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Paper } from '@core/papers/paper'
import { scoredSummaryView } from '@core/papers/report-summary-view'
import { sheetReportView } from '@core/papers/sheet-report-view'
import { openPress, type Press } from '../../../electron/press/pool'
import { reportSource, ZH } from '../../support/papers'
import { builtPrintWorker, bundledFonts } from '../../support/press'
import { tempFolder } from '../../support/temp-folder'

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

// The largest of the sample: most lost points, most words.
it.each([
  ['V12', 'RC-2025'],
  ['V15', 'SH-2025'],
  ['V21', 'RC-2025'],
])('the report of %s %s stays small, smaller with what lost points alone, and its summary is one page', async (visit, id) => {
  const source = reportSource(`YZ2013-${visit}`, id)
  const full = await printed({ kind: 'visit-evaluation', view: sheetReportView(source, ZH, 'full') })
  const usual = await printed({ kind: 'visit-evaluation', view: sheetReportView(source, ZH) })
  const summary = await printed({ kind: 'evaluation-summary', view: scoredSummaryView(source, ZH) })
  expect(full.bytes).toBeLessThanOrEqual(130_000)
  expect(usual.bytes).toBeLessThan(full.bytes)
  expect(summary.pages).toBe(1)
})
