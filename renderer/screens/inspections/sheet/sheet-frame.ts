import { createContext, use } from 'react'
import type { EvidenceQuestion, EvidenceTarget, MissingEvidence } from '@core/inspection/evidence'
import type { AnyFact } from '@core/scoring/any-fact'
import type { Fact } from '@core/scoring/fact'
import type { Sheet } from '../../../data/useSheet'

/** How a finding begins that is drafted from an item: '' where nothing was found. */
export interface FindingStart {
  readonly problem: string
  readonly requirement: string
  /** What it offends against, as the template words it. */
  readonly clause: string
}

/** What the parts around the items know of an open sheet, whatever its kind. */
export interface SheetFrame {
  readonly sheet: Sheet
  /** ISO day of the visit. */
  readonly visitOn: string
  readonly isLocked: boolean
  readonly status: 'complete' | 'incomplete'
  readonly answered: number
  readonly of: number
  /** How many keep the sheet from being complete. */
  readonly left: number
  /** Of a sheet in points, once it is complete. */
  readonly total: string | null
  /** Code of the item, or number of the question, in the middle. */
  readonly current: string
  /** Whether anything stands at it. */
  readonly isTouched: boolean
  /** A fact of the present item in words. */
  readonly factText: (fact: AnyFact) => string
  /** What the registry said of it beside what was found, in words; of a sheet in points alone. */
  readonly registryText?: (registry: Fact, fact: AnyFact) => string
  /** Code of the veto whose evidence is asked; what comes in then stands beside it. */
  readonly vetoAsked?: string | null
  /** What the rules of evidence ask for and the sheet does not have; absent where there are no such rules. */
  readonly missingEvidence?: (evidence: EvidenceQuestion['evidence']) => readonly MissingEvidence[]
  /** Turns to what evidence is missing of. */
  readonly turnTo?: (target: EvidenceTarget) => void
  readonly startFinding: (code: string) => FindingStart
}

export const FrameContext = createContext<SheetFrame | null>(null)

export function useFrame(): SheetFrame {
  const frame = use(FrameContext)
  if (frame === null) throw new Error('useFrame outside a score sheet')
  return frame
}
