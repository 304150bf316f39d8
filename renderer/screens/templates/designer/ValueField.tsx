import { styled } from '@mui/material/styles'
import type { KeyboardEvent } from 'react'
import { useFieldDraft } from '../../../hooks/useFieldDraft'
import { colour } from '../../../theme/tokens'
import { TextArea, TextInput } from '../../../components/TextInput'

/** Text with its unit at the right end: "4 分". */
const WithUnit = styled('span')({
  position: 'relative',
  display: 'block',
  '& > input': { paddingRight: 26 },
  '& > span': { position: 'absolute', right: 8, top: 6, color: colour.ink2, pointerEvents: 'none' },
})

/** Several lines that grow with their text up to three. */
const Growing = styled(TextArea)({ fieldSizing: 'content', minHeight: 32, maxHeight: 73, overflowY: 'auto' } as object)
const Lines = styled(TextArea)({ fieldSizing: 'content', minHeight: 32, maxHeight: 113, overflowY: 'auto' } as object)

/** The list of suggestions opens by its keys; its arrow would take the place of a figure. */
const Line = styled(TextInput)({ '&::-webkit-calendar-picker-indicator': { display: 'none !important' } })

export interface ValueFieldProps<T> {
  /** Name for readers; absent where a label stands beside it. */
  readonly name?: string
  readonly id?: string
  readonly describedBy?: string | undefined
  /** By what issues and keys find it, see `focusField`. */
  readonly field?: string
  /** Column of a table, for arrow keys. */
  readonly column?: string
  readonly value: T
  readonly format: (value: T) => string
  /** undefined: such a text cannot be kept. */
  readonly read: (text: string) => T | undefined
  readonly onLeave: (value: T) => void
  readonly hasError?: boolean
  readonly align?: 'left' | 'right'
  readonly unit?: string | undefined
  readonly placeholder?: string
  readonly maxLength?: number
  /** Id of a list of suggestions. */
  readonly list?: string | undefined
  /** Grows to three lines; Enter still leaves, Shift+Enter breaks the line. */
  readonly grows?: boolean
  /** So many lines; Enter breaks the line. */
  readonly lines?: number
  /** The field is left, whatever stands in it. */
  readonly onBlur?: () => void
}

/**
 * A value that is typed as text: Enter goes on, Esc gives the old one back, kept when it is left. What cannot be kept stays in
 * the field, marked, until it is changed.
 */
export function ValueField<T>(props: ValueFieldProps<T>) {
  const { name, id, describedBy, field, column, value, format, read, onLeave, hasError = false, align = 'left' } = props
  const { unit, placeholder, maxLength, list, grows = false, lines, onBlur } = props
  const isKept = (text: string) => read(text.trim()) !== undefined
  const draft = useFieldDraft(
    format(value),
    (text) => {
      const next = read(text)
      if (next !== undefined) onLeave(next)
    },
    (text) => {
      const next = read(text.trim())
      return next === undefined ? null : format(next)
    },
  )
  const shared = {
    id,
    value: draft.text,
    placeholder,
    maxLength: maxLength ?? 4000,
    autoComplete: 'off',
    spellCheck: false,
    'aria-label': name,
    'aria-describedby': describedBy,
    'aria-invalid': hasError || !isKept(draft.text),
    'data-refused': isKept(draft.text) ? undefined : '',
    'data-field': field,
    'data-column': column,
    'data-dirty': draft.text === format(value) ? undefined : '',
    style: { textAlign: align },
    onBlur: () => {
      draft.leave()
      onBlur?.()
    },
    onKeyDown: draft.onKeyDown,
  } as const
  if (lines !== undefined) {
    const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
      if (event.key !== 'Enter') draft.onKeyDown(event)
    }
    return <Lines {...shared} rows={lines} onKeyDown={onKeyDown} onChange={(event) => draft.type(event.target.value)} />
  }
  if (grows) return <Growing {...shared} rows={1} onChange={(event) => draft.type(event.target.value)} />
  const input = <Line {...shared} list={list} onChange={(event) => draft.type(event.target.value)} />
  return unit === undefined ? (
    input
  ) : (
    <WithUnit>
      {input}
      <span>{unit}</span>
    </WithUnit>
  )
}
