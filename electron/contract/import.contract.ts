import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { TABLE_KINDS, type TableKind } from '../core/registry/table-kinds'
import { fails, read, write } from './failure'
import { printFailures } from './printing'
import { count, grant, id, requestId } from './values'

const place = z.strictObject({
  sheet: z.string().nullable(),
  row: z.int(),
  column: z.string(),
  code: z.string(),
  value: z.string().nullable(),
  otherRow: z.int().nullable(),
})

/** `auto`: each sheet as the kind it looks like. */
export const importKind = z.enum([
  'divisions',
  'organizations',
  'staff',
  'pairings',
  'postings',
  'contacts',
  'workload',
  'ledgers',
  'auto',
])

const tableKind = z.enum(Object.keys(TABLE_KINDS) as [TableKind, ...TableKind[]])
const rowState = z.enum(['added', 'updated', 'unchanged', 'refused'])
/** An id of the caller's own for one reading or writing, to watch and to stop it by. */
const runId = z.uuid().optional()

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
  'IMPORT_CANCELLED',
  'FILE_NOT_WRITABLE',
)

const counts = { added: count, updated: count, unchanged: count, refusedRows: count }

/** One sheet of the file: how it is read, and what that came to. */
const part = z.strictObject({
  sheet: z.string().nullable(),
  /** null: left out. */
  kind: z.union([tableKind, z.literal('division')]).nullable(),
  /** Read as the person had it for a file of the same shape. */
  isRemembered: z.boolean(),
  headerRows: z.array(z.int()),
  /** Rows that may be the header, with the beginning of their text. */
  heads: z.array(z.strictObject({ row: z.int(), text: z.string() })),
  /** Every column of the sheet that has a header or is read. */
  columns: z.array(
    z.strictObject({
      index: z.int(),
      header: z.string(),
      /** Column key of the kind; null: not read. */
      key: z.string().nullable(),
      /** The first three filled cells. */
      samples: z.array(z.string()),
    }),
  ),
  /** Required columns that no column of the sheet was given to; nothing is read before they are. */
  missing: z.array(z.string()),
  ...counts,
  /** At most 200 rows to look at, refused ones before others: cells in the order of the read columns. */
  rows: z.array(z.strictObject({ row: z.int(), state: rowState, cells: z.array(z.string()) })),
})

const preview = z.strictObject({
  importId: id,
  fileName: z.string(),
  /** All columns that are read, each once, under the header where it stands first. */
  columns: z.array(z.strictObject({ header: z.string(), column: z.string() })),
  accepted: count,
  ...counts,
  refused: z.array(place),
  warnings: z.array(place),
  skipped: z.array(z.strictObject({ sheet: z.string().nullable(), from: z.int(), to: z.int(), reason: z.string() })),
  parts: z.array(part),
})

export const importContract = {
  /** Dry run: reads the file and judges every row; nothing is written. A file that cannot be read as this kind is refused. */
  preview: read
    .errors(importFailures)
    .input(z.strictObject({ grant, kind: importKind, runId }))
    .output(preview),
  /**
   * The same for the window: takes pasted cells too, and leaves what it does not recognise to `map`.
   */
  open: read
    .errors(importFailures)
    .input(
      z.strictObject({
        source: z.union([
          z.strictObject({ grant }),
          z.strictObject({ text: z.string().min(1).max(20_000_000), name: z.string().min(1).max(120) }),
        ]),
        kind: importKind,
        runId,
      }),
    )
    .output(preview),
  /** Another dry run of the same file, read as the person says. */
  map: read
    .errors(importFailures)
    .input(
      z.strictObject({
        importId: id,
        parts: z
          .array(
            z.strictObject({
              sheet: z.string().max(200).nullable(),
              kind: tableKind.nullable(),
              /** null: looked for anew. */
              headerRows: z.array(z.int().min(1)).max(2).nullable(),
              /** Column of the sheet by column key; null: guessed anew. */
              columns: z.record(z.string().max(40), z.int().min(0).max(1000)).nullable(),
            }),
          )
          .max(200),
        runId,
      }),
    )
    .output(preview),
  /** Where a reading or writing stands; at most four events a second, until it has ended. */
  watch: read
    .input(z.strictObject({ runId: z.uuid() }))
    .output(eventIterator(z.strictObject({ phase: z.enum(['reading', 'judging', 'writing']), done: count, total: count }))),
  /** Stops a reading or writing; it then fails with IMPORT_CANCELLED and has left nothing, unless it ended before. */
  cancel: write.input(z.strictObject({ requestId, runId: z.uuid() })).output(z.strictObject({ wasRunning: z.boolean() })),
  /** Writes the accepted rows of a preview in one transaction, and remembers how the person had the columns. */
  apply: write
    .errors(importFailures)
    .input(z.strictObject({ requestId, importId: id, runId }))
    .output(z.strictObject({ ...counts, savedAt: z.string() })),
  /**
   * A list of the window into a file the person chose: as a paper where its name ends in .pdf or .docx, else as a workbook; under
   * its title and the line of bureau, person, checker and day.
   */
  saveList: write
    .errors({ ...printFailures, ...fails('LIST_TOO_LONG') })
    .input(
      z.strictObject({
        requestId,
        grant,
        title: z.string().min(1).max(200),
        columns: z
          .array(z.strictObject({ header: z.string().max(200), isNumber: z.boolean(), width: z.number().min(1).max(100) }))
          .min(1)
          .max(200),
        rows: z.array(z.array(z.string().max(32_767)).max(200)).max(200_000),
      }),
    )
    .output(z.strictObject({ rows: count })),
  /** The refused rows with 错误说明 as XLSX into a file the person chose. */
  saveRefused: write
    .errors(importFailures)
    .input(z.strictObject({ requestId, importId: id, grant }))
    .output(z.strictObject({ rows: count })),
}
