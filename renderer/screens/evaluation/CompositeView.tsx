import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../components/DataTable'
import { FailureAlert } from '../../components/FailureAlert'
import { Pane } from '../../components/Pane'
import { PlaceBody } from '../../components/PlaceHeader'
import { byNumber, byText, fitted, tableCells, type Column } from '../../components/table-columns'
import { failureOf } from '../../data/failure'
import type { Group } from '../../data/useEvaluation'
import type { Inspection } from '../../data/useInspections'
import { useComposite, type Composite } from '../../data/useRoundResults'
import { usePlace } from '../../hooks/usePlace'
import { formatNumber, formatPoints, formatText } from '../../i18n/format'
import { CompositeShares } from './CompositeShares'
import { EvaluationHeader } from './EvaluationHeader'
import { GroupField } from './GroupField'
import type { EvaluationChoice } from './useEvaluationChoice'
import { useTableHints } from './useTableHints'

type Unit = Composite['units'][number]
type Rule = Composite['rule']

/** From so many parts on the table has no room to say where units belong. */
const MANY_PARTS = 3

const NONE: readonly Unit[] = []
const keyOf = ({ subjectCode }: Unit): string => subjectCode

export interface CompositeViewProps {
  readonly choice: EvaluationChoice
  readonly round: Inspection
  readonly group: Group
}

/** 综合: the result of each unit by the shares of the scheme; a part that is missing is named. */
export function CompositeView({ choice, round, group }: CompositeViewProps) {
  const { t } = useTranslation('evaluation')
  const place = usePlace()
  const { data, error } = useComposite(round.id, group)
  const units = data?.units ?? NONE
  const rule = data?.rule ?? null
  const columns = useColumns(rule)
  const current = units.find(({ subjectCode }) => subjectCode === place.params.subject) ?? units[0] ?? null
  const failure = failureOf(error)
  useTableHints('keys.openRanking')
  return (
    <>
      <EvaluationHeader choice={choice} cells={() => tableCells(columns, units)}>
        <GroupField choice={choice} />
      </EvaluationHeader>
      <PlaceBody>
        <Pane
          title={t('composite.title')}
          count={t('composite.count', { count: units.filter(({ total }) => total !== null).length, all: units.length })}
          startsWithKeys
          style={{ flex: 1 }}
        >
          {failure !== null && <FailureAlert failure={failure} title={t('failed')} />}
          <DataTable
            name={t('composite.title')}
            rows={units}
            columns={columns}
            keyOf={keyOf}
            current={current === null ? null : keyOf(current)}
            onCurrent={(subject) => place.turn({ subject })}
            onOpen={({ subjectCode }) => place.turn({ view: 'ranking', subject: subjectCode })}
            toneOf={({ total }) => (total === null ? 'quiet' : 'plain')}
          />
        </Pane>
        {data !== undefined && (
          <Pane title={t('composite.shares')} style={{ width: 340, flex: 'none' }}>
            <CompositeShares key={JSON.stringify(rule)} rule={rule} />
          </Pane>
        )}
      </PlaceBody>
    </>
  )
}

function useColumns(rule: Rule): readonly Column<Unit>[] {
  const { t } = useTranslation('evaluation')
  return useMemo(() => {
    const valueOf = (unit: Unit, part: Unit['values'][number]['part']): string | null =>
      unit.values.find((one) => one.part === part)?.value ?? null
    const parts = rule?.parts ?? [{ part: 'inspection' as const, share: 1 }]
    return [
      { id: 'rank', header: t('column.rank'), width: 48, align: 'right', text: ({ rank }) => formatNumber(rank) },
      { id: 'name', header: t('column.unit'), minWidth: 130, text: ({ name }) => name, compare: byText(({ name }) => name) },
      {
        id: 'detail',
        header: t('lists.detail'),
        width: 110,
        isHidden: parts.length >= MANY_PARTS,
        text: ({ detail }) => formatText(detail),
      },
      {
        id: 'total',
        header: t('composite.total'),
        width: 80,
        align: 'right',
        text: ({ total }) => formatPoints(total),
        cell: ({ total }) => <b>{formatPoints(total)}</b>,
      },
      ...parts.map(({ part, share }): Column<Unit> => {
        const name = t(`composite.short.${part}`)
        const header = rule === null ? name : t('composite.partShare', { part: name, share: share * 100 })
        return {
          id: part,
          header,
          width: fitted([header], 84, 104),
          align: 'right',
          text: (unit) => formatPoints(valueOf(unit, part)),
          compare: byNumber((unit) => (valueOf(unit, part) === null ? null : Number(valueOf(unit, part)))),
        }
      }),
      {
        id: 'missing',
        header: t('column.result'),
        minWidth: 130,
        text: ({ missing, total, isVetoed }) => {
          const parts = missing.map((part) => t(`composite.short.${part}`)).join(t('comma'))
          const gone = missing.length === 0 ? '' : t(total === null ? 'composite.missing' : 'composite.shared', { parts })
          return [isVetoed ? t('reason.veto') : '', gone].filter((one) => one !== '').join(t('comma'))
        },
      },
    ]
  }, [t, rule])
}
