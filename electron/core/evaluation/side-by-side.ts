import type { Fact, Facts } from '../scoring/fact'
import type { ItemScore } from '../scoring/score'
import { scoreItem } from '../scoring/score-sheet'
import type { ScoredTemplate } from '../scoring/template'
import { allItems } from '../scoring/template-items'
import { compareText } from '../shared/compare-text'

/** 自评, 检查, 复核, 申诉决定, in the order in which they usually come. */
export const STAGES = ['self', 'inspection', 'recheck', 'appeal'] as const
export type Stage = (typeof STAGES)[number]

/** What somebody said of an item, when and why. It is never changed; whoever thinks otherwise adds another one. */
export interface Opinion {
  readonly stage: Stage
  /** Code of the item. */
  readonly item: string
  readonly author: string
  /** ISO instant in UTC. */
  readonly at: string
  readonly reason: string
  readonly fact: Fact
}

export interface WeighedOpinion extends Opinion {
  readonly score: ItemScore
  /** Of each item with an opinion exactly one counts. */
  readonly counts: boolean
}

/**
 * All opinions of each item, oldest first, each with what it comes to. The latest decision counts: of inspection, re-check
 * and appeal whichever came last; a self-assessment is no decision and counts only until there is one. The order of the
 * input changes nothing.
 *
 * @param template A template without breaches.
 * @param parameters Values of the scheme.
 */
export function sideBySide(
  template: ScoredTemplate,
  opinions: readonly Opinion[],
  parameters: Readonly<Record<string, number | string>> = {},
): readonly { readonly code: string; readonly opinions: readonly WeighedOpinion[] }[] {
  return allItems(template).flatMap((item) => {
    const said = inTime(opinions.filter((opinion) => opinion.item === item.code))
    const counting = decisionOf(said)
    if (counting === undefined) return []
    const weigh = (opinion: Opinion): WeighedOpinion => ({
      ...opinion,
      score: scoreItem(template, item, opinion.fact, parameters),
      counts: opinion === counting,
    })
    return [{ code: item.code, opinions: said.map(weigh) }]
  })
}

/** The facts that count, for `scoreSheet`: one for each item somebody has an opinion of. */
export function decidedFacts(opinions: readonly Opinion[]): Facts {
  const codes = [...new Set(opinions.map((opinion) => opinion.item))].sort(compareText)
  return Object.fromEntries(
    codes.flatMap((code): [string, Fact][] => {
      const counting = decisionOf(inTime(opinions.filter((opinion) => opinion.item === code)))
      return counting === undefined ? [] : [[code, counting.fact]]
    }),
  )
}

/** Of what was said at one instant the later stage comes last. */
const inTime = (opinions: readonly Opinion[]): readonly Opinion[] =>
  opinions.toSorted(
    (a, b) =>
      compareText(a.at, b.at) ||
      STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) ||
      compareText(a.author, b.author) ||
      compareText(a.reason, b.reason),
  )

const decisionOf = (inOrder: readonly Opinion[]): Opinion | undefined =>
  inOrder.findLast((opinion) => opinion.stage !== 'self') ?? inOrder.at(-1)
