import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { byNumber, byText, type Column } from '../../components/table-columns'
import type { SurveyGroup, SurveyUnit } from '../../data/useEvaluation'
import type { Inspection } from '../../data/useInspections'
import { usePlace } from '../../hooks/usePlace'
import { formatDay, formatText } from '../../i18n/format'
import { colour } from '../../theme/tokens'
import { UnitsView } from './UnitsView'
import { versionText } from './version-text'
import type { EvaluationChoice } from './useEvaluationChoice'

type Row = SurveyUnit & { readonly key: string; readonly group: SurveyGroup }
type Part = SurveyUnit['parts'][number]

export interface SurveyViewProps {
  readonly choice: EvaluationChoice
  readonly round: Inspection
}

/** 回访: what patients said of each unit; with few valid questionnaires their number alone. */
export function SurveyView({ choice, round }: SurveyViewProps) {
  const { t } = useTranslation('evaluation')
  const place = usePlace()
  const rows = useMemo(
    () =>
      choice.surveys.flatMap((group) =>
        group.units.map((unit): Row => ({ ...unit, group, key: `${versionText(group)}/${unit.subjectCode}` })),
      ),
    [choice.surveys],
  )
  const columns = useColumns(choice.surveys.length > 1)
  const partColumns = usePartColumns(round.endsOn)
  const least = Math.max(0, ...choice.surveys.map(({ minValid }) => minValid))
  return (
    <UnitsView
      choice={choice}
      title={t('view.surveys')}
      count={t('survey.count', { count: rows.length })}
      units={rows}
      columns={columns}
      partsOf={({ parts }) => parts}
      partsName={t('survey.forms')}
      partColumns={partColumns}
      onOpen={({ visitId, sheetId }) => place.go('inspections', { inspectionId: round.id, visitId, sheetId })}
      note={<p style={{ margin: 0, padding: '6px 10px' }}>{t('survey.note', { count: least })}</p>}
    />
  )
}

function useColumns(hasVersions: boolean): readonly Column<Row>[] {
  const { t } = useTranslation('evaluation')
  return useMemo(() => {
    const rate = ({ satisfactionRate }: Row): string =>
      satisfactionRate === null ? formatText(null) : t('percent', { value: satisfactionRate })
    const figure = (text: string | null): number | null => (text === null ? null : Number(text))
    return [
      { id: 'name', header: t('column.unit'), text: ({ name }) => name, compare: byText(({ name }) => name) },
      {
        id: 'detail',
        header: t('column.county'),
        width: 143,
        text: ({ detail }) => detail,
        compare: byText(({ detail }) => detail),
      },
      ...(hasVersions
        ? [{ id: 'version', header: t('column.version'), width: 150, text: ({ group }: Row) => versionText(group) }]
        : []),
      {
        id: 'received',
        header: t('survey.received'),
        width: 60,
        align: 'right',
        text: ({ received }) => String(received),
        compare: byNumber(({ received }) => received),
      },
      {
        id: 'valid',
        header: t('survey.valid'),
        width: 60,
        align: 'right',
        text: ({ valid }) => String(valid),
        compare: byNumber(({ valid }) => valid),
      },
      {
        id: 'index',
        header: t('survey.index'),
        width: 104,
        align: 'right',
        text: ({ index }) => formatText(index),
        cell: ({ index }) => <b>{formatText(index)}</b>,
        compare: byNumber(({ index }) => figure(index)),
      },
      {
        id: 'rate',
        header: t('survey.rate'),
        width: 84,
        align: 'right',
        text: rate,
        compare: byNumber(({ satisfactionRate }) => figure(satisfactionRate)),
      },
      {
        id: 'alerts',
        header: t('survey.alerts'),
        width: 60,
        align: 'right',
        text: ({ alerts }) => String(alerts),
        cell: ({ alerts }) => <span style={alerts > 0 ? { color: colour.warn, fontWeight: 700 } : undefined}>{alerts}</span>,
        compare: byNumber(({ alerts }) => alerts),
      },
    ]
  }, [t, hasVersions])
}

function usePartColumns(year: string): readonly Column<Part>[] {
  const { t, i18n } = useTranslation('evaluation')
  return useMemo(
    () => [
      { id: 'visitOn', header: t('column.visitOn'), width: 98, text: ({ visitOn }) => formatDay(visitOn, year, i18n.language) },
      { id: 'number', header: t('survey.form'), text: ({ number }) => t('survey.nth', { number }) },
      {
        id: 'status',
        header: t('column.status'),
        width: 84,
        text: ({ status }) => t(status === 'complete' ? 'survey.complete' : 'survey.brokenOff'),
      },
    ],
    [t, i18n.language, year],
  )
}
