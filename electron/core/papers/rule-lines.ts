import { totalDecimals } from '../scoring/shown-decimals'
import type { ScoredTemplate } from '../scoring/template'
import { exact } from '../shared/points'
import { shortFigure } from './figures'
import type { PaperTexts } from './paper-texts'

/**
 * How points become total and grade by this template, in sentences for the end of a paper.
 * @param sha256 Of the template, hex; its first 16 digits prove which one was used.
 */
export const ruleLines = (template: ScoredTemplate, sha256: string, t: PaperTexts): readonly string[] => [
  templateLine('rules.template', template, sha256, t),
  ...scoringLines(template, t),
]

/** Which template was used, with the first 16 digits of its hash. @param key Of a sentence with name, version and checksum. */
export const templateLine = (
  key: string,
  { name, version }: { readonly name: string; readonly version: string },
  sha256: string,
  t: PaperTexts,
): string => t(key, { name, version, checksum: groupedDigits(sha256) })

/** What of a template says how points become total and grade. */
type Reckoning = Pick<ScoredTemplate, 'scoreRounding' | 'totalDecimals' | 'notApplicablePolicy' | 'totalPoints' | 'grades'>

/** Rounding, items that are waived, grades. */
export function scoringLines(template: Reckoning, t: PaperTexts): readonly string[] {
  const { applyAt, decimals } = template.scoreRounding
  return [
    t(`rules.rounding.${applyAt}`, { decimals, totalDecimals: totalDecimals(template) }) +
      t(`rules.waived.${template.notApplicablePolicy}`, { full: template.totalPoints }),
    t('rules.grades', { bands: gradeBands(template, t) }),
  ]
}

/** "1. …": lines numbered in their order. */
export const numberedLines = (lines: readonly string[], t: PaperTexts): readonly string[] =>
  lines.map((line, index) => t('rules.numbered', { number: index + 1, line }))

/** "优秀 90 分及以上、良好 80 分及以上、…、不合格 60 分以下". */
function gradeBands(template: Reckoning, t: PaperTexts): string {
  return template.grades
    .map((band, index) => {
      const above = template.grades[index - 1]
      const isLast = index === template.grades.length - 1 && above !== undefined
      const limit = shortFigure(exact(isLast ? above.min : band.min))
      return t(isLast ? 'rules.bandBelow' : 'rules.bandFrom', { grade: band.name, limit })
    })
    .join(t('list.comma'))
}

/** "7c41 a90e 55d2 18bf" of a SHA-256 in hex. */
const groupedDigits = (sha256: string): string => (sha256.slice(0, 16).match(/.{1,4}/g) ?? []).join(' ')
