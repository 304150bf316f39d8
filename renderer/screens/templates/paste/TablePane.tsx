import { styled } from '@mui/material/styles'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { COLUMN_ROLES, type ColumnRole } from '@core/drafting/table/column-words'
import type { ColumnMapping } from '@core/drafting/table/recognise-columns'
import { widthOf, type TableGrid } from '@core/drafting/table/table-grid'
import { Pane } from '../../../components/Pane'
import { SelectField } from '../../../components/SelectField'
import type { TableReading } from '../../../data/useTemplateFiles'
import { colour } from '../../../theme/tokens'
import { drawnCells, rowWords, type RowWord } from './grid-cells'

const Frame = styled('div')({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  '&:focus-visible': { outline: 'none', boxShadow: 'none' },
  '& table': { borderCollapse: 'separate', borderSpacing: 0, tableLayout: 'fixed', minWidth: '100%' },
  '& td, & th': {
    padding: '4px 8px',
    borderRight: `1px solid ${colour.line2}`,
    borderBottom: `1px solid ${colour.line2}`,
    textAlign: 'left',
    verticalAlign: 'top',
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  '& thead th': { position: 'sticky', top: 0, zIndex: 1, padding: 4, background: colour.head },
  '& td[data-role="ignored"], & td[data-role="result"]': { color: colour.ink3, background: colour.panel },
  '& tr[data-row="head"] td': { background: colour.head, fontWeight: 700 },
  '& tr[data-row="quiet"] td': { color: colour.ink3, background: colour.panel },
})

/** Such that the word in the choice above a column is not cut. */
const WIDTHS: Partial<Readonly<Record<ColumnRole, number>>> = {
  section: 104,
  section_points: 104,
  group: 104,
  code: 96,
  item: 174,
  requirement: 190,
  points: 96,
  methods: 116,
  scoring: 250,
  evidence: 116,
  department: 104,
}
const ANY_PX = 92
const widthOfRole = (role: ColumnRole): number => WIDTHS[role] ?? ANY_PX

export interface TablePaneProps {
  readonly tables: TableReading
  readonly chosen: number
  readonly mapping: ColumnMapping
  readonly onChoose: (index: number) => void
  readonly onMapping: (mapping: ColumnMapping) => void
}

/** The table as it was written, with what each column was taken for; a wrong one is set right above it. */
export function TablePane({ tables, chosen, mapping, onChoose, onMapping }: TablePaneProps) {
  const { t } = useTranslation('templates')
  const table = tables[chosen]
  if (table === undefined) return null
  const setRole = (column: number, role: ColumnRole) => onMapping({ ...mapping, roles: mapping.roles.with(column, role) })
  return (
    <Pane
      title={t('paste.table')}
      count={t('paste.size', { rows: table.grid.rows.length, columns: widthOf(table.grid) })}
      tools={
        tables.length > 1 && (
          <SelectField
            name={t('paste.which')}
            width={240}
            value={String(chosen)}
            options={tables.map(({ name, grid }, index) => ({
              value: String(index),
              label: t('paste.nth', { number: index + 1, name, rows: grid.rows.length }),
            }))}
            onPick={(index) => onChoose(Number(index))}
          />
        )
      }
      startsWithKeys
      style={{ flex: 1 }}
    >
      <Frame tabIndex={0} role="region" aria-label={t('paste.table')} data-takes-keys="">
        <table style={{ width: mapping.roles.reduce((sum, role) => sum + widthOfRole(role), 0) }}>
          <colgroup>
            {mapping.roles.map((role, column) => (
              <col key={column} style={{ width: widthOfRole(role) }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {mapping.roles.map((role, column) => (
                <th key={column} scope="col">
                  <SelectField
                    name={t('paste.column', { number: column + 1 })}
                    value={role}
                    options={COLUMN_ROLES.map((value) => ({ value, label: t(`paste.role.${value}`) }))}
                    onPick={(next) => setRole(column, next)}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <Rows grid={table.grid} mapping={mapping} />
        </table>
      </Frame>
    </Pane>
  )
}

/** Drawn again only with another table or another mapping. */
const Rows = memo(function Rows({ grid, mapping }: { readonly grid: TableGrid; readonly mapping: ColumnMapping }) {
  const words = useMemo<readonly RowWord[]>(() => rowWords(grid, mapping), [grid, mapping])
  const rows = useMemo(() => drawnCells(grid), [grid])
  return (
    <tbody>
      {rows.map((cells, row) => (
        <tr key={row} data-row={words[row]}>
          {cells.map(({ column, text, rowSpan, columnSpan }) => (
            <td key={column} rowSpan={rowSpan} colSpan={columnSpan} data-role={mapping.roles[column]}>
              {text}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
})
