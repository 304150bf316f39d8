import { TABLE_KINDS, type ColumnKey, type TableKind } from '@core/registry/table-kinds'
import type { ImportPart } from '../../data/useImport'

/** A column of any kind of table; each has its word in the texts. */
export type ColumnKeyText = { readonly [K in TableKind]: ColumnKey<K> }[TableKind]

const KEYS: ReadonlySet<string> = new Set(Object.values(TABLE_KINDS).flatMap((columns) => Object.keys(columns)))

export const isColumnKey = (key: string): key is ColumnKeyText => KEYS.has(key)

/** The columns with one of them read as `key`, which is taken from whichever column had it; null: not read. */
export function columnsWith(columns: ImportPart['columns'], index: number, key: ColumnKeyText | null): Record<string, number> {
  const kept = columns.filter((column) => column.index !== index && column.key !== null && column.key !== key)
  return Object.fromEntries([
    ...kept.map((column) => [column.key ?? '', column.index] as const),
    ...(key === null ? [] : [[key, index] as const]),
  ])
}
