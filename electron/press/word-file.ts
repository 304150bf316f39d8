import { Packer, type Document } from 'docx'
import type { OfficialView } from '../core/papers/official/official-view'
import type { PageMarks } from '../core/papers/paper-parts'
import { documentRows, type PrintedRow } from '../reports/model/document-rows'
import type { PaperDocument, Pictures } from '../reports/model/document'
import { plainTitle } from '../reports/official/annexes'
import { officialRowsPrinted } from '../reports/official/official.doc'
import { officialWordDocument } from '../reports/word/official/official-document'
import { writtenParts } from '../reports/word/properties'
import { wordDocument } from '../reports/word/word-document'
import { openEntries, withEntriesDated } from './archive'
import { expectRows, expectTexts } from './expect-texts'

/** A Word file, the same bytes for the same document. */
export const wordFile = (document: PaperDocument, pictures: Pictures): Promise<Uint8Array> =>
  packed(wordDocument(document, pictures), document)

/** Reads a Word file back and looks for every text of its document. @throws AppError REPORT_TEXT_LOST */
export const expectWordFile = (written: Uint8Array, document: PaperDocument): Promise<void> =>
  expectInWord(written, document.marks, documentRows(document))

/** 公文 or 信函 by the norm. */
export const officialWordFile = (view: OfficialView): Promise<Uint8Array> =>
  packed(officialWordDocument(view), { title: plainTitle(view), marks: view.marks })

/** @throws AppError REPORT_TEXT_LOST */
export const expectOfficialWordFile = (written: Uint8Array, view: OfficialView): Promise<void> =>
  expectInWord(written, view.marks, officialRowsPrinted(view))

async function packed(document: Document, paper: Pick<PaperDocument, 'title' | 'marks'>): Promise<Uint8Array> {
  const bytes = await Packer.toBuffer(document, undefined, writtenParts(paper))
  return withEntriesDated(bytes, paper.marks.printedAt)
}

async function expectInWord(written: Uint8Array, { sample, foot }: PageMarks, rows: readonly PrintedRow[]): Promise<void> {
  const read = await openEntries(written)
  const textOf = async (part: string) => wordText(await read(`word/${part}.xml`))
  expectRows(rows, [await textOf('document')])
  if (sample !== null) expectTexts([sample], await textOf('header1'), 'head')
  expectTexts([foot], await textOf('footer1'), 'foot')
}

const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }

/** The texts of a part as our own writer writes them, in order. */
const wordText = (xml: string): string =>
  Array.from(xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g), ([, text = '']) =>
    text.replace(/&(?:amp|lt|gt|quot|apos);/g, (sign) => SIGNS[sign] ?? sign),
  ).join('')
