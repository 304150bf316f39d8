import {
  amount,
  anything,
  decimal,
  documentId,
  flag,
  id,
  listOf,
  object,
  oneOf,
  plain,
  recordOf,
  refuse,
  supported,
  text,
  title,
  wholeBetween,
  type Reader,
} from './json-reader'
import { isDecimal, isFilled, isRecord, isText, placeIn } from './json-values'
import { readRule } from './rules/rule-kinds'
import type { GradeBand, Item, ScoreRounding, Section, Template, TemplateParameter, Veto } from './template'

/** An entry with a code is named by it ("A3"), one without by its place ("categories.0.items.2"). */
const byCode = (json: unknown, at: string): string => (isRecord(json) && isFilled(json['code']) ? placeIn('', json['code']) : at)

const item: Reader<Item> = object(
  { code: id, title, points: amount, scoring: readRule, allowNotApplicable: flag },
  {
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
  },
)

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

const parameterValue: Reader<number | string> = (json, at) => (isDecimal(json) || isText(json) ? json : refuse(at))
const parameter: Reader<TemplateParameter> = object({ id, label: text, default: parameterValue, unit: text }, {})

const grade: Reader<GradeBand> = object({ name: title, min: amount }, {})

const scoreRounding: Reader<ScoreRounding> = object(
  { decimals: wholeBetween(0, 3), mode: oneOf('half_up'), applyAt: oneOf('item', 'total') },
  {},
)

const templateKind = supported('scored')

const scoredTemplate: Reader<Template> = object(
  {
    schemaVersion: oneOf(1),
    id: documentId,
    version: documentId,
    name: title,
    subject: oneOf('supporting_org', 'recipient_org', 'dispatched_staff', 'patient'),
    templateKind,
    totalPoints: amount,
    scoreRounding,
    notApplicablePolicy: supported('rescale', 'rescale_section', 'full', 'zero'),
    grades: listOf(grade),
    vetoPolicy: object({ effect: supported('zero_total', 'force_grade', 'no_rank') }, { grade: title }),
    categories: listOf(section, byCode),
  },
  {
    nameEn: text,
    status: text,
    totalDecimals: wholeBetween(0, 3),
    bonusCap: amount,
    capTotal: flag,
    checkMethods: recordOf(text),
    parameters: listOf(parameter),
    bonusItems: listOf(item, byCode),
    vetoes: listOf(veto, byCode),
    signatureBlock: listOf(text),
    notes: listOf(text),
  },
)

/**
 * Reads a 考核评价表 from foreign JSON: its structure only, not whether it may be published (`checkTemplate`).
 * Fields that only describe are kept; numbers have at most 3 decimals and 12 digits before the point.
 *
 * @throws AppError TEMPLATE_INVALID with `at`, the code of the item and the path in it ("A3.scoring.steps.1.threshold").
 * @throws AppError KIND_NOT_SUPPORTED with `at` for a kind of template, rule or policy this engine does not score.
 */
export function readTemplate(json: unknown): Template {
  if (!isRecord(json)) return refuse('template')
  templateKind(json['templateKind'], 'templateKind') // first, for the other kinds have other fields
  const template = scoredTemplate(json, '')
  plain(json, '')
  return template
}
