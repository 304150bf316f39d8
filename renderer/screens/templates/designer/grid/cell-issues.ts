import type { DraftIssue } from '@core/drafting/draft-issue'
import { GRID_COLUMNS, type GridColumn } from '@core/drafting/grid-cells'

/** Fields of a row that have a cell of their own; what belongs to the rule of an item stands in its scoring cell. */
const COLUMNS: Readonly<Record<string, GridColumn>> = {
  checkMethods: 'methods',
  source: 'scoring',
  text: 'scoring',
  evidenceRule: 'evidence',
  allowNotApplicable: 'waivable',
}

/** The column that shows a field; null where the table does not show it. */
function columnOf(field: string): GridColumn | null {
  const [first = ''] = field.split('.')
  return GRID_COLUMNS.find((column) => column === first) ?? COLUMNS[first] ?? null
}

/** The column in which a field is put right by typing; the parts of a rule, and clauses that wait, have no cell of their own. */
export function typedColumnOf(field: string): GridColumn | null {
  const column = columnOf(field)
  return column === 'scoring' ? null : column
}

/** What must be put right in a cell. */
export const issuesOf = (issues: readonly DraftIssue[], row: string, column: GridColumn): readonly DraftIssue[] =>
  issues.filter(({ key, field }) => key === row && columnOf(field) === column)
