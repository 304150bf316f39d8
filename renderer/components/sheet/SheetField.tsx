import { styled } from '@mui/material/styles'
import { useLayoutEffect, useRef, useState } from 'react'
import { isComposing } from '../../hooks/composition'
import { colour, focusMark } from '../../theme/tokens'

const Box = styled('input')({
  width: '100%',
  height: 28,
  padding: '0 8px',
  border: `1px solid ${colour.line3}`,
  borderRadius: 3,
  background: colour.surface,
  color: colour.ink,
  font: 'inherit',
  '&[data-kind="number"]': { textAlign: 'right' },
  '&[data-kind="text"]': { height: 32 },
  '&[data-offered]': { background: colour.tint2, color: colour.accentDeep },
  '&:read-only': { background: colour.panel },
  '&:focus-visible': { ...focusMark, borderColor: colour.accent },
})

export interface SheetFieldProps {
  readonly name: string
  readonly kind: 'number' | 'text'
  /** Shown text: what is being typed, else what is stored. */
  readonly text: string
  /** The session wants the keys to go here. */
  readonly isOpen: boolean
  /** Opened with its stored text, which the first key replaces. */
  readonly isFresh: boolean
  readonly isLocked: boolean
  /** The text is an offer that nobody has taken yet. */
  readonly isOffered?: boolean
  readonly placeholder?: string
  readonly maxLength?: number
  readonly onOpen: () => void
  readonly onType: (text: string) => void
  readonly onEnter: () => void
  readonly onEscape: () => void
  readonly onLeave: () => void
  /** ↑ and ↓ in a number field: on to another item. */
  readonly onWalk?: (key: 'ArrowUp' | 'ArrowDown') => void
}

/** A field of the score sheet. The session says which one is open; the focus follows it, and it follows the focus. */
export function SheetField(props: SheetFieldProps) {
  const {
    name,
    kind,
    text,
    isOpen,
    isFresh,
    isLocked,
    isOffered = false,
    placeholder,
    maxLength,
    onOpen,
    onType,
    onEnter,
    onEscape,
    onLeave,
    onWalk,
  } = props
  const input = useRef<HTMLInputElement>(null)
  /** What stands in the field while an input method is at work; nothing of it is typed before it is done. */
  const [composed, setComposed] = useState<string | null>(null)
  useLayoutEffect(() => {
    const field = input.current
    if (!isOpen || field === null) return
    if (document.activeElement !== field) field.focus()
    if (isFresh) field.select()
  }, [isOpen, isFresh])

  return (
    <Box
      ref={input}
      data-sheet-field=""
      data-kind={kind}
      data-offered={isOffered ? '' : undefined}
      aria-label={name}
      value={composed ?? text}
      readOnly={isLocked}
      placeholder={placeholder}
      maxLength={maxLength ?? 16}
      inputMode={kind === 'number' ? 'decimal' : 'text'}
      autoComplete="off"
      spellCheck={false}
      onFocus={() => {
        if (!isOpen) onOpen()
      }}
      onChange={(event) => {
        if (composed === null) onType(event.target.value)
        else setComposed(event.target.value)
      }}
      onCompositionStart={() => setComposed(text)}
      onCompositionEnd={(event) => {
        setComposed(null)
        onType(event.currentTarget.value)
      }}
      onBlur={() => {
        // Another window in front is no leaving: the person comes back to the same field.
        if (document.hasFocus()) onLeave()
      }}
      onKeyDown={(event) => {
        if (isComposing(event)) return
        if (event.key === 'Enter' && !event.ctrlKey) onEnter()
        else if (event.key === 'Escape') onEscape()
        else if (onWalk !== undefined && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) onWalk(event.key)
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    />
  )
}
