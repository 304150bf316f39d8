import { AppError } from '../core/shared/app-error'
import type { PrintedRow } from '../reports/model/document-rows'
import { findLostText, withoutSpaces } from './lost-text'

/** @throws AppError REPORT_TEXT_LOST with the place of the first text that is not there */
export function expectRows(rows: readonly PrintedRow[], pages: readonly string[]): void {
  const lost = findLostText(rows, pages)
  if (lost) throw new AppError('REPORT_TEXT_LOST', { at: lost.place })
}

/** Spaces do not count. @throws AppError REPORT_TEXT_LOST with `place` */
export function expectTexts(texts: readonly string[], read: string, place: string): void {
  const all = withoutSpaces(read)
  if (!texts.every((text) => all.includes(withoutSpaces(text)))) throw new AppError('REPORT_TEXT_LOST', { at: place })
}
