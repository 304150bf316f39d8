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
import { ITEM_TEXTS, parameterValue, scoreRounding } from '../scoring/read-scored-template'
import type { Veto } from '../scoring/template'
import { HEAD, HEAD_TEXTS } from '../scoring/template-head-readers'
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
  ITEM_TEXTS,
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

const emptyList: Reader<readonly []> = (json, at) => (Array.isArray(json) && json.length === 0 ? [] : refuse(at))

const head: Reader<DraftHead> = object(
  {
    schemaVersion: oneOf(1),
    id: text,
    version: text,
    name: text,
    subject: HEAD.subject,
    templateKind: oneOf('scored'),
    totalPoints: decimal,
    scoreRounding,
    notApplicablePolicy: oneOf('rescale', 'rescale_section', 'full', 'zero'),
    grades: listOf(object({ name: text, min: decimal }, {})),
    vetoPolicy: object({ effect: oneOf('zero_total', 'force_grade', 'no_rank') }, { grade: text }),
  },
  {
    ...HEAD_TEXTS,
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
