import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { points } from '@core/shared/points'
import { ConfirmDialog } from '../../../../components/ConfirmDialog'
import { Field } from '../../../../components/Field'
import { LinkButton } from '../../../../components/LinkButton'
import { ReasonDialog } from '../../../../components/ReasonDialog'
import { TextField } from '../../../../components/TextField'
import { useAppeal, useDecideAppeal, useSides, type Appeal } from '../../../../data/useReview'
import { formatInstant } from '../../../../i18n/format'
import { LabelledRow } from '../row-style'
import { useCurrentItem, useDesk } from '../sheet-desk'

const DECISIONS = ['granted', 'rejected'] as const
type Asked = 'claim' | (typeof DECISIONS)[number] | null

/** 申诉 of the present item on an appeal sheet: what is claimed and why, and the decision with its grounds. */
export function AppealBlock() {
  const { t } = useTranslation('review')
  const { sheet, session } = useDesk()
  const sides = useSides(sheet.id)
  const [asked, setAsked] = useState<Asked>(null)
  const { lodge, decide } = useAppealActs(sheet.id, session.current, () => setAsked(null))
  if (sheet.stage !== 'appeal' || sides === undefined) return null
  const appeal = sides.appeals.find(({ item }) => item === session.current)
  return (
    <LabelledRow data-testid="appeal-block">
      <span>{t('appeal.label')}</span>
      <div style={{ lineHeight: '28px', display: 'flex', flexWrap: 'wrap', columnGap: 14 }}>
        {appeal === undefined ? <span>{t('appeal.notAppealed')}</span> : <Claimed appeal={appeal} />}
        {!session.isLocked && (
          <>
            {appeal === undefined && (
              <LinkButton type="button" onClick={() => setAsked('claim')}>
                {t('appeal.lodge')}
              </LinkButton>
            )}
            {appeal !== undefined &&
              DECISIONS.map((decision) => (
                <LinkButton key={decision} type="button" onClick={() => setAsked(decision)}>
                  {t(`appeal.${decision}`)}
                </LinkButton>
              ))}
            {appeal !== undefined && (
              <LinkButton type="button" onClick={() => lodge(appeal.claim, '')}>
                {t('appeal.withdraw')}
              </LinkButton>
            )}
          </>
        )}
      </div>
      {asked === 'claim' && <ClaimDialog onCancel={() => setAsked(null)} onClaim={lodge} />}
      {(asked === 'granted' || asked === 'rejected') && (
        <ReasonDialog
          title={t(asked === 'granted' ? 'appeal.grantTitle' : 'appeal.rejectTitle', { code: session.current })}
          consequence={t(asked === 'granted' ? 'appeal.grantBody' : 'appeal.rejectBody')}
          verb={t(`appeal.${asked}`)}
          onCancel={() => setAsked(null)}
          onConfirm={(grounds) => decide(asked, grounds)}
        />
      )}
    </LabelledRow>
  )
}

function useAppealActs(sheetId: string, item: string, onDone: () => void) {
  const appeal = useAppeal()
  const decision = useDecideAppeal()
  return {
    lodge: (claim: string, reason: string) =>
      appeal.mutate({ requestId: crypto.randomUUID(), sheetId, item, claim, reason }, { onSettled: onDone }),
    decide: (how: 'granted' | 'rejected', grounds: string) =>
      decision.mutate({ requestId: crypto.randomUUID(), sheetId, item, decision: how, grounds }, { onSettled: onDone }),
  }
}

function Claimed({ appeal }: { readonly appeal: Appeal }) {
  const { t } = useTranslation('review')
  const { claim, reason, decision, grounds, decidedBy, decidedAt } = appeal
  const told = { grounds, who: decidedBy, at: decidedAt === null ? '' : formatInstant(decidedAt) }
  return (
    <>
      <span>{t('appeal.claimed', { points: claim, reason })}</span>
      <b>{decision === null ? t('appeal.open') : t('appeal.decided', { decision: t(`appeal.${decision}`), ...told })}</b>
    </>
  )
}

interface ClaimDialogProps {
  readonly onClaim: (claim: string, reason: string) => void
  readonly onCancel: () => void
}

function ClaimDialog({ onClaim, onCancel }: ClaimDialogProps) {
  const { t } = useTranslation('review')
  const { item } = useCurrentItem()
  const [claim, setClaim] = useState('')
  const [reason, setReason] = useState('')
  const max = String(item.points)
  const typed = claim.normalize('NFKC').trim()
  const isPoints = /^\d{1,6}(\.\d{1,3})?$/.test(typed) && points(typed).lte(points(max))
  const missing = !isPoints ? t('appeal.claim') : reason.trim() === '' ? t('appeal.reason') : null
  return (
    <ConfirmDialog
      title={t('appeal.title', { code: item.code })}
      verb={t('appeal.verb')}
      missing={missing}
      takesText
      onCancel={onCancel}
      onConfirm={() => onClaim(typed, reason.trim())}
    >
      <Field label={t('appeal.claim')} isMissing={!isPoints} help={t('appeal.claimHelp', { max })}>
        {(control) => <TextField {...control} takesFocus value={claim} onType={setClaim} onLeave={setClaim} maxLength={12} />}
      </Field>
      <Field label={t('appeal.reason')} isMissing={reason.trim() === ''}>
        {(control) => <TextField {...control} value={reason} onType={setReason} onLeave={setReason} maxLength={500} />}
      </Field>
    </ConfirmDialog>
  )
}
