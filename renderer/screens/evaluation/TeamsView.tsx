import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { BarsChart } from '../../components/BarsChart'
import { DataTable } from '../../components/DataTable'
import { EmptyState } from '../../components/EmptyState'
import { FailureAlert } from '../../components/FailureAlert'
import { Pane } from '../../components/Pane'
import { PlaceBody } from '../../components/PlaceHeader'
import { StateWord } from '../../components/StateWord'
import { byNumber, tableCells, type Column } from '../../components/table-columns'
import { failureOf } from '../../data/failure'
import type { Group } from '../../data/useEvaluation'
import type { Inspection } from '../../data/useInspections'
import { useTeamSpread, type TeamSpread } from '../../data/useRoundResults'
import { focusNextPane } from '../../hooks/pane-ring'
import { usePlace } from '../../hooks/usePlace'
import { formatDay, formatPoints } from '../../i18n/format'
import { frame } from '../../theme/tokens'
import { EvaluationHeader } from './EvaluationHeader'
import { GroupField } from './GroupField'
import type { EvaluationChoice } from './useEvaluationChoice'
import { useTableHints } from './useTableHints'

type Team = TeamSpread['teams'][number]
type Sheet = TeamSpread['sheets'][number]

const NO_TEAMS: readonly Team[] = []
const NO_SHEETS: readonly Sheet[] = []
const teamKey = ({ team }: Team): string => team
const sheetKey = ({ sheetId }: Sheet): string => sheetId

export interface TeamsViewProps {
  readonly choice: EvaluationChoice
  readonly round: Inspection
  readonly group: Group
}

/** 组间差异: what each team gave with the same sheet, and the sheets behind it. */
export function TeamsView({ choice, round, group }: TeamsViewProps) {
  const { t } = useTranslation('evaluation')
  const place = usePlace()
  const { data, error, isPending } = useTeamSpread(round.id, group)
  const teams = data?.teams ?? NO_TEAMS
  const columns = useTeamColumns()
  const sheetColumns = useSheetColumns(round.endsOn)
  const current = teams.find(({ team }) => team === place.params.subject) ?? teams[0] ?? null
  const sheets = useMemo(
    () => (data?.sheets ?? NO_SHEETS).filter(({ team }) => team === current?.team),
    [data?.sheets, current?.team],
  )
  const sheet = sheets.find(({ sheetId }) => sheetId === place.params.sheetId) ?? sheets[0] ?? null
  const teamName = (team: string): string => (team === '' ? t('teams.none') : team)
  useTableHints('keys.open')
  const failure = failureOf(error)
  return (
    <>
      <EvaluationHeader choice={choice} cells={() => tableCells(columns, teams)}>
        <GroupField choice={choice} />
      </EvaluationHeader>
      <PlaceBody>
        <div style={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: frame.gap }}>
          <Pane
            title={t('view.teams')}
            count={t(data === undefined || data.between === null ? 'teams.count' : 'teams.countBetween', {
              count: teams.length,
              mean: formatPoints(data?.mean ?? null),
              between: formatPoints(data?.between ?? null),
            })}
            startsWithKeys
            style={{ flex: '1 1 260px', minHeight: 140 }}
          >
            {failure !== null && <FailureAlert failure={failure} title={t('failed')} />}
            <DataTable
              name={t('view.teams')}
              rows={teams}
              columns={columns}
              keyOf={teamKey}
              current={current === null ? null : teamKey(current)}
              onCurrent={(subject) => place.turn({ subject, sheetId: undefined })}
              onOpen={() => focusNextPane(1)}
              empty={isPending ? null : <EmptyState title={t('teams.empty')} hint={t('teams.emptyHint')} />}
            />
          </Pane>
          {teams.length > 0 && (
            <Pane title={t('teams.chart')} style={{ flex: '1 1 200px', minHeight: 0 }}>
              <BarsChart
                name={t('teams.chartName')}
                most={100}
                current={current === null ? null : teamKey(current)}
                rows={teams.map((team) => ({
                  key: team.team,
                  label: teamName(team.team),
                  value: team.mean,
                  before: data?.mean ?? null,
                }))}
                series={{ value: t('teams.mean'), before: t('teams.overall') }}
              />
            </Pane>
          )}
        </div>
        {current !== null && (
          <Pane
            title={teamName(current.team)}
            count={t('teams.sheets', { count: sheets.length })}
            style={{ width: 420, flex: 'none' }}
          >
            <DataTable
              name={t('teams.sheetsName')}
              rows={sheets}
              columns={sheetColumns}
              keyOf={sheetKey}
              current={sheet?.sheetId ?? null}
              onCurrent={(sheetId) => place.turn({ sheetId })}
              onOpen={(one) => place.go('inspections', { inspectionId: round.id, visitId: one.visitId, sheetId: one.sheetId })}
              isDense
            />
          </Pane>
        )}
      </PlaceBody>
    </>
  )
}

function useTeamColumns(): readonly Column<Team>[] {
  const { t } = useTranslation('evaluation')
  return useMemo(() => {
    const figure = (id: 'mean' | 'median' | 'lowest' | 'highest' | 'spread' | 'difference'): Column<Team> => ({
      id,
      header: t(`teams.${id}`),
      width: id === 'difference' ? 92 : 66,
      align: 'right',
      text: (team) => formatPoints(team[id]),
      compare: byNumber((team) => Number(team[id])),
    })
    return [
      { id: 'team', header: t('column.team'), text: ({ team }) => (team === '' ? t('teams.none') : team) },
      {
        id: 'sheets',
        header: t('teams.number'),
        width: 54,
        align: 'right',
        text: ({ sheets }) => String(sheets),
        compare: byNumber(({ sheets }) => sheets),
      },
      figure('mean'),
      figure('median'),
      figure('lowest'),
      figure('highest'),
      figure('spread'),
      figure('difference'),
      {
        id: 'small',
        header: t('column.result'),
        width: 78,
        text: ({ isSmall }) => (isSmall ? t('teams.small') : ''),
        cell: ({ isSmall }) => isSmall && <StateWord kind="warn">{t('teams.small')}</StateWord>,
      },
    ]
  }, [t])
}

function useSheetColumns(year: string): readonly Column<Sheet>[] {
  const { t, i18n } = useTranslation('evaluation')
  return useMemo(
    () => [
      { id: 'visitOn', header: t('column.visitOn'), width: 92, text: ({ visitOn }) => formatDay(visitOn, year, i18n.language) },
      { id: 'clinic', header: t('column.clinic'), text: ({ clinicName }) => clinicName },
      { id: 'subject', header: t('column.subject'), text: ({ subjectName }) => subjectName },
      {
        id: 'total',
        header: t('column.total'),
        width: 64,
        align: 'right',
        text: ({ total }) => formatPoints(total),
        compare: byNumber(({ total }) => Number(total)),
      },
    ],
    [t, i18n.language, year],
  )
}
