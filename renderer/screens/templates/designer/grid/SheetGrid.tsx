import { styled } from '@mui/material/styles'
import { useLayoutEffect, useRef, type MouseEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftIssue } from '@core/drafting/draft-issue'
import type { DraftRow } from '@core/drafting/draft-rows'
import { cellText, GRID_COLUMNS, type CellWords, type GridColumn } from '@core/drafting/grid-cells'
import type { CellBlock } from '@core/drafting/paste-block'
import { SheetPane } from '../../../../components/sheet/SheetPane'
import { useDensity } from '../../../../hooks/useDensity'
import { useRowWindow } from '../../../../hooks/useRowWindow'
import { issueText } from '../../../../i18n/issue-text'
import { colour } from '../../../../theme/tokens'
import { useDesigner } from '../designer-desk'
import { chosenBlock, draftOf } from '../designer-session'
import { KeyBar } from '../KeyLine'
import { issuesOf } from './cell-issues'
import { GridEditor, type GridEditorHandle } from './GridEditor'
import { currentCell, goToCell, gridRows, isRefused } from './grid-keys'
import { GridBox, GridLine } from './grid-style'
import { useCellWords } from './useCellWords'

/** The whole text of the current cell, or what is wrong with it. */
const CellBar = styled('div')({
  flex: 'none',
  display: 'flex',
  gap: 10,
  height: 48,
  padding: '4px 12px',
  borderTop: `1px solid ${colour.line3}`,
  background: colour.panel,
  overflowY: 'auto',
  '& b': { flex: 'none' },
  '& span': { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', userSelect: 'text' },
  '& [data-refused], & [data-issue="breach"]': { color: colour.error },
  '& [data-issue="check"]': { color: colour.warn },
  '& [data-issue]': { display: 'block' },
})

/** Where the keys of the table are. */
export const focusGrid = (): void => document.querySelector<HTMLElement>('[data-testid="designer-grid"] textarea')?.focus()

/** 表格: the whole sheet as cells, handled as in Excel. */
export function SheetGrid() {
  const { t } = useTranslation('designer')
  const { session, act } = useDesigner()
  const words = useCellWords()
  const box = useRef<HTMLDivElement>(null)
  const editor = useRef<GridEditorHandle>(null)
  const { row: rowPx, tableHead } = useDensity()
  const rows = gridRows(session)
  const block = chosenBlock(session)
  const { from, to, onScroll } = useRowWindow(box, rows.length, rowPx)
  const found = rows.findIndex(({ key }) => key === session.current)
  const at = found < 0 ? rows.length - 1 : found
  const far = session.anchor === null ? at : rows.findIndex(({ key }) => key === session.anchor?.row)
  useCellInSight(box, far, rowPx, tableHead)

  const pick = (event: MouseEvent, row: string, column: GridColumn, isChoosing: boolean) => {
    event.preventDefault() // the editor keeps the focus
    const field = box.current?.querySelector('textarea')
    field?.blur() // what is being written is kept
    field?.focus({ preventScroll: true })
    act((now) => goToCell(now, row, column, isChoosing))
  }
  return (
    <SheetPane name={t('grid.name')} testId="designer-grid" style={{ flex: 1 }}>
      <GridBox ref={box} role="grid" aria-label={t('grid.name')} aria-rowcount={rows.length} onScroll={onScroll}>
        <GridLine data-kind="head" role="row">
          <span role="columnheader">{t('grid.number')}</span>
          {GRID_COLUMNS.map((column) => (
            <span key={column} role="columnheader" data-align={column === 'points' ? 'right' : undefined}>
              {t(`column.${column}`)}
            </span>
          ))}
        </GridLine>
        <div style={{ height: from * rowPx }} />
        {rows.slice(from, to).map((row, index) => (
          <GridRow
            key={row.key}
            row={row}
            number={from + index + 1}
            block={block}
            words={words}
            onPick={pick}
            onOpen={() => editor.current?.open()}
          />
        ))}
        <div style={{ height: (rows.length - to) * rowPx }} />
        <GridEditor ref={editor} top={tableHead + at * rowPx} number={at + 1} words={words} />
      </GridBox>
      <CurrentCell words={words} />
      <KeyBar
        hints={[
          session.column === 'evidence' || session.column === 'waivable'
            ? { caps: [t('grid.space')], word: t('keys.turn') }
            : { caps: ['F2'], word: t('keys.write') },
          { caps: ['Shift+↑↓←→'], word: t('keys.choose') },
          { caps: ['Ctrl+C', 'Ctrl+V'], word: t('keys.copyPaste') },
          { caps: ['Ctrl+D'], word: t('keys.fill') },
          { caps: ['Insert'], word: t('keys.insert') },
          { caps: ['Ctrl+Delete'], word: t('keys.removeRow') },
          { caps: ['Alt+↑↓'], word: t('keys.move') },
        ]}
      />
    </SheetPane>
  )
}

/** Scrolls as little as shows the row below the head. */
function useCellInSight(box: RefObject<HTMLDivElement | null>, at: number, rowPx: number, headPx: number): void {
  useLayoutEffect(() => {
    const frame = box.current
    if (frame === null || at < 0) return
    const highest = at * rowPx
    const lowest = (at + 1) * rowPx + headPx - frame.clientHeight
    frame.scrollTo({ top: Math.min(Math.max(frame.scrollTop, lowest), highest) })
  }, [box, at, rowPx, headPx])
}

interface GridRowProps {
  readonly row: DraftRow
  readonly number: number
  readonly block: CellBlock
  readonly words: CellWords
  readonly onPick: (event: MouseEvent, row: string, column: GridColumn, isChoosing: boolean) => void
  /** Opens the cell that was picked. */
  readonly onOpen: () => void
}

function GridRow({ row, number, block, words, onPick, onOpen }: GridRowProps) {
  const { t } = useTranslation('designer')
  const { session, act, breaches } = useDesigner()
  const isChosen = block.rows.includes(row.key)
  const isHeading = row.kind !== 'item' && row.kind !== 'veto'
  const pickRow = (event: MouseEvent) => {
    onPick(event, row.key, 'code', false)
    act((now) => goToCell(now, row.key, 'waivable', true))
  }
  return (
    <GridLine data-kind="row" role="row" aria-rowindex={number} data-heading={isHeading ? '' : undefined}>
      <span role="rowheader" onMouseDown={pickRow}>
        {number}
      </span>
      {GRID_COLUMNS.map((column) => {
        const text = headingWords(row, column, t) ?? cellText(draftOf(session), row, column, words)
        const issues = issuesOf(breaches, row.key, column)
        const isRefusedHere = session.refused.some((place) => place.row === row.key && place.column === column)
        return (
          <span
            key={column}
            role="gridcell"
            data-align={column === 'points' ? 'right' : undefined}
            data-none={text === null ? '' : undefined}
            data-chosen={isChosen && session.anchor !== null && block.columns.includes(column) ? '' : undefined}
            data-refused={isRefusedHere ? '' : undefined}
            data-issue={issues.length === 0 ? undefined : issues.some(isWrong) ? 'breach' : 'check'}
            onMouseDown={(event) => onPick(event, row.key, column, event.shiftKey)}
            onDoubleClick={onOpen}
            onMouseEnter={(event) => {
              if (event.buttons === 1) act((now) => goToCell(now, row.key, column, true))
            }}
          >
            {text}
          </span>
        )
      })}
    </GridLine>
  )
}

/** The words of a heading that is no line of the document. */
function headingWords(row: DraftRow, column: GridColumn, t: ReturnType<typeof useTranslation<'designer'>>['t']): string | null {
  if (row.kind !== 'bonus' && row.kind !== 'vetoes') return null
  if (column === 'code') return t(row.kind === 'bonus' ? 'list.bonusCode' : 'list.vetoCode')
  return column === 'title' ? t(row.kind === 'bonus' ? 'list.bonus' : 'list.vetoes') : null
}

/** Clauses that wait for a person are no mistake. */
const isWrong = ({ code }: DraftIssue): boolean => code !== 'CLAUSES_TO_CONFIRM'

function CurrentCell({ words }: { readonly words: CellWords }) {
  const { t } = useTranslation('designer')
  const { session, breaches } = useDesigner()
  const text = currentCell(session, words)
  const refused = session.refused.length
  const issues = issuesOf(breaches, session.current, session.column)
  return (
    <CellBar>
      <b>{t(`column.${session.column}`)}</b>
      {isRefused(session) ? (
        <span data-refused="" role="alert">
          {t(`grid.refused.${refusalOf(session.column)}`)}
        </span>
      ) : refused > 0 ? (
        <span data-refused="" role="alert">
          {t('grid.refusedCells', { count: refused })}
        </span>
      ) : (
        <span>
          {text ?? t('grid.noCell')}
          {issues.map((issue) => (
            <span key={issue.code} data-issue={isWrong(issue) ? 'breach' : 'check'}>
              {issueText(issue)}
            </span>
          ))}
        </span>
      )}
    </CellBar>
  )
}

/** Columns that take not every text; in the others only cells that no row has refuse one. */
const refusalOf = (column: GridColumn): 'points' | 'evidence' | 'waivable' | 'cell' =>
  column === 'points' || column === 'evidence' || column === 'waivable' ? column : 'cell'
