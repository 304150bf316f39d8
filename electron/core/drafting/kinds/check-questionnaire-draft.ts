import { checkTemplate } from '../../scoring/check-template'
import type { Breach } from '../../scoring/breach'
import { combinationRule } from '../../scoring/questionnaire/combination-rule'
import { repeated } from '../../scoring/rules/flaws'
import type { DraftCheck } from '../check-draft'
import { headBreaches, isBlank, issuesAt, unreadableField, withUnreadable } from '../draft-breaches'
import type { DraftIssue } from '../draft-issue'
import { versionWarnings } from '../draft-warnings'
import { namesOfQuestionnaire, type DraftNames } from './kind-names'
import {
  templateOfQuestionnaireDraft,
  type DraftQuestion,
  type DraftScaleValue,
  type QuestionnaireDraft,
} from './questionnaire-draft'

const NO_PARTS = { scale: [], questions: [] }

/** A form with nothing on it; one part of a draft is put into it and read, so that its own faults come to light. */
const BARE = {
  ...{ schemaVersion: 1, id: 'x', version: 'x', name: 'x', subject: 'patient', templateKind: 'questionnaire' },
  ...NO_PARTS,
}

/**
 * Everything that is wrong with a draft of a 问卷, each at its place.
 * @param published Versions of the template that stand, in the order of publishing.
 */
export function checkQuestionnaireDraft(draft: QuestionnaireDraft, published: readonly string[] = []): DraftCheck {
  const names = namesOfQuestionnaire(draft)
  return {
    breaches: [
      ...headBreaches(draft, published, NO_PARTS),
      ...draft.questions.flatMap((line) => questionBreaches(line, names)),
      ...draft.scale.flatMap((step) => stepBreaches(step, names)),
      ...duplicates(draft),
      ...templateBreaches(draft),
    ],
    warnings: [...versionWarnings(draft, published), ...combinationWarnings(draft)],
  }
}

function questionBreaches({ key, question }: DraftQuestion, names: DraftNames): DraftIssue[] {
  const at = names(key)
  const issue = issuesAt(key, at)
  const text = isBlank(question.text) ? [issue('text', 'QUESTION_EMPTY')] : []
  const options = (question.options ?? []).flatMap(({ label }, index) =>
    isBlank(label) ? [issue(`options.${index}.label`, 'LABEL_EMPTY', { number: String(index + 1) })] : [],
  )
  const { options: given, ...fields } = question
  const part = { ...fields, ...(text.length > 0 && { text: 'x' }), ...(options.length === 0 && given && { options: given }) }
  const document = { ...BARE, questions: [part] }
  const found = [...text, ...options]
  return withUnreadable(key, at, found, unreadableField(document, `questions.${question.no}`, 'questions.0'))
}

function stepBreaches({ key, value }: DraftScaleValue, names: DraftNames): DraftIssue[] {
  const at = names(key)
  const found = isBlank(value.label) ? [issuesAt(key, at)('label', 'LABEL_EMPTY', { number: String(value.value) })] : []
  const document = { ...BARE, scale: [{ ...value, ...(found.length > 0 && { label: 'x' }) }] }
  return withUnreadable(key, at, found, unreadableField(document, 'scale.0', 'scale.0'))
}

/** Every question whose number another has as well. */
function duplicates({ questions }: QuestionnaireDraft): DraftIssue[] {
  const again = new Set(repeated(questions.map(({ question }) => String(question.no))))
  return questions
    .filter(({ question }) => again.has(String(question.no)))
    .map(({ key, question }) => ({ key, field: 'no', code: 'CODE_DUPLICATE', params: { at: String(question.no) } }))
}

const FIELD: Partial<Readonly<Record<Breach['code'], string>>> = {
  OPTIONS_EMPTY: 'options',
  ID_DUPLICATE: 'options',
  ALERT_UNKNOWN: 'alertWhen',
  QUESTION_WEIGHTS: 'weight',
}

/** What `checkTemplate` says of the draft, said of its keys: its questions are numbered by their place meanwhile. */
function templateBreaches(draft: QuestionnaireDraft): DraftIssue[] {
  const { questions } = draft
  const numbered = {
    ...draft,
    questions: questions.map((line, index) => ({ ...line, question: { ...line.question, no: index + 1 } })),
  }
  return checkTemplate(templateOfQuestionnaireDraft(numbered)).map(({ at, code, params }): DraftIssue => {
    const line = questions[Number(at.replace(/^questions\./, '')) - 1]
    if (line === undefined)
      return { key: null, field: code === 'QUESTION_WEIGHTS' ? 'questions' : at, code, params: { at, ...params } }
    return { key: line.key, field: FIELD[code] ?? 'text', code, params: { at: String(line.question.no), ...params } }
  })
}

/** Rules of combination that the program does not understand would silently be replaced by the usual ones. */
function combinationWarnings(draft: QuestionnaireDraft): DraftIssue[] {
  const { scoring } = draft.head
  const words = {
    validResponse: scoring?.validResponse ?? '',
    satisfactionRate: scoring?.satisfactionRate?.definition ?? '',
  }
  return combinationRule(templateOfQuestionnaireDraft(draft)).unread.map((field) => ({
    key: null,
    field: `scoring.${field}`,
    code: 'COMBINATION_UNREAD',
    params: { at: 'scoring', words: words[field] },
  }))
}
