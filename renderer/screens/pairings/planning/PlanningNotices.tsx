import type { Proposal } from '@core/pairing/proposal/proposal'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../../components/Notice'
import type { Planning, useAcceptProposal, usePastePlanning, useReadForms } from '../../../data/usePlanning'
import { limitSentence } from './limit-words'

export interface PlanningNoticesProps {
  readonly planning: Planning | undefined
  readonly proposal: Proposal | null
  /** Path of the forms that were written last. */
  readonly saved: string | null
  readonly read: ReturnType<typeof useReadForms>['data'] | null
  /** What became of the cells that were pasted last. */
  readonly pasted: ReturnType<typeof usePastePlanning>['data'] | null
  readonly accepted: ReturnType<typeof useAcceptProposal>['data'] | null
}

const MOST_LINES = 4

/** What was written, read and accepted; and which limits stand in the way of clinics without a hospital. */
export function PlanningNotices({ planning, proposal, saved, read, pasted, accepted }: PlanningNoticesProps) {
  const { t } = useTranslation(['planning', 'errors'])
  const limits = useMemo(() => {
    if (proposal === null || proposal.limits.length === 0) return []
    const names = new Map([...(planning?.supporters ?? []), ...(planning?.recipients ?? [])].map(({ id, name }) => [id, name]))
    return proposal.limits.map((limit) => limitSentence(t, limit, (id) => names.get(id) ?? ''))
  }, [planning, proposal, t])
  return (
    <>
      {accepted !== null && accepted !== undefined && (
        <Notice kind="done" title={t('accept.done', { count: accepted.recorded, renewed: accepted.renewed })}>
          {accepted.unpaired > 0 && t('accept.left', { count: accepted.unpaired })}
        </Notice>
      )}
      {saved !== null && <Notice kind="locked" title={t('forms.written', { file: saved })} />}
      {read !== null && read !== undefined && <TakenNotice taken={read} way="forms" />}
      {pasted !== null && pasted !== undefined && <TakenNotice taken={pasted} way="paste" />}
      {limits.length > 0 && (
        <Notice kind="warning" title={t('limit.title')}>
          {limits.slice(0, MOST_LINES).map((sentence) => (
            <div key={sentence}>{sentence}</div>
          ))}
          {limits.length > MOST_LINES && <div>{t('limit.more', { count: limits.length - MOST_LINES })}</div>}
        </Notice>
      )}
    </>
  )
}

type Taken = NonNullable<PlanningNoticesProps['read']>

/** How many organizations were taken over, and the first refused rows by row, column and value. */
function TakenNotice({ taken, way }: { readonly taken: Taken; readonly way: 'forms' | 'paste' }) {
  const { t } = useTranslation(['planning', 'errors'])
  const { clinics, hospitals, refused } = taken
  return (
    <Notice
      kind={refused.length === 0 ? 'done' : 'warning'}
      title={t(`${way}.taken`, { clinics, hospitals, refused: refused.length })}
    >
      {refused.slice(0, MOST_LINES).map(({ sheet, row, column, code, value }) => (
        <div key={`${sheet} ${row} ${column}`}>
          {t(`${way}.refused`, { sheet, row, column, value, sentence: t(`errors:${code}`) })}
        </div>
      ))}
      {refused.length > MOST_LINES && <div>{t(`${way}.more`, { count: refused.length - MOST_LINES })}</div>}
    </Notice>
  )
}
