import { z } from 'zod'
import { fails, read, write } from './failure'
import { count, grant, id, params, requestId } from './values'

const place = z.strictObject({
  sheet: z.string().nullable(),
  row: z.int(),
  column: z.string(),
  code: z.string(),
  value: z.string().nullable(),
  otherRow: z.int().nullable(),
})

export const importKind = z.enum([
  'divisions',
  'organizations',
  'staff',
  'pairings',
  'postings',
  'contacts',
  'workload',
  'ledgers',
])

const importFailures = fails(
  'GRANT_UNKNOWN',
  'FILE_UNREADABLE',
  'FILE_TOO_LARGE',
  'FILE_FORMAT_UNKNOWN',
  'FILE_OLD_FORMAT',
  'FILE_ENCRYPTED',
  'FILE_DAMAGED',
  'JSON_INVALID',
  'SHEET_MISSING',
  'HEADER_NOT_FOUND',
  'TOO_MANY_ROWS',
  'TOO_MANY_COLUMNS',
  'IMPORT_EXPIRED',
  'FILE_NOT_WRITABLE',
)

export const importContract = {
  /** Dry run: reads the file and judges every row; nothing is written. */
  preview: read
    .errors(importFailures)
    .input(z.strictObject({ grant, kind: importKind }))
    .output(
      z.strictObject({
        importId: id,
        fileName: z.string(),
        columns: z.array(z.strictObject({ header: z.string(), column: z.string() })),
        accepted: count,
        added: count,
        updated: count,
        unchanged: count,
        refusedRows: count,
        refused: z.array(place),
        warnings: z.array(place),
        skipped: z.array(z.strictObject({ sheet: z.string().nullable(), from: z.int(), to: z.int(), reason: z.string() })),
        /** At most 200 rows to look at: state and cells in the order of `columns`. */
        rows: z.array(
          z.strictObject({
            row: z.int(),
            state: z.enum(['added', 'updated', 'unchanged', 'refused']),
            cells: z.array(z.string()),
            params: params.optional(),
          }),
        ),
      }),
    ),
  /** Writes the accepted rows of a preview in one transaction. */
  apply: write
    .errors(importFailures)
    .input(z.strictObject({ requestId, importId: id }))
    .output(z.strictObject({ added: count, updated: count, unchanged: count, refusedRows: count, savedAt: z.string() })),
  /** The refused rows with 错误说明 as XLSX into a file the person chose. */
  saveRefused: write
    .errors(importFailures)
    .input(z.strictObject({ requestId, importId: id, grant }))
    .output(z.strictObject({ rows: count })),
}
