import { Packer } from 'docx'
import { documentRows } from '../reports/model/document-rows'
import type { PaperDocument, Pictures } from '../reports/model/document'
import { writtenParts } from '../reports/word/properties'
import { wordDocument } from '../reports/word/word-document'
import { openEntries, withEntriesDated } from './archive'
import { expectRows, expectTexts } from './expect-texts'

/** A Word file, the same bytes for the same document. */
export async function wordFile(document: PaperDocument, pictures: Pictures): Promise<Uint8Array> {
  const bytes = await Packer.toBuffer(wordDocument(document, pictures), undefined, writtenParts(document))
  return withEntriesDated(bytes, document.marks.printedAt)
}

/** Reads a Word file back and looks for every text of its document. @throws AppError REPORT_TEXT_LOST */
export async function expectWordFile(written: Uint8Array, document: PaperDocument): Promise<void> {
  const read = await openEntries(written)
  const textOf = async (part: string) => wordText(await read(`word/${part}.xml`))
  expectRows(documentRows(document), [await textOf('document')])
  const { sample, foot } = document.marks
  if (sample !== null) expectTexts([sample], await textOf('header1'), 'head')
  expectTexts([foot], await textOf('footer1'), 'foot')
}

const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }

/** The texts of a part as our own writer writes them, in order. */
const wordText = (xml: string): string =>
  Array.from(xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g), ([, text = '']) =>
    text.replace(/&(?:amp|lt|gt|quot|apos);/g, (sign) => SIGNS[sign] ?? sign),
  ).join('')
