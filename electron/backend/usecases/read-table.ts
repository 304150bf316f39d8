import type { InspectionBase } from '../inspection-base'
import type { Inputs, Outputs } from '../words'

/**
 * Serves `template.readTable`: the tables of what was pasted, or of a file that the person chose, as grids.
 * @throws AppError GRANT_UNKNOWN, and as the reader of tables
 */
export const readTable =
  ({ machine, closing }: Pick<InspectionBase, 'machine' | 'closing'>) =>
  async ({ source }: Inputs['template']['readTable']): Promise<Outputs['template']['readTable']> => {
    const found = 'grant' in source ? { path: machine.grants.pathOf(source.grant) } : source
    const tables = await machine.importer.readTables(found, closing)
    return tables.map(({ name, grid }) => ({ name, grid }))
  }
