import { styled } from '@mui/material/styles'
import { useLayoutEffect, useRef, type MouseEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { CellWords } from '@core/drafting/kinds/kind-rows'
import { SheetPane } from '../../../../components/sheet/SheetPane'
import { useDensity } from '../../../../hooks/useDensity'
import { useRowWindow } from '../../../../hooks/useRowWindow'
import { Icon } from '../../../../theme/icons'
import { colour } from '../../../../theme/tokens'
import { GridBox, GridLine } from '../grid/grid-style'
import { KeyBar } from '../KeyLine'
import { KindCellEditor } from './KindCellEditor'
import { goTo, presentOf } from './kind-session'
import type { KindDesk } from './useKindSession'

/** One column of the table: its header, its width as CSS says it, and what stands in cells that are only read. */
export interface KindColumnView {
  readonly header: string
  readonly width: string
  readonly isRight?: boolean
}

export interface KindGridProps<D, Column extends string> {
  readonly desk: KindDesk<D, Column>
  readonly words: CellWords
  readonly columns: Readonly<Record<Column, KindColumnView>>
  /** What stands in a cell that is not written in; undefined: the text of the cell. */
  readonly shown: (rowKey: string, column: Column) => string | undefined
  /** Rows that are set off as headings. */
  readonly isHeading: (kind: string) => boolean
  /** Ways to make rows, below the table. */
  readonly foot: React.ReactNode
  /** Goes to the fields beside the table. */
  readonly onFields: () => void
}

const Foot = styled('footer')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minHeight: 45,
  padding: '0 8px',
  background: colour.panel,
  borderTop: `1px solid ${colour.line3}`,
  '& [data-refused]': { color: colour.error },
})

const Mark = styled('span')({
  display: 'inline-flex',
  verticalAlign: 'middle',
  marginRight: 4,
  color: colour.error,
})

/** The whole sheet as a table: one row a line, handled as in Excel. */
export function KindGrid<D, Column extends string>(props: KindGridProps<D, Column>) {
  const { desk, columns, words, foot, onFields } = props
  const { t } = useTranslation(['kinds', 'designer'])
  const { table, session, act } = desk
  const box = useRef<HTMLDivElement>(null)
  const { row: rowPx, tableHead } = useDensity()
  const rows = table.rows(presentOf(session))
  const { from, to, onScroll } = useRowWindow(box, rows.length, rowPx)
  const at = rows.findIndex(({ key }) => key === session.current)
  useRowInSight(box, at, rowPx, tableHead)
  const template = `40px ${table.columns.map((column) => columns[column].width).join(' ')}`

  const pick = (event: MouseEvent, row: string, column: Column) => {
    event.preventDefault() // the editor keeps the focus
    const editor = box.current?.querySelector('textarea')
    editor?.blur() // what is being written is kept
    editor?.focus({ preventScroll: true })
    act((now) => goTo(table, now, row, column))
  }
  return (
    <SheetPane name={t('grid')} testId="kind-grid" style={{ flex: 1 }}>
      <GridBox ref={box} role="grid" aria-label={t('grid')} aria-rowcount={rows.length} onScroll={onScroll}>
        <GridLine data-kind="head" role="row" style={{ gridTemplateColumns: template, minWidth: 0 }}>
          <span role="columnheader">{t('designer:grid.number')}</span>
          {table.columns.map((column) => (
            <span key={column} role="columnheader" data-align={columns[column].isRight === true ? 'right' : undefined}>
              {columns[column].header}
            </span>
          ))}
        </GridLine>
        <div style={{ height: from * rowPx }} />
        {rows.slice(from, to).map(({ key, kind }, index) => (
          <KindRowLine
            key={key}
            {...props}
            rowKey={key}
            number={from + index + 1}
            isHead={props.isHeading(kind)}
            template={template}
            onPick={pick}
          />
        ))}
        <div style={{ height: (rows.length - to) * rowPx }} />
        <KindCellEditor
          desk={desk}
          words={words}
          header={columns[session.column].header}
          template={template}
          top={tableHead + Math.max(0, at) * rowPx}
          number={at + 1}
          onFields={onFields}
        />
      </GridBox>
      <Foot>
        {foot}
        {session.refused > 0 && (
          <span data-refused="" role="alert">
            {t('refused', { count: session.refused })}
          </span>
        )}
      </Foot>
      <KeyBar
        hints={[
          { caps: ['F2'], word: t('designer:keys.write') },
          { caps: ['F6'], word: t('keys.fields') },
          { caps: ['Insert'], word: t('designer:keys.insert') },
          { caps: ['Alt+↑↓'], word: t('designer:keys.move') },
          { caps: ['Ctrl+D'], word: t('designer:keys.fill') },
          { caps: ['Ctrl+V'], word: t('keys.paste') },
          { caps: ['Ctrl+Delete'], word: t('designer:keys.removeRow') },
        ]}
      />
    </SheetPane>
  )
}

/** Scrolls as little as shows the row below the head. */
function useRowInSight(box: RefObject<HTMLDivElement | null>, at: number, rowPx: number, headPx: number): void {
  useLayoutEffect(() => {
    const frame = box.current
    if (frame === null || at < 0) return
    const lowest = (at + 1) * rowPx + headPx - frame.clientHeight
    frame.scrollTo({ top: Math.min(Math.max(frame.scrollTop, lowest), at * rowPx) })
  }, [box, at, rowPx, headPx])
}

interface KindRowLineProps<D, Column extends string> extends KindGridProps<D, Column> {
  readonly rowKey: string
  readonly number: number
  readonly isHead: boolean
  readonly template: string
  readonly onPick: (event: MouseEvent, row: string, column: Column) => void
}

function KindRowLine<D, Column extends string>(props: KindRowLineProps<D, Column>) {
  const { desk, words, columns, shown, rowKey, number, isHead, template, onPick } = props
  const { t } = useTranslation('designer')
  const { table, session, breaches } = desk
  const [first] = table.columns
  const isWrong = breaches.some(({ key }) => key === rowKey)
  const isCurrent = session.current === rowKey
  return (
    <GridLine
      data-kind="row"
      role="row"
      aria-rowindex={number}
      aria-selected={isCurrent}
      data-heading={isHead ? '' : undefined}
      style={{ gridTemplateColumns: template, minWidth: 0 }}
    >
      <span role="rowheader" onMouseDown={(event) => first !== undefined && onPick(event, rowKey, first)}>
        {number}
      </span>
      {table.columns.map((column, index) => {
        const text = shown(rowKey, column) ?? table.cell(presentOf(session), rowKey, column, words)
        return (
          <span
            key={column}
            role="gridcell"
            title={text ?? undefined}
            data-align={columns[column].isRight === true ? 'right' : undefined}
            data-none={text === null ? '' : undefined}
            data-chosen={isCurrent ? '' : undefined}
            onMouseDown={(event) => onPick(event, rowKey, column)}
          >
            {index === 0 && isWrong && (
              <Mark role="img" aria-label={t('list.mark.breach')}>
                <Icon name="error" />
              </Mark>
            )}
            {text}
          </span>
        )
      })}
    </GridLine>
  )
}
