import type { TableRecord } from '../../../core/registry/table-reading'

/** Id of the organization that the row names in this column; the reading refuses rows whose organization is unknown. */
export function organizationIn(record: Pick<TableRecord, 'organizationIds' | 'row'>, column: string): string {
  const id = record.organizationIds[column]
  if (id === undefined) throw new Error(`row ${record.row} was accepted without an organization in ${column}`)
  return id
}
