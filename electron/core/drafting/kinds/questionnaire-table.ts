import type { Question, ScaleValue } from '../../scoring/questionnaire/questionnaire-template'
import type { NewKey } from '../draft'
import { readPoints } from '../grid-cells'
import { patched, type Patch } from '../patched'
import { followCombination } from './combination-words'
import { codeOf, HEAD_ROW, wordOf, type CellWords, type EditedKind, type KindRow, type KindTable } from './kind-rows'
import { changed, moved, placeOfKey, putBehind, withoutKey } from './list-edits'
import type { DraftQuestion, DraftScaleValue, QuestionnaireDraft, QuestionnaireDraftHead } from './questionnaire-draft'

/** A 问卷 as a table: its questions, its scale, how its forms are combined, and what holds for the whole form. */

export const SCALE_ROW = '#scale'
export const COMBINATION_ROW = '#combination'
export const QUESTION_COLUMNS = ['no', 'text', 'kind', 'dimension', 'weight'] as const
export type QuestionColumn = (typeof QUESTION_COLUMNS)[number]
export type QuestionRowKind = 'question' | 'scale' | 'combination' | 'head'

/** The kinds that the editor offers; another one of a document stays as it is. */
export const QUESTION_KINDS = ['scale5', 'scale5_with_text', 'single', 'text'] as const satisfies readonly Question['kind'][]

const rows = ({ questions }: QuestionnaireDraft): readonly KindRow<QuestionRowKind>[] => [
  ...questions.map(({ key }) => ({ key, kind: 'question' as const })),
  { key: SCALE_ROW, kind: 'scale' },
  { key: COMBINATION_ROW, kind: 'combination' },
  { key: HEAD_ROW, kind: 'head' },
]

export function withQuestionnaireHead(draft: QuestionnaireDraft, patch: Patch<QuestionnaireDraftHead>): QuestionnaireDraft {
  const head = patched(draft.head, patch)
  return head === draft.head ? draft : { ...draft, head }
}

/** Changes one question; the rules of combination that name its number follow it. */
export function withQuestion(draft: QuestionnaireDraft, key: string, patch: Patch<Question>): QuestionnaireDraft {
  const questions = changed(draft.questions, key, (one) => patched(one, { question: patched<Question>(one.question, patch) }))
  return questions === draft.questions ? draft : followCombination(draft, { ...draft, questions })
}

/** Another kind of question; what belongs to the former one alone goes, options of a single choice are begun. */
export function withQuestionKind(draft: QuestionnaireDraft, key: string, kind: Question['kind']): QuestionnaireDraft {
  const isSingle = kind.startsWith('single')
  const question = draft.questions.find((one) => one.key === key)?.question
  const options = isSingle
    ? (question?.options ?? [
        { value: 'Y', label: '' },
        { value: 'N', label: '' },
      ])
    : undefined
  const isScale = kind.startsWith('scale')
  const weight = isScale ? (question?.weight ?? 1) : undefined
  const isOther = question !== undefined && isScale !== question.kind.startsWith('scale')
  return withQuestion(draft, key, { kind, options, weight, ...((isOther || kind === 'text') && { alertWhen: undefined }) })
}

/** Changes the steps of the scale; the rules of combination that name their words follow them. */
export function withScale(
  draft: QuestionnaireDraft,
  change: (scale: readonly DraftScaleValue[]) => readonly DraftScaleValue[],
): QuestionnaireDraft {
  const scale = change(draft.scale)
  return scale === draft.scale ? draft : followCombination(draft, { ...draft, scale })
}

/** Another list of questions. Numbers that followed the order follow it again, and the rules of combination the numbers. */
function withQuestions(draft: QuestionnaireDraft, questions: readonly DraftQuestion[]): QuestionnaireDraft {
  if (questions === draft.questions) return draft
  const isInOrder = draft.questions.every(({ question }, index) => question.no === index + 1)
  const numbered = isInOrder
    ? questions.map((one, index) => patched(one, { question: patched<Question>(one.question, { no: index + 1 }) }))
    : questions
  return followCombination(draft, { ...draft, questions: numbered })
}

const nextNumber = ({ questions }: QuestionnaireDraft): number => Math.max(0, ...questions.map(({ question }) => question.no)) + 1

