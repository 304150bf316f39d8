import { useImperativeHandle, useLayoutEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { GRID_COLUMNS, type CellWords } from '@core/drafting/grid-cells'
import { clearBlock } from '@core/drafting/paste-block'
import { isComposing } from '../../../../hooks/composition'
import { copyText } from '../../../../hooks/copy-text'
import { keyName } from '../../../../hooks/useKey'
import { useDesigner } from '../designer-desk'
import { chosenBlock, draftOf, edit } from '../designer-session'
import { copied, currentCell, isRefused, pasted, pressInGrid, walkInGrid, writeCell } from './grid-keys'
import { CellEditor, EditorLine } from './grid-style'

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

/** Columns from here on grow to the left, so that what is written stays in the window. */
const MIDDLE = 4

const newKey = (): string => crypto.randomUUID()

/** What the table can ask of its editor. */
export interface GridEditorHandle {
  /** Opens the current cell with the text that stands in it, as F2 does. */
  readonly open: () => void
}

export interface GridEditorProps {
  readonly ref: Ref<GridEditorHandle>
  /** Pixels from the upper edge of the scrolled table. */
  readonly top: number
  /** Number of the row, for readers. */
  readonly number: number
  readonly words: CellWords
}

/** Frame and field of the current cell. */
export function GridEditor({ ref, top, number, words }: GridEditorProps) {
  const { t } = useTranslation('designer')
  const { session, act } = useDesigner()
  const [begun, setWriting] = useState<Writing | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const column = GRID_COLUMNS.indexOf(session.column)
  const place = `${session.current}/${session.column}`
  const writing = begun?.place === place ? begun : null
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), [])
  useLayoutEffect(() => {
    if (writing !== null) field.current?.scrollIntoView({ block: 'nearest' })
  }, [writing])

  /** Writes the text; the field stays open where the cell cannot hold it. */
  const commit = (text: string): boolean => {
    const outcome = { isWritten: false }
    act((now) => {
      const next = writeCell(now, text, words)
      outcome.isWritten = !isRefused(next)
      return next
    })
    if (outcome.isWritten) setWriting(null)
    return outcome.isWritten
  }
  const open = () => {
    act((now) => {
      const text = currentCell(now, words)
      if (text !== null) setWriting({ place, text, mode: 'into' })
      return { ...now, anchor: null }
    })
  }

  useImperativeHandle(ref, () => ({ open }))

  const onWritingKey = ({ text, mode }: Writing, event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    const key = keyName(event.nativeEvent)
    const step = LEAVING[key] ?? (mode === 'over' ? ARROWS[key] : undefined)
    if (step !== undefined) {
      if (commit(text)) act((now) => walkInGrid(now, step[0], step[1]))
      return true
    }
    if (key === 'Escape') {
      setWriting(null)
      act((now) => ({ ...now, refused: [] }))
      return true
    }
    if (key === 'Alt+Enter') {
      event.currentTarget.setRangeText('\n', event.currentTarget.selectionStart, event.currentTarget.selectionEnd, 'end')
      setWriting({ place, text: event.currentTarget.value, mode })
      return true
    }
    return key === 'Ctrl+d' || key === 'Ctrl+Insert'
  }
  const onRestingKey = (event: KeyboardEvent): boolean => {
    const key = keyName(event.nativeEvent)
    if (key === 'F2') {
      open()
      return true
    }
    if (key === 'Ctrl+c' || key === 'Ctrl+x') {
      act((now) => {
        copyText(copied(now, words))
        return key === 'Ctrl+x' ? edit(now, clearBlock(draftOf(now), chosenBlock(now), words).draft) : now
      })
      return true
    }
    if (key === 'Backspace') {
      setWriting({ place, text: '', mode: 'over' })
      return true
    }
    return act((now) => pressInGrid(now, key, words, newKey))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event)) return
    if (!(writing === null ? onRestingKey(event) : onWritingKey(writing, event))) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onPaste = (event: ClipboardEvent) => {
    if (writing !== null) return
    event.preventDefault()
    const text = event.clipboardData.getData('text/plain')
    act((now) => pasted(now, text, words, newKey))
  }
  const hasCell = currentCell(session, words) !== null
  return (
    <EditorLine style={{ top }}>
      <CellEditor
        ref={field}
        data-takes-keys=""
        data-writing={writing === null ? undefined : ''}
        data-own-undo={writing === null ? undefined : ''}
        aria-label={t('grid.cell', { row: number, column: t(`column.${session.column}`) })}
        aria-invalid={isRefused(session)}
        style={{
          gridColumn: column + 2,
          justifySelf: column < MIDDLE ? 'start' : 'end',
          textAlign: session.column === 'points' ? 'right' : 'left',
        }}
        rows={1}
        value={writing?.text ?? ''}
        readOnly={!hasCell}
        spellCheck={false}
        autoComplete="off"
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onChange={(event) => setWriting({ place, text: event.target.value, mode: writing?.mode ?? 'over' })}
        onBlur={() => {
          if (writing !== null && document.hasFocus()) commit(writing.text)
        }}
      />
    </EditorLine>
  )
}
