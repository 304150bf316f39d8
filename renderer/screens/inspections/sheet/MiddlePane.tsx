import { styled } from '@mui/material/styles'
import { useLayoutEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SheetPane } from '../../../components/sheet/SheetPane'
import { focusClauses } from './focus-clauses'

const Body = styled('div')({
  flex: 1,
  minHeight: 0,
  overflowY: 'auto',
  display: 'flex',
  flexDirection: 'column',
  padding: '10px 14px',
})

export interface MiddlePaneProps {
  /** Code of the item, or number of the question. */
  readonly current: string
  readonly head: ReactNode
  readonly children: ReactNode
  /** What opens below the clauses. */
  readonly drawer: ReactNode
  /** The field that has the keys; null: the clauses have them. */
  readonly field: string | null
  readonly hasFinding: boolean
  readonly isLocked: boolean
}

/** The middle column: one item or question, everything about it, and what opens below. */
export function MiddlePane({ current, head, children, drawer, field, hasFinding, isLocked }: MiddlePaneProps) {
  const { t } = useTranslation('sheet')
  useKeysBack(field, hasFinding, isLocked)
  return (
    <SheetPane name={t('pane.item')} testId="sheet-item" style={{ flex: 1 }}>
      {head}
      <Body key={current}>{children}</Body>
      {drawer}
    </SheetPane>
  )
}

/** When a field or drawer closes, or the sheet was finished or opened again, the keys are the clauses' again. */
function useKeysBack(field: string | null, hasFinding: boolean, isLocked: boolean): void {
  useLayoutEffect(() => {
    if (field !== null || hasFinding) return
    const active = document.activeElement
    const isLost = active === null || active === document.body || !active.isConnected
    if (isLost || active.matches('[data-sheet-field]')) focusClauses()
  }, [field, hasFinding, isLocked])
}
