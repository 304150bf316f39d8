import { assertNever } from '../shared/assert-never'
import type { Breach } from './breach'
import { checkScoredTemplate } from './check-scored-template'
import { checkGradedTemplate } from './graded/check-graded-template'
import { checkQuestionnaireTemplate } from './questionnaire/check-questionnaire-template'
import type { Template } from './template'

/**
 * Names everything for which publishing refuses a template of any kind (norm of scores, section 2). A template without
 * breaches can be scored with any facts that are read for it.
 *
 * @returns One entry a breach, `at` being the code of the item, section or veto, the number of the question, or a field.
 */
export function checkTemplate(template: Template): readonly Breach[] {
  switch (template.templateKind) {
    case 'scored':
      return checkScoredTemplate(template)
    case 'graded':
      return checkGradedTemplate(template)
    case 'questionnaire':
      return checkQuestionnaireTemplate(template)
    default:
      return assertNever(template)
  }
}
