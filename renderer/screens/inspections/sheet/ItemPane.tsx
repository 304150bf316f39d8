import { styled } from '@mui/material/styles'
import { useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { SheetPane } from '../../../components/sheet/SheetPane'
import { FindingDrawer } from './FindingDrawer'
import { focusClauses } from './focus-clauses'
import { ItemClauses } from './ItemClauses'
import { ItemFindings } from './ItemFindings'
import { ItemHead } from './ItemHead'
import { ItemHistory } from './ItemHistory'
import { FactNote, ItemRemark } from './ItemNotes'
import { useCurrentItem, useDesk } from './sheet-desk'
import { unchanged, type Drawer } from './sheet-session'
import { VetoDrawer } from './VetoDrawer'
import { WaiverEffect, WaiverReason } from './WaiverBlock'

const Body = styled('div')({
  flex: 1,
  minHeight: 0,
  overflowY: 'auto',
  display: 'flex',
  flexDirection: 'column',
  padding: '10px 14px',
})

/** The middle column: one item, everything about it, and what opens below. */
export function ItemPane() {
  const { t } = useTranslation('sheet')
  const { session, act } = useDesk()
  const { itemScore } = useCurrentItem()
  const { drawer, field } = session
  const isWaived = itemScore.state === 'not_applicable'
  useKeysBack(field, drawer, session.isLocked)
  const close = () => act((now) => unchanged({ ...now, drawer: null, field: null }))
  return (
    <SheetPane name={t('pane.item')} testId="sheet-item" style={{ flex: 1 }}>
      <ItemHead />
      <Body key={session.current}>
        {(isWaived || field === 'waiver') && <WaiverReason />}
        <ItemClauses />
        {isWaived && <WaiverEffect />}
        <FactNote />
        <ItemRemark />
        <ItemFindings />
        <ItemHistory />
      </Body>
      {drawer?.kind === 'finding' && <FindingDrawer key={drawer.item} drawer={drawer} onClose={close} />}
      {drawer?.kind === 'veto' && <VetoDrawer chosen={drawer.chosen} onClose={close} />}
    </SheetPane>
  )
}

/** When a field or drawer closes, or the sheet was finished or opened again, the keys are the clauses' again. */
function useKeysBack(field: string | null, drawer: Drawer | null, isLocked: boolean): void {
  const hasFinding = drawer?.kind === 'finding'
  useLayoutEffect(() => {
    if (field !== null || hasFinding) return
    const active = document.activeElement
    const isLost = active === null || active === document.body || !active.isConnected
    if (isLost || active.matches('[data-sheet-field]')) focusClauses()
  }, [field, hasFinding, isLocked])
}
