import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { rankingDocument } from '../../../electron/reports/documents/ranking.doc'
import { scoreSheetDocument } from '../../../electron/reports/documents/score-sheet.doc'
import { paperDocument } from '../../../electron/reports/documents/paper-document'
import type { PaperDocument } from '../../../electron/reports/model/document'
import { documentSheets } from '../../../electron/reports/workbook/document-sheets'
import { workbookBytes } from '../../../electron/workbook/workbook-bytes'
import { typicalPaper } from '../../support/every-paper'

async function sheetsOf(document: PaperDocument): Promise<readonly ExcelJS.Worksheet[]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(await workbookBytes(documentSheets(document))).buffer)
  return workbook.worksheets
}
const viewOf = <K extends 'ranking' | 'score-sheet'>(kind: K) => {
  const paper = typicalPaper(kind)
  if (paper.kind !== kind) throw new Error(`no ${kind}`)
  return paper as Extract<typeof paper, { kind: K }>
}

it('a workbook is printed on the paper of the document, one page wide, its head on every page', async () => {
  const upright = await sheetsOf(rankingDocument(viewOf('ranking').view))
  const { view } = viewOf('score-sheet')
  const [lying] = await sheetsOf(scoreSheetDocument(view, 'a4-landscape'))
  const [large] = await sheetsOf(scoreSheetDocument(view, 'a3'))
  expect([upright[0], lying, large].map((sheet) => [sheet?.pageSetup.paperSize, sheet?.pageSetup.orientation])).toEqual([
    [9, 'portrait'],
    [9, 'landscape'],
    [8, 'landscape'],
  ])
  for (const sheet of [...upright, lying, large]) {
    expect(sheet?.pageSetup).toMatchObject({ fitToPage: true, fitToWidth: 1, fitToHeight: 0 })
    expect(sheet?.pageSetup.printTitlesRow).toMatch(/^1:\d$/)
    expect(sheet?.pageSetup.margins?.left).toBeCloseTo(22 / 25.4, 1)
  }
})

it('its foot has check code and number of the page, whatever is in the name of the person', async () => {
  const document = rankingDocument(viewOf('ranking').view)
  const [plain] = await sheetsOf(document)
  expect(plain?.headerFooter.oddFooter).toMatch(/^&L核对码 7c41 a90e 55d2 18bf.*&R第 &P 页　?\s*共 &N 页$/)
  const foot = `R&D\n${'示'.repeat(300)}`
  const [strange] = await sheetsOf({ ...document, marks: { ...document.marks, foot } })
  expect(strange?.headerFooter.oddFooter).toMatch(/^&LR&&D 示+&R/)
  expect(strange?.headerFooter.oddFooter?.length).toBeLessThan(255)
})

it('points have as many decimals in each row of a column as in the total', () => {
  const { parts } = paperDocument(viewOf('score-sheet'))
  const table = parts.flat().find((block) => block.kind === 'table')
  if (table?.kind !== 'table') throw new Error('no table')
  const last = table.columns.length - 1
  const figures = [...table.content.rows, table.content.total ?? []]
    .map((row) => row[last] ?? '')
    .filter((text) => /^\d/.test(text))
  expect(figures.length).toBeGreaterThan(10)
  expect(new Set(figures.map((text) => text.split('.')[1]?.length))).toEqual(new Set([2]))
})

it('texts stand in the middle of their row, and who signs two a line under the table', async () => {
  const sheets = await sheetsOf(rankingDocument(viewOf('ranking').view))
  const [first] = sheets
  const cell = first?.getCell(4, 3)
  expect(cell?.text).not.toBe('')
  expect(cell?.alignment).toMatchObject({ horizontal: 'left', vertical: 'middle', wrapText: true })
  const last = sheets.at(-1)
  const lines = Array.from({ length: last?.rowCount ?? 0 }, (_, row) => last?.getCell(row + 1, 1).text ?? '')
  expect(lines.filter((line) => line.includes('____'))).toEqual([
    expect.stringMatching(/^填报人　_+　审核人　_+$/),
    expect.stringMatching(/^单位负责人（盖章）　_+　填报日期　_+$/),
  ])
})
