import { useId, useMemo, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Organization } from '../../data/useOrganizations'
import { isComposing } from '../../hooks/composition'
import { useDensity } from '../../hooks/useDensity'
import { colour } from '../../theme/tokens'
import type { Cell, MatrixRow } from './matrix-model'
import { countySpans, countyWidth, headHeight, LOAD_LINE_PX, tableWidth } from './matrix-geometry'
import { MATRIX_COLUMNS, MatrixFrame } from './matrix-style'
import { PairingMatrixRow } from './PairingMatrixRow'
import { useMatrixWindow, type MatrixSize } from './useMatrixWindow'

export interface PairingMatrixProps {
  readonly supporters: readonly Organization[]
  readonly rows: readonly MatrixRow[]
  readonly load: ReadonlyMap<string, number>
  /** Clinics a hospital said it can take. */
  readonly capacities: ReadonlyMap<string, number>
  readonly names: ReadonlyMap<string, string>
  /** Stands over the head of the clinics. */
  readonly corner: ReactNode
  readonly current: Cell | null
  readonly onCurrent: (cell: Cell) => void
  /** Enter: into the pair, or a new one where there is none. */
  readonly onEnter: () => void
}

/** Clinics × hospitals. Arrow keys move the cell; a pair stands as 到岗/应派, a clinic without a hospital is hatched. */
export function PairingMatrix({
  supporters,
  rows,
  load,
  capacities,
  names,
  corner,
  current,
  onCurrent,
  onEnter,
}: PairingMatrixProps) {
  const { t } = useTranslation('pairings')
  const frame = useRef<HTMLDivElement>(null)
  const gridId = useId()
  const row = rows.findIndex(({ recipient }) => recipient.id === current?.recipientId)
  const column = supporters.findIndex(({ id }) => id === current?.supporterId)

  const { denseRow: rowPx } = useDensity()
  const countyPx = useMemo(() => countyWidth(rows, countySpans(rows)), [rows])
  const headPx = useMemo(() => headHeight(supporters), [supporters])
  const size: MatrixSize = {
    rows: rows.length,
    columns: supporters.length,
    rowPx,
    columnPx: MATRIX_COLUMNS.hospital,
    headPx: headPx + LOAD_LINE_PX,
    fixedPx: countyPx + MATRIX_COLUMNS.clinic + MATRIX_COLUMNS.situation,
  }
  const view = useMatrixWindow(frame, size, row >= 0 && column >= 0 ? { row, column } : null)
  const shownRows = useMemo(() => rows.slice(view.rows.from, view.rows.to), [rows, view.rows.from, view.rows.to])
  const shownSupporters = useMemo(
    () => supporters.slice(view.columns.from, view.columns.to),
    [supporters, view.columns.from, view.columns.to],
  )
  const spans = useMemo(() => countySpans(shownRows), [shownRows])
  const total = useMemo(() => [...load.values()].reduce((sum, count) => sum + count, 0), [load])
  const before = view.columns.from
  const after = supporters.length - view.columns.to

  const moveTo = (toRow: number, toColumn: number) => {
    const recipient = rows[Math.max(0, Math.min(rows.length - 1, toRow))]?.recipient
    const supporter = supporters[Math.max(0, Math.min(supporters.length - 1, toColumn))]
    if (recipient !== undefined && supporter !== undefined) onCurrent({ recipientId: recipient.id, supporterId: supporter.id })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'ArrowDown') moveTo(row + 1, column)
    else if (event.key === 'ArrowUp') moveTo(row - 1, column)
    else if (event.key === 'ArrowRight') moveTo(row, column + 1)
    else if (event.key === 'ArrowLeft') moveTo(row, column - 1)
    else if (event.key === 'PageDown') moveTo(row + 10, column)
    else if (event.key === 'PageUp') moveTo(row - 10, column)
    else if (event.key === 'Home') moveTo(row, 0)
    else if (event.key === 'End') moveTo(row, supporters.length - 1)
    else if (event.key === 'Enter') onEnter()
    else return
    event.preventDefault()
  }
  const onClick = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-recipient]') : null
    const recipientId = cell?.dataset['recipient']
    if (recipientId === undefined) return
    const own = rows
      .find(({ recipient }) => recipient.id === recipientId)
      ?.bySupporter.keys()
      .next().value
    const supporterId = cell?.dataset['supporter'] ?? own ?? supporters[Math.max(0, column)]?.id
    if (supporterId !== undefined) onCurrent({ recipientId, supporterId })
  }

  return (
    <MatrixFrame
      ref={frame}
      role="grid"
      tabIndex={0}
      aria-label={t('matrix')}
      aria-rowcount={rows.length + 2}
      aria-colcount={supporters.length + 3}
      aria-activedescendant={row >= 0 && column >= 0 ? `${gridId}-${row}-${column}` : undefined}
      style={{ ['--matrix-head' as string]: `${headPx}px`, ['--county' as string]: `${countyPx}px` }}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onScroll={view.onScroll}
    >
      <table role="presentation" style={{ width: tableWidth(supporters.length, countyPx) }}>
        <colgroup>
          <col style={{ width: countyPx }} />
          <col style={{ width: MATRIX_COLUMNS.clinic }} />
          <HospitalColumns count={column < 0 ? supporters.length : column} />
          {column >= 0 && <col style={{ width: MATRIX_COLUMNS.hospital, background: colour.tint2 }} />}
          {column >= 0 && <HospitalColumns count={supporters.length - column - 1} />}
          <col style={{ width: MATRIX_COLUMNS.situation }} />
        </colgroup>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" data-column="county">
              {t('county')}
            </th>
            <th role="columnheader" data-column="clinic">
              {corner}
              {t('recipient')}
            </th>
            {before > 0 && <th aria-hidden colSpan={before} />}
            {shownSupporters.map((supporter, index) => (
              <th key={supporter.id} role="columnheader" data-here={before + index === column} title={supporter.name}>
                <span data-hospital="">{supporter.name}</span>
              </th>
            ))}
            {after > 0 && <th aria-hidden colSpan={after} />}
            <th role="columnheader" data-column="situation">
              {t('situation.name')}
            </th>
          </tr>
          <tr role="row" data-testid="capacity-line">
            <th
              role="rowheader"
              data-column="county"
              colSpan={2}
              style={{ textAlign: 'right', paddingRight: 8, fontWeight: 400, color: colour.ink2 }}
            >
              {t(capacities.size === 0 ? 'load' : 'loadOf')}
            </th>
            {before > 0 && <th aria-hidden colSpan={before} />}
            {shownSupporters.map(({ id }) => (
              <th
                key={id}
                role="gridcell"
                style={
                  isFine(load.get(id) ?? 0, capacities.get(id))
                    ? undefined
                    : { color: '#FFFFFF', background: colour.warnSolid, fontWeight: 700 }
                }
              >
                {loadText(load.get(id) ?? 0, capacities.get(id))}
              </th>
            ))}
            {after > 0 && <th aria-hidden colSpan={after} />}
            <th role="gridcell" data-column="situation" style={{ fontWeight: 400 }}>
              {total}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {view.rows.from > 0 && <Filler rows={view.rows.from} rowPx={rowPx} columns={supporters.length} />}
          {shownRows.map((one, offset) => {
            const index = view.rows.from + offset
            return (
              <PairingMatrixRow
                key={one.recipient.id}
                idPrefix={`${gridId}-${index}`}
                row={one}
                supporters={shownSupporters}
                before={before}
                after={after}
                name={names.get(one.recipient.id) ?? one.recipient.name}
                column={index === row ? column : -1}
                countyRows={spans[offset] ?? 0}
                isLast={rows[index + 1]?.recipient.countyName !== one.recipient.countyName}
              />
            )
          })}
          {view.rows.to < rows.length && <Filler rows={rows.length - view.rows.to} rowPx={rowPx} columns={supporters.length} />}
        </tbody>
      </table>
    </MatrixFrame>
  )
}

const HospitalColumns = ({ count }: { readonly count: number }) =>
  count > 0 && <col span={count} style={{ width: MATRIX_COLUMNS.hospital }} />

/** A hospital supports somebody unless it can take nobody, and no more than it can. */
const isFine = (load: number, capacity: number | undefined): boolean => (load > 0 || capacity === 0) && load <= (capacity ?? load)

/** "4/3"; the load alone where nothing was said of its limit. */
const loadText = (load: number, capacity: number | undefined): string =>
  capacity === undefined ? String(load) : `${load}/${capacity}`

/** Stands for rows that are out of sight. */
const Filler = ({ rows, rowPx, columns }: { readonly rows: number; readonly rowPx: number; readonly columns: number }) => (
  <tr aria-hidden>
    <td colSpan={columns + 3} style={{ height: rows * rowPx, border: 0 }} />
  </tr>
)
