import { useTranslation } from 'react-i18next'
import { DataTable } from '../../components/DataTable'
import { EmptyState } from '../../components/EmptyState'
import { FailureAlert } from '../../components/FailureAlert'
import { failureOf } from '../../data/failure'
import { useItemLosses, type Group, type ItemLoss } from '../../data/useEvaluation'
import { useLossColumns } from './loss-columns'

const keyOf = ({ code }: ItemLoss): string => code

export interface LossTableProps {
  readonly inspectionId: string
  readonly group: Group
  readonly current: string | null
  readonly onCurrent: (code: string) => void
  readonly onOpen: (loss: ItemLoss) => void
  readonly isDense?: boolean
}

/** Where the sheets of a group lost points, the largest share first. */
export function LossTable({ inspectionId, group, current, onCurrent, onOpen, isDense = false }: LossTableProps) {
  const { t } = useTranslation('evaluation')
  const { losses, error, isPending } = useItemLosses(inspectionId, group)
  const columns = useLossColumns(losses, { role: group.role, isDense })
  const failure = failureOf(error)
  if (failure !== null) return <FailureAlert failure={failure} title={t('failed')} />
  return (
    <DataTable
      name={t('view.losses')}
      rows={losses}
      columns={columns}
      keyOf={keyOf}
      current={current}
      onCurrent={onCurrent}
      onOpen={onOpen}
      isDense={isDense}
      empty={isPending ? null : <EmptyState title={t('empty.noLoss')} />}
    />
  )
}
