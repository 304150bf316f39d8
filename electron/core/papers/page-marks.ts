import type { PageMarks, PaperFrame, TablePaperView } from './paper-parts'
import type { PaperTexts } from './paper-texts'

/**
 * Head and foot of every page in words.
 * @param signatures Labels of the line under the paper: who signs the bureau's own tables is named on them and on no other paper.
 */
export function pageMarks(frame: PaperFrame, t: PaperTexts, signatures: readonly string[] = []): PageMarks {
  const isOwnTable = t('filledByLabels')
    .split('|')
    .includes(signatures[0] ?? '')
  return {
    language: frame.language,
    printedAt: frame.printedAt,
    sample: frame.isSample ? t('sample') : null,
    foot: t('foot', { checksum: frame.checksum, printedAt: frame.printedAt, printedBy: frame.printedBy }),
    pageNumber: t('pageNumber'),
    ...(frame.signers === undefined || !isOwnTable ? {} : { signers: frame.signers }),
  }
}

/**
 * What surrounds the tables of a paper that is signed.
 * @param key Of the labels of its places to sign.
 */
export function signedSurroundings(
  frame: PaperFrame,
  t: PaperTexts,
  key: string,
): Pick<TablePaperView, 'marks' | 'signatures' | 'continued'> {
  const signatures = t(key).split('|')
  return { marks: pageMarks(frame, t, signatures), signatures, continued: t('continued') }
}

/** "2013年4月11日" from "2013-04-11". */
export function dateText(date: string, t: PaperTexts): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return t('date', { year, month: Number(month), day: Number(day) })
}

/** "2013年5月10日至30日": of the second day what differs from the first. */
export function periodText(from: string, to: string, t: PaperTexts): string {
  if (from === to) return dateText(from, t)
  const [, month = '', day = ''] = to.split('-')
  const isSame = (length: number): boolean => from.slice(0, length) === to.slice(0, length)
  const key = isSame(7) ? 'period.month' : isSame(4) ? 'period.year' : 'period.any'
  return t(key, { from: dateText(from, t), to: dateText(to, t), month: Number(month), day: Number(day) })
}

/** "一、各部分得分": headings of the parts that are there, numbered in order. */
export function numberedHeading(index: number, heading: string, t: PaperTexts): string {
  const numerals = t('heading.numerals').split(' ')
  return t('heading.numbered', { numeral: numerals[index] ?? String(index + 1), heading })
}
