import {
  amount,
  anything,
  decimal,
  flag,
  id,
  listOf,
  object,
  oneOf,
  recordOf,
  refuse,
  supported,
  text,
  title,
  wholeBetween,
  type Reader,
} from './json-reader'
import { isDecimal, isText } from './json-values'
import { readRule } from './rules/rule-kinds'
import type { GradeBand, Item, ScoredTemplate, ScoreRounding, Section, TemplateParameter, Veto } from './template'
import { byCode, HEAD, HEAD_TEXTS } from './template-head-readers'

/** Fields of an item beside its code, title, points and rule. */
export const ITEM_TEXTS = {
  titleEn: text,
  requirement: text,
  checkMethods: listOf(text),
  evidence: listOf(text),
  evidenceRule: oneOf('never', 'on_deduction', 'always'),
  noEvidenceScoresZero: flag,
  key: flag,
  subject: text,
  department: text,
  source: anything,
}

const item: Reader<Item> = object({ code: id, title, points: amount, scoring: readRule, allowNotApplicable: flag }, ITEM_TEXTS)

const section: Reader<Section> = object(
  { code: id, title, points: amount, items: listOf(item, byCode) },
  { titleEn: text, weight: decimal },
)

const veto: Reader<Veto> = object(
  { code: id, title },
  {
    effect: supported('force_grade', 'zero_total', 'no_rank', 'zero_section'),
    section: id,
    item: id,
    measurable: anything,
  },
)

export const parameterValue: Reader<number | string> = (json, at) => (isDecimal(json) || isText(json) ? json : refuse(at))
const parameter: Reader<TemplateParameter> = object({ id, label: text, default: parameterValue, unit: text }, {})

const grade: Reader<GradeBand> = object({ name: title, min: amount }, {})

export const scoreRounding: Reader<ScoreRounding> = object(
  { decimals: wholeBetween(0, 3), mode: oneOf('half_up'), applyAt: oneOf('item', 'total') },
  {},
)

/** Reads a 打分表: its structure only. @throws AppError TEMPLATE_INVALID, KIND_NOT_SUPPORTED */
export const readScoredTemplate: Reader<ScoredTemplate> = object(
  {
    ...HEAD,
    templateKind: oneOf('scored'),
    totalPoints: amount,
    scoreRounding,
    notApplicablePolicy: supported('rescale', 'rescale_section', 'full', 'zero'),
    grades: listOf(grade),
    vetoPolicy: object({ effect: supported('zero_total', 'force_grade', 'no_rank') }, { grade: title }),
    categories: listOf(section, byCode),
  },
  {
    ...HEAD_TEXTS,
    totalDecimals: wholeBetween(0, 3),
    bonusCap: amount,
    capTotal: flag,
    checkMethods: recordOf(text),
    parameters: listOf(parameter),
    bonusItems: listOf(item, byCode),
    vetoes: listOf(veto, byCode),
    signatureBlock: listOf(text),
  },
)
