import { createContext, use } from 'react'
import type { ItemScore, SheetScore, Trace } from '@core/scoring/score'
import type { Item } from '@core/scoring/template'
import { points, shortText } from '@core/shared/points'
import type { PointsSheet } from '../../../data/useSheet'
import { itemOf } from './sheet-order'
import type { Outcome, SheetSession } from './sheet-session'

/** What every part of the score sheet works with. */
export interface SheetDesk {
  readonly sheet: PointsSheet
  readonly session: SheetSession
  /** Made from what stands on the screen, what is being typed included. */
  readonly score: SheetScore
  readonly trace: Trace
  /** ISO day of the visit. */
  readonly visitOn: string
  /** Does an act and saves what it changed; false when it did nothing. */
  readonly act: (does: (session: SheetSession) => Outcome | null) => boolean
}

export const DeskContext = createContext<SheetDesk | null>(null)

export function useDesk(): SheetDesk {
  const desk = use(DeskContext)
  if (desk === null) throw new Error('useDesk outside a score sheet')
  return desk
}

/** The item in the middle with its line of the score. */
export function useCurrentItem(): { readonly item: Item; readonly itemScore: ItemScore } {
  const { session, score } = useDesk()
  return { item: itemOf(session.template, session.current), itemScore: itemScoreOf(score, session.current) }
}

export function itemScoreOf(score: SheetScore, code: string): ItemScore {
  const found = score.items.find((item) => item.code === code)
  if (found === undefined) throw new Error(`no score of item ${code}`)
  return found
}

/** Points an item lost, without trailing zeros; null when it lost none or has none. */
export function lostOf(item: ItemScore): string | null {
  if (item.points === null) return null
  const lost = points(item.max).sub(points(item.points))
  return lost.gt(0) ? shortText(lost) : null
}
