import { totalDecimals } from '../shown-decimals'
import { isScaleQuestion, type QuestionnaireTemplate } from './questionnaire-template'

/** How the questionnaires of a unit are combined, read from the words of the template's `scoring` block. */
export interface CombinationRule {
  /** Numbers of the questions that a valid questionnaire answers. */
  readonly mustAnswer: readonly number[]
  /** How many scale questions it answers at least. */
  readonly leastScaleAnswers: number
  /** Whose answers make the satisfaction rate; null: all scale questions, best two values ÷ answers with a score. */
  readonly rate: { readonly question: number; readonly values: readonly number[] } | null
  readonly rateDecimals: number
  readonly indexDecimals: number
  /** With fewer valid questionnaires only their number is given. */
  readonly minValid: number
  /** Fields whose words are not understood; the rule then is the one for a template that says nothing there. */
  readonly unread: readonly ('validResponse' | 'satisfactionRate')[]
}

const MUST_ANSWER = /^第(\d{1,4})题已答$/
const LEAST_SCALE = /^量表题作答不少于(\d{1,4})题$/
const RATE = /^第(\d{1,4})题答(“[^”]+”(?:(?:或|、)“[^”]+”)*)的人数÷有效问卷数$/

/**
 * Understands two sentences, each clause of them in these words only:
 *   validResponse: 第N题已答 · 量表题作答不少于N题, joined by 且, "，" or "；"
 *   satisfactionRate: 第N题答“甲”或“乙”的人数÷有效问卷数, the labels being those of the scale
 * Anything else is not guessed at: the field stands in `unread`. A template that says nothing counts every questionnaire
 * with at least one answered scale question.
 */
export function combinationRule(template: QuestionnaireTemplate): CombinationRule {
  const { scoring = {} } = template
  const validity = readValidity(template, scoring.validResponse ?? '')
  const definition = scoring.satisfactionRate?.definition ?? ''
  const rate = definition === '' ? null : readRate(template, definition)
  return {
    ...(validity ?? EVERY_ANSWERED),
    rate: rate ?? null,
    rateDecimals: scoring.satisfactionRate?.decimals ?? totalDecimals(template),
    indexDecimals: scoring.satisfactionIndex?.decimals ?? totalDecimals(template),
    minValid: scoring.smallSample?.minValid ?? 0,
    unread: [
      ...(validity === undefined ? (['validResponse'] as const) : []),
      ...(rate === undefined ? (['satisfactionRate'] as const) : []),
    ],
  }
}

type Validity = Pick<CombinationRule, 'mustAnswer' | 'leastScaleAnswers'>
const EVERY_ANSWERED: Validity = { mustAnswer: [], leastScaleAnswers: 1 }

function readValidity({ questions }: QuestionnaireTemplate, words: string): Validity | undefined {
  if (words.trim() === '') return EVERY_ANSWERED
  const clauses = words.split(/且|，|；/).map((clause) => clause.trim())
  const must = clauses.flatMap((clause) => numberIn(MUST_ANSWER, clause))
  const least = clauses.flatMap((clause) => numberIn(LEAST_SCALE, clause))
  const isRead = must.length + least.length === clauses.length
  if (!isRead || !must.every((no) => questions.some((question) => question.no === no))) return undefined
  return { mustAnswer: must, leastScaleAnswers: Math.max(0, ...least) }
}

function readRate({ questions, scale }: QuestionnaireTemplate, words: string): CombinationRule['rate'] | undefined {
  const [, no, quoted = ''] = RATE.exec(words.trim()) ?? []
  const question = questions.find((one) => String(one.no) === no && isScaleQuestion(one))
  const labels = [...quoted.matchAll(/“([^”]+)”/g)].map(([, label]) => label)
  const values = labels.flatMap((label) => scale.filter((one) => one.label === label).map(({ value }) => value))
  return question === undefined || values.length !== labels.length ? undefined : { question: question.no, values }
}

function numberIn(pattern: RegExp, clause: string): readonly number[] {
  const [, digits] = pattern.exec(clause) ?? []
  return digits === undefined ? [] : [Number(digits)]
}
