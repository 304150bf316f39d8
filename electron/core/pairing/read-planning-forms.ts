import { textOf } from '../registry/normalise-cell'
import { squeeze } from '../registry/normalise-text'
import type { RawSheet, RawTable } from '../registry/raw-table'
import { AppError } from '../shared/app-error'
import { groupBy } from '../shared/group-by'
import { COLUMNS, HEAD, NEEDS, SUPPLY, type FormHospital, type FormName, type FormNeed, type Word } from './planning-forms'
import {
  readNeed,
  readOffer,
  readPlanningRows,
  type ColumnPlaces,
  type FindOrganization,
  type ReadRow,
  type RefusedFormRow,
} from './read-planning-rows'

export interface FormsReading {
  readonly needs: ReadonlyMap<string, readonly FormNeed[]>
  readonly supply: ReadonlyMap<string, Pick<FormHospital, 'capacity' | 'departments'>>
  /** An organization with a refused row is in neither of the two: it stays as it was. */
  readonly refused: readonly RefusedFormRow[]
}

/** Reads a workbook that came back, one of the two forms or both. @throws AppError SHEET_MISSING, HEADER_NOT_FOUND */
export function readPlanningForms({ sheets }: RawTable, find: FindOrganization): FormsReading {
  const needsSheet = sheets.find(({ name }) => name?.trim() === NEEDS)
  const supplySheet = sheets.find(({ name }) => name?.trim() === SUPPLY)
  if (needsSheet === undefined && supplySheet === undefined) throw new AppError('SHEET_MISSING', { at: NEEDS })
  const needs = readSheet(NEEDS, needsSheet, (code, name) => find('recipient', code, name), readNeed)
  const supply = readSheet(SUPPLY, supplySheet, (code, name) => find('supporting', code, name), readOffer)
  return {
    needs: new Map([...needs.rows].map(([id, rows]) => [id, rows.filter((row) => row !== null)])),
    supply: new Map(
      [...supply.rows].map(([id, rows]) => [
        id,
        {
          capacity: rows.map(({ capacity }) => capacity).find((capacity) => capacity !== null) ?? null,
          departments: rows.map(({ offer }) => offer).filter((offer) => offer !== null),
        },
      ]),
    ),
    refused: [...needs.refused, ...supply.refused],
  }
}

function readSheet<T>(
  name: FormName,
  sheet: RawSheet | undefined,
  find: (code: string, name: string) => string | null,
  read: ReadRow<T>,
): { readonly rows: ReadonlyMap<string, readonly T[]>; readonly refused: readonly RefusedFormRow[] } {
  if (sheet === undefined) return { rows: new Map(), refused: [] }
  const { head, at } = headOf(sheet, COLUMNS[name])
  const below = sheet.rows.filter(({ number }) => number > head)
  const { found, refused } = readPlanningRows(name, below, at, find, read)
  const spoilt = new Set(refused.map(({ id }) => id))
  const good = groupBy(
    found.filter(({ id }) => !spoilt.has(id)),
    ({ id }) => id,
  )
  return {
    rows: new Map([...good].map(([id, all]) => [id, all.map(({ value }) => value)])),
    refused: refused.map(({ id: _whose, ...row }) => row),
  }
}

/** The first of the top rows that names both an organization and a department. @throws AppError HEADER_NOT_FOUND */
function headOf(sheet: RawSheet, words: readonly Word[]): { readonly head: number; readonly at: ColumnPlaces } {
  for (const row of sheet.rows.slice(0, 10)) {
    const texts = row.cells.map((cell) => squeeze(textOf(cell)))
    const at = new Map(words.map((word) => [word, texts.indexOf(squeeze(HEAD[word]))] as const).filter(([, index]) => index >= 0))
    if (at.has('department') && (at.has('name') || at.has('code'))) return { head: row.number, at }
  }
  throw new AppError('HEADER_NOT_FOUND', { at: sheet.name ?? '' })
}
