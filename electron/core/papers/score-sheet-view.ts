import { formFields, formPeriod } from './form-fields'
import { nameIn } from './in-language'
import { dateText, pageMarks } from './page-marks'
import type { PageMarks } from './paper-parts'
import type { PaperTexts } from './paper-texts'
import { reportSigning, type ReportSigning } from './report-head'
import { signatureLabels } from './blank-parts'
import { filledGraded } from './score-sheet-graded'
import { filledScored } from './score-sheet-scored'
import type { FilledTable, ScoreSheetSource } from './score-sheet-source'

/** 评分表, filled in, as it will be printed: in the order and the columns of the empty form. */
export interface ScoreSheetView extends FilledTable, ReportSigning {
  readonly marks: PageMarks
  readonly title: string
  /** Centred under the title: year and round. */
  readonly period: string
  /** Who was looked at, by whom and when; two a line. */
  readonly particulars: readonly (readonly [left: string, right: string])[]
  readonly continued: string
}

/** Puts a filled sheet into words. All figures are those of its score. */
export function scoreSheetView(source: ScoreSheetSource, t: PaperTexts): ScoreSheetView {
  const { frame, template, review } = source
  const name = nameIn(template, frame.language)
  return {
    marks: pageMarks(frame, t),
    title: review === undefined ? name : t(`reviewTitle.${review}`, { title: name }),
    period: formPeriod(source, t),
    particulars: particulars(source, t),
    ...(source.kind === 'scored' ? filledScored(source, t) : filledGraded(source, t)),
    continued: t('continued'),
    ...reportSigning(signatureLabels(template.signatureBlock, t), source, t),
  }
}

/** The fields over the table of the empty form, filled in, and those of the visit. */
function particulars(source: ScoreSheetSource, t: PaperTexts): ScoreSheetView['particulars'] {
  const { visit } = source
  const members = visit.members.join(t('list.comma'))
  const team = members === '' ? visit.teamName : visit.teamName + t('list.bracketed', { text: members })
  const fields = [
    ...formFields(source, t).map(({ label, text }) => [label, text || t('none')] as const),
    [t('scoreSheet.team'), team] as const,
    [t('scoreSheet.visitedOn'), t('scoreSheet.visit', { date: dateText(visit.visitOn, t), code: visit.code })] as const,
  ].map(([label, value]) => label + t('list.colon') + value)
  return fields.flatMap((left, index) => (index % 2 === 0 ? [[left, fields[index + 1] ?? ''] as const] : []))
}
