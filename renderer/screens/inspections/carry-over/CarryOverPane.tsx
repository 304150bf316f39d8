import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../../components/FailureAlert'
import { Field } from '../../../components/Field'
import { Notice } from '../../../components/Notice'
import { SectionBar } from '../../../components/SectionBar'
import { SheetPane } from '../../../components/sheet/SheetPane'
import { TextField } from '../../../components/TextField'
import { failureOf } from '../../../data/failure'
import { useCarryOver, useCarryPlan, type CarryPlan } from '../../../data/useCarryOver'
import { sheetSaves, type Sheet } from '../../../data/useSheet'
import { useLeave } from '../../../hooks/useLeave'
import { failureText } from '../../../i18n/failure-text'
import { colour } from '../../../theme/tokens'

const PANE_PX = 360

const Head = styled('h2')({
  flex: 'none',
  margin: 0,
  padding: '6px 12px',
  fontSize: 15,
  lineHeight: '22px',
  background: colour.head,
  borderBottom: `1px solid ${colour.line3}`,
})

const List = styled('ul')({
  margin: 0,
  padding: '6px 12px',
  listStyle: 'none',
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  '& b': { marginRight: 8 },
  '& small': { display: 'block', fontSize: 14, color: colour.warn },
})

const Foot = styled('footer')({
  flex: 'none',
  display: 'grid',
  gap: 8,
  padding: '8px 12px',
  borderTop: `1px solid ${colour.line3}`,
  '& [data-buttons]': { display: 'flex', justifyContent: 'space-between', gap: 8 },
})

export interface CarryOverPaneProps {
  readonly sheet: Sheet
  readonly version: string
  readonly onClose: () => void
}

/** 换用新版本: what stays, what is to be scored anew and why, what is new; done with a reason. */
export function CarryOverPane({ sheet, version, onClose }: CarryOverPaneProps) {
  const { t } = useTranslation(['inspections', 'common'])
  const isSaved = useSettled(sheet.id)
  const plan = useCarryPlan(sheet.id, isSaved === true ? version : null)
  const carrying = useCarryOver(sheet.id)
  const [reason, setReason] = useState('')
  const given = reason.trim()
  const seen = plan.data
  const failure = failureOf(plan.error ?? carrying.error)
  const carry = () => {
    if (seen === undefined || given === '' || carrying.isPending) return
    carrying.mutate(
      { requestId: crypto.randomUUID(), sheetId: sheet.id, version, seenRevision: seen.revision, reason: given },
      { onError: () => void plan.refetch() },
    )
  }
  useLeave(onClose)
  return (
    <SheetPane name={t('carryOver.title', { version })} testId="carry-over" style={{ flex: 'none', width: PANE_PX }}>
      <Head>{t('carryOver.title', { version })}</Head>
      <div style={{ flex: 1, minHeight: 0, overflowY: 'auto' }}>
        {isSaved === false && <Notice kind="warning" title={t('carryOver.unsaved')} />}
        {failure !== null && <FailureAlert failure={failure} title={t('carryOver.failed')} keeps={t('carryOver.kept')} />}
        {seen !== undefined && <Plan plan={seen} />}
      </div>
      <Foot data-form="" data-drawer="">
        <Field label={t('common:reason')} isMissing={given === ''}>
          {(control) => (
            <TextField {...control} takesFocus value={reason} onType={setReason} onLeave={setReason} maxLength={500} />
          )}
        </Field>
        <div data-buttons="">
          <Button onClick={onClose}>{t('common:cancelEsc')}</Button>
          <Button variant="outlined" disabled={seen === undefined || given === '' || carrying.isPending} onClick={carry}>
            {t(given === '' ? 'carryOver.verbMissing' : 'carryOver.verb')}
          </Button>
        </div>
      </Foot>
    </SheetPane>
  )
}

/** Whether everything that was typed on the sheet is saved; null while that is being found out. */
function useSettled(sheetId: string): boolean | null {
  const [isSettled, setSettled] = useState<boolean | null>(null)
  useEffect(() => {
    let isHere = true
    void sheetSaves(sheetId)
      .settled()
      .then((settled) => {
        if (isHere) setSettled(settled)
      })
    return () => {
      isHere = false
    }
  }, [sheetId])
  return isSettled
}

function Plan({ plan: { mapped, unmapped, fresh } }: { readonly plan: CarryPlan }) {
  const { t } = useTranslation(['inspections', 'carry-over'])
  const renamed = mapped.filter(({ from, to, title, wasTitle }) => from !== to || title !== wasTitle)
  return (
    <>
      <SectionBar title={t('carryOver.unmapped')} aside={t('carryOver.count', { count: unmapped.length })} />
      <List>
        {unmapped.map(({ kind, code, title, why, failure, to }) => (
          <li key={`${kind}${code}`}>
            <b>{code}</b>
            {title}
            <small>
              {t(`carry-over:${why}`)}
              {failure !== null && failureText({ code: failure, params: {}, traceId: '' })}
              {to !== null && to !== code && t('carryOver.answerAt', { code: to })}
            </small>
          </li>
        ))}
        {unmapped.length === 0 && <li>{t('carryOver.nothingLost')}</li>}
      </List>
      <SectionBar title={t('carryOver.fresh')} aside={t('carryOver.count', { count: fresh.length })} />
      <List>
        {fresh.map(({ code, title }) => (
          <li key={code}>
            <b>{code}</b>
            {title}
          </li>
        ))}
        {fresh.length === 0 && <li>{t('carryOver.nothingNew')}</li>}
      </List>
      <SectionBar title={t('carryOver.mapped')} aside={t('carryOver.count', { count: mapped.length })} />
      <List>
        {renamed.map(({ from, to, title, wasTitle }) => (
          <li key={from}>{t('carryOver.moved', { from, to, title, wasTitle })}</li>
        ))}
        <li>{t('carryOver.same', { count: mapped.length - renamed.length })}</li>
      </List>
    </>
  )
}
