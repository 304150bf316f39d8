import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ReasonDialog } from '../../../components/ReasonDialog'
import type { Evidence } from '../../../data/useEvidence'
import { useReopenSheet } from '../../../data/useSheet'
import { formatInstant } from '../../../i18n/format'
import { Icon } from '../../../theme/icons'
import { colour } from '../../../theme/tokens'
import { SignButton } from './review/SignButton'
import { evidenceAt, useEvidenceDesk } from './evidence/evidence-desk'
import { useDesk } from './sheet-desk'
import { useFrame } from './sheet-frame'
import { withdrawVeto } from './sheet-keys'

const Line = styled('div')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  minHeight: 44,
  padding: '5px 12px',
  borderBottom: `1px solid ${colour.line3}`,
  borderLeft: '6px solid',
  '&[data-kind="veto"]': { background: colour.errorTint, borderLeftColor: colour.error },
  '&[data-kind="locked"]': { background: colour.tint, borderLeftColor: colour.accent },
  '& > strong': { color: colour.error, whiteSpace: 'nowrap' },
  '&[data-kind="veto"] > svg': { color: colour.error },
  '& > span': { flex: 1, minWidth: 0, overflowWrap: 'anywhere', userSelect: 'text' },
})

/** A raised veto lies over all columns; total and grade stay visible. */
export function VetoLines() {
  const { t } = useTranslation('sheet')
  const { session, act } = useDesk()
  const { vetoes } = session.entries
  const { all, show } = useEvidenceDesk()
  return vetoes.map(({ code, evidence }) => (
    <Line key={code} data-kind="veto" role="note" data-testid="veto-line">
      <Icon name="veto" />
      <strong>{t('veto.line', { count: vetoes.length })}</strong>
      <span>{t('veto.each', { code, title: session.template.vetoes?.find((veto) => veto.code === code)?.title, evidence })}</span>
      <VetoEvidence photos={evidenceAt(all, { of: 'veto', code })} onShow={show} />
      {!session.isLocked && <Button onClick={() => act((now) => withdrawVeto(now, code))}>{t('veto.withdraw')}</Button>}
    </Line>
  ))
}

interface VetoEvidenceProps {
  readonly photos: readonly Evidence[]
  readonly onShow: (one: Evidence) => void
}

/** Leads to the photos and files of a veto. */
function VetoEvidence({ photos, onShow }: VetoEvidenceProps) {
  const { t } = useTranslation('evidence')
  const [first] = photos
  if (first === undefined) return null
  return (
    <Button startIcon={<Icon name="camera" />} onClick={() => onShow(first)}>
      {t('listed', { count: photos.length })}
    </Button>
  )
}

/** A finished sheet can only be read; it is opened again with a reason. In a locked round it is the round that would have to be opened. */
export function LockedLine() {
  const { t } = useTranslation('sheet')
  const { isLocked, sheet } = useFrame()
  const reopen = useReopenSheet(sheet.id)
  const [isAsking, setAsking] = useState(false)
  if (!isLocked) return null
  const { roundLock } = sheet
  if (roundLock !== null) {
    return (
      <Line data-kind="locked" role="note" data-testid="locked-line">
        <Icon name="lock" />
        <span>{t('locked.round', { who: roundLock.lockedBy, at: formatInstant(roundLock.lockedAt) })}</span>
      </Line>
    )
  }
  const isSurvey = sheet.kind === 'questionnaire'
  return (
    <Line data-kind="locked" role="note" data-testid="locked-line">
      <Icon name="lock" />
      <span>
        {t(isSurvey ? 'survey.locked' : 'locked.title', {
          at: sheet.finishedAt === null ? '' : formatInstant(sheet.finishedAt),
          who: sheet.finishedBy,
        })}
      </span>
      {!isSurvey && <SignButton />}
      <Button onClick={() => setAsking(true)}>{t('locked.reopen')}</Button>
      {isAsking && (
        <ReasonDialog
          title={t(isSurvey ? 'survey.reopenTitle' : 'locked.reopenTitle')}
          consequence={t(isSurvey ? 'survey.reopenBody' : 'locked.reopenBody')}
          verb={t('locked.reopen')}
          onCancel={() => setAsking(false)}
          onConfirm={(reason) => {
            setAsking(false)
            reopen.mutate({ requestId: crypto.randomUUID(), sheetId: sheet.id, reason })
          }}
        />
      )}
    </Line>
  )
}
