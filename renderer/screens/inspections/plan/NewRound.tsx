import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '../../../components/DateField'
import { FailureAlert } from '../../../components/FailureAlert'
import { Field } from '../../../components/Field'
import { SidePane } from '../../../components/SidePane'
import { TextField } from '../../../components/TextField'
import { failureOf } from '../../../data/failure'
import type { Inspection } from '../../../data/useInspections'
import type { PlanChanges, RoundFrame } from '../../../data/usePlan'
import { useOpenWorkspace } from '../../../data/useWorkspace'
import { useAccept } from '../../../hooks/useAccept'
import { useLeave } from '../../../hooks/useLeave'
import { failureText } from '../../../i18n/failure-text'
import { useDateError } from '../../../i18n/useDateError'

export interface NewRoundProps {
  readonly rounds: readonly Inspection[]
  readonly changes: PlanChanges
  readonly onOpened: (inspectionId: string) => void
  readonly onClose: () => void
}

/** A new round; number and name are proposed, the teams of the one before go on. */
export function NewRound({ rounds, changes, onOpened, onClose }: NewRoundProps) {
  const { t } = useTranslation(['plan', 'common'])
  const { referenceOn } = useOpenWorkspace()
  const year = referenceOn.slice(0, 4)
  const [draft, setDraft] = useState<RoundFrame>(() => ({ ...proposal(rounds, year, (no) => t('round.proposed', { year, no })) }))
  const [requestId, setRequestId] = useState(() => crypto.randomUUID())
  const dateError = useDateError()
  const { openRound } = changes
  const failure = failureOf(openRound.error)
  const at = failure?.params['at']
  const change = (part: Partial<RoundFrame>) => {
    setDraft((before) => ({ ...before, ...part }))
    setRequestId(crypto.randomUUID())
  }
  const missing = (['name', 'code', 'startsOn', 'endsOn'] as const).find((field) => draft[field] === '') ?? null
  const save = () => {
    if (missing !== null || openRound.isPending) return
    openRound.mutate({ requestId, ...draft }, { onSuccess: ({ id }) => onOpened(id) })
  }
  useAccept(save)
  useLeave(onClose)
  const day = (field: 'startsOn' | 'endsOn') => (
    <Field
      label={t(`round.${field}`)}
      isMissing={draft[field] === ''}
      error={dateError.of(field) ?? (failure !== null && at === field ? failureText(failure) : undefined)}
    >
      {(control) => (
        <DateField
          {...control}
          value={draft[field]}
          onLeave={(date) => change({ [field]: date })}
          onRefuse={(text) => dateError.tell(field, text)}
        />
      )}
    </Field>
  )
  return (
    <SidePane
      widthName="inspections.plan"
      initialWidth={330}
      title={t('round.new')}
      startsWithKeys
      foot={
        <>
          <Button variant="contained" disabled={missing !== null || openRound.isPending} onClick={save}>
            {missing === null ? t('round.save') : t('common:missing', { verb: t('round.verb'), missing: t(`round.${missing}`) })}
          </Button>
          <Button onClick={onClose}>{t('round.cancel')}</Button>
        </>
      }
    >
      <div data-form="" style={{ display: 'grid', gap: 8, padding: 10 }}>
        {failure !== null && at !== 'code' && at !== 'endsOn' && <FailureAlert failure={failure} />}
        <Field label={t('round.name')} isMissing={draft.name === ''}>
          {(control) => (
            <TextField {...control} takesKeys value={draft.name} maxLength={120} onLeave={(name) => change({ name })} />
          )}
        </Field>
        <Field
          label={t('round.code')}
          isMissing={draft.code === ''}
          help={t('round.codeHelp')}
          error={failure !== null && at === 'code' ? failureText(failure) : undefined}
        >
          {(control) => <TextField {...control} value={draft.code} maxLength={120} onLeave={(code) => change({ code })} />}
        </Field>
        {day('startsOn')}
        {day('endsOn')}
        <div>{t('round.takesOver')}</div>
      </div>
    </SidePane>
  )
}

/** The next free number of the year. */
function proposal(rounds: readonly Inspection[], year: string, name: (no: number) => string): RoundFrame {
  const codes = new Set(rounds.map(({ code }) => code))
  let no = rounds.filter(({ startsOn }) => startsOn.startsWith(year)).length + 1
  while (codes.has(`${year}-${no}`)) no += 1
  return { code: `${year}-${no}`, name: name(no), startsOn: '', endsOn: '' }
}
