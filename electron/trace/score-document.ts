import { checkTemplate } from '../core/scoring/check-template'
import { readAnyInput } from '../core/scoring/any-fact'
import type { GradedScore } from '../core/scoring/graded/graded-score'
import type { QuestionnaireScore } from '../core/scoring/questionnaire/questionnaire-score'
import { readTemplate } from '../core/scoring/read-template'
import type { SheetScore } from '../core/scoring/score'
import { scoreAny, type AnyResult } from '../core/scoring/score-any'
import type { Template } from '../core/scoring/template'
import { AppError } from '../core/shared/app-error'
import { checksumOf, templateSha256 } from './checksum'

/** A template fit for scoring, with the hash of the document it was read from. */
export interface OpenedTemplate {
  readonly template: Template
  readonly sha256: string
}

/** What `jiedui score` prints. A graded sheet and a questionnaire print no checksum; their trace has one all the same. */
export type ScoredDocument = (SheetScore & { readonly checksum: string }) | GradedScore | QuestionnaireScore

/**
 * Reads a template and refuses what publishing would stop.
 *
 * @throws AppError KIND_NOT_SUPPORTED, or TEMPLATE_INVALID with `at` and, for a breach, its code in `breach`.
 */
export function openTemplate(document: unknown): OpenedTemplate {
  const template = readTemplate(document)
  const [breach] = checkTemplate(template)
  if (breach !== undefined) throw new AppError('TEMPLATE_INVALID', { ...breach.params, at: breach.at, breach: breach.code })
  return { template, sha256: templateSha256(document) }
}

/**
 * Reads `{ facts, vetoes?, parameters? }` for a template of any kind and scores them.
 *
 * @throws AppError as `readAnyInput`.
 */
export const scoreInput = ({ template, sha256 }: OpenedTemplate, facts: unknown): AnyResult =>
  scoreAny(template, readAnyInput(template, facts), { sha256 })

/**
 * Scores `{ facts, vetoes?, parameters? }`, the result of `jiedui score` (norm of scores, section 8).
 *
 * @throws AppError as `scoreInput`.
 */
export function scoreFacts(opened: OpenedTemplate, facts: unknown): ScoredDocument {
  const scored = scoreInput(opened, facts)
  return scored.kind === 'scored' ? { ...scored.score, checksum: checksumOf(scored.trace) } : scored.score
}

/** Scores a template document and a facts document. @throws AppError as `openTemplate` and `scoreFacts` */
export const scoreDocument = (template: unknown, facts: unknown): ScoredDocument => scoreFacts(openTemplate(template), facts)
