import { gradedItems } from '../scoring/graded/graded-items'
import { points } from '../shared/points'
import { chapterTable, gapTable, gradedWords } from './graded-report-view'
import { MINUS } from './figures'
import { titleIn } from './in-language'
import type { PaperTable } from './paper-parts'
import type { PaperTexts } from './paper-texts'
import { profileTitle } from './report-profile'
import { reportHead, reportSigning, tableNumbers, type HeadWords, type ReportHead, type ReportSigning } from './report-head'
import { itemTable, losingCodes, sectionTable, type Table } from './report-tables'
import { signatureLabels } from './blank-parts'
import type { GradedReportSource, ReportFinding, ReportPlace, SheetReportSource } from './sheet-report-source'
import { sheetWords } from './sheet-report-view'

/**
 * The summary of an evaluation report, before it is brought to one page: every text whole, the largest loss and the worst
 * finding first.
 */
export interface ReportSummaryView extends ReportHead, ReportSigning {
  readonly layout: 'scored' | 'graded'
  /** Scored: two beside each other, code, section, applicable, awarded. Graded: as in the report. */
  readonly sections: PaperTable
  /** Scored: code, item, points, awarded, grounds, lost. Graded: number, level, code, item, clause. */
  readonly losses: PaperTable
  /** Columns: number, item, severity, problem, until when. Its heading tells how many of each severity. */
  readonly findings: PaperTable
  /** Stands for sections that have no room. */
  readonly otherSections: string
  /** What is shortened here and where it stands whole. */
  readonly notes: readonly string[]
}

const SEVERITIES = ['serious', 'normal', 'minor'] as const

export function scoredSummaryView(source: SheetReportSource, t: PaperTexts): ReportSummaryView {
  const items = itemTable(source, losingCodes(source), t)
  const lost = (row: readonly string[]) => points((row.at(-1) ?? '0').replace(MINUS, ''))
  const tables = {
    sections: besideEachOther(sectionTable(source, t)),
    losses: { ...items, total: null, rows: items.rows.toSorted((a, b) => lost(b).compare(lost(a))) },
  }
  const names = new Map(
    source.template.categories
      .flatMap((section) => section.items)
      .map((item) => [item.code, titleIn(item, source.frame.language)]),
  )
  const heading = t('summary.losses', { counts: items.total?.[4] ?? '' })
  const signing = reportSigning(source.template.signatureBlock ?? [], source, t)
  return { layout: 'scored', ...summaryOf(source, sheetWords(source, t), tables, heading, names, t), ...signing }
}

/** The sections in pairs, their sum as the last of them: code, section, applicable, awarded, twice. */
function besideEachOther({ head, rows, total }: Table): Table {
  const isKept = (_: string, column: number) => column !== 2 && column !== 5
  const parts = [...rows, ...(total === null ? [] : [['', ...total.filter((_, column) => column !== 1)]])].map((row) =>
    row.filter(isKept),
  )
  const blank = parts[0]?.map(() => '') ?? []
  const names = head.filter(isKept)
  return {
    head: [...names, ...names],
    rows: parts.flatMap((part, index) => (index % 2 === 0 ? [[...part, ...(parts[index + 1] ?? blank)]] : [])),
    total: null,
    empty: null,
  }
}

export function gradedSummaryView(source: GradedReportSource, t: PaperTexts): ReportSummaryView {
  const gaps = gapTable(source, t)
  const tables = {
    sections: chapterTable(source, t),
    losses: { ...gaps, head: gaps.head.slice(0, 5), rows: gaps.rows.map((row) => row.slice(0, 5)) },
  }
  const names = new Map(gradedItems(source.template).map((item) => [item.code, titleIn(item, source.frame.language)]))
  const heading = t('summary.gaps', { count: gaps.rows.length })
  const signing = reportSigning(signatureLabels(source.template.signatureBlock, t), source, t)
  return { layout: 'graded', ...summaryOf(source, gradedWords(source, t), tables, heading, names, t), ...signing }
}

function summaryOf(
  source: ReportPlace & { readonly findings: readonly ReportFinding[] },
  words: HeadWords,
  { sections, losses }: { readonly sections: Table; readonly losses: Table },
  lossHeading: string,
  names: ReadonlyMap<string, string>,
  t: PaperTexts,
): Omit<ReportSummaryView, 'layout' | keyof ReportSigning> {
  const { numbered } = tableNumbers(t)
  return {
    ...reportHead(source, words, t, 'summary'),
    sections: numbered(t('heading.sections'), sections),
    losses: numbered(lossHeading, losses),
    findings: numbered(findingHeading(source.findings, t), findingTable(source.findings, names, t)),
    otherSections: t('summary.otherSections'),
    notes: [t('summary.note', { report: profileTitle(words.title, 'full', t) })],
  }
}

function findingHeading(findings: readonly ReportFinding[], t: PaperTexts): string {
  if (findings.length === 0) return t('heading.findings')
  const counts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return count === 0 ? [] : [t('summary.severity', { severity: t(`severity.${severity}`), count })]
  })
  return t('summary.findings', { count: findings.length, counts: counts.join(t('list.comma')) })
}

function findingTable(findings: readonly ReportFinding[], names: ReadonlyMap<string, string>, t: PaperTexts): Table {
  const worstFirst = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
  return {
    head: ['number', 'item', 'severity', 'problem', 'dueOn'].map((key) => t(`head.${key}`)),
    rows: worstFirst.map(({ itemCode, severity, problem, dueOn }, index) => [
      String(index + 1),
      itemCode === null ? t('none') : `${itemCode} ${names.get(itemCode) ?? ''}`.trim(),
      t(`severity.${severity}`),
      problem,
      dueOn ?? t('none'),
    ]),
    total: null,
    empty: findings.length === 0 ? t('noFindings') : null,
  }
}
