import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { keepFocus } from '../../../components/sheet/ClauseKey'
import { colour, focusMark } from '../../../theme/tokens'

const Frame = styled('div')({
  flex: 'none',
  display: 'grid',
  gridTemplateColumns: '76px minmax(0, 1fr)',
  gap: '8px 10px',
  alignItems: 'center',
  marginBottom: 10,
  padding: '10px 12px',
  border: `1px solid ${colour.notApplicableLine}`,
  background: colour.notApplicableTint,
  '& [data-label]': { color: colour.ink2 },
  '& [data-common]': { display: 'flex', flexWrap: 'wrap', gap: 8 },
})

/** A common text beside the digit that takes it. */
export const Reason = styled('button')({
  all: 'unset',
  padding: '0 8px',
  border: `1px solid ${colour.line3}`,
  borderRadius: 2,
  background: colour.surface,
  cursor: 'pointer',
  '& b': { marginRight: 10 },
  '&:focus-visible': focusMark,
})

export interface ReasonBoxProps {
  readonly label: string
  /** The field that takes the reason. */
  readonly field: ReactNode
  /** Common reasons, by digit from 1. */
  readonly reasons: readonly string[]
  readonly isLocked: boolean
  readonly onReason: (digit: number) => void
}

/** Why an item is left out: the reason, common ones by digit. */
export function ReasonBox({ label, field, reasons, isLocked, onReason }: ReasonBoxProps) {
  const { t } = useTranslation('sheet')
  return (
    <Frame>
      <span data-label="">{label}</span>
      {field}
      {!isLocked && (
        <>
          <span data-label="">{t('waiver.common')}</span>
          <span data-common="">
            {reasons.map((reason, index) => (
              <Reason key={reason} type="button" tabIndex={-1} onMouseDown={keepFocus} onClick={() => onReason(index + 1)}>
                <b>{index + 1}</b>
                {reason}
              </Reason>
            ))}
          </span>
        </>
      )}
    </Frame>
  )
}
