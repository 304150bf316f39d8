import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import { styled } from '@mui/material/styles'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { colour } from '../theme/tokens'

const Title = styled('h2')({
  margin: 0,
  padding: '6px 12px',
  fontSize: 15,
  lineHeight: '22px',
  fontWeight: 700,
  borderBottom: `1px solid ${colour.line2}`,
})
const Body = styled('div')({ padding: 12, display: 'flex', flexDirection: 'column', gap: 6 })
const Foot = styled('div')({
  display: 'flex',
  justifyContent: 'flex-end',
  gap: 8,
  padding: '8px 12px',
  background: colour.panel,
  borderTop: `1px solid ${colour.line2}`,
})

export interface ConfirmDialogProps {
  /** The question. */
  readonly title: string
  /** The consequence, and a field for the reason where one is asked. */
  readonly children: ReactNode
  /** The verb of the question, again. */
  readonly verb: string
  /** What must be filled in first, as the button says; null when nothing is missing. */
  readonly missing?: string | null
  /** Why it cannot be done at all, as the button says; the body tells more. */
  readonly refusal?: string | null
  /** The focus stands on the main button only when the act can be undone. */
  readonly canBeUndone?: boolean
  /** The body has a field that takes the focus; Ctrl+Enter in it confirms. */
  readonly takesText?: boolean
  /** Pixels, where the body is a table. */
  readonly width?: number
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Asks before an act that cannot simply be taken back. Focus returns to where the dialog was opened. */
export function ConfirmDialog({
  title,
  children,
  verb,
  missing = null,
  refusal = null,
  canBeUndone = false,
  takesText = false,
  width = 460,
  onConfirm,
  onCancel,
}: ConfirmDialogProps) {
  const { t } = useTranslation('common')
  const titleId = useId()
  const isHeld = missing !== null || refusal !== null
  return (
    <Dialog open onClose={onCancel} aria-labelledby={titleId} slotProps={{ paper: { style: { width, maxWidth: 'none' } } }}>
      <Title id={titleId}>{title}</Title>
      <Body
        data-form=""
        onKeyDown={(event) => {
          if (event.ctrlKey && event.key === 'Enter' && !isHeld) onConfirm()
        }}
      >
        {children}
      </Body>
      <Foot>
        <Button autoFocus={!canBeUndone && !takesText} onClick={onCancel}>
          {t('cancelEsc')}
        </Button>
        <Button variant="contained" autoFocus={canBeUndone && !takesText} disabled={isHeld} onClick={onConfirm}>
          {refusal ?? (missing === null ? verb : t('missing', { verb, missing }))}
        </Button>
      </Foot>
    </Dialog>
  )
}
