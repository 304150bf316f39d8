import type { CombinationRule } from '../../scoring/questionnaire/combination-rule'
import type { CombinationText } from '../../scoring/questionnaire/questionnaire-template'
import { patched } from '../patched'
import type { QuestionnaireDraft } from './questionnaire-draft'

/** The two sentences of the rules of combination, as `combinationRule` reads them. */

/** Which questionnaires count; undefined for the usual rule, which needs no words. */
export function validityWords({
  mustAnswer,
  leastScaleAnswers,
}: Pick<CombinationRule, 'mustAnswer' | 'leastScaleAnswers'>): string | undefined {
  if (mustAnswer.length === 0 && leastScaleAnswers === 1) return undefined
  const isSilent = leastScaleAnswers === 0 && mustAnswer.length > 0
  const least = isSilent ? [] : [`量表题作答不少于${leastScaleAnswers}题`]
  return [...mustAnswer.map((no) => `第${no}题已答`), ...least].join('且')
}

/** Whose answers make the satisfaction rate; undefined for the usual rule. @param labels Words of the answers that satisfy. */
export const rateWords = (question: number | null, labels: readonly string[]): string | undefined =>
  question === null ? undefined : `第${question}题答${labels.map((label) => `“${label}”`).join('或')}的人数÷有效问卷数`

/** What stands for the number of a question that is gone: such a sentence is understood by nobody until it is set anew. */
const GONE = '？'

/**
 * The later state with the words of its rules of combination following the numbers of questions and the words of the scale, for
 * both are found by keys. A question that is gone is not taken for the one that has its number now.
 */
export function followCombination(before: QuestionnaireDraft, after: QuestionnaireDraft): QuestionnaireDraft {
  const { scoring } = after.head
  if (scoring === undefined) return after
  const numbers = new Map(
    before.questions.map(({ key, question }) => {
      const next = after.questions.find((one) => one.key === key)
      return [String(question.no), next === undefined ? GONE : String(next.question.no)] as const
    }),
  )
  const labels = new Map(
    before.scale.map(({ key, value }) => [value.label, after.scale.find((one) => one.key === key)?.value.label ?? value.label]),
  )
  const follow = (words: string): string =>
    words
      .replaceAll(/第(\d{1,4})题/g, (whole, no: string) => (numbers.has(no) ? `第${numbers.get(no) ?? no}题` : whole))
      .replaceAll(/“([^”]+)”/g, (whole, label: string) => (labels.has(label) ? `“${labels.get(label) ?? label}”` : whole))
  const { validResponse, satisfactionRate } = scoring
  const followed: CombinationText = {
    ...scoring,
    ...(validResponse !== undefined && { validResponse: follow(validResponse) }),
    ...(satisfactionRate !== undefined && {
      satisfactionRate: { ...satisfactionRate, definition: follow(satisfactionRate.definition) },
    }),
  }
  const isSame =
    followed.validResponse === validResponse && followed.satisfactionRate?.definition === satisfactionRate?.definition
  return isSame ? after : { ...after, head: { ...after.head, scoring: followed } }
}

/** New values for the rules of combination; undefined words are the usual rule, an absent field stays. */
export interface CombinationPatch {
  readonly validity?: string | undefined
  readonly rate?: string | undefined
  readonly rateDecimals?: number
  readonly indexDecimals?: number
  readonly minValid?: number
}

export function withCombination(draft: QuestionnaireDraft, patch: CombinationPatch): QuestionnaireDraft {
  const before: CombinationText = draft.head.scoring ?? {}
  const { validResponse, satisfactionRate, satisfactionIndex, smallSample, ...rest } = before
  const validity = 'validity' in patch ? patch.validity : validResponse
  const definition = 'rate' in patch ? (patch.rate ?? '') : satisfactionRate?.definition
  const rateDecimals = patch.rateDecimals ?? satisfactionRate?.decimals
  const indexDecimals = patch.indexDecimals ?? satisfactionIndex?.decimals
  const minValid = patch.minValid ?? smallSample?.minValid
  const scoring: CombinationText = {
    ...rest,
    ...(validity !== undefined && { validResponse: validity }),
    ...((definition !== undefined || rateDecimals !== undefined) && {
      satisfactionRate: {
        ...satisfactionRate,
        definition: definition ?? '',
        ...(rateDecimals !== undefined && { decimals: rateDecimals }),
      },
    }),
    ...((satisfactionIndex !== undefined || indexDecimals !== undefined) && {
      satisfactionIndex: {
        definition: '',
        ...satisfactionIndex,
        ...(indexDecimals !== undefined && { decimals: indexDecimals }),
      },
    }),
    ...(minValid !== undefined && { smallSample: { ...smallSample, minValid } }),
  }
  const head = patched(draft.head, { scoring })
  return head === draft.head ? draft : { ...draft, head }
}