function insertBelow(draft: QuestionnaireDraft, rowKey: string, newKey: NewKey): EditedKind<QuestionnaireDraft> | null {
  const at = placeOfKey(draft.questions, rowKey)
  const above = draft.questions[at < 0 ? draft.questions.length - 1 : at]
  const made: DraftQuestion = { key: newKey(), question: { no: nextNumber(draft), text: '', kind: 'scale5', weight: 1 } }
  return { draft: withQuestions(draft, putBehind(draft.questions, above?.key ?? '', made)), key: made.key }
}

function duplicate(draft: QuestionnaireDraft, rowKey: string, newKey: NewKey): EditedKind<QuestionnaireDraft> | null {
  const line = draft.questions.find(({ key }) => key === rowKey)
  if (line === undefined) return null
  const copy: DraftQuestion = { key: newKey(), question: { ...line.question, no: nextNumber(draft) } }
  return { draft: withQuestions(draft, putBehind(draft.questions, rowKey, copy)), key: copy.key }
}

function cell(draft: QuestionnaireDraft, rowKey: string, column: QuestionColumn, words: CellWords): string | null {
  const question = draft.questions.find(({ key }) => key === rowKey)?.question
  if (question === undefined) return null
  switch (column) {
    case 'no':
      return String(question.no)
    case 'text':
      return question.text
    case 'kind':
      return wordOf(words, 'kind', question.kind)
    case 'dimension':
      return question.dimension ?? ''
    case 'weight':
      return question.weight === undefined ? '' : String(question.weight)
  }
}

function withCell(
  draft: QuestionnaireDraft,
  rowKey: string,
  column: QuestionColumn,
  text: string,
  words: CellWords,
): QuestionnaireDraft | null {
  if (cell(draft, rowKey, column, words) === null) return null
  const plain = text.trim()
  switch (column) {
    case 'no': {
      const no = readPoints(plain)
      return no === undefined || no === null || !Number.isInteger(no) || no < 1 || no > 9999
        ? null
        : withQuestion(draft, rowKey, { no })
    }
    case 'text':
      return withQuestion(draft, rowKey, { text: plain })
    case 'kind': {
      const code = codeOf(words, 'kind', plain)
      const kind = QUESTION_KINDS.find((one) => one === code)
      const now = draft.questions.find(({ key }) => key === rowKey)?.question.kind
      if (kind === undefined) return code === now ? draft : null
      return withQuestionKind(draft, rowKey, kind)
    }
    case 'dimension':
      return withQuestion(draft, rowKey, { dimension: plain === '' ? undefined : plain })
    case 'weight': {
      const weight = readPoints(plain)
      return weight === undefined ? null : withQuestion(draft, rowKey, { weight: weight ?? undefined })
    }
  }
}

/** A further step of the scale, above its highest value. */
export function newScaleValue(scale: readonly DraftScaleValue[], newKey: NewKey): DraftScaleValue {
  const value = Math.max(0, ...scale.map((one) => one.value.value)) + 1
  return { key: newKey(), value: { value, label: '', score: null } satisfies ScaleValue }
}

function turn(draft: QuestionnaireDraft, rowKey: string, column: QuestionColumn): QuestionnaireDraft | null {
  const question = draft.questions.find(({ key }) => key === rowKey)?.question
  if (question === undefined || column !== 'kind') return null
  const at = QUESTION_KINDS.findIndex((kind) => kind === question.kind)
  return withQuestionKind(draft, rowKey, QUESTION_KINDS[(at + 1) % QUESTION_KINDS.length] ?? 'scale5')
}

export const QUESTIONNAIRE_TABLE: KindTable<QuestionnaireDraft, QuestionColumn> = {
  columns: QUESTION_COLUMNS,
  rows,
  firstRow: ({ questions }) => questions[0]?.key ?? HEAD_ROW,
  cell,
  withCell,
  turn,
  insertBelow,
  duplicate,
  remove: (draft, rowKey) => withQuestions(draft, withoutKey(draft.questions, rowKey)),
  move: (draft, rowKey, step) => withQuestions(draft, moved(draft.questions, rowKey, step)),
}
