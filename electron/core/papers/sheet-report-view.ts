import type { ScoredTemplate } from '../scoring/template'
import { conclusionLines, resultLine } from './conclusion'
import { dateText, numberedHeading, pageMarks } from './page-marks'
import type { LabelledText, PageMarks, PaperTable } from './paper-parts'
import type { PaperTexts } from './paper-texts'
import { bonusTable, findingTable, itemTable, remarkTable, sectionTable, vetoTable } from './report-tables'
import { numberedLines, ruleLines } from './rule-lines'
import type { ReportPosting, SheetReportSource } from './sheet-report-source'

export type { SheetReportSource } from './sheet-report-source'

/** 现场检查评价报告 of one sheet, as it will be printed. */
export interface SheetReportView {
  readonly marks: PageMarks
  readonly title: string
  /** Left and right of the line under the title. */
  readonly number: string
  readonly visitedOn: string
  /** Who and when, two a line. */
  readonly particulars: readonly (readonly [LabelledText, LabelledText])[]
  readonly conclusion: {
    readonly label: string
    /** The largest text under the title: total and grade, or 未评完. */
    readonly result: string
    readonly lines: readonly string[]
  }
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
  /** How points become total and grade. */
  readonly rules: readonly string[]
  readonly signatures: readonly string[]
  /** Word that marks a row as the continuation of the row before it. */
  readonly continued: string
}

/**
 * Puts one sheet into words. All figures are those of `score` and `trace`; the only arithmetic is that of
 * points lost, which is points less points awarded.
 */
export function sheetReportView(source: SheetReportSource, t: PaperTexts): SheetReportView {
  const { frame, visit, subject, template } = source
  const parts = numberedParts(source, t)
  return {
    marks: pageMarks(frame, t),
    title: t(`title.${subject.role}`),
    number: t('number', { bureau: frame.bureauName, visit: visit.code, subject: subject.code }),
    visitedOn: t('visitedOn', { date: dateText(visit.visitOn, t) }),
    particulars: particulars(source, t),
    conclusion: { label: t('label.conclusion'), result: resultLine(source, t), lines: conclusionLines(source, t) },
    ...parts,
    rules: numberedLines(ruleLines(template, source.trace.template.sha256, t), t),
    signatures: template.signatureBlock ?? [],
    continued: t('continued'),
  }
}

/** The tables that this sheet has, their headings numbered through. */
function numberedParts(source: SheetReportSource, t: PaperTexts) {
  let count = 0
  const numbered = (heading: string, table: Omit<PaperTable, 'heading'>): PaperTable => {
    count += 1
    return { heading: numberedHeading(count - 1, t(`heading.${heading}`), t), ...table }
  }
  const optional = (heading: string, table: Omit<PaperTable, 'heading'> | null) =>
    table === null ? null : numbered(heading, table)
  return {
    sections: numbered('sections', sectionTable(source, t)),
    items: numbered('items', itemTable(source, t)),
    bonus: optional('bonus', bonusTable(source, t)),
    vetoes: optional('vetoes', vetoTable(source, t)),
    findings: numbered('findings', findingTable(source, t)),
    remarks: optional('remarks', remarkTable(source, t)),
  }
}

function particulars(source: SheetReportSource, t: PaperTexts): SheetReportView['particulars'] {
  const { subject, visit, template, frame } = source
  const field = (label: string, text: string): LabelledText => ({
    label: t(`label.${label}`),
    text: text === '' ? t('none') : text,
  })
  const list = (names: readonly string[]) => names.join(t('list.comma'))
  const [leader = '', ...others] = visit.members
  const team = field(
    'team',
    t(others.length > 0 ? 'teamMembers' : 'team', { team: visit.teamName, leader, others: list(others) }),
  )
  const sheet = field(
    'template',
    t('template', { name: templateName(template, frame.language), version: template.version, points: template.totalPoints }),
  )
  const clinic = field('clinic', t('clinic', { clinic: visit.clinicName, county: visit.countyName }))
  const agreement = field('agreement', list(source.agreements))
  const names = source.postings.map((posting) => posting.staffName)
  const posted = field('posted', names.length === 0 ? '' : t('posted', { names: list(names), count: names.length }))
  const name = t('named', { name: subject.name, code: subject.code })
  switch (subject.role) {
    case 'supporting_org':
      return [
        [field('supporter', name), team],
        [clinic, sheet],
        [agreement, posted],
      ]
    case 'recipient_org':
      return [
        [field('recipient', name), team],
        [field('county', subject.detail), sheet],
        [field('supporter', list(source.supporters)), posted],
      ]
    case 'dispatched_staff':
    case 'patient':
      return [
        [field('doctor', name), team],
        [field('sender', subject.detail), sheet],
        [clinic, field('posting', list(source.postings.map((posting) => postingText(posting, t))))],
      ]
  }
}

const templateName = (template: ScoredTemplate, language: 'zh-CN' | 'en'): string =>
  language === 'en' ? (template.nameEn ?? template.name) : template.name

const postingText = (posting: ReportPosting, t: PaperTexts): string =>
  posting.endsOn === null
    ? t('postedFrom', { from: dateText(posting.startsOn, t) })
    : t('postedPeriod', { from: dateText(posting.startsOn, t), to: dateText(posting.endsOn, t) })
