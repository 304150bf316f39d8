import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../../components/FailureAlert'
import { failureOf } from '../../../data/failure'
import { useCalendar } from '../../../data/useCalendar'
import { useSaveSchemePlan, useScheme, useSchemePlan, type Scheme, type SchemePlan } from '../../../data/useScheme'
import { useKeysHere } from '../../../hooks/keys-here'
import { frame } from '../../../theme/tokens'
import { SchemePane } from '../SchemePane'
import { DeliverablesPane } from './DeliverablesPane'
import { StagesPane } from './StagesPane'

const left = { flex: '0 0 410px', minWidth: 0, display: 'flex', flexDirection: 'column', overflow: 'auto' } as const
const right = { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: frame.gap } as const

/** 工作方案: its period and parameters; its stages, and what is due of whom. */
export function SchemeView() {
  const { t } = useTranslation('settings')
  const { data } = useScheme()
  useKeysHere(useMemo(() => [{ keys: ['Enter'], label: t('keys.nextField') }], [t]))
  const scheme = data?.scheme ?? null
  return (
    <>
      <div style={left}>
        <SchemePane />
      </div>
      <div style={right}>{scheme !== null && <PlanPanes key={scheme.id} scheme={scheme} />}</div>
    </>
  )
}

function PlanPanes({ scheme }: { readonly scheme: Scheme }) {
  const plan = useSchemePlan(scheme.id)
  const calendar = useCalendar()
  const save = useSaveSchemePlan()
  const failure = failureOf(plan.error ?? calendar.error ?? save.error)
  if (plan.data === undefined || calendar.data === undefined) return failure !== null && <FailureAlert failure={failure} />
  // What was saved last stands until it is read back, so that two quick changes do not undo each other.
  const sent = save.isPending || save.isSuccess ? save.variables : null
  const present: SchemePlan = save.isPending && sent !== null ? pick(sent) : plan.data
  const change = (changes: Partial<SchemePlan>) =>
    save.mutate({ requestId: crypto.randomUUID(), schemeId: scheme.id, ...present, ...changes })
  return (
    <>
      {failure !== null && <FailureAlert failure={failure} />}
      <StagesPane scheme={scheme} stages={present.stages} onChange={(stages) => change({ stages })} />
      <DeliverablesPane scheme={scheme} plan={present} calendar={calendar.data} onChange={change} />
    </>
  )
}

const pick = ({ stages, deliverables, dayPolicy }: SchemePlan): SchemePlan => ({ stages, deliverables, dayPolicy })
