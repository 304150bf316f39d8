import Button from '@mui/material/Button'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { OFFICIAL_KINDS } from '@core/papers/official/official-kind'
import { DataTable } from '../../components/DataTable'
import type { RowChoice } from '../../components/table-parts'
import { EmptyState } from '../../components/EmptyState'
import { Pane } from '../../components/Pane'
import { SelectField } from '../../components/SelectField'
import type { Paper, PaperKind } from '../../data/useReports'
import { paperKey } from './paper-list'
import { NoPapers } from './NoPapers'
import { usePaperColumns } from './paper-columns'

const ROLES = ['', 'supporting_org', 'recipient_org', 'dispatched_staff'] as const
export type RoleFilter = (typeof ROLES)[number]

export interface UnitsPaneProps {
  readonly kind: PaperKind
  /** Every paper of the kind. */
  readonly papers: readonly Paper[]
  /** Those of `papers` that the filters leave. */
  readonly shown: readonly Paper[]
  readonly role: RoleFilter
  readonly onRole: (role: RoleFilter) => void
  readonly onClearFilter: () => void
  readonly isPending: boolean
  readonly current: Paper | null
  /** Keys of the ticked papers of the kind. */
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
  readonly onCurrent: (paper: Paper) => void
  /** Of a paper whose text is written first. */
  readonly onWrite: () => void
}

/** 单位: for whom the chosen paper can be handed out; ticks say which are saved or printed together. */
export function UnitsPane(props: UnitsPaneProps) {
  const { kind, papers, shown, role, onRole, onClearFilter, isPending, current, chosen, onChoose, onCurrent, onWrite } = props
  const { t, i18n } = useTranslation(['reports', 'common'])
  const columns = usePaperColumns(kind, papers)
  const hasRoles = useMemo(() => new Set(papers.map((paper) => paper.role)).size > 1, [papers])
  const choice = useMemo<RowChoice<Paper>>(
    () => ({
      chosen,
      canChoose: () => true,
      onChoose,
      name: (row) => (row === null ? t('chooseAll') : t('choosePaper', { place: row.place, name: row.name })),
    }),
    [chosen, onChoose, t],
  )
  const isFiltered = shown.length < papers.length
  const nothing = isPending ? null : isFiltered ? (
    <EmptyState
      title={t('filteredOut', { count: papers.length })}
      action={<Button onClick={onClearFilter}>{t('clearFilter')}</Button>}
    />
  ) : (
    <NoPapers kind={kind} />
  )
  return (
    <Pane
      title={t('units')}
      count={t('countUnits', { all: papers.length, chosen: chosen.size })}
      tools={
        <>
          {OFFICIAL_KINDS.some((one) => one === kind) && <Button onClick={onWrite}>{t('official.write')}</Button>}
          {hasRoles && (
            <SelectField
              name={t('role')}
              width={i18n.language === 'zh-CN' ? 112 : 132}
              value={role}
              options={ROLES.map((value) => ({ value, label: value === '' ? t('everyRole') : t(`common:role.${value}`) }))}
              onPick={onRole}
            />
          )}
        </>
      }
      startsWithKeys
      style={{ flex: 1 }}
    >
      <DataTable
        name={t('units')}
        rows={shown}
        columns={columns}
        keyOf={paperKey}
        current={current === null ? null : paperKey(current)}
        onCurrent={(_key, paper) => onCurrent(paper)}
        choice={choice}
        empty={nothing}
      />
    </Pane>
  )
}
