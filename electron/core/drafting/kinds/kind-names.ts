import { gradedLines, type GradedDraft } from './graded-draft'
import type { QuestionnaireDraft } from './questionnaire-draft'

/** How the parts of a draft are called where they are spoken of, by key. */
export type DraftNames = (key: string) => string

/** The code; the title while there is no code; "#7", its number among its like, while there is neither. */
export const namesOfGraded = (draft: GradedDraft): DraftNames =>
  namesBy([
    ...draft.sections.map(({ key, section }, index) => [key, nameOf(section.code, section.title, index)] as const),
    ...gradedLines(draft).map(({ key, item }, index) => [key, nameOf(item.code, item.title, index)] as const),
    ...draft.passRules.map(({ key, rule }, index) => [key, nameOf(rule.label ?? '', rule.id, index)] as const),
  ])

/** The number of a question, the words of a step of the scale. */
export const namesOfQuestionnaire = ({ scale, questions }: QuestionnaireDraft): DraftNames =>
  namesBy([
    ...questions.map(({ key, question }) => [key, String(question.no)] as const),
    ...scale.map(({ key, value }, index) => [key, nameOf(value.label, String(value.value), index)] as const),
  ])

const nameOf = (code: string, title: string, index: number): string =>
  code.trim().slice(0, 40) || title.trim().slice(0, 20) || `#${index + 1}`

function namesBy(named: readonly (readonly [string, string])[]): DraftNames {
  const names = new Map(named)
  return (key) => names.get(key) ?? key
}
