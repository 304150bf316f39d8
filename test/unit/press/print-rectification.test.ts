import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rectificationLedgerView, type LedgerLine } from '@core/papers/rectification-ledger-view'
import { rectificationNoticeView, type NoticeContent } from '@core/papers/rectification-notice-view'
import { openPress, type Press } from '../../../electron/press/pool'
import { FRAME, ZH } from '../../support/papers'
import { readPdf, textOf } from '../../support/pdf'
import { builtPrintWorker, bundledFonts } from '../../support/press'
import { tempFolder } from '../../support/temp-folder'

let press: Press
beforeAll(async () => {
  press = openPress({ workerFile: await builtPrintWorker(), fontsFolder: bundledFonts(), threads: 1 })
})
afterAll(() => press.close())

const notice = (serial: number, problems: number): NoticeContent => ({
  number: `云卫督改〔2013〕${serial}号`,
  unitName: `示例${serial}卫生院`,
  roundName: '2013年专项督查',
  schemeName: null,
  visitedFrom: '2013-05-20',
  visitedTo: '2013-05-20',
  issuedOn: '2013-05-24',
  dueOn: '2013-06-04',
  person: '',
  problems: Array.from({ length: problems }, (_, index) => ({
    problem: `第 ${index + 1} 个问题，${'派驻人员考勤记录不全，'.repeat(6)}`,
    requirement: '补齐',
    basis: 'B5 考勤',
    dueOn: '2013-06-04',
  })),
})

// Printing reads every text back, page by page, and fails for one that is lost.
it('notices: each copy begins on a page of its own, however long the one before is', async () => {
  const target = join(tempFolder(), '通知书.pdf')
  const view = rectificationNoticeView({ frame: FRAME, notices: [notice(1, 1), notice(2, 30)] }, ZH)
  await press.print({ kind: 'rectification-notice', view }, target)
  const texts = (await readPdf(target)).map((page) => textOf([page]))
  const begins = texts.flatMap((text, page) => (text.includes('整改通知书云卫督改') ? [page] : []))
  expect(begins.slice(0, 3)).toEqual([0, 1, 2])
  expect(begins.length).toBe(4)
  expect(texts.filter((text) => text.includes('送达签收')).length).toBe(2)
})

it('a ledger of three hundred problems runs over many pages with its head on each', async () => {
  const line: LedgerLine = {
    ...{ unitName: '示例卫生院', number: '云卫督改〔2013〕6号', problem: '没有考勤记录', severity: 'normal' },
    ...{ requirement: '补齐', person: '示例甲', dueOn: '2013-06-04', reply: '', hasPassed: null, result: '' },
    ...{ checkedOn: null, checkedBy: '', closedOn: null, standing: 'overdue', daysOverdue: 6, repeats: 0 },
  }
  const target = join(tempFolder(), '台账.pdf')
  const lines = Array.from({ length: 300 }, () => line)
  const view = rectificationLedgerView({ frame: FRAME, listedOn: '2013-06-10', lines }, ZH)
  const { pages } = await press.print({ kind: 'rectification-ledger', view }, target)
  const texts = (await readPdf(target)).map((page) => textOf([page]))
  expect(pages).toBeGreaterThan(10)
  expect(texts.filter((text) => text.includes('责任单位')).length).toBe(pages)
})
