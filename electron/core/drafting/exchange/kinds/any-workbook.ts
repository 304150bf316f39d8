import type { RawSheet } from '../../../registry/raw-table'
import type { JsonRecord } from '../../../scoring/json-values'
import { repeated } from '../../../scoring/rules/flaws'
import type { Template } from '../../../scoring/template'
import { AppError } from '../../../shared/app-error'
import type { NewKey } from '../../draft'
import { documentOfAnyDraft, draftOfAnyTemplate, isGradedDraft, isScoredDraft, type AnyDraft } from '../../kinds/any-draft'
import { readAnyDraft } from '../../kinds/read-any-draft'
import { draftOfWorkbook } from '../draft-of-workbook'
import { expectCodes } from '../expect-codes'
import { gatherFaults, quoted, type Faults } from '../faults'
import { filledIn, readRestRows, REST_COLUMNS, REST_SHEET, restRows, untold, type RestValue } from '../rest-rows'
import { columnOf, readFieldRows } from '../sheet-columns'
import type { WorkbookFault, WorkbookSheet } from '../workbook'
import { rawSheet, workbookOfDraft } from '../workbook-of-draft'
import { GRADED_FORMAT } from './graded-format'
import { placesOf, type KindFormat } from './kind-format'
import { QUESTIONNAIRE_FORMAT } from './questionnaire-format'

/** The sheets that tell a workbook of a kind that is not scored in points. */
export const KIND_MARKS: readonly string[] = [GRADED_FORMAT.mark, QUESTIONNAIRE_FORMAT.mark]

const isMarked = (sheets: readonly RawSheet[], { mark }: KindFormat): boolean => sheets.some(({ name }) => name?.trim() === mark)

/**
 * The workbook of a draft of any kind. Read back by `anyDraftOfWorkbook` it gives a draft of the same document.
 * @throws AppError TEMPLATE_INVALID where codes are missing or clash, for rows lean on each other by codes
 */
export function workbookOfAnyDraft(draft: AnyDraft): readonly WorkbookSheet[] {
  if (isScoredDraft(draft)) {
    expectCodes(draft)
    return workbookOfDraft(draft)
  }
  const format = isGradedDraft(draft) ? GRADED_FORMAT : QUESTIONNAIRE_FORMAT
  const document: JsonRecord = { ...documentOfAnyDraft(draft) }
  expectPartCodes(document, format)
  const sheets = format.write(document)
  const rows = restRows(restOf(document, sheets, format))
  return [...sheets, { name: REST_SHEET, columns: REST_COLUMNS.map(columnOf), rows }]
}

/** The draft that a workbook tells, or everything a person has to put right in it, named by its cells. */
export function anyDraftOfWorkbook(
  sheets: readonly RawSheet[],
  newKey: NewKey,
): { readonly draft: AnyDraft | null; readonly refused: readonly WorkbookFault[] } {
  const format = [GRADED_FORMAT, QUESTIONNAIRE_FORMAT].find((one) => isMarked(sheets, one))
  if (format === undefined) return draftOfWorkbook(sheets, newKey)
  const faults = gatherFaults()
  const document = format.read(sheets, faults)
  const rest = readRestRows(readFieldRows(sheets, REST_SHEET, REST_COLUMNS, faults), faults)
  const whole = document === null ? null : rest.reduce((now, one) => withRest(now, one, format, faults), document)
  if (whole === null || faults.list().length > 0) return { draft: null, refused: faults.list() }
  try {
    return { draft: readAnyDraft(draftOfAnyTemplate(whole as unknown as Template, newKey)), refused: [] }
  } catch (thrown) {
    // What no column bounds, or what 其他 brought in, can be of a wrong kind.
    if (!(thrown instanceof AppError)) throw thrown
    faults.add(thrown.code, `${REST_SHEET} ${thrown.params['at'] ?? ''}`, thrown.params)
    return { draft: null, refused: faults.list() }
  }
}

/** What the sheets do not say of the document: they are read as they will be, and what is missing then is put beside them. */
function restOf(document: JsonRecord, sheets: readonly WorkbookSheet[], format: KindFormat): readonly RestValue[] {
  const faults = gatherFaults()
  const told = format.read(sheets.map(rawSheet), faults)
  if (told === null) throw new Error(`the sheets of a draft cannot be read: ${JSON.stringify(faults.list())}`)
  const toldOf = new Map(placesOf(told, format).map(({ part, code, fields }) => [JSON.stringify([part, code]), fields]))
  return placesOf(document, format).flatMap(({ part, code, fields }) =>
    untold(fields, toldOf.get(JSON.stringify([part, code])) ?? {}).map((rest) => ({ part, code, ...rest })),
  )
}

/** The document with one row of 其他 put where the sheets leave it open. */
function withRest(
  document: JsonRecord,
  { part, code, path, value, at }: RestValue & { readonly at: string },
  format: KindFormat,
  faults: Faults,
): JsonRecord {
  const place = placesOf(document, format).find((one) => one.part === part && one.code === code)
  const isList = format.parts.some((one) => one.path.at(-1) === path[0])
  if (place === undefined || isList) {
    faults.add('WORKBOOK_CODE_UNKNOWN', at, { value: quoted(`${part} ${code}`) })
    return document
  }
  return filledIn(document, [...place.path, ...path], value) as JsonRecord
}

/** @throws AppError TEMPLATE_INVALID with the part as `at` and CODE_MISSING, CODE_DUPLICATE or FIELD_INVALID as `breach` */
function expectPartCodes(document: JsonRecord, format: KindFormat): void {
  const places = placesOf(document, format)
  for (const { code, part } of places) {
    const isPadded = code.trim() !== code || code.length > 40
    if (part !== places[0]?.part && (code === '' || isPadded))
      throw new AppError('TEMPLATE_INVALID', { at: code.trim().slice(0, 40) || part, breach: 'CODE_MISSING' })
  }
  for (const { part } of format.parts) {
    const coded = places.filter((one) => one.part === part || (isCoded(part) && isCoded(one.part)))
    const [again] = repeated(coded.map(({ code }) => code))
    if (again !== undefined) throw new AppError('TEMPLATE_INVALID', { at: again, breach: 'CODE_DUPLICATE' })
  }
  const loose = ids(document).find((id) => id.trim() !== id)
  if (loose !== undefined) throw new AppError('TEMPLATE_INVALID', { at: loose.trim(), breach: 'FIELD_INVALID' })
}

/** Sections and items of a graded sheet share their codes. */
const isCoded = (part: string): boolean => part === '类别' || part === '条目'

/** Texts that rows hold without the blanks around them. */
function ids(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(ids)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' ? (['id', 'version', 'itemType'].includes(name) ? [inner] : []) : ids(inner),
  )
}
