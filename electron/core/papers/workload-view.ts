import { decimalsOf, workloadTotal, WORKLOAD_METRICS, type WorkloadFigures, type WorkloadMetric } from '../posting/workload'
import { groupBy } from '../shared/group-by'
import { decimalText, type Points } from '../shared/points'
import { numberedHeading, signedSurroundings } from './page-marks'
import type { PaperTable } from './paper-parts'
import type { PaperTexts } from './paper-texts'
import type { PostingTableHead, PostingTableView } from './posting-table-view'

/** One posted person and what they did in a month. */
export interface WorkloadLine {
  readonly name: string
  readonly supporter: string
  readonly recipient: string
  /** Figures that are not known are told by a dash, not by 0. */
  readonly figures: WorkloadFigures
}

/** 工作量统计表 of a month: each person, and what each hospital's come to. @param source.lines By hospital. @param source.month "2013-04" */
export function workloadView(
  source: PostingTableHead & { readonly month: string; readonly lines: readonly WorkloadLine[] },
  t: PaperTexts,
): PostingTableView {
  const { frame, unitName, month, lines } = source
  const metrics = WORKLOAD_METRICS.map((metric) => t(`postings.workload.metric.${metric}`))
  const heading = (index: number, key: string, count: number) =>
    numberedHeading(index, t(`postings.workload.${key}`, { count }), t)
  const empty = lines.length === 0 ? t('postings.nobody') : null
  const hospitals = [...groupBy(lines, ({ supporter }) => supporter)]
  const sums = sumsOf(lines, t)
  const persons: PaperTable = {
    heading: heading(0, 'persons', lines.length),
    head: [...t('postings.workload.head.persons').split('|'), ...metrics],
    rows: lines.map(({ name, supporter, recipient, figures }, index) => [
      supporter,
      String(index + 1),
      name,
      recipient,
      ...sumsOf([{ figures }], t),
    ]),
    total: [t('total'), '', '', '', ...sums],
    empty,
  }
  const byHospital: PaperTable = {
    heading: heading(1, 'hospitals', hospitals.length),
    head: [...t('postings.workload.head.hospitals').split('|'), ...metrics],
    rows: hospitals.map(([supporter, own], index) => [String(index + 1), supporter, String(own.length), ...sumsOf(own, t)]),
    total: [t('total'), '', String(lines.length), ...sums],
    empty,
  }
  return {
    ...signedSurroundings(frame, t, 'postings.workload.signatures'),
    title: t('postings.workload.title', { year: month.slice(0, 4), month: Number(month.slice(5)) }),
    left: t('postings.by', { unit: unitName ?? frame.bureauName }),
    right: t('postings.workload.units'),
    tables: [
      { name: 'workload', content: empty === null ? persons : { ...persons, total: null } },
      ...(empty === null ? [{ name: 'workloadByHospital' as const, content: byHospital }] : []),
    ],
    notes: [t('postings.workload.note', { dash: t('none'), count: lines.filter(isUnknown).length })],
  }
}

const sumsOf = (lines: readonly Pick<WorkloadLine, 'figures'>[], t: PaperTexts): readonly string[] =>
  WORKLOAD_METRICS.map((metric) => {
    const total = workloadTotal(
      lines.map(({ figures }) => figures),
      metric,
    )
    return total === null ? t('none') : figureText(metric, total)
  })

const figureText = (metric: WorkloadMetric, total: Points): string => decimalText(total, decimalsOf(metric))

const isUnknown = ({ figures }: WorkloadLine): boolean => WORKLOAD_METRICS.every((metric) => (figures[metric] ?? null) === null)
