import type { PaperTable } from './paper-parts'
import type { PaperTexts } from './paper-texts'
import type { ReportFinding } from './sheet-report-source'

type Table = Omit<PaperTable, 'heading'>

const head = (t: PaperTexts, ...keys: string[]): readonly string[] => keys.map((key) => t(`head.${key}`))

/** 发现的问题. @param nameOf An item with its title, by code. */
export const findingsOf = (findings: readonly ReportFinding[], nameOf: (code: string) => string, t: PaperTexts): Table => ({
  head: head(t, 'number', 'item', 'severity', 'problem', 'requirement', 'dueOn'),
  rows: findings.map((finding, index) => [
    String(index + 1),
    finding.itemCode === null ? t('none') : nameOf(finding.itemCode),
    t(`severity.${finding.severity}`),
    finding.problem,
    finding.requirement || t('none'),
    finding.dueOn ?? t('none'),
  ]),
  total: null,
  empty: findings.length === 0 ? t('noFindings') : null,
})

/** 检查记录, in the order of the items; null when nothing was remarked. @param remarks By item code. */
export function remarksOf(
  items: readonly { readonly code: string; readonly title: string }[],
  remarks: Readonly<Record<string, string>>,
  t: PaperTexts,
): Table | null {
  const remarked = items.filter(({ code }) => (remarks[code] ?? '').trim() !== '')
  if (remarked.length === 0) return null
  return {
    head: head(t, 'code', 'item', 'remark'),
    rows: remarked.map(({ code, title }) => [code, title, remarks[code] ?? '']),
    total: null,
    empty: null,
  }
}
