import { conclusionLines, resultLine } from './conclusion'
import { nameIn } from './in-language'
import type { PaperTable } from './paper-parts'
import type { PaperTexts } from './paper-texts'
import { photoBlock, type PhotoBlock } from './report-photos'
import { reportHead, reportSigning, tableNumbers, type ReportHead, type ReportSigning } from './report-head'
import { bonusTable, findingTable, itemTable, remarkTable, sectionTable, vetoTable } from './report-tables'
import { numberedLines, ruleLines } from './rule-lines'
import type { SheetReportSource } from './sheet-report-source'

export type { SheetReportSource } from './sheet-report-source'

/** 现场检查评价报告 of one sheet, as it will be printed. */
export interface SheetReportView extends ReportHead, ReportSigning {
  /** Columns: code, section, points, applicable, awarded, lost. */
  readonly sections: PaperTable
  /** Columns: code, item, points, awarded, facts and grounds, lost. */
  readonly items: PaperTable
  /** Columns as `items`, without the lost points. */
  readonly bonus: PaperTable | null
  /** Columns: code, veto, evidence, effect. */
  readonly vetoes: PaperTable | null
  /** Columns: number, item, problem, what is required, until when. */
  readonly findings: PaperTable
  /** Columns: code, item, remark. */
  readonly remarks: PaperTable | null
  /** Absent where there are none. */
  readonly photos?: PhotoBlock
  /** How points become total and grade. */
  readonly rules: readonly string[]
}

/**
 * Puts one sheet into words. All figures are those of `score` and `trace`; the only arithmetic is that of
 * points lost, which is points less points awarded.
 */
export function sheetReportView(source: SheetReportSource, t: PaperTexts): SheetReportView {
  const { frame, subject, template } = source
  const { version, totalPoints } = template
  const words = {
    title: t(`title.${subject.role}`),
    sheet: t('template', { name: nameIn(template, frame.language), version, points: totalPoints }),
    result: resultLine(source, t),
    lines: conclusionLines(source, t),
  }
  return {
    ...reportHead(source, words, t),
    ...numberedParts(source, t),
    rules: numberedLines(ruleLines(template, source.trace.template.sha256, t), t),
    ...reportSigning(template.signatureBlock ?? [], source, t),
  }
}

/** The tables that this sheet has, their headings numbered through. */
function numberedParts(source: SheetReportSource, t: PaperTexts) {
  const { numbered, optional, headingOf } = tableNumbers(t)
  const tables = {
    sections: numbered(t('heading.sections'), sectionTable(source, t)),
    items: numbered(t('heading.items'), itemTable(source, t)),
    bonus: optional(t('heading.bonus'), bonusTable(source, t)),
    vetoes: optional(t('heading.vetoes'), vetoTable(source, t)),
    findings: numbered(t('heading.findings'), findingTable(source, t)),
    remarks: optional(t('heading.remarks'), remarkTable(source, t)),
  }
  const photos = photoBlock(source.evidence, headingOf, t)
  return photos === null ? tables : { ...tables, photos }
}
