import { asScored } from '../core/scoring/as-scored'
import { checkTemplate } from '../core/scoring/check-template'
import { readSheetInput } from '../core/scoring/read-sheet-input'
import { readTemplate } from '../core/scoring/read-template'
import type { SheetScore } from '../core/scoring/score'
import { scoreSheet } from '../core/scoring/score-sheet'
import type { Template } from '../core/scoring/template'
import { AppError } from '../core/shared/app-error'
import { checksumOf, templateSha256 } from './checksum'

/** A template fit for scoring, with the hash of the document it was read from. */
export interface OpenedTemplate {
  readonly template: Template
  readonly sha256: string
}

export interface ScoredDocument extends SheetScore {
  readonly checksum: string
}

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
 * Scores `{ facts, vetoes?, parameters? }`, the result of `jiedui score` (norm of scores, section 8).
 *
 * @throws AppError as `readSheetInput`.
 */
export function scoreFacts(opened: OpenedTemplate, facts: unknown): ScoredDocument {
  const template = asScored(opened.template)
  const input = readSheetInput(template, facts)
  const { score, trace } = scoreSheet(template, input, opened)
  return { ...score, checksum: checksumOf(trace) }
}

/** Scores a template document and a facts document. @throws AppError as `openTemplate` and `scoreFacts` */
export const scoreDocument = (template: unknown, facts: unknown): ScoredDocument => scoreFacts(openTemplate(template), facts)
