import Button from '@mui/material/Button'
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../components/DataTable'
import { EmptyState } from '../../../components/EmptyState'
import { FailureAlert } from '../../../components/FailureAlert'
import { FilterField } from '../../../components/FilterField'
import { Pane } from '../../../components/Pane'
import { SelectField } from '../../../components/SelectField'
import { matches } from '../../../components/matching'
import { failureOf } from '../../../data/failure'
import type { Plan, PlanChanges } from '../../../data/usePlan'
import { useKeysHere } from '../../../hooks/keys-here'
import { focusFirstPane } from '../../../hooks/pane-ring'
import { ChoosePane } from './ChoosePane'
import type { PlanLine } from './plan-lines'
import { useUnitColumns } from './unit-columns'

const keyOf = ({ id }: PlanLine): string => id
const canChoose = ({ visit }: PlanLine): boolean => (visit?.visitId ?? null) === null
const SHOWN = ['all', 'chosen', 'open'] as const

export interface UnitsPartProps {
  readonly plan: Plan
  readonly lines: readonly PlanLine[]
  readonly changes: PlanChanges
  /** A form that stands at the right instead of the ways to choose. */
  readonly side: ReactNode
}

/** 单位: all clinics with what speaks for them; a tick takes one into the round or out of it. */
export function UnitsPart({ plan, lines, changes, side }: UnitsPartProps) {
  const { t } = useTranslation(['plan', 'common'])
  const [typed, type] = useState('')
  const [county, pickCounty] = useState('')
  const [which, pickWhich] = useState<(typeof SHOWN)[number]>('all')
  const [current, setCurrent] = useState<string | null>(null)
  const columns = useUnitColumns(lines)
  const counties = useMemo(() => [...new Set(lines.map((line) => line.county))], [lines])
  const shown = useMemo(
    () =>
      lines.filter(
        (line) =>
          matches(line.searchKeys, typed) &&
          (county === '' || line.county === county) &&
          (which === 'all' || (line.how !== null) === (which === 'chosen')),
      ),
    [lines, typed, county, which],
  )
  const chosen = useMemo(() => new Set(lines.flatMap(({ id, how }) => (how === null ? [] : [id]))), [lines])
  useKeysHere(
    useMemo(
      () => [
        { keys: ['Space'], label: t('units.keys.tick') },
        { keys: ['Ctrl+A'], label: t('units.keys.all') },
        { keys: ['Ctrl+C'], label: t('units.keys.copy') },
      ],
      [t],
    ),
  )
  const inspectionId = plan.round.id
  const choose = (next: ReadonlySet<string>) => {
    const added = [...next].filter((id) => !chosen.has(id))
    // The tick in the head clears all: what was visited stays.
    const removed = lines.flatMap((line) => (chosen.has(line.id) && !next.has(line.id) && canChoose(line) ? [line.id] : []))
    if (added.length > 0) changes.addUnits.mutate({ requestId: crypto.randomUUID(), inspectionId, organizationIds: added })
    if (removed.length > 0) changes.removeUnits.mutate({ requestId: crypto.randomUUID(), inspectionId, organizationIds: removed })
  }
  const failure = failureOf(changes.addUnits.error ?? changes.removeUnits.error)
  const clear = () => {
    type('')
    pickCounty('')
    pickWhich('all')
  }
  return (
    <>
      <Pane
        title={t('units.title')}
        count={t('units.count', { all: lines.length, chosen: chosen.size, shown: shown.length })}
        startsWithKeys
        style={{ flex: 1 }}
        tools={
          <>
            <SelectField
              name={t('units.which.name')}
              width={88}
              value={which}
              options={SHOWN.map((value) => ({ value, label: t(`units.which.${value}`) }))}
              onPick={pickWhich}
            />
            <SelectField
              name={t('units.county')}
              width={120}
              value={county}
              options={[{ value: '', label: t('units.allCounties') }, ...counties.map((name) => ({ value: name, label: name }))]}
              onPick={pickCounty}
            />
            <FilterField name={t('units.filter')} value={typed} onType={type} onGoToList={focusFirstPane} width={158} />
          </>
        }
      >
        {failure !== null && <FailureAlert failure={failure} />}
        <DataTable
          name={t('units.title')}
          rows={shown}
          columns={columns}
          keyOf={keyOf}
          current={current}
          onCurrent={setCurrent}
          choice={{
            chosen,
            canChoose,
            onChoose: choose,
            name: (line) => (line === null ? t('units.tickAll') : t('units.tick', { name: line.name })),
          }}
          empty={
            <EmptyState
              title={lines.length === 0 ? t('units.none') : t('units.filteredOut')}
              {...(lines.length === 0
                ? { hint: t('units.noneHint') }
                : { action: <Button onClick={clear}>{t('common:clearFilter')}</Button> })}
            />
          }
        />
      </Pane>
      {side ?? <ChoosePane plan={plan} population={shown.filter(({ how }) => how === null)} changes={changes} />}
    </>
  )
}
