import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { StateWord } from '../../components/StateWord'
import { byNumber, byText, type Column } from '../../components/table-columns'
import type { GradedGroup, GradedUnit } from '../../data/useEvaluation'
import type { Inspection } from '../../data/useInspections'
import { usePlace } from '../../hooks/usePlace'
import { formatDay } from '../../i18n/format'
import { UnitsView } from './UnitsView'
import { versionText } from './version-text'
import type { EvaluationChoice } from './useEvaluationChoice'

type Row = GradedUnit & { readonly key: string; readonly group: GradedGroup }
type Part = GradedUnit['parts'][number]

const GRADES = ['A', 'B', 'C', 'D', 'NA'] as const

export interface GradedViewProps {
  readonly choice: EvaluationChoice
  readonly round: Inspection
}

/** 分级: which standards the units reached, with the counts of their grades; not ranked. */
export function GradedView({ choice, round }: GradedViewProps) {
  const { t } = useTranslation('evaluation')
  const place = usePlace()
  const rows = useMemo(
    () =>
      choice.graded.flatMap((group) =>
        group.units.map((unit): Row => ({ ...unit, group, key: `${versionText(group)}/${unit.subjectCode}` })),
      ),
    [choice.graded],
  )
  const columns = useColumns(choice.graded.length > 1)
  const partColumns = usePartColumns(round.endsOn)
  return (
    <UnitsView
      choice={choice}
      title={t('view.graded')}
      count={t('graded.count', { count: rows.length })}
      units={rows}
      columns={columns}
      partsOf={({ parts }) => parts}
      partsName={t('parts.name')}
      partColumns={partColumns}
      onOpen={({ visitId, sheetId }) => place.go('inspections', { inspectionId: round.id, visitId, sheetId })}
      note={<p style={{ margin: 0, padding: '6px 10px' }}>{t('graded.note')}</p>}
    />
  )
}

/** The highest standard reached, in words. */
function useStandardText(): (row: Row) => string {
  const { t } = useTranslation('evaluation')
  return useMemo(
    () => (row) => {
      if (row.status === 'incomplete') return t('reason.incomplete')
      return row.group.standards.findLast(({ id }) => row.passed.includes(id))?.label ?? t('graded.none')
    },
    [t],
  )
}

function useColumns(hasVersions: boolean): readonly Column<Row>[] {
  const { t } = useTranslation('evaluation')
  const standard = useStandardText()
  return useMemo(() => {
    const kind = (row: Row) => (row.status === 'incomplete' ? 'neutral' : row.passed.length > 0 ? 'ok' : 'warn-solid')
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
        id: 'standard',
        header: t('graded.passed'),
        width: 130,
        text: standard,
        cell: (row) => <StateWord kind={kind(row)}>{standard(row)}</StateWord>,
        compare: byNumber(({ passed }) => passed.length),
      },
      ...GRADES.map((grade): Column<Row> => ({
        id: grade,
        header: t(`graded.short.${grade}`),
        width: grade === 'NA' ? 70 : 48,
        align: 'right',
        text: ({ counts }) => String(counts[grade]),
        compare: byNumber(({ counts }) => counts[grade]),
      })),
      {
        id: 'gaps',
        header: t('graded.gaps'),
        width: 70,
        align: 'right',
        text: ({ gaps }) => String(gaps),
        compare: byNumber(({ gaps }) => gaps),
      },
    ]
  }, [t, standard, hasVersions])
}

function usePartColumns(year: string): readonly Column<Part>[] {
  const { t, i18n } = useTranslation('evaluation')
  return useMemo(
    () => [
      { id: 'visitOn', header: t('column.visitOn'), width: 98, text: ({ visitOn }) => formatDay(visitOn, year, i18n.language) },
      { id: 'clinic', header: t('column.clinic'), text: ({ clinicName }) => clinicName },
      {
        id: 'counts',
        header: t('column.result'),
        width: 76,
        text: ({ status, counts }) =>
          t(status === 'incomplete' ? 'reason.incomplete' : counts ? 'graded.counts' : 'graded.earlier'),
      },
    ],
    [t, i18n.language, year],
  )
}
