import { GRADED_TEXTS } from '../../scoring/graded/read-graded-template'
import { GRADES, LEVELS, type GradedItem, type PassRule } from '../../scoring/graded/graded-template'
import { QUESTIONNAIRE_TEXTS, questionKind } from '../../scoring/questionnaire/read-questionnaire-template'
import type { AnswerValue } from '../../scoring/questionnaire/questionnaire-template'
import {
  decimal,
  flag,
  listOf,
  object,
  oneOf,
  only,
  plain,
  refuse,
  text,
  title,
  wholeBetween,
  type Reader,
} from '../../scoring/json-reader'
import { isDecimal, isRecord } from '../../scoring/json-values'
import { readDraft } from '../read-draft'
import type { AnyDraft } from './any-draft'
import type { GradedDraft } from './graded-draft'
import type { QuestionnaireDraft } from './questionnaire-draft'

/** Nobody writes a sheet of that many parts; a file may claim to. */
const MOST_PARTS = 5_000

/** The fields that every kind begins with; each text may still be empty. */
const HEAD = {
  schemaVersion: oneOf(1),
  id: text,
  version: text,
  name: text,
  subject: oneOf('supporting_org', 'recipient_org', 'dispatched_staff', 'patient'),
}

const clauses = listOf(text)
const item: Reader<GradedItem> = object(
  {
    code: text,
    title: text,
    itemType: text,
    levels: only(LEVELS, object({ C: clauses, B: clauses, A: clauses }, {})),
    allowNotApplicable: flag,
  },
  { titleEn: text, requirement: text, checkMethods: listOf(text), evidence: listOf(text), key: flag, department: text },
)
const condition = only(
  ['itemType', 'minGrade', 'share'],
  object({ itemType: text, minGrade: oneOf(...GRADES), share: decimal }, {}),
)
const passRule: Reader<PassRule> = object({ id: text, conditions: listOf(condition) }, { label: text })

const graded: Reader<GradedDraft> = object(
  {
    head: object({ ...HEAD, templateKind: oneOf('graded') }, GRADED_TEXTS),
    sections: listOf(
      object(
        {
          key: title,
          section: object({ code: text, title: text }, { titleEn: text }),
          items: listOf(object({ key: title, item }, {})),
        },
        {},
      ),
    ),
    passRules: listOf(object({ key: title, rule: passRule }, {})),
  },
  {},
)

const answerValue: Reader<AnswerValue> = (json, at) => (isDecimal(json) ? json : text(json, at))
const score: Reader<number | null> = (json, at) => (json === null ? null : decimal(json, at))
const scaleValue = only(['value', 'label', 'score'], object({ value: decimal, label: text, score }, {}))
const question = object(
  { no: wholeBetween(1, 9999), text, kind: questionKind },
  {
    dimension: text,
    weight: decimal,
    options: listOf(object({ value: answerValue, label: text }, {})),
    crossCheck: text,
    alertWhen: answerValue,
    alert: text,
  },
)

const questionnaire: Reader<QuestionnaireDraft> = object(
  {
    head: object({ ...HEAD, templateKind: oneOf('questionnaire') }, QUESTIONNAIRE_TEXTS),
    scale: listOf(object({ key: title, value: scaleValue }, {})),
    questions: listOf(object({ key: title, question }, {})),
  },
  {},
)

/**
 * Reads a draft of any kind from foreign JSON: its structure, not whether it may be published (`checkAnyDraft`). What is not
 * known is kept.
 * @throws AppError TEMPLATE_INVALID, KIND_NOT_SUPPORTED with the place as `at`: "sections.0.items.2.item.levels.C"
 */
export function readAnyDraft(json: unknown): AnyDraft {
  const head = isRecord(json) ? json['head'] : undefined
  switch (isRecord(head) ? head['templateKind'] : undefined) {
    case 'graded':
      return readGraded(json)
    case 'questionnaire':
      return readQuestionnaire(json)
    default:
      return readDraft(json)
  }
}

function readGraded(json: unknown): GradedDraft {
  const read = graded(json, '')
  expectNoLists(read.head, ['categories', 'passRules'])
  for (const { section } of read.sections) if (Object.hasOwn(section, 'items')) refuse('sections')
  expectOwnKeys([...read.sections, ...read.sections.flatMap(({ items }) => items), ...read.passRules])
  plain(json, '')
  return read
}

function readQuestionnaire(json: unknown): QuestionnaireDraft {
  const read = questionnaire(json, '')
  expectNoLists(read.head, ['scale', 'questions'])
  expectOwnKeys([...read.scale, ...read.questions])
  plain(json, '')
  return read
}

/** Parts have their own place; in the head they would be published twice. */
function expectNoLists(head: object, lists: readonly string[]): void {
  for (const list of lists) if (Object.hasOwn(head, list)) refuse(`head.${list}`)
}

/** Every part is found by its key alone. */
function expectOwnKeys(parts: readonly { readonly key: string }[]): void {
  const keys = new Set(parts.map(({ key }) => key))
  if (keys.size < parts.length || parts.length > MOST_PARTS) refuse('key')
}
