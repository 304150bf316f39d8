import { createHash } from 'node:crypto'
import { fileFormatsOf, type FileFormat } from '../core/papers/file-format'
import type { Paper } from '../core/papers/paper'
import { AppError } from '../core/shared/app-error'
import { isWritten, paperDocument } from '../reports/documents/paper-document'
import type { Pictures } from '../reports/model/document'
import type { PrintedFile } from './print-order'
import { writable } from './printable'
import { writeWholeFile } from './whole-file'
import { expectWordFile, wordFile } from './word-file'
import { expectWorkbookFile, workbookFile } from './workbook-file'

/**
 * Writes a paper as a file of Word or Excel, whole and read back.
 * @throws AppError INPUT_INVALID for a format that the paper does not come in, REPORT_TEXT_LOST, FILE_NOT_WRITABLE, DISK_FULL
 */
export async function writeOfficeFile(
  paper: Paper,
  format: Exclude<FileFormat, 'pdf'>,
  target: string,
  pictures: Pictures,
): Promise<PrintedFile> {
  if (!isWritten(paper) || !fileFormatsOf(paper.kind).includes(format)) throw new AppError('INPUT_INVALID', { at: 'format' })
  const document = paperDocument(writable(paper))
  const isWord = format === 'docx'
  const bytes = isWord ? await wordFile(document, pictures) : await workbookFile(document)
  await writeWholeFile(target, bytes, async (written) =>
    isWord ? expectWordFile(written, document) : expectWorkbookFile(written, document),
  )
  return { pages: 0, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), missingCharacters: '' }
}
