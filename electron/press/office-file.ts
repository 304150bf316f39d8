import { createHash } from 'node:crypto'
import { fileFormatsOf, type FileFormat } from '../core/papers/file-format'
import type { Paper } from '../core/papers/paper'
import { AppError } from '../core/shared/app-error'
import { isOfficial, paperDocument, type OfficialPaper, type WrittenPaper } from '../reports/documents/paper-document'
import type { Pictures } from '../reports/model/document'
import type { PrintedFile } from './print-order'
import { writable } from './printable'
import { writeWholeFile } from './whole-file'
import { expectOfficialWordFile, expectWordFile, officialWordFile, wordFile } from './word-file'
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
  if (paper.kind === 'blank-sheet' || !fileFormatsOf(paper.kind).includes(format))
    throw new AppError('INPUT_INVALID', { at: 'format' })
  const { bytes, readBack } = await writtenFile(writable(paper), format, pictures)
  await writeWholeFile(target, bytes, readBack)
  return { pages: 0, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), missingCharacters: '' }
}

interface WrittenFile {
  readonly bytes: Uint8Array
  /** @throws AppError REPORT_TEXT_LOST */
  readonly readBack: (written: Uint8Array) => Promise<void>
}

async function writtenFile(
  paper: WrittenPaper | OfficialPaper,
  format: Exclude<FileFormat, 'pdf'>,
  pictures: Pictures,
): Promise<WrittenFile> {
  if (isOfficial(paper))
    return { bytes: await officialWordFile(paper.view), readBack: (written) => expectOfficialWordFile(written, paper.view) }
  const document = paperDocument(paper)
  return format === 'docx'
    ? { bytes: await wordFile(document, pictures), readBack: (written) => expectWordFile(written, document) }
    : { bytes: await workbookFile(document), readBack: (written) => expectWorkbookFile(written, document) }
}
