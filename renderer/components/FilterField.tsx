import OutlinedInput from '@mui/material/OutlinedInput'
import { useRef } from 'react'
import { isComposing } from '../hooks/composition'
import { useKey } from '../hooks/useKey'
import { Icon } from '../theme/icons'

export interface FilterFieldProps {
  /** What it searches, "筛选 名称、代码、拼音". */
  readonly name: string
  readonly value: string
  readonly onType: (text: string) => void
  /** Enter or ↓: on to the list. */
  readonly onGoToList: () => void
  readonly width?: number
}

/** Narrows a list while typing. Ctrl+F comes here, Esc clears, Enter or ↓ goes on to the list. */
export function FilterField({ name, value, onType, onGoToList, width = 220 }: FilterFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  useKey('Ctrl+f', () => {
    input.current?.focus()
    input.current?.select()
    return true
  })
  return (
    <OutlinedInput
      inputRef={input}
      value={value}
      placeholder={name}
      style={{ width }}
      startAdornment={
        <span style={{ display: 'flex', marginRight: 6 }}>
          <Icon name="filter" />
        </span>
      }
      onChange={(event) => onType(event.target.value)}
      onKeyDown={(event) => {
        if (isComposing(event)) return
        if (event.key === 'Escape' && value !== '') {
          event.stopPropagation()
          onType('')
        } else if (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'Escape') {
          event.preventDefault()
          onGoToList()
        }
      }}
      slotProps={{ input: { 'aria-label': name, autoComplete: 'off', spellCheck: false, type: 'text' } }}
    />
  )
}
