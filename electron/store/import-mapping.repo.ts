import type { Db } from './db'

/** How a table of one shape is read, where that is not as it would be guessed. */
export interface ImportMapping {
  /** SHA-256 of the normalised header texts. */
  readonly shape: string
  /** A key of `TABLE_KINDS`; null: left out. */
  readonly kind: string | null
  /** Counted from the row where the header was guessed to begin. */
  readonly headerRows: readonly number[]
  readonly columns: Readonly<Record<string, number>>
}

interface Row {
  readonly shape: string
  readonly kind: string | null
  readonly headerRows: string
  readonly columns: string
}

/** Reads and writes `import_mapping`; callers own the transaction. */
export function importMappingRepo(db: Db) {
  const byShape = db.prepare<[shape: string], Row>(
    'SELECT shape, kind, header_rows AS headerRows, columns FROM import_mapping WHERE shape = ?',
  )
  const upsert = db.prepare<Row>(`
    INSERT INTO import_mapping (shape, kind, header_rows, columns) VALUES (:shape, :kind, :headerRows, :columns)
    ON CONFLICT (shape) DO UPDATE SET kind = excluded.kind, header_rows = excluded.header_rows, columns = excluded.columns`)
  const remove = db.prepare<[shape: string]>('DELETE FROM import_mapping WHERE shape = ?')
  return {
    find(shape: string): ImportMapping | undefined {
      const row = byShape.get(shape)
      return row === undefined
        ? undefined
        : {
            ...row,
            headerRows: JSON.parse(row.headerRows) as number[],
            columns: JSON.parse(row.columns) as Record<string, number>,
          }
    },
    save({ shape, kind, headerRows, columns }: ImportMapping): void {
      upsert.run({ shape, kind, headerRows: JSON.stringify(headerRows), columns: JSON.stringify(columns) })
    },
    delete: (shape: string): void => void remove.run(shape),
  }
}
export type ImportMappingRepo = ReturnType<typeof importMappingRepo>
