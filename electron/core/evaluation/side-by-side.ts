import { STAGES, type Stage } from '../inspection/stage'
import type { Fact, Facts } from '../scoring/fact'
import type { ItemScore } from '../scoring/score'
import { scoreItem } from '../scoring/score-sheet'
import type { ScoredTemplate } from '../scoring/template'
import { allItems } from '../scoring/template-items'
import { compareText } from '../shared/compare-text'

/** What somebody said of an item, when and why. It is never changed; whoever thinks otherwise adds another one. */
export interface Opinion {
  readonly stage: Stage
  /** Code of the item. */
  readonly item: string
  readonly author: string
  /** ISO instant in UTC, for reading; a clock may have been set back. */
  readonly at: string
  /** Place in the journal, which decides what was said later. */
  readonly seq: number
  /** Of a re-check or an appeal that is not finished: it does not count yet. */
  readonly isPending?: boolean
  readonly reason: string
  readonly fact: Fact
}

export interface WeighedOpinion extends Opinion {
  readonly score: ItemScore
  /** Of each item at most one counts: none where all that was said is pending. */
  readonly counts: boolean
}

/**
 * All opinions of each item, oldest first, each with what it comes to. The latest decision counts: of inspection, re-check
 * and appeal whichever came last, once it is finished; a self-assessment is no decision and counts only until there is one.
 * The order of the input changes nothing.
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
    if (said.length === 0) return []
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

/** In the order of the journal; of equal places the later stage comes last. */
const inTime = (opinions: readonly Opinion[]): readonly Opinion[] =>
  opinions.toSorted(
    (a, b) =>
      a.seq - b.seq ||
      STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) ||
      compareText(a.author, b.author) ||
      compareText(a.reason, b.reason),
  )

const decisionOf = (inOrder: readonly Opinion[]): Opinion | undefined =>
  inOrder.findLast(({ stage, isPending }) => stage !== 'self' && isPending !== true) ??
  inOrder.findLast(({ stage }) => stage === 'self')
