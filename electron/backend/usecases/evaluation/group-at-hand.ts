import { evaluateRound } from '../../../core/evaluation/evaluate-round'
import type { Group } from '../../../core/evaluation/result'
import { asScored } from '../../../core/scoring/as-scored'
import type { ScoredTemplate } from '../../../core/scoring/template'
import { AppError } from '../../../core/shared/app-error'
import type { Inputs } from '../../words'
import { inspectionOf } from '../inspection-named'
import { optionsOf, readRound, type EvaluateDeps, type RoundAtHand } from './read-round'

/** One comparable group of a round, as a call names it. */
export interface GroupAtHand {
  readonly atHand: RoundAtHand
  readonly template: ScoredTemplate
  /** Undefined when the round has no such group. */
  readonly group: Group | undefined
}

/** @throws AppError INSPECTION_UNKNOWN, NOT_FOUND for a template that was never published */
export function groupAtHand(deps: EvaluateDeps, input: Inputs['evaluation']['itemLosses']): GroupAtHand {
  const version = deps.templates.find(input.templateId, input.templateVersion)
  if (version === undefined) throw new AppError('NOT_FOUND', { at: 'templateId' })
  const inspection = inspectionOf(deps.inspections, input.inspectionId)
  const atHand = readRound(deps, inspection, optionsOf(deps, inspection))
  const group = evaluateRound(atHand.round).find(
    (one) => one.templateId === input.templateId && one.templateVersion === input.templateVersion && one.split === input.split,
  )
  return { atHand, template: asScored(version.template), group }
}
