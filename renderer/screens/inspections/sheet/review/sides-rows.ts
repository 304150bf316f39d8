import { decimalText, points } from '@core/shared/points'
import type { Opinion, Sides, Stage } from '../../../../data/useReview'

/** One row of the comparison of an item. */
export interface SideRow {
  readonly stage: Stage
  /** null: hidden, unanswered or not changed. */
  readonly points: string | null
  /** What stands in place of points. */
  readonly word: 'unanswered' | 'not_applicable' | 'unchanged' | 'hidden' | null
  /** Against the row before that has points; signed, without trailing zeros cut: "-1.0". */
  readonly difference: string | null
  readonly opinion: Opinion | null
  readonly counts: boolean
}

/** What stands on the screen of the open sheet at the present item. */
export interface LiveItem {
  readonly points: string | null
  readonly state: Opinion['state']
  /** Whether the open re-check or appeal answers the item otherwise than the sheet it began with. */
  readonly isChanged: boolean
}

/**
 * The rows of an item, one a stage that exists. The open sheet speaks for itself as it stands on the screen; in a blind round
 * an open inspection sees nothing of the self-assessment before it has answered the item.
 */
export function sideRows(sides: Sides, item: string, open: Stage, live: LiveItem): readonly SideRow[] {
  const said = sides.items.find(({ code }) => code === item)?.opinions ?? []
  const isHidden = sides.isBlind && open === 'inspection' && live.state === 'unanswered'
  let before: string | null = null
  return sides.stages.map(({ stage }): SideRow => {
    const opinion = said.find((one) => one.stage === stage) ?? null
    const counts = opinion?.counts ?? false
    const row = rowOf(stage, stage === open ? live : opinion, stage === open && live.isChanged, isHidden)
    const difference = row.points === null || before === null ? null : differenceOf(row.points, before)
    before = row.points ?? before
    return { stage, ...row, difference, opinion: stage === open || row.word === 'hidden' ? null : opinion, counts }
  })
}

function rowOf(
  stage: Stage,
  said: Pick<Opinion, 'points' | 'state'> | null,
  isChanged: boolean,
  isHidden: boolean,
): Pick<SideRow, 'points' | 'word'> {
  const isReview = stage === 're_check' || stage === 'appeal'
  if (stage === 'self' && isHidden) return { points: null, word: 'hidden' }
  if (said === null) return { points: null, word: isReview ? 'unchanged' : 'unanswered' }
  if (isReview && 'isChanged' in said && !isChanged) return { points: null, word: 'unchanged' }
  if (said.state === 'scored') return { points: said.points, word: null }
  return { points: null, word: said.state }
}

function differenceOf(now: string, before: string): string {
  const decimals = Math.max(now.split('.')[1]?.length ?? 0, before.split('.')[1]?.length ?? 0)
  const by = points(now).sub(points(before))
  return `${by.gt(0) ? '+' : ''}${decimalText(by, decimals)}`
}
