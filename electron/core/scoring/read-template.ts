import { readGradedTemplate } from './graded/read-graded-template'
import { byWord, plain, refuse, type Reader } from './json-reader'
import { isRecord } from './json-values'
import { readQuestionnaireTemplate } from './questionnaire/read-questionnaire-template'
import { readScoredTemplate } from './read-scored-template'
import type { Template } from './template'

const KINDS: { readonly [K in Template['templateKind']]: Reader<Extract<Template, { templateKind: K }>> } = {
  scored: readScoredTemplate,
  graded: readGradedTemplate,
  questionnaire: readQuestionnaireTemplate,
}
const readKind = byWord('templateKind', KINDS)

/**
 * Reads a 考核评价表 of any kind from foreign JSON: its structure only, not whether it may be published (`checkTemplate`).
 * Fields that only describe are kept; numbers have at most 3 decimals and 12 digits before the point.
 *
 * @throws AppError TEMPLATE_INVALID with `at`, the code of the item and the path in it ("A3.scoring.steps.1.threshold").
 * @throws AppError KIND_NOT_SUPPORTED with `at` for a kind of template, rule, question or policy this engine does not know.
 */
export function readTemplate(json: unknown): Template {
  if (!isRecord(json)) return refuse('template')
  const template = readKind(json, '')
  plain(json, '')
  return template
}
