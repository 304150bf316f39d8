import { AppError } from '../shared/app-error'
import type { ScoredTemplate, Template } from './template'

export const isScoredTemplate = (template: Template): template is ScoredTemplate => template.templateKind === 'scored'

/** The template as one scored in points. @throws AppError KIND_NOT_SUPPORTED for a graded sheet or a questionnaire */
export function asScored(template: Template, at = 'templateKind'): ScoredTemplate {
  if (isScoredTemplate(template)) return template
  throw new AppError('KIND_NOT_SUPPORTED', { at, value: template.templateKind })
}
