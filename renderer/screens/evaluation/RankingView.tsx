import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { BarsChart } from '../../components/BarsChart'
import { FailureAlert } from '../../components/FailureAlert'
import { DataTable } from '../../components/DataTable'
import { Pane } from '../../components/Pane'
import { PlaceBody } from '../../components/PlaceHeader'
import { tableCells } from '../../components/table-columns'
import type { Group } from '../../data/useEvaluation'
import type { Inspection } from '../../data/useInspections'
import { focusNextPane } from '../../hooks/pane-ring'
import { useDensity } from '../../hooks/useDensity'
import { usePlace } from '../../hooks/usePlace'
import { formatPoints } from '../../i18n/format'
import { colour, frame } from '../../theme/tokens'
import { EvaluationHeader } from './EvaluationHeader'
import { GroupField } from './GroupField'
import { LossTable } from './LossTable'
import { useRankingColumns } from './ranking-columns'
import { StandingDetail } from './StandingDetail'
import { completeSheets, partKey, partsOf, standingsOf, type Standing, type StandingPart } from './standings'
import type { EvaluationChoice } from './useEvaluationChoice'
import { useGroupTemplate } from './useGroupTemplate'
import { useTableHints } from './useTableHints'

/** So many units are in sight without scrolling, whatever stands below; a taller window shows more. */
const UNITS_IN_SIGHT = 12

const keyOf = ({ subjectCode }: Standing): string => subjectCode

export interface RankingViewProps {
  readonly choice: EvaluationChoice
  readonly round: Inspection
  readonly group: Group
}

/** 排名: who stands where and why, what it looks like side by side, and where points were lost. */
export function RankingView({ choice, round, group }: RankingViewProps) {
  const { t } = useTranslation(['evaluation', 'common'])
  const place = usePlace()
  const heights = useDensity()
  const { template, failure: templateFailure } = useGroupTemplate(group)
  const failure = choice.failure ?? templateFailure
  const standings = useMemo(() => standingsOf(group), [group])
  const columns = useRankingColumns(group.role, template, standings)
  const current = standings.find(({ subjectCode }) => subjectCode === place.params.subject) ?? standings[0] ?? null
  const parts = current === null ? [] : partsOf(current)
  const part = parts.find((one) => partKey(one) === place.params.sheetId) ?? parts[0] ?? null
  const bars = useMemo(
    () =>
      standings.flatMap(({ subjectCode, name, total }) =>
        total === null ? [] : [{ key: subjectCode, label: name, value: total }],
      ),
    [standings],
  )
  useTableHints('keys.open')

  const openPart = (one: StandingPart) => {
    if (one.kind === 'part') {
      place.go('inspections', { inspectionId: round.id, visitId: one.visitId, sheetId: one.sheetId })
    }
  }
  /** A single sheet opens at once; of several, the list takes the keys. */
  const openStanding = (standing: Standing) => {
    const [only, ...others] = standing.parts
    if (only !== undefined && others.length === 0) openPart({ kind: 'part', ...only })
    else focusNextPane(1)
  }

  const unit = t(group.role === 'dispatched_staff' ? 'unit.person' : 'unit.organization')
  const heightOf = (units: number): number => heights.paneTitle + heights.tableHead + units * heights.row + 2
  return (
    <>
      <EvaluationHeader choice={choice} cells={() => tableCells(columns, standings)}>
        <GroupField choice={choice} />
      </EvaluationHeader>
      <PlaceBody>
        <div style={{ flex: '1 0 660px', minWidth: 0, display: 'flex', flexDirection: 'column', gap: frame.gap }}>
          <Pane
            title={t('view.ranking')}
            count={t(group.unranked.length > 0 ? 'ranking.countUnranked' : 'ranking.count', {
              count: group.ranked.length,
              mean: formatPoints(group.mean),
              median: formatPoints(group.median),
              unranked: group.unranked.length,
              unit,
            })}
            tools={
              <span style={{ color: colour.ink2 }}>
                {group.tieBreak === undefined
                  ? t('ranking.ties')
                  : t('ranking.tieBreak', { sections: group.tieBreak.join(t('comma')) })}
              </span>
            }
            startsWithKeys
            style={{
              flex: `0 1000 ${heightOf(standings.length)}px`,
              minHeight: heightOf(Math.min(UNITS_IN_SIGHT, standings.length)),
            }}
          >
            {failure !== null && <FailureAlert failure={failure} title={t('failed')} />}
            <DataTable
              name={t('view.ranking')}
              rows={standings}
              columns={columns}
              keyOf={keyOf}
              current={current === null ? null : keyOf(current)}
              onCurrent={(subject) => place.turn({ subject, sheetId: undefined })}
              onOpen={openStanding}
              toneOf={(row) => (row.reason === 'veto' ? 'error' : row.reason === null ? 'plain' : 'quiet')}
            />
          </Pane>
          {current !== null && (
            <StandingDetail
              standing={current}
              template={template}
              year={round.endsOn}
              current={part}
              onCurrent={(one) => place.turn({ sheetId: partKey(one) })}
              onOpen={openPart}
            />
          )}
        </div>
        <div style={{ flex: '1 1 524px', minWidth: 0, display: 'flex', flexDirection: 'column', gap: frame.gap }}>
          <Pane
            title={t('chart.title')}
            count={t('chart.count', { count: bars.length, unit })}
            style={{ flex: '0 1 auto', minHeight: 0 }}
          >
            <BarsChart
              most={100}
              name={t('chart.name', { role: t(`common:role.${group.role}`) })}
              rows={bars}
              current={current === null ? null : keyOf(current)}
            />
          </Pane>
          <Pane
            title={t('view.losses')}
            count={t('losses.count', { count: completeSheets(group) })}
            style={{ flex: '1 1 200px', minHeight: 200 }}
          >
            <LossTable
              inspectionId={round.id}
              group={group}
              current={place.params.itemCode ?? null}
              onCurrent={(itemCode) => place.turn({ itemCode })}
              onOpen={({ code }) => place.turn({ view: 'losses', itemCode: code })}
              isDense
            />
          </Pane>
        </div>
      </PlaceBody>
    </>
  )
}
