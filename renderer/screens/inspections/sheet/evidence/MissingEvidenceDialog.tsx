import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MissingEvidence } from '@core/inspection/evidence'
import { ConfirmDialog } from '../../../../components/ConfirmDialog'
import { Field } from '../../../../components/Field'
import { TextField } from '../../../../components/TextField'
import type { Sheet } from '../../../../data/useSheet'
import { colour, focusMark } from '../../../../theme/tokens'
import { titleOf } from './title-of'

const List = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  maxHeight: 270,
  overflow: 'auto',
  border: `1px solid ${colour.line2}`,
})
const Row = styled('button')({
  all: 'unset',
  display: 'grid',
  gridTemplateColumns: '52px minmax(0, 1fr) auto',
  columnGap: 8,
  alignItems: 'center',
  minHeight: 27,
  padding: '0 8px',
  borderBottom: `1px solid ${colour.line1}`,
  cursor: 'pointer',
  '&:last-of-type': { borderBottom: 0 },
  '&:hover': { background: colour.tint2 },
  '&:focus-visible': { ...focusMark, outlineOffset: -3 },
  '& > :last-of-type': { color: colour.warn, whiteSpace: 'nowrap' },
})

export interface MissingEvidenceDialogProps {
  readonly sheet: Sheet
  readonly missing: readonly MissingEvidence[]
  readonly onGoTo: (one: MissingEvidence) => void
  /** @param reason Why there is none. */
  readonly onFinish: (reason: string) => void
  readonly onCancel: () => void
}

/** What the rules ask for and the sheet does not have: each leads to its item, or all of it is accounted for in one reason. */
export function MissingEvidenceDialog({ sheet, missing, onGoTo, onFinish, onCancel }: MissingEvidenceDialogProps) {
  const { t } = useTranslation(['evidence', 'common'])
  const [reason, setReason] = useState('')
  const given = reason.trim()
  const isVetoOpen = missing.some(({ of }) => of === 'veto')
  return (
    <ConfirmDialog
      title={t('missing.title', { count: missing.length })}
      verb={t('missing.verb')}
      missing={given === '' ? t('common:reason') : null}
      refusal={isVetoOpen ? t('missing.vetoFirst') : null}
      takesText
      width={560}
      onConfirm={() => onFinish(given)}
      onCancel={onCancel}
    >
      <div>{t('missing.body')}</div>
      <List aria-label={t('missing.list')} role="group">
        {missing.map((one, nth) => (
          <Row key={`${one.of}/${one.code}`} type="button" autoFocus={nth === 0} onClick={() => onGoTo(one)}>
            <b>{one.code}</b>
            <span>{titleOf(sheet, one)}</span>
            <span>{t(`missing.${one.demand}`)}</span>
          </Row>
        ))}
      </List>
      {!isVetoOpen && (
        <Field label={t('missing.reason')} isMissing={given === ''}>
          {(control) => <TextField {...control} value={reason} onType={setReason} onLeave={setReason} maxLength={500} />}
        </Field>
      )}
    </ConfirmDialog>
  )
}
