import { assertNever } from '../shared/assert-never'
import type { AnyInput } from './any-fact'
import type { Facts } from './fact'
import { gradeSheet } from './graded/grade-sheet'
import type { GradedFacts } from './graded/graded-fact'
import type { GradedScore, GradedTrace } from './graded/graded-score'
import type { Answers } from './questionnaire/questionnaire-fact'
import type { QuestionnaireScore, QuestionnaireTrace } from './questionnaire/questionnaire-score'
import { scoreQuestionnaire } from './questionnaire/score-questionnaire'
import type { SheetScore, Trace } from './score'
import { scoreSheet } from './score-sheet'
import type { Template } from './template'

/** The result of a sheet of any kind. */
export type AnyScore =
  | { readonly kind: 'scored'; readonly score: SheetScore }
  | { readonly kind: 'graded'; readonly score: GradedScore }
  | { readonly kind: 'questionnaire'; readonly score: QuestionnaireScore }

/** A result with the account it is proved by. */
export type AnyResult =
  | { readonly kind: 'scored'; readonly score: SheetScore; readonly trace: Trace }
  | { readonly kind: 'graded'; readonly score: GradedScore; readonly trace: GradedTrace }
  | { readonly kind: 'questionnaire'; readonly score: QuestionnaireScore; readonly trace: QuestionnaireTrace }

/**
 * Scores one sheet of any kind.
 *
 * @param template A template without breaches.
 * @param input Read for this template by `readAnyInput` or `readAnyFact`: its facts are therefore of the template's kind.
 * @param version.sha256 Hash of the template's canonical JSON, for the Trace.
 */
export function scoreAny(template: Template, input: AnyInput, version: { readonly sha256: string }): AnyResult {
  switch (template.templateKind) {
    case 'scored':
      return { kind: 'scored', ...scoreSheet(template, { ...input, facts: input.facts as Facts }, version) }
    case 'graded':
      return { kind: 'graded', ...gradeSheet(template, input.facts as GradedFacts, version) }
    case 'questionnaire':
      return { kind: 'questionnaire', ...scoreQuestionnaire(template, input.facts as Answers, version) }
    default:
      return assertNever(template)
  }
}

/** How far a sheet is answered. */
export interface Progress {
  readonly answered: number
  /** Items that count, or scale questions. */
  readonly of: number
  /** Codes of the items, or numbers of the scale questions, without an answer. */
  readonly unanswered: readonly string[]
}

export function progressOf({ kind, score }: AnyScore): Progress {
  switch (kind) {
    case 'scored':
    case 'questionnaire':
      return { answered: score.answered, of: score.of, unanswered: score.unanswered }
    case 'graded': {
      const unanswered = score.items.filter(({ grade }) => grade === null).map(({ code }) => code)
      return { answered: score.items.length - unanswered.length, of: score.items.length, unanswered }
    }
    default:
      return assertNever(kind)
  }
}
