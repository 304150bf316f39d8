import { exact, least, roundHalfUp, ZERO, type Points } from '../shared/points'
import type { Fact } from './fact'
import type { ValueOf } from './parameters'
import type { Loss } from './rules/rule-kind'
import { ruleKindOf } from './rules/rule-kinds'
import type { ItemState } from './score'
import { isScored } from './template-items'
import type { Item, NotApplicablePolicy, ScoreRounding } from './template'

/** What one item brings, exactly. */
export interface Mark {
  readonly item: Item
  readonly fact: Fact | null
  readonly state: ItemState
  /** What the rule makes of the fact, before missing evidence and override; null where it makes nothing. */
  readonly computed: Points | null
  /** The points that count, before rounding; null when unanswered, unscored, or not applicable and not awarded. */
  readonly points: Points | null
  /** Clauses in the order of the sheet, together the item's points less `points`. */
  readonly lost: readonly Loss[]
}

/**
 * Marks one item (norm of scores, section 3). An override counts before missing evidence, and that before the rule.
 *
 * @param fact undefined: unanswered.
 * @param notApplicable What the template's policy awards to a not-applicable item; `rescale` for bonus items.
 */
export function markItem(item: Item, fact: Fact | undefined, valueOf: ValueOf, notApplicable: NotApplicablePolicy): Mark {
  const full = exact(item.points)
  const open: Mark = { item, fact: fact ?? null, state: 'unanswered', computed: null, points: null, lost: [] }
  const waived: Mark = { ...open, state: 'not_applicable', points: isScored(item) ? awardOf(notApplicable, full) : null }
  if (fact === undefined) return open
  if (fact.notApplicable === true) return waived

  const outcome = ruleKindOf(item.scoring).score(item.scoring, fact, full, valueOf)
  if (!isScored(item)) return { ...open, state: outcome.state }
  const computed = outcome.state === 'scored' ? least(outcome.points, full) : null
  const scored = (points: Points, lost: readonly Loss[]): Mark => ({
    ...open,
    state: 'scored',
    computed,
    points,
    lost: cutLosses(lost, full.sub(points)),
  })
  if (fact.override !== undefined) return scored(exact(fact.override.points), [{ by: 'override', points: full }])
  if (outcome.state === 'not_applicable') return waived
  if (outcome.state === 'unanswered' || computed === null) return open
  if (fact.noEvidence === true && item.noEvidenceScoresZero === true) return scored(ZERO, [{ by: 'noEvidence', points: full }])
  return scored(computed, outcome.lost ?? [{ by: item.scoring.kind, points: full }])
}

function awardOf(policy: NotApplicablePolicy, full: Points): Points | null {
  if (policy === 'full') return full
  return policy === 'zero' ? ZERO : null
}

/** Cuts each loss to what is left of `limit`, in order, and leaves out what comes to nothing. */
function cutLosses(losses: readonly Loss[], limit: Points): readonly Loss[] {
  let left = limit
  return losses
    .map((loss) => {
      const points = least(loss.points, left)
      left = left.sub(points)
      return { by: loss.by, points }
    })
    .filter((loss) => loss.points.gt(ZERO))
}

/** The points that enter the sums: rounded where the template rounds items, else exact. */
export function countedPoints(mark: Mark, rounding: ScoreRounding): Points | null {
  return mark.points !== null && rounding.applyAt === 'item' ? roundHalfUp(mark.points, rounding.decimals) : mark.points
}
