import i18next from 'i18next'
import type { GradeMeaning, PassRule } from '@core/scoring/graded/graded-template'
import { LEVELS, type GradedItem } from '@core/scoring/graded/graded-template'
import type { CombinationText, Question, ScaleValue } from '@core/scoring/questionnaire/questionnaire-template'
import { conditionWords } from '@core/papers/condition-text'
import type { PaperTexts } from '@core/papers/paper-texts'
import { formatNumber } from '../../../i18n/format'

/** Fields of graded sheets and questionnaires that have a name for the eye. */
const NAMED = [
  ...(['passRules', 'gradeScale', 'gradingRule', 'ladderNote', 'reviewLevels', 'gapList'] as const),
  ...(['intro', 'contactFields', 'scale', 'scoring', 'sampling', 'privacy', 'no', 'crossCheck', 'alertWhen', 'alert'] as const),
] as const

/** Name of a field of these kinds; undefined for one that every kind has. */
export function kindFieldName(field: string): string | undefined {
  const named = NAMED.find((one) => one === field)
  return named === undefined ? undefined : i18next.t(`kinds:compare.${named}`)
}

/** What such a field says, in words; null where its value speaks for itself. */
export function kindFieldText(paper: PaperTexts, field: string, value: unknown): string | null {
  switch (field) {
    case 'levels':
      return levelsText(value as GradedItem['levels'])
    case 'passRules':
      return (value as readonly PassRule[]).map((rule) => ruleText(rule, paper)).join('\n')
    case 'gradeScale':
      return (value as readonly GradeMeaning[]).map(({ code, meaning }) => `${code} ${meaning}`).join('\n')
    case 'options':
      return (value as NonNullable<Question['options']>).map(answerText).join('\n')
    case 'scale':
      return (value as readonly ScaleValue[]).map(stepText).join('\n')
    case 'kind':
      return kindText(value as Question['kind'])
    case 'itemType':
      return value === 'basic' || value === 'recommended' ? i18next.t(`kinds:type.${value}`) : null
    case 'scoring':
      return combinationLines(value as CombinationText).join('\n')
    case 'sampling':
      return Object.values(value as Readonly<Record<string, unknown>>)
        .map(String)
        .join('\n')
    default:
      return null
  }
}

const levelsText = (levels: GradedItem['levels']): string =>
  LEVELS.flatMap((level) => levels[level].map((clause, index) => `${level}${index + 1} ${clause}`)).join('\n')

const ruleText = ({ id, label, conditions }: PassRule, paper: PaperTexts): string =>
  [label ?? id, ...conditions.map((condition) => `　${conditionWords(condition, paper)}`)].join('\n')

const answerText = ({ value, label }: { readonly value: unknown; readonly label: string }): string => `${String(value)} ${label}`

const stepText = (step: ScaleValue): string =>
  i18next.t('kinds:compare.step', { answer: answerText(step), score: formatNumber(step.score) })

const KINDS = ['scale5', 'scale5_with_text', 'single', 'text'] as const
function kindText(kind: Question['kind']): string {
  const named = KINDS.find((one) => one === kind)
  return named === undefined ? kind : i18next.t(`kinds:kind.${named}`)
}

function combinationLines({
  validResponse,
  satisfactionRate,
  satisfactionIndex,
  smallSample,
}: CombinationText): readonly string[] {
  const lines = {
    validResponse,
    satisfactionRate: satisfactionRate?.definition,
    satisfactionIndex: satisfactionIndex?.definition,
    minValid: smallSample === undefined ? undefined : String(smallSample.minValid),
    rateDecimals: satisfactionRate?.decimals?.toString(),
    indexDecimals: satisfactionIndex?.decimals?.toString(),
  }
  return Object.entries(lines).flatMap(([name, words]) =>
    words === undefined || words === '' ? [] : [i18next.t(`kinds:compare.combination.${name as keyof typeof lines}`, { words })],
  )
}
