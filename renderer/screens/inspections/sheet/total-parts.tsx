import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SheetPane } from '../../../components/sheet/SheetPane'
import { colour } from '../../../theme/tokens'

const TOTAL_PX = 224

/** A part of the right column. */
export const Part = styled('div')({
  padding: '6px 12px',
  borderBottom: `1px solid ${colour.line2}`,
  '& [data-line]': { display: 'flex', justifyContent: 'space-between', gap: 8, color: colour.ink2 },
  '& [data-total]': { fontSize: 34, lineHeight: '40px', fontWeight: 700 },
  '& [data-range]': { fontSize: 20, lineHeight: '28px', fontWeight: 700 },
  '& [data-quiet]': { color: colour.ink2 },
})

/** Names at the left, figures at the right. */
export const Sums = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  marginTop: 2,
  '& td': { height: 'var(--dense-row)', padding: 0, borderBottom: `1px solid ${colour.line1}`, whiteSpace: 'nowrap' },
  '& td:first-of-type': { width: '100%', maxWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', textAlign: 'left' },
  '& td:last-of-type': { paddingLeft: 4, textAlign: 'right' },
  '& tr:last-of-type td': { borderBottom: 0 },
})

export interface ResultPaneProps {
  /** What the person should know or do next; null: nothing. */
  readonly word: string | null
  readonly children: ReactNode
}

/** The right column: what the sheet comes to. */
export function ResultPane({ word, children }: ResultPaneProps) {
  const { t } = useTranslation('sheet')
  return (
    <SheetPane name={t('pane.total')} testId="sheet-total" style={{ flex: 'none', width: TOTAL_PX, background: colour.panel }}>
      <div style={{ flex: 1, minHeight: 0, overflowY: 'auto' }}>{children}</div>
      {word !== null && (
        <div style={{ flex: 'none', padding: '8px 12px', borderTop: `1px solid ${colour.line2}`, color: colour.ink2 }}>
          {word}
        </div>
      )}
    </SheetPane>
  )
}
