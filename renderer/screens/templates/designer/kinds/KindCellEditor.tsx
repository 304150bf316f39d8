import { useLayoutEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { CellWords } from '@core/drafting/kinds/kind-rows'
import { isComposing } from '../../../../hooks/composition'
import { copyText } from '../../../../hooks/copy-text'
import { keyName } from '../../../../hooks/useKey'
import { CellEditor, EditorLine } from '../grid/grid-style'
import { currentCell, pasteAt, pressInTable, walk, writeCell } from './kind-session'
import type { KindDesk } from './useKindSession'

/** What is being written: `over` began with a key that replaced the cell, and arrows leave it; `into` was opened by F2. */
interface Writing {
  /** The cell it is meant for. */
  readonly place: string
  readonly text: string
  readonly mode: 'over' | 'into'
}

const LEAVING: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  Enter: [1, 0],
  'Shift+Enter': [-1, 0],
  Tab: [0, 1],
  'Shift+Tab': [0, -1],
}
const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

const newKey = (): string => crypto.randomUUID()

export interface KindCellEditorProps<D, Column extends string> {
  readonly desk: KindDesk<D, Column>
  readonly words: CellWords
  /** Header of the current column. */
  readonly header: string
  /** Columns of the grid, as CSS says them. */
  readonly template: string
  /** Pixels from the upper edge of the scrolled table. */
  readonly top: number
  /** Number of the row, for readers. */
  readonly number: number
  /** Goes to the fields beside the table: F2 where a row has no cell to write in. */
  readonly onFields: () => void
}

/** Frame and field of the current cell. */
export function KindCellEditor<D, Column extends string>(props: KindCellEditorProps<D, Column>) {
  const { desk, words, header, template, top, number, onFields } = props
  const { t } = useTranslation('designer')
  const { table, session, act } = desk
  const tableDesk = { table, words, newKey }
  const [begun, setWriting] = useState<Writing | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const column = table.columns.indexOf(session.column)
  const place = `${session.current}/${session.column}`
  const writing = begun?.place === place ? begun : null
  const text = currentCell(tableDesk, session)
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), [])

  /** Writes the text; the field stays open where the cell cannot hold it. */
  const commit = (written: string): boolean => {
    const outcome = { isWritten: false }
    act((now) => {
      const next = writeCell(tableDesk, now, written)
      outcome.isWritten = next.refused === 0
      return next
    })
    if (outcome.isWritten) setWriting(null)
    return outcome.isWritten
  }
  const open = () => {
    if (text === null) onFields()
    else setWriting({ place, text, mode: 'into' })
  }
  const onWritingKey = ({ text: written, mode }: Writing, key: string): boolean => {
    const step = LEAVING[key] ?? (mode === 'over' ? ARROWS[key] : undefined)
    if (step !== undefined) {
      if (commit(written)) act((now) => walk(table, now, step[0], step[1]))
      return true
    }
    if (key !== 'Escape') return key === 'Ctrl+d' || key === 'Ctrl+Insert'
    setWriting(null)
    act((now) => ({ ...now, refused: 0 }))
    return true
  }
  const onRestingKey = (key: string): boolean => {
    if (key === 'F2') {
      open()
      return true
    }
    if (key === 'Ctrl+c') {
      if (text !== null) copyText(text)
      return true
    }
    if (key === 'Backspace' && text !== null) {
      setWriting({ place, text: '', mode: 'over' })
      return true
    }
    return act((now) => pressInTable(tableDesk, now, key))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event)) return
    const key = keyName(event.nativeEvent)
    if (!(writing === null ? onRestingKey(key) : onWritingKey(writing, key))) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onPaste = (event: ClipboardEvent) => {
    if (writing !== null) return
    event.preventDefault()
    const pasted = event.clipboardData.getData('text/plain')
    act((now) => pasteAt(tableDesk, now, pasted))
  }
  return (
    <EditorLine style={{ top, gridTemplateColumns: template, minWidth: 0 }}>
      <CellEditor
        ref={field}
        data-takes-keys=""
        data-writing={writing === null ? undefined : ''}
        data-own-undo={writing === null ? undefined : ''}
        aria-label={t('grid.cell', { row: number, column: header })}
        aria-invalid={session.refused > 0}
        style={{ gridColumn: column + 2, justifySelf: 'start' }}
        rows={1}
        value={writing?.text ?? ''}
        readOnly={text === null}
        spellCheck={false}
        autoComplete="off"
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onDoubleClick={open}
        onChange={(event) => setWriting({ place, text: event.target.value, mode: writing?.mode ?? 'over' })}
        onBlur={() => {
          if (writing !== null && document.hasFocus()) commit(writing.text)
        }}
      />
    </EditorLine>
  )
}
