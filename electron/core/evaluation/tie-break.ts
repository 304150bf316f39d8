import type { ScoredTemplate } from '../scoring/template'
import { isScored } from '../scoring/template-items'
import { exact, exactText, points, sum, ZERO } from '../shared/points'
import type { JudgedSheet } from './judge-subject'

/**
 * What decides between equal totals: for each section of the rule, in its order, the share of its points that the complete
 * sheets together brought, as exact text ("37/40"). A section in which nothing applied decides as 0.
 */
export function tieBreakers(
  template: ScoredTemplate,
  sections: readonly string[],
  sheets: readonly JudgedSheet[],
): readonly string[] {
  const complete = sheets.filter(({ score }) => score.status === 'complete')
  return sections.map((code) => {
    const items = (template.categories.find((section) => section.code === code)?.items ?? []).filter(isScored)
    const marks = complete.flatMap(({ score }) =>
      items.flatMap((item) => {
        const mark = score.items.find((one) => one.code === item.code)
        return mark === undefined || mark.points === null ? [] : [{ got: points(mark.points), full: exact(item.points) }]
      }),
    )
    const full = sum(marks.map((mark) => mark.full))
    return full.equals(ZERO) ? '0' : exactText(sum(marks.map((mark) => mark.got)).div(full))
  })
}

/** How a paper names the sections that decide between equals: "B 派驻". */
export const tieBreakSections = ({ categories }: ScoredTemplate, codes: readonly string[]): readonly string[] =>
  codes.map((code) => `${code} ${categories.find((section) => section.code === code)?.title ?? ''}`.trim())
