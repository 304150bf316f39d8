import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../components/DataTable'
import type { RowChoice } from '../../components/table-parts'
import { EmptyState } from '../../components/EmptyState'
import { LinkButton } from '../../components/LinkButton'
import { Pane } from '../../components/Pane'
import { SelectField } from '../../components/SelectField'
import type { Paper, PaperKind } from '../../data/useReports'
import { paperKey } from './paper-list'
import { usePaperColumns } from './paper-columns'

const ROLES = ['', 'supporting_org', 'recipient_org', 'dispatched_staff'] as const
export type RoleFilter = (typeof ROLES)[number]

export interface UnitsPaneProps {
  readonly papers: readonly Paper[]
  /** Those of `papers` that `role` leaves. */
  readonly shown: readonly Paper[]
  readonly role: RoleFilter
  readonly onRole: (role: RoleFilter) => void
  readonly isPending: boolean
  readonly kind: PaperKind
  readonly current: Paper | null
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
  readonly onCurrent: (paper: Paper) => void
}

/** 单位: for whom the chosen paper can be printed; ticks say which are saved together. */
export function UnitsPane({
  papers,
  shown,
  role,
  onRole,
  isPending,
  kind,
  current,
  chosen,
  onChoose,
  onCurrent,
}: UnitsPaneProps) {
  const { t } = useTranslation(['reports', 'common'])
  const columns = usePaperColumns(kind)
  const count = papers.filter((paper) => chosen.has(paperKey(paper))).length
  const choice = useMemo<RowChoice<Paper>>(
    () => ({
      chosen,
      canChoose: () => true,
      onChoose,
      name: (row) => (row === null ? t('chooseAll') : t('choosePaper', { place: row.place, name: row.name })),
    }),
    [chosen, onChoose, t],
  )
  return (
    <Pane
      title={t('units')}
      count={t('countUnits', { all: papers.length, chosen: count })}
      tools={
        <>
          {kind === 'visit-evaluation' && (
            <SelectField
              name={t('role')}
              width={128}
              value={role}
              options={ROLES.map((value) => ({ value, label: value === '' ? t('everyRole') : t(`common:role.${value}`) }))}
              onPick={onRole}
            />
          )}
          <LinkButton onClick={() => onChoose(count === 0 ? new Set(shown.map(paperKey)) : new Set())}>
            {count === 0 ? t('chooseShown') : t('chooseNone')}
          </LinkButton>
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
        empty={isPending ? null : <EmptyState title={t('empty.title')} hint={t('empty.hint')} />}
      />
    </Pane>
  )
}
