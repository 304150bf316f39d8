import { PDFDocument } from '@cantoo/pdf-lib'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '../core/shared/app-error'
import type { BindOrder, BoundFile } from './print-order'
import { readBack } from './read-back'
import { writeWholeFile } from './whole-file'

/**
 * Binds PDFs into one file, whole and read back: as many pages, and the first and the last say what they said.
 * @throws AppError FILE_UNREADABLE, REPORT_TEXT_LOST, FILE_NOT_WRITABLE, DISK_FULL
 */
export async function bindFiles({ files, target }: BindOrder): Promise<BoundFile> {
  const bound = await PDFDocument.create({ updateMetadata: false })
  const pages = []
  for (const path of files) {
    const part = await opened(path)
    pages.push(part.getPageCount())
    for (const page of await bound.copyPages(part, part.getPageIndices())) bound.addPage(page)
  }
  const total = pages.reduce((sum, count) => sum + count, 0)
  const bytes = await bound.save()
  await writeWholeFile(target, bytes, (written) => expectWhole(written, files, total))
  return { pages, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

async function opened(path: string): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(await readFile(path), { updateMetadata: false })
  } catch (cause) {
    throw new AppError('FILE_UNREADABLE', { at: basename(path) }, { cause })
  }
}

/** @throws AppError REPORT_TEXT_LOST */
async function expectWhole(written: Uint8Array, files: readonly string[], total: number): Promise<void> {
  const [first, last] = [files[0], files.at(-1)]
  if (first === undefined || last === undefined) throw new Error('nothing to bind')
  const said = [await edgesOf(await readFile(first)), await edgesOf(await readFile(last))] as const
  const read = await edgesOf(written)
  if (read.pages !== total || read.first !== said[0].first || read.last !== said[1].last)
    throw new AppError('REPORT_TEXT_LOST', { at: basename(last) })
}

async function edgesOf(pdf: Uint8Array): Promise<{ readonly pages: number; readonly first: string; readonly last: string }> {
  const { count, texts } = await readBack(pdf, (pages) => [1, pages])
  return { pages: count, first: texts[0] ?? '', last: texts[1] ?? '' }
}
