import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import Printer from 'pdfmake/js/Printer'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { Paper } from '../core/papers/paper'
import { AppError } from '../core/shared/app-error'
import { assertNever } from '../core/shared/assert-never'
import { blankSheetDocument, blankSheetRows } from '../reports/documents/blank-sheet.doc'
import { rankingDocument, rankingRows } from '../reports/documents/ranking.doc'
import { drawDocument, drawRows } from '../reports/documents/draw.doc'
import { gradedReport } from '../reports/documents/graded-report.doc'
import { pairingLetterDocument, pairingLetterRows } from '../reports/documents/pairing-letter.doc'
import { postingTableDocument, postingTableRows } from '../reports/documents/posting-table.doc'
import { rectificationLedgerDocument, rectificationLedgerRows } from '../reports/documents/rectification-ledger.doc'
import { rectificationNoticeDocument, rectificationNoticeRows } from '../reports/documents/rectification-notice.doc'
import { sheetReport } from '../reports/documents/sheet-report.doc'
import { surveyReport } from '../reports/documents/survey-report.doc'
import { visitReportDocument, visitReportRows, type Pictures, type VisitReport } from '../reports/documents/visit-report'
import type { PrintedRow } from '../reports/printed-rows'
import { FAMILIES, planFonts, type Family } from './fonts'
import { findLostText, withoutSpaces } from './lost-text'
import { printable } from './printable'
import type { PrintedFile, PrintOrder, PrintOutcome } from './print-order'
import { readBack } from './read-back-worker'
import { Typecase } from './typecase'
import { serveWarmFonts } from './warm-font'
import { writeWholeFile } from './whole-file'

/** Fonts stay open from one document to the next, for as long as the worker lives. */
let typecase: Typecase | undefined
let keyOf: ((family: string) => Uint8Array) | undefined

/** Prints one paper; runs in a worker thread of the pool. */
export async function print(order: PrintOrder): Promise<PrintOutcome> {
  try {
    return { kind: 'printed', file: await printPaper(order) }
  } catch (failure) {
    if (failure instanceof AppError) return { kind: 'failed', code: failure.code, params: failure.params }
    throw failure
  }
}

/** @throws AppError FONT_MISSING, REPORT_TEXT_LOST with the place of the first lost text, FILE_NOT_WRITABLE, DISK_FULL */
async function printPaper(order: PrintOrder): Promise<PrintedFile> {
  const fonts = (typecase ??= new Typecase(planFonts(order.fonts)))
  keyOf ??= serveWarmFonts((family) => fonts.open(family as Family))
  const { view: paper, missing } = printable(order.paper, fonts)
  const { definition, rows } = documentOf(paper, fonts, picturesOf(order.paper))
  const bytes = await setDocument(definition, keyOf)
  const pages = await writeWholeFile(order.target, bytes, async (written) => {
    const texts = await readBack(written)
    expectTexts(texts, rows, paper)
    return texts.length
  })
  return { pages, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), missingCharacters: missing }
}

function documentOf(
  paper: Paper,
  fonts: Typecase,
  pictures: Pictures,
): { readonly definition: TDocumentDefinitions; readonly rows: readonly PrintedRow[] } {
  switch (paper.kind) {
    case 'visit-evaluation':
      return setReport(sheetReport(paper.view), fonts, pictures)
    case 'graded-evaluation':
      return setReport(gradedReport(paper.view), fonts, pictures)
    case 'survey-evaluation':
      return setReport(surveyReport(paper.view), fonts)
    case 'ranking':
      return { definition: rankingDocument(paper.view, fonts), rows: rankingRows(paper.view) }
    case 'pairing-letter':
      return { definition: pairingLetterDocument(paper.view, fonts), rows: pairingLetterRows(paper.view) }
    case 'rectification-notice':
      return { definition: rectificationNoticeDocument(paper.view, fonts), rows: rectificationNoticeRows(paper.view) }
    case 'rectification-ledger':
      return { definition: rectificationLedgerDocument(paper.view, fonts), rows: rectificationLedgerRows(paper.view) }
    case 'posting-table':
      return { definition: postingTableDocument(paper.view, fonts), rows: postingTableRows(paper.view) }
    case 'draw':
      return { definition: drawDocument(paper.view, fonts), rows: drawRows(paper.view) }
    case 'blank-sheet':
      return { definition: blankSheetDocument(paper.view, paper.format, fonts), rows: blankSheetRows(paper.view) }
    default:
      return assertNever(paper)
  }
}

/** The pictures of a paper, read whole; they are no texts, so nothing is looked for in them. @throws AppError FILE_UNREADABLE */
function picturesOf(paper: Paper): Pictures {
  if (paper.kind !== 'visit-evaluation' && paper.kind !== 'graded-evaluation') return {}
  return Object.fromEntries(
    (paper.pictures ?? []).map(({ id, path }) => {
      try {
        return [id, `data:image/jpeg;base64,${readFileSync(path).toString('base64')}`]
      } catch (cause) {
        throw new AppError('FILE_UNREADABLE', { at: basename(path) }, { cause })
      }
    }),
  )
}

const setReport = (report: VisitReport, fonts: Typecase, pictures?: Pictures) => ({
  definition: visitReportDocument(report, fonts, pictures),
  rows: visitReportRows(report),
})

/** Runs pdfmake with nothing but the open fonts in reach: no file, no address. */
async function setDocument(definition: TDocumentDefinitions, key: (family: string) => Uint8Array): Promise<Buffer> {
  const families = Object.fromEntries(FAMILIES.map((family) => [family, { normal: family }]))
  const openFonts = { existsSync: (name: string) => Object.hasOwn(families, name), readFileSync: key }
  const noAddresses = { resolve: () => undefined, resolved: () => Promise.resolve() }
  const printer = new Printer(families, openFonts, noAddresses, () => false)
  const document = await printer.createPdfKitDocument(definition)
  const chunks: Buffer[] = []
  const finished = new Promise((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', resolve)
    document.on('error', reject)
  })
  document.end()
  await finished
  return Buffer.concat(chunks)
}

/** @throws AppError REPORT_TEXT_LOST */
function expectTexts(pages: readonly string[], rows: readonly PrintedRow[], paper: Paper): void {
  const lost = findLostText(rows, pages)
  if (lost) throw new AppError('REPORT_TEXT_LOST', { at: lost.place })
  const { sample, foot } = paper.view.marks
  pages.forEach((text, index) => {
    const page = withoutSpaces(text)
    for (const mark of sample === null ? [foot] : [sample, foot]) {
      if (!page.includes(withoutSpaces(mark))) throw new AppError('REPORT_TEXT_LOST', { at: `page ${index + 1}` })
    }
  })
}
