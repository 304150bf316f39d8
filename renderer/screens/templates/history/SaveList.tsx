import { styled } from '@mui/material/styles'
import { useId, useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftSave } from '../../../data/useDraftHistory'
import { isComposing } from '../../../hooks/composition'
import { formatDaySecond } from '../../../i18n/format'
import { colour } from '../../../theme/tokens'

const List = styled('div')({
  flex: 1,
  minHeight: 0,
  overflowY: 'auto',
  '&:focus-visible': { outline: 'none', boxShadow: 'none' },
  '& [role="row"]': { padding: '6px 10px', borderBottom: `1px solid ${colour.line1}`, cursor: 'default' },
  '& [role="row"]:hover': { background: colour.tint2 },
  '& [role="row"][aria-selected="true"]': { background: colour.tint, boxShadow: `inset 4px 0 0 ${colour.accent}` },
  '& [data-first]': { display: 'flex', justifyContent: 'space-between', gap: 8, whiteSpace: 'nowrap' },
  '& [data-first] span': { color: colour.ink2, overflow: 'hidden', textOverflow: 'ellipsis' },
  '& [data-line]': { minHeight: 20, color: colour.ink2 },
})

export interface SaveListProps {
  readonly saves: readonly DraftSave[]
  readonly current: number | null
  /** What a save changed, in words; nothing while it is being found out. */
  readonly wordsOf: (revision: number) => string
  readonly onCurrent: (revision: number) => void
}

/** The saves of a draft, the last first: ↑ ↓ Home End choose one. */
export function SaveList({ saves, current, wordsOf, onCurrent }: SaveListProps) {
  const { t } = useTranslation('templates')
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const at = saves.findIndex(({ revision }) => revision === current)
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: saves.length - 1 }
    const next = steps[event.key]
    if (next === undefined) return
    event.preventDefault()
    const save = saves[Math.max(0, Math.min(saves.length - 1, next))]
    if (save !== undefined) onCurrent(save.revision)
  }
  return (
    <List
      ref={list}
      role="grid"
      aria-label={t('history.title')}
      tabIndex={0}
      aria-activedescendant={at < 0 ? undefined : `${listId}-${at}`}
      data-takes-keys=""
      onKeyDown={onKeyDown}
    >
      {saves.map(({ revision, savedAt, savedBy }, index) => (
        <div
          key={revision}
          id={`${listId}-${index}`}
          role="row"
          aria-selected={revision === current}
          onClick={() => onCurrent(revision)}
        >
          <div role="gridcell">
            <div data-first="">
              <b>{formatDaySecond(savedAt)}</b>
              <span>{savedBy}</span>
            </div>
            <div data-line="">{wordsOf(revision)}</div>
          </div>
        </div>
      ))}
    </List>
  )
}
