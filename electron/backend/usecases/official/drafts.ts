import { arrangementAnnexes, arrangementDraft } from '../../../core/papers/official/arrangement-draft'
import { circularDraft } from '../../../core/papers/official/circular-draft'
import { inspectionSummaryDraft } from '../../../core/papers/official/inspection-summary-draft'
import type { OfficialKind } from '../../../core/papers/official/official-kind'
import type { OfficialTexts } from '../../../core/papers/official/official-texts'
import type { OfficialAnnex } from '../../../core/papers/official/official-view'
import { rankingAnnexes } from '../../../core/papers/official/ranking-annexes'
import type { RoundFigures } from '../../../core/papers/official/round-figures'
import type { PaperTexts } from '../../../core/papers/paper-texts'
import type { Inspection } from '../../../store/inspection.repo'
import { roundArrangement, type ArrangementDeps } from './round-arrangement'
import { roundFigures, type FiguresDeps } from './round-figures'

export type DraftDeps = FiguresDeps & ArrangementDeps

/** What figures and plan say of a paper. */
export interface OfficialDraft {
  readonly texts: OfficialTexts
  readonly annexes: readonly OfficialAnnex[]
  /** Of its number. */
  readonly year: number
}

interface Drafting {
  /** A report to the superior. */
  readonly goesUp: boolean
  readonly draft: (deps: DraftDeps, inspection: Inspection, t: PaperTexts) => OfficialDraft
}

const yearOf = (day: string): number => Number(day.slice(0, 4))

const onResults =
  (write: (figures: RoundFigures, t: PaperTexts) => OfficialTexts): Drafting['draft'] =>
  (deps, inspection, t) => {
    const figures = roundFigures(deps, inspection)
    return { texts: write(figures, t), annexes: rankingAnnexes(figures.groups, t), year: yearOf(figures.writtenOn) }
  }

/** How each kind of official paper of a round is drafted. */
export const DRAFTS: Readonly<Record<OfficialKind, Drafting>> = {
  arrangement: {
    goesUp: false,
    draft: (deps, inspection, t) => {
      const plan = roundArrangement(deps, inspection)
      const texts = arrangementDraft(plan, t)
      return { texts, annexes: arrangementAnnexes(plan, t), year: yearOf(plan.writtenOn ?? plan.from) }
    },
  },
  circular: { goesUp: false, draft: onResults(circularDraft) },
  'inspection-summary': { goesUp: true, draft: onResults(inspectionSummaryDraft) },
}
