import { conclusionLines, resultLine } from './conclusion'
import { nameIn } from './in-language'
import type { PaperTable } from './paper-parts'
import type { PaperTexts } from './paper-texts'
import { NO_EVIDENCE, photoBlock, photosLeft, withPhotos, type PhotoBlock } from './report-photos'
import { reportHead, reportSigning, tableNumbers, type HeadWords, type ReportHead, type ReportSigning } from './report-head'
import type { ListProfile } from './report-profile'
import {
  bonusTable,
  findingTable,
  itemTable,
  losingCodes,
  remarkTable,
  sectionTable,
  vetoTable,
  type Table,
} from './report-tables'
import { numberedLines, ruleLines } from './rule-lines'
import type { SheetReportSource } from './sheet-report-source'

export type { SheetReportSource } from './sheet-report-source'

/** 现场检查评价报告 of one sheet, as it will be printed. */
export interface SheetReportView extends ReportHead, ReportSigning {
  /** Columns: code, section, points, applicable, awarded, lost. */
  readonly sections: PaperTable
  /** All of them, or those that lost points. Columns: code, item, points, awarded, facts and grounds, lost. */
  readonly items: PaperTable
  /** Columns as `items`, without the lost points. */
  readonly bonus: PaperTable | null
  /** Columns: code, veto, evidence, effect. */
  readonly vetoes: PaperTable | null
  /** Columns: number, item, problem, what is required, until when. */
  readonly findings: PaperTable
  /** Of the full report. Columns: code, item, remark. */
  readonly remarks: PaperTable | null
  /** Photos of no row, and what is not printed; absent where there are none. */
  readonly photos?: PhotoBlock
  /** How points become total and grade. */
  readonly rules: readonly string[]
}

/**
 * Puts one sheet into words. All figures are those of `score` and `trace`; the only arithmetic is that of
 * points lost, which is points less points awarded.
 * @param profile Every item, bonus item and veto of the sheet, or what lost points and what was raised
 */
export function sheetReportView(source: SheetReportSource, t: PaperTexts, profile: ListProfile = 'deductions'): SheetReportView {
  const { template } = source
  return {
    ...reportHead(source, sheetWords(source, t), t, profile),
    ...numberedParts(source, profile, t),
    rules: numberedLines(ruleLines(template, source.trace.template.sha256, t), t),
    ...reportSigning(template.signatureBlock ?? [], source, t),
  }
}

/** What the head of every report of this sheet says. */
export function sheetWords(source: SheetReportSource, t: PaperTexts): HeadWords {
  const { frame, subject, template } = source
  const { version, totalPoints } = template
  return {
    title: t(`title.${subject.role}`),
    sheet: t('template', { name: nameIn(template, frame.language), version, points: totalPoints }),
    result: resultLine(source, t),
    lines: conclusionLines(source, t),
  }
}

/** The tables that this sheet has, their headings numbered through, photos under the items they belong to. */
function numberedParts(source: SheetReportSource, profile: ListProfile, t: PaperTexts) {
  const { evidence = NO_EVIDENCE, findings } = source
  const { numbered, optional, headingOf } = tableNumbers(t)
  const isFull = profile === 'full'
  const losing = losingCodes(source)
  const pictured = (table: Table | null) => (table === null ? null : withPhotos(table, evidence, t))
  const tables = {
    sections: numbered(t('heading.sections'), sectionTable(source, t)),
    items: numbered(
      t(isFull ? 'heading.items' : 'heading.losses'),
      withPhotos(itemTable(source, isFull ? null : losing, t), evidence, t),
    ),
    bonus: optional(t('heading.bonus'), pictured(bonusTable(source, isFull, t))),
    vetoes: optional(t('heading.vetoes'), pictured(vetoTable(source, isFull, t))),
  }
  const shownAbove = new Set(
    [tables.items, tables.bonus, tables.vetoes].flatMap((table) => table?.rows.map(([code]) => code) ?? []),
  )
  const codes = findings.map(({ itemCode }) => (shownAbove.has(itemCode ?? '') ? null : itemCode))
  const rest = {
    findings: numbered(t('heading.findings'), withPhotos(findingTable(source, t), evidence, t, codes)),
    remarks: optional(t('heading.remarks'), isFull ? remarkTable(source, t) : null),
  }
  const left = photosLeft([tables.items, tables.bonus, tables.vetoes, rest.findings], evidence)
  const photos = photoBlock(left, isFull, evidence, headingOf, t)
  return { ...tables, ...rest, ...(photos === null ? {} : { photos }) }
}
