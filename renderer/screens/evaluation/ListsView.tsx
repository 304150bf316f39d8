import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../components/DataTable'
import { EmptyState } from '../../components/EmptyState'
import { FailureAlert } from '../../components/FailureAlert'
import { Pane } from '../../components/Pane'
import { PlaceBody } from '../../components/PlaceHeader'
import { ReasonDialog } from '../../components/ReasonDialog'
import { tableCells } from '../../components/table-columns'
import { failureOf } from '../../data/failure'
import type { Group } from '../../data/useEvaluation'
import type { Inspection } from '../../data/useInspections'
import { useChangeList, useLists, useRoundSettings, type ListedUnit } from '../../data/useRoundResults'
import { usePlace } from '../../hooks/usePlace'
import { frame } from '../../theme/tokens'
import { AddToList } from './AddToList'
import { EvaluationHeader } from './EvaluationHeader'
import { GroupField } from './GroupField'
import { useListColumns } from './list-columns'
import { ListRulesForm } from './ListRulesForm'
import { standingsOf } from './standings'
import type { EvaluationChoice } from './useEvaluationChoice'
import { useGroupTemplate } from './useGroupTemplate'
import { useTableHints } from './useTableHints'

const NONE: readonly ListedUnit[] = []
const keyOf = ({ list, subjectCode }: ListedUnit): string => `${list}/${subjectCode}`

export interface ListsViewProps {
  readonly choice: EvaluationChoice
  readonly round: Inspection
  readonly group: Group
}

/** 表扬批评: who is proposed by the rules shown beside, and what a person made of it. */
export function ListsView({ choice, round, group }: ListsViewProps) {
  const { t } = useTranslation('evaluation')
  const place = usePlace()
  const { data: units = NONE, error, isPending } = useLists(round.id, group)
  const { data: settings } = useRoundSettings(round.id)
  const { template } = useGroupTemplate(group)
  const columns = useListColumns(template, units)
  const standings = useMemo(() => standingsOf(group), [group])
  const change = useChangeList()
  const [taken, setTaken] = useState<ListedUnit | null>(null)
  const current = units.find((unit) => keyOf(unit) === place.params.subject) ?? units[0] ?? null
  const isLocked = settings !== undefined && settings.lock !== null
  const isOn = (list: ListedUnit['list']): number => units.filter((unit) => unit.list === list && unit.isOn).length
  const failure = failureOf(error)
  useTableHints('keys.open')

  const { templateId, templateVersion } = group
  const put = (subjectCode: string, list: ListedUnit['list'], act: 'add' | 'remove' | 'rule', reason: string) =>
    change.mutate({
      requestId: crypto.randomUUID(),
      inspectionId: round.id,
      templateId,
      templateVersion,
      subjectCode,
      list,
      act,
      reason,
    })
  const open = ({ parts, subjectCode }: ListedUnit) => {
    const [first] = parts
    if (first !== undefined) place.go('inspections', { inspectionId: round.id, visitId: first.visitId, sheetId: first.sheetId })
    else place.turn({ view: 'ranking', subject: subjectCode })
  }
  return (
    <>
      <EvaluationHeader
        choice={choice}
        cells={() =>
          tableCells(
            columns,
            units.filter((unit) => unit.isOn),
          )
        }
      >
        <GroupField choice={choice} />
      </EvaluationHeader>
      <PlaceBody>
        <Pane
          title={t('view.lists')}
          count={t('lists.count', { praise: isOn('praise'), criticism: isOn('criticism') })}
          tools={
            current !== null &&
            !isLocked && (
              <Button
                onClick={() => (current.change === null ? setTaken(current) : put(current.subjectCode, current.list, 'rule', ''))}
              >
                {t(current.change === null ? 'lists.remove' : 'lists.rule')}
              </Button>
            )
          }
          startsWithKeys
          style={{ flex: 1 }}
        >
          {failure !== null && <FailureAlert failure={failure} title={t('failed')} />}
          <DataTable
            name={t('view.lists')}
            rows={units}
            columns={columns}
            keyOf={keyOf}
            current={current === null ? null : keyOf(current)}
            onCurrent={(subject) => place.turn({ subject })}
            onOpen={open}
            toneOf={(unit) => (unit.isOn ? 'plain' : 'quiet')}
            empty={isPending ? null : <EmptyState title={t('lists.empty')} hint={t('lists.emptyHint')} />}
          />
        </Pane>
        <div style={{ width: 300, flex: 'none', display: 'flex', flexDirection: 'column', gap: frame.gap }}>
          <Pane title={t('lists.rules')} style={{ flex: '0 1 auto', minHeight: 0 }}>
            {settings !== undefined && <ListRulesForm key={round.id} round={round} settings={settings} />}
          </Pane>
          {!isLocked && (
            <Pane title={t('lists.add')} style={{ flex: 'none' }}>
              <AddToList key={round.id} standings={standings} onAdd={(code, list, reason) => put(code, list, 'add', reason)} />
            </Pane>
          )}
        </div>
        {taken !== null && (
          <ReasonDialog
            title={t('lists.askRemove', { name: taken.name, list: t(`lists.${taken.list}`) })}
            consequence={t('lists.removeConsequence')}
            verb={t('lists.remove')}
            onConfirm={(reason) => {
              setTaken(null)
              put(taken.subjectCode, taken.list, 'remove', reason)
            }}
            onCancel={() => setTaken(null)}
          />
        )}
      </PlaceBody>
    </>
  )
}
