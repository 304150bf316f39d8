import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../components/DataTable'
import type { RowChoice } from '../../components/table-parts'
import { EmptyState } from '../../components/EmptyState'
import { LinkButton } from '../../components/LinkButton'
import { Pane } from '../../components/Pane'
import { SelectField } from '../../components/SelectField'
import { PAPER_GROUPS, type PaperGroup } from '@core/papers/paper-kind'
import type { Paper, PaperKind } from '../../data/useReports'
import { paperKey } from './paper-list'
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
}

/** 单位: for whom the chosen paper can be handed out; ticks say which are saved or printed together. */
export function UnitsPane(props: UnitsPaneProps) {
  const { kind, papers, shown, role, onRole, onClearFilter, isPending, current, chosen, onChoose, onCurrent } = props
  const { t } = useTranslation(['reports', 'common'])
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
      hint={<LinkButton onClick={onClearFilter}>{t('clearFilter')}</LinkButton>}
    />
  ) : (
    <EmptyState title={t('empty.title', { paper: t(`paper.${kind}`) })} hint={t(`empty.hint.${groupOf(kind)}`)} />
  )
  return (
    <Pane
      title={t('units')}
      count={t('countUnits', { all: papers.length, chosen: chosen.size })}
      tools={
        hasRoles ? (
          <SelectField
            name={t('role')}
            width={112}
            value={role}
            options={ROLES.map((value) => ({ value, label: value === '' ? t('everyRole') : t(`common:role.${value}`) }))}
            onPick={onRole}
          />
        ) : undefined
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

const groupOf = (kind: PaperKind): PaperGroup =>
  (Object.keys(PAPER_GROUPS) as readonly PaperGroup[]).find((group) =>
    (PAPER_GROUPS[group] as readonly PaperKind[]).includes(kind),
  ) ?? 'inspection'
