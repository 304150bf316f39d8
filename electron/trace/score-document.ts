import { checkTemplate } from '../core/scoring/check-template'
import { gradeSheet } from '../core/scoring/graded/grade-sheet'
import type { GradedScore, GradedTrace } from '../core/scoring/graded/graded-score'
import { readGradedInput } from '../core/scoring/graded/read-graded-fact'
import type { QuestionnaireScore, QuestionnaireTrace } from '../core/scoring/questionnaire/questionnaire-score'
import { readAnswers } from '../core/scoring/questionnaire/read-answers'
import { scoreQuestionnaire } from '../core/scoring/questionnaire/score-questionnaire'
import { readSheetInput } from '../core/scoring/read-sheet-input'
import { readTemplate } from '../core/scoring/read-template'
import type { SheetScore, Trace } from '../core/scoring/score'
import { scoreSheet } from '../core/scoring/score-sheet'
import type { Template } from '../core/scoring/template'
import { AppError } from '../core/shared/app-error'
import { assertNever } from '../core/shared/assert-never'
import { checksumOf, templateSha256 } from './checksum'

/** A template fit for scoring, with the hash of the document it was read from. */
export interface OpenedTemplate {
  readonly template: Template
  readonly sha256: string
}

/** A result with the account it is proved by, of a sheet of any kind. */
export type Scored =
  | { readonly kind: 'scored'; readonly score: SheetScore; readonly trace: Trace }
  | { readonly kind: 'graded'; readonly score: GradedScore; readonly trace: GradedTrace }
  | { readonly kind: 'questionnaire'; readonly score: QuestionnaireScore; readonly trace: QuestionnaireTrace }

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
 * @throws AppError as `readSheetInput`, `readGradedInput` and `readAnswers`.
 */
export function scoreInput({ template, sha256 }: OpenedTemplate, facts: unknown): Scored {
  switch (template.templateKind) {
    case 'scored':
      return { kind: 'scored', ...scoreSheet(template, readSheetInput(template, facts), { sha256 }) }
    case 'graded':
      return { kind: 'graded', ...gradeSheet(template, readGradedInput(template, facts), { sha256 }) }
    case 'questionnaire':
      return { kind: 'questionnaire', ...scoreQuestionnaire(template, readAnswers(template, facts), { sha256 }) }
    default:
      return assertNever(template)
  }
}

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
