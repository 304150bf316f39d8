import type { TFunction } from 'i18next'
import type { PaperTexts } from '@core/papers/paper-texts'
import { namedParameters, ruleSentences } from '@core/papers/rule-sentence'
import type { Item, Rule, ScoredTemplate, TemplateParameter } from '@core/scoring/template'
import type { ComparableTemplate } from '@core/drafting/compare-templates'
import { formatNumber } from '../../../i18n/format'
import { kindFieldName, kindFieldText } from './kind-words'
import { gradeWords, roundingWords, vetoEffectWords, waivingWords } from '../policy-words'

export interface FieldTexts {
  readonly t: TFunction<'templates'>
  readonly paper: PaperTexts
}

/** Fields that have a name for the eye; the others, which hardly anybody sees, keep theirs. */
const NAMED = [
  ...(['code', 'title', 'titleEn', 'points', 'requirement', 'checkMethods', 'scoring', 'evidence', 'evidenceRule'] as const),
  ...(['noEvidenceScoresZero', 'allowNotApplicable', 'key', 'department', 'weight', 'effect', 'section', 'item'] as const),
  ...(['id', 'name', 'nameEn', 'version', 'subject', 'totalPoints', 'totalDecimals', 'bonusCap', 'capTotal'] as const),
  ...([
    'scoreRounding',
    'notApplicablePolicy',
    'grades',
    'vetoPolicy',
    'parameters',
    'notes',
    'signatureBlock',
    'status',
  ] as const),
  ...(['itemType', 'levels', 'text', 'dimension', 'kind', 'options', 'measurable', 'source'] as const),
] as const

export function fieldName(t: FieldTexts['t'], field: string, kind: ComparableTemplate['templateKind']): string {
  const ofKind = kind === 'scored' ? undefined : kindFieldName(field)
  if (ofKind !== undefined) return ofKind
  const named = NAMED.find((one) => one === field)
  return named === undefined ? field : t(`compare.field.${named}`)
}

/** What a field says, in words; `document` is the state it stands in. */
export function fieldText({ t, paper }: FieldTexts, document: ComparableTemplate, field: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return formatNumber(null)
  const ofKind = document.templateKind === 'scored' ? null : kindFieldText(paper, field, value)
  if (ofKind !== null) return ofKind
  if (field === 'scoring') return scoringText(paper, document, value as Rule)
  if (field === 'parameters') return parametersText(t, value as readonly TemplateParameter[])
  const policy = document.templateKind === 'scored' ? policyText(t, document as ScoredTemplate, field) : null
  if (policy !== null) return policy
  if (field === 'evidenceRule') return t(`compare.evidenceRule.${value as NonNullable<Item['evidenceRule']>}`)
  if (field === 'checkMethods') return methodsText(t, document, value)
  if (typeof value === 'boolean') return t(value ? 'compare.yes' : 'compare.no')
  if (typeof value === 'number') return formatNumber(value)
  if (typeof value === 'string') return value
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.join('\n') : JSON.stringify(value)
}

/** The rule as it counts, and the words beside it where there are any. */
function scoringText(t: PaperTexts, document: ComparableTemplate, rule: Rule): string {
  const parameters = document.templateKind === 'scored' ? (document.parameters ?? []) : []
  const counted = ruleSentences(rule, { t, points: null, parameter: namedParameters(parameters, t) }).join('\n')
  const all = [counted, rule.text ?? '', rule.guidance ?? ''].filter((words) => words !== '')
  return all.filter((words, index) => all.findIndex((one) => unstopped(one) === unstopped(words)) === index).join('\n')
}

/** A cell that says what the rule says is not said again; a full stop makes no difference. */
const unstopped = (words: string): string => words.trim().replace(/[。.]$/, '')

const parametersText = (t: FieldTexts['t'], parameters: readonly TemplateParameter[]): string =>
  parameters.map(({ label, default: value, unit }) => `${label} ${t('facts.parameter', { value, unit })}`).join('\n')

/** Policies of the whole sheet, which are stored as codes; null for every other field. */
function policyText(t: FieldTexts['t'], template: ScoredTemplate, field: string): string | null {
  switch (field) {
    case 'grades':
      return gradeWords(t, template)
        .map(({ name, words }) => `${name} ${words}`)
        .join('\n')
    case 'scoreRounding':
      return roundingWords(t, template)
    case 'notApplicablePolicy':
      return waivingWords(t, template)
    case 'vetoPolicy':
      return vetoEffectWords(t, template)
    default:
      return null
  }
}

/** Methods of an item by their names; those of the whole sheet as they are listed. */
function methodsText(t: FieldTexts['t'], document: ComparableTemplate, value: unknown): string {
  const known: Readonly<Record<string, string>> = ('checkMethods' in document ? document.checkMethods : undefined) ?? {}
  const ids = Array.isArray(value) ? value.map(String) : Object.keys(value as object)
  return ids.map((id) => known[id] ?? id).join(t('comma'))
}
