import type { SampleRow } from '../core/inspection/samples/sample-rows'
import type { ErrorCode } from '../core/shared/error-code'
import { translating } from './broken-rule'
import type { Db } from './db'

interface Row {
  readonly sheetId: string
  readonly itemCode: string
  readonly rows: string
}

/** What a broken rule of migration 0240 means to the user. */
const MEANING: Readonly<Record<string, ErrorCode>> = {
  sample_table_of_finished_insert: 'SHEET_FINISHED',
  sample_table_of_finished_update: 'SHEET_FINISHED',
}

/** Reads and writes `sample_table`; callers own the transaction and append the journal row. */
export function sampleTableRepo(db: Db) {
  const save = db.prepare<Row>(`
    INSERT INTO sample_table (sheet_id, item_code, rows) VALUES (:sheetId, :itemCode, :rows)
    ON CONFLICT (sheet_id, item_code) DO UPDATE SET rows = excluded.rows`)
  const byItem = db
    .prepare<[sheetId: string, itemCode: string], string>('SELECT rows FROM sample_table WHERE sheet_id = ? AND item_code = ?')
    .pluck()
  const bySheet = db.prepare<[sheetId: string], Pick<Row, 'itemCode' | 'rows'>>(
    'SELECT item_code AS itemCode, rows FROM sample_table WHERE sheet_id = ? ORDER BY item_code',
  )
  return {
    /** Writes the whole table of an item. @throws AppError SHEET_FINISHED */
    save: (sheetId: string, itemCode: string, rows: readonly SampleRow[]): void =>
      void translating(MEANING, { at: itemCode }, () => save.run({ sheetId, itemCode, rows: JSON.stringify(rows) })),
    /** Every table of a sheet with the code of its item. */
    listTables: (sheetId: string): [itemCode: string, rows: SampleRow[]][] =>
      bySheet.all(sheetId).map(({ itemCode, rows }) => [itemCode, JSON.parse(rows) as SampleRow[]]),
    /** None where nothing was looked at. */
    listRows: (sheetId: string, itemCode: string): SampleRow[] =>
      JSON.parse(byItem.get(sheetId, itemCode) ?? '[]') as SampleRow[],
  }
}
export type SampleTableRepo = ReturnType<typeof sampleTableRepo>
