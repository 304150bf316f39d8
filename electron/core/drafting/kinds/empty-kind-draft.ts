import type { ScaleValue } from '../../scoring/questionnaire/questionnaire-template'
import type { Template, SubjectRole } from '../../scoring/template'
import type { NewKey } from '../draft'
import { emptyDraft } from '../empty-draft'
import type { AnyDraft } from './any-draft'

interface GivenHead {
  readonly id: string
  readonly version: string
  readonly name: string
  readonly subject: SubjectRole
}

/** The five steps that patients are usually asked for, and the way out of them. */
const USUAL_SCALE: readonly ScaleValue[] = [
  { value: 5, label: '非常满意', score: 100 },
  { value: 4, label: '满意', score: 80 },
  { value: 3, label: '一般', score: 60 },
  { value: 2, label: '不满意', score: 30 },
  { value: 1, label: '非常不满意', score: 0 },
  { value: 0, label: '说不清/未涉及', score: null },
]

/** A sheet of the kind that nobody has written anything on yet, with what is usual set. */
export function emptyAnyDraft(kind: Template['templateKind'], given: GivenHead, newKey: NewKey): AnyDraft {
  switch (kind) {
    case 'scored':
      return emptyDraft(given)
    case 'graded':
      return {
        head: { schemaVersion: 1, ...given, templateKind: 'graded', gradingRule: 'ladder' },
        sections: [],
        passRules: [],
      }
    case 'questionnaire':
      return {
        head: { schemaVersion: 1, ...given, templateKind: 'questionnaire', totalDecimals: 1 },
        scale: USUAL_SCALE.map((value) => ({ key: newKey(), value })),
        questions: [],
      }
  }
}
