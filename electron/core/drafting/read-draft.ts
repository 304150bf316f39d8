import {
  anything,
  decimal,
  flag,
  listOf,
  object,
  oneOf,
  plain,
  recordOf,
  refuse,
  text,
  title,
  wholeBetween,
  type Reader,
} from '../scoring/json-reader'
import { isDecimal, isText } from '../scoring/json-values'
import type { Veto } from '../scoring/template'
import type { Draft, DraftHead, DraftItem, DraftLine, DraftSection, DraftVeto } from './draft'
import { readScoringSource } from './read-scoring-source'
import { readDraftRule } from './read-draft-rule'

/** Nobody writes a sheet of that many lines; a file may claim to. */
const MOST_LINES = 5_000

const orNull =
  <T>(inner: Reader<T>): Reader<T | null> =>
  (json, at) =>
    json === null ? null : inner(json, at)

const item: Reader<DraftItem> = object(
  { code: text, title: text, points: orNull(decimal), scoring: orNull(readDraftRule), allowNotApplicable: flag },
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
const line: Reader<DraftLine> = object({ key: title, item, source: orNull(readScoringSource) }, {})

const section: Reader<DraftSection> = object(
  { key: title, code: text, title: text, points: orNull(decimal), items: listOf(line) },
  { titleEn: text, weight: decimal },
)

const vetoFields: Reader<Veto> = object(
  { code: text, title: text },
  { effect: oneOf('force_grade', 'zero_total', 'no_rank', 'zero_section'), section: text, item: text, measurable: anything },
)
const veto: Reader<DraftVeto> = object({ key: title, veto: vetoFields }, {})

const parameterValue: Reader<number | string> = (json, at) => (isDecimal(json) || isText(json) ? json : refuse(at))
const emptyList: Reader<readonly []> = (json, at) => (Array.isArray(json) && json.length === 0 ? [] : refuse(at))

const head: Reader<DraftHead> = object(
  {
    schemaVersion: oneOf(1),
    id: text,
    version: text,
    name: text,
    subject: oneOf('supporting_org', 'recipient_org', 'dispatched_staff', 'patient'),
    templateKind: oneOf('scored'),
    totalPoints: decimal,
    scoreRounding: object({ decimals: wholeBetween(0, 3), mode: oneOf('half_up'), applyAt: oneOf('item', 'total') }, {}),
    notApplicablePolicy: oneOf('rescale', 'rescale_section', 'full', 'zero'),
    grades: listOf(object({ name: text, min: decimal }, {})),
    vetoPolicy: object({ effect: oneOf('zero_total', 'force_grade', 'no_rank') }, { grade: text }),
  },
  {
    nameEn: text,
    status: text,
    notes: listOf(text),
    totalDecimals: wholeBetween(0, 3),
    bonusCap: decimal,
    capTotal: flag,
    checkMethods: recordOf(text),
    parameters: listOf(object({ id: text, label: text, default: parameterValue, unit: text }, {})),
    signatureBlock: listOf(text),
    // Lines have their own place; here only the note that a list stood empty in the document.
    bonusItems: emptyList,
    vetoes: emptyList,
  },
)

const draft: Reader<Draft> = object({ head, sections: listOf(section), bonusItems: listOf(line), vetoes: listOf(veto) }, {})

/**
 * Reads a draft from foreign JSON: its structure, not whether it may be published (`checkDraft`). What is not known is kept.
 * @throws AppError TEMPLATE_INVALID, KIND_NOT_SUPPORTED with the place as `at`: "sections.0.items.2.item.points"
 */
export function readDraft(json: unknown): Draft {
  const read = draft(json, '')
  if (Object.hasOwn(read.head, 'categories')) refuse('head.categories')
  expectOwnKeys(read)
  plain(json, '')
  return read
}

/** Every section, line and veto is found by its key alone. */
function expectOwnKeys({ sections, bonusItems, vetoes }: Draft): void {
  const seen = new Set<string>()
  const expectNew = (key: string, at: string): void => {
    if (seen.has(key) || seen.size > MOST_LINES) refuse(`${at}.key`)
    seen.add(key)
  }
  sections.forEach(({ key, items }, index) => {
    expectNew(key, `sections.${index}`)
    items.forEach((one, place) => expectNew(one.key, `sections.${index}.items.${place}`))
  })
  bonusItems.forEach((one, index) => expectNew(one.key, `bonusItems.${index}`))
  vetoes.forEach((one, index) => expectNew(one.key, `vetoes.${index}`))
}
