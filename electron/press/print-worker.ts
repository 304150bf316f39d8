import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import Printer from 'pdfmake/js/Printer'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { Paper } from '../core/papers/paper'
import { AppError } from '../core/shared/app-error'
import { blankSheetDocument, blankSheetRows } from '../reports/documents/blank-sheet.doc'
import { isOfficial, paperDocument } from '../reports/documents/paper-document'
import type { Pictures } from '../reports/model/document'
import { documentRows, type PrintedRow } from '../reports/model/document-rows'
import { officialDocument, officialRowsPrinted } from '../reports/official/official.doc'
import { pdfDocument } from '../reports/pdf/pdf-document'
import { expectRows, expectTexts } from './expect-texts'
import { FAMILIES, planFonts, type Family } from './fonts'
import { packed } from './packed'
import { printable } from './printable'
import type { BindOrder, BindOutcome, PrintedFile, PrintOrder, PrintOutcome } from './print-order'
import { readBack } from './read-back'
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
    return failed(failure)
  }
}

/** Binds PDFs into one; runs in a worker thread of the pool. */
export async function bind(order: BindOrder): Promise<BindOutcome> {
  const { bindFiles } = await import('./bind') // its library is needed for this alone
  try {
    return { kind: 'bound', file: await bindFiles(order) }
  } catch (failure) {
    return failed(failure)
  }
}

/** An expected failure as it crosses threads; any other is thrown on. */
function failed(failure: unknown): Extract<PrintOutcome, { kind: 'failed' }> {
  if (failure instanceof AppError) return { kind: 'failed', code: failure.code, params: failure.params }
  throw failure
}

/** @throws AppError FONT_MISSING, REPORT_TEXT_LOST with the place of the first lost text, FILE_NOT_WRITABLE, DISK_FULL */
async function printPaper(order: PrintOrder): Promise<PrintedFile> {
  const { paper, target, format } = order
  if (format !== 'pdf') {
    const { writeOfficeFile } = await import('./office-file') // docx and exceljs are needed for these alone
    return writeOfficeFile(paper, format, target, picturesOf(paper))
  }
  return printPdf(order)
}

async function printPdf(order: PrintOrder): Promise<PrintedFile> {
  const fonts = (typecase ??= new Typecase(planFonts(order.fonts)))
  keyOf ??= serveWarmFonts((family) => fonts.open(family as Family))
  const { view: paper, missing } = printable(order.paper, fonts)
  const { definition, rows } = documentOf(paper, fonts, picturesOf(order.paper))
  const bytes = await packed(await setDocument(definition, keyOf))
  const pages = await writeWholeFile(order.target, bytes, async (written) => {
    const { texts } = await readBack(written)
    expectPaper(texts, rows, paper)
    return texts.length
  })
  return { pages, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), missingCharacters: missing }
}

function documentOf(
  paper: Paper,
  fonts: Typecase,
  pictures: Pictures,
): { readonly definition: TDocumentDefinitions; readonly rows: readonly PrintedRow[] } {
  if (paper.kind === 'blank-sheet')
    return { definition: blankSheetDocument(paper.view, paper.format, fonts), rows: blankSheetRows(paper.view) }
  if (isOfficial(paper)) return { definition: officialDocument(paper.view, fonts), rows: officialRowsPrinted(paper.view) }
  const document = paperDocument(paper)
  return { definition: pdfDocument(document, fonts, pictures), rows: documentRows(document) }
}

/** The pictures of a paper, read whole; they are no texts, so nothing is looked for in them. @throws AppError FILE_UNREADABLE */
function picturesOf(paper: Paper): Pictures {
  if (paper.kind !== 'visit-evaluation' && paper.kind !== 'graded-evaluation') return {}
  return Object.fromEntries(
    (paper.pictures ?? []).map(({ id, path }) => {
      try {
        return [id, readFileSync(path).toString('base64')]
      } catch (cause) {
        throw new AppError('FILE_UNREADABLE', { at: basename(path) }, { cause })
      }
    }),
  )
}

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
function expectPaper(pages: readonly string[], rows: readonly PrintedRow[], paper: Paper): void {
  expectRows(rows, pages)
  const { sample, foot } = paper.view.marks
  pages.forEach((text, index) => expectTexts(sample === null ? [foot] : [sample, foot], text, `page ${index + 1}`))
}
