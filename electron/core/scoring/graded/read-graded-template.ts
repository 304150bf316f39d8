import { decimal, flag, id, listOf, object, oneOf, only, recordOf, supported, text, title, type Reader } from '../json-reader'
import { isFilled, isRecord, placeIn } from '../json-values'
import { byCode, HEAD, HEAD_TEXTS } from '../template-head-readers'
import type { GradedItem, GradedSection, GradedTemplate, GradeMeaning, PassRule } from './graded-template'
import { GRADES, LEVELS } from './graded-template'

const clauses = listOf(title)

const item: Reader<GradedItem> = object(
  {
    code: id,
    title,
    itemType: id,
    // A level that is misspelt would silently take clauses out of the ladder.
    levels: only(LEVELS, object({ C: clauses, B: clauses, A: clauses }, {})),
    allowNotApplicable: flag,
  },
  {
    titleEn: text,
    requirement: text,
    checkMethods: listOf(text),
    evidence: listOf(text),
    key: flag,
    department: text,
  },
)

const section: Reader<GradedSection> = object({ code: id, title, items: listOf(item, byCode) }, { titleEn: text })

const rank: Reader<number | null> = (json, at) => (json === null ? null : decimal(json, at))
const gradeMeaning: Reader<GradeMeaning> = object({ code: text, rank, meaning: text }, {})

const byId = (json: unknown, at: string): string =>
  isRecord(json) && isFilled(json['id']) ? placeIn('passRules', json['id']) : at
const condition = only(
  ['itemType', 'minGrade', 'share'],
  object({ itemType: id, minGrade: oneOf(...GRADES), share: decimal }, {}),
)
const passRule: Reader<PassRule> = object({ id, conditions: listOf(condition) }, { label: text })

/** Fields of a 分级表 that only describe it, or name what its items ask for. */
export const GRADED_TEXTS = {
  ...HEAD_TEXTS,
  gradeScale: listOf(gradeMeaning),
  gradingRule: supported('ladder'),
  ladderNote: text,
  reviewLevels: listOf(text),
  checkMethods: recordOf(text),
  gapList: object({}, { generateWhen: text, fields: listOf(text) }),
  signatureBlock: listOf(text),
}

/** Reads a 分级表: its structure only. @throws AppError TEMPLATE_INVALID, KIND_NOT_SUPPORTED for another way of grading */
export const readGradedTemplate: Reader<GradedTemplate> = object(
  {
    ...HEAD,
    templateKind: oneOf('graded'),
    passRules: listOf(passRule, byId),
    categories: listOf(section, byCode),
  },
  GRADED_TEXTS,
)
