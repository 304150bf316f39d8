import type { RawSheet } from '../../registry/raw-table'
import { isRecord, type JsonRecord } from '../../scoring/json-values'
import type { ScoredTemplate } from '../../scoring/template'
import { AppError } from '../../shared/app-error'
import type { Draft, DraftLine, NewKey } from '../draft'
import { draftOfTemplate } from '../draft-of-template'
import { readDraft } from '../read-draft'
import type { DraftDocument } from '../template-of-draft'
import { documentOfSheets } from './document-of-sheets'
import { GRADE_PART, HEAD_PART, ITEM_PART, PARAMETER_PART, SECTION_PART, VETO_PART } from './entities'
import { gatherFaults, quoted, type Faults } from './faults'
import { filledIn, readRestRows, REST_COLUMNS, REST_SHEET, type RestValue } from './rest-rows'
import { readFieldRows } from './sheet-columns'
import type { WorkbookFault } from './workbook'

export interface WorkbookReading {
  /** Null when anything was refused. */
  readonly draft: Draft | null
  readonly refused: readonly WorkbookFault[]
}

/** The draft that a workbook tells, or everything a person has to put right in it, named by its cells. */
export function draftOfWorkbook(sheets: readonly RawSheet[], newKey: NewKey): WorkbookReading {
  const faults = gatherFaults()
  const { document, texts } = documentOfSheets(sheets, faults)
  const rest = readRestRows(readFieldRows(sheets, REST_SHEET, REST_COLUMNS, faults), faults)
  const whole = document === null ? null : withRest(document, rest, faults)
  if (whole === null || faults.list().length > 0) return { draft: null, refused: faults.list() }
  const draft = withTexts(draftOfTemplate(whole as ScoredTemplate, newKey), texts) // an item may lack its points or its rule
  try {
    return { draft: readDraft(draft), refused: [] }
  } catch (thrown) {
    // Only what 其他 brought in can be of a wrong kind.
    if (!(thrown instanceof AppError)) throw thrown
    faults.add(thrown.code, `${REST_SHEET} ${thrown.params['at'] ?? ''}`, thrown.params)
    return { draft: null, refused: faults.list() }
  }
}

function withTexts(draft: Draft, texts: ReadonlyMap<string, string>): Draft {
  const withText = (line: DraftLine): DraftLine => {
    const text = texts.get(line.item.code)
    return text === undefined ? line : { ...line, source: { text, clauses: [] } }
  }
  return {
    ...draft,
    sections: draft.sections.map((section) => ({ ...section, items: section.items.map(withText) })),
    bonusItems: draft.bonusItems.map(withText),
  }
}

/** The document with what 其他 says put where the sheets leave it open. */
function withRest(
  document: DraftDocument,
  rest: readonly (RestValue & { readonly at: string })[],
  faults: Faults,
): DraftDocument {
  let whole = document as unknown as JsonRecord
  for (const { part, code, path, value, at } of rest) {
    const place = placeOf(whole, part, code)
    if (place === null || isStructure(part, path)) {
      faults.add('WORKBOOK_CODE_UNKNOWN', at, { value: quoted(`${part} ${code}`) })
    } else whole = filledIn(whole, [...place, ...path], value) as JsonRecord
  }
  return whole as unknown as DraftDocument
}

/** Sections and items have sheets of their own; only that a list is there, and empty, is told in 其他. */
const isStructure = (part: string, path: readonly string[]): boolean =>
  (part === HEAD_PART && path[0] === 'categories') || (part === SECTION_PART && path[0] === 'items')

/** Where a part stands in the document; null when it does not. */
function placeOf(document: JsonRecord, part: string, code: string): readonly string[] | null {
  const byCode = (list: unknown, path: readonly string[]): readonly string[] | null => {
    const index = Array.isArray(list) ? list.findIndex((one) => isRecord(one) && one['code'] === code) : -1
    return index < 0 ? null : [...path, String(index)]
  }
  const byNumber = (list: unknown, name: string): readonly string[] | null => {
    const index = Number(code) - 1
    return Array.isArray(list) && Number.isInteger(index) && index >= 0 && index < list.length ? [name, String(index)] : null
  }
  switch (part) {
    case HEAD_PART:
      return []
    case GRADE_PART:
      return byNumber(document['grades'], 'grades')
    case PARAMETER_PART:
      return byNumber(document['parameters'], 'parameters')
    case SECTION_PART:
      return byCode(document['categories'], ['categories'])
    case VETO_PART:
      return byCode(document['vetoes'], ['vetoes'])
    case ITEM_PART: {
      const sections = document['categories'] as readonly JsonRecord[]
      const inSection = sections.map((one, index) => byCode(one['items'], ['categories', String(index), 'items']))
      return inSection.find((one) => one !== null) ?? byCode(document['bonusItems'], ['bonusItems'])
    }
    default:
      return null
  }
}
