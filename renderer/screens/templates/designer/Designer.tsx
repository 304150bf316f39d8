import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draft } from '@core/drafting/draft'
import type { DraftCheck } from '@core/drafting/check-draft'
import { HEAD_ROW } from '@core/drafting/draft-rows'
import { useKey } from '../../../hooks/useKey'
import { useKeysHere } from '../../../hooks/keys-here'
import { DesignerContext, type DesignerDesk } from './designer-desk'
import { turnTo } from './designer-session'
import { focusField } from './focus-field'
import { typedColumnOf } from './grid/cell-issues'
import { goToCell } from './grid/grid-keys'
import { focusGrid, SheetGrid } from './grid/SheetGrid'
import { leaveField } from './leave-field'
import { focusList, LineList } from './LineList'
import { DESK_KEYS, pressAtDesk } from './list-keys'
import { MiddlePane } from './MiddlePane'
import { useDesignerSession } from './useDesignerSession'

/** 逐项: the list with the item at hand; 表格: the whole sheet as cells. */
export type DesignerView = 'lines' | 'grid'

/** A place of the draft to go to; a new object goes there again. */
export interface DraftPlace {
  /** Null: what holds for the whole sheet. */
  readonly key: string | null
  /** "points", "scoring.rules.1.label": as `checkDraft` names it. */
  readonly field: string
}

export interface DesignerProps {
  readonly draft: Draft
  /** Called with each step, at once. */
  readonly onChange: (draft: Draft) => void
  /** What `checkDraft` finds in the draft; marked where it stands. */
  readonly check: DraftCheck
  readonly view: DesignerView
  /** Called when a place can only be put right in 逐项. */
  readonly onLines: () => void
  /** Where an issue, or the place that was asked for, leads to. */
  readonly place?: DraftPlace | null
  /** The pane at the right. */
  readonly children?: ReactNode
}

/** The editor of a draft. Its undo goes back fifty steps, over both views. */
export function Designer({ draft, onChange, check, view, onLines, place = null, children }: DesignerProps) {
  const { t } = useTranslation('designer')
  const { session, act, change } = useDesignerSession(draft, onChange)
  const desk = useMemo<DesignerDesk>(() => ({ session, act, change, breaches: check.breaches }), [session, act, change, check])
  useEffect(() => {
    if (view === 'lines') focusList()
  }, [view])
  /** Effects run again when the desk comes back from behind a trial; a place is gone to once. */
  const reached = useRef<DraftPlace | null>(null)
  useEffect(() => {
    if (place === null || place === reached.current) return
    const column = place.key === null ? null : typedColumnOf(place.field)
    if (view === 'grid' && place.key !== null && column !== null) {
      const { key } = place
      act((now) => goToCell(now, key, column))
      focusGrid()
    } else {
      act((now) => turnTo(now, place.key ?? HEAD_ROW))
      if (view === 'grid') {
        onLines() // and here again, once its fields are there
        return
      }
      focusField(place.field)
    }
    reached.current = place
  }, [place, act, view, onLines])
  useKey(DESK_KEYS, (key) => {
    // In a text field with something typed, Ctrl+Z is the field's own.
    if (key !== 'Ctrl+j' && document.activeElement?.matches('[data-dirty], [data-own-undo]') === true) return false
    if (key === 'Ctrl+j' && view === 'grid' && check.breaches.some(({ code }) => code === 'CLAUSES_TO_CONFIRM')) {
      leaveField()
      onLines() // that is where clauses are settled
    }
    return act((now) => pressAtDesk(now, key))
  })
  useKey(
    'Escape',
    () => {
      if ((document.activeElement?.closest('[data-testid="designer-item"]') ?? null) === null) return false
      focusList()
      return true
    },
    view === 'lines',
    true,
  )
  useKeysHere(useMemo(() => [{ keys: ['Ctrl+Z', 'Ctrl+Y'], label: t('keys.undo') }], [t]))
  return (
    <DesignerContext value={desk}>
      <div style={{ flex: 1, minHeight: 0, display: 'flex' }}>
        {view === 'lines' ? (
          <>
            <LineList />
            <MiddlePane />
          </>
        ) : (
          <SheetGrid />
        )}
        {children}
      </div>
    </DesignerContext>
  )
}
