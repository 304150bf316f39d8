import { AppError } from '../shared/app-error'
import { assertNever } from '../shared/assert-never'
import type { Fact } from './fact'
import type { GradedFact } from './graded/graded-fact'
import { gradedItems } from './graded/graded-items'
import { readGradedFact, readGradedInput } from './graded/read-graded-fact'
import type { Answer } from './questionnaire/questionnaire-fact'
import { readAnswer, readAnswers } from './questionnaire/read-answers'
import { readFact } from './read-fact'
import { readSheetInput } from './read-sheet-input'
import type { Template } from './template'
import { allItems } from './template-items'

/** What stands at one item or question of a sheet; its template says of which kind it is. */
export type AnyFact = Fact | GradedFact | Answer

/** Facts by item code or question number; an absent one is unanswered. */
export type AnyFacts = Readonly<Record<string, AnyFact>>

/** Everything the result of a sheet of any kind follows from, besides its template. */
export interface AnyInput {
  readonly facts: AnyFacts
  readonly vetoes: readonly string[]
  readonly parameters: Readonly<Record<string, number | string>>
}

/** Codes of the items, or numbers of the questions, by which a sheet names its facts and remarks. */
export function entryCodes(template: Template): readonly string[] {
  switch (template.templateKind) {
    case 'scored':
      return allItems(template).map(({ code }) => code)
    case 'graded':
      return gradedItems(template).map(({ code }) => code)
    case 'questionnaire':
      return template.questions.map(({ no }) => String(no))
    default:
      return assertNever(template)
  }
}

/** Reads one fact of a sheet of any kind. @throws AppError ITEM_UNKNOWN, and as `readFact`, `readGradedFact`, `readAnswer` */
export function readAnyFact(template: Template, code: string, json: unknown): AnyFact {
  switch (template.templateKind) {
    case 'scored':
      return readFact(known(allItems(template), code, codeOf), json)
    case 'graded':
      return readGradedFact(known(gradedItems(template), code, codeOf), json)
    case 'questionnaire': {
      const question = known(template.questions, code, ({ no }) => String(no))
      return readAnswer(template, question, json)
    }
    default:
      return assertNever(template)
  }
}

/** Reads `{ facts, vetoes?, parameters? }`. @throws AppError as `readSheetInput`, `readGradedInput` and `readAnswers` */
export function readAnyInput(template: Template, json: unknown): AnyInput {
  switch (template.templateKind) {
    case 'scored':
      return readSheetInput(template, json)
    case 'graded':
      return { ...NEITHER, facts: readGradedInput(template, json) }
    case 'questionnaire':
      return { ...NEITHER, facts: readAnswers(template, json) }
    default:
      return assertNever(template)
  }
}

const NEITHER = { vetoes: [], parameters: {} }

const codeOf = ({ code }: { readonly code: string }): string => code

function known<I>(items: readonly I[], code: string, nameOf: (item: I) => string): I {
  const item = items.find((one) => nameOf(one) === code)
  if (item === undefined) throw new AppError('ITEM_UNKNOWN', { at: code })
  return item
}
