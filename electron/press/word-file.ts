import { Packer } from 'docx'
import { documentRows } from '../reports/model/document-rows'
import type { PaperDocument, Pictures } from '../reports/model/document'
import { writtenParts } from '../reports/word/properties'
import { wordDocument } from '../reports/word/word-document'
import { expectRows, expectTexts } from './expect-texts'
import { dateEntries, entryText } from './zip-entries'

/** A Word file, the same bytes for the same document. */
export async function wordFile(document: PaperDocument, pictures: Pictures): Promise<Uint8Array> {
  const bytes = await Packer.toBuffer(wordDocument(document, pictures), undefined, writtenParts(document))
  dateEntries(bytes, document.marks.printedAt)
  return bytes
}

/** Reads a Word file back and looks for every text of its document. @throws AppError REPORT_TEXT_LOST */
export function expectWordFile(written: Uint8Array, document: PaperDocument): void {
  const textOf = (part: string) => wordText(entryText(written, `word/${part}.xml`))
  expectRows(documentRows(document), [textOf('document')])
  const { sample, foot } = document.marks
  if (sample !== null) expectTexts([sample], textOf('header1'), 'head')
  expectTexts([foot], textOf('footer1'), 'foot')
}

const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }

/** The texts of a part as our own writer writes them, in order. */
const wordText = (xml: string): string =>
  Array.from(xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g), ([, text = '']) =>
    text.replace(/&(?:amp|lt|gt|quot|apos);/g, (sign) => SIGNS[sign] ?? sign),
  ).join('')
