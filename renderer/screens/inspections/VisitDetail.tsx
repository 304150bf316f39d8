import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../components/DataTable'
import { EmptyState } from '../../components/EmptyState'
import { FactTable } from '../../components/FactTable'
import { GradeWord } from '../../components/GradeWord'
import { SectionBar } from '../../components/SectionBar'
import { SidePane } from '../../components/SidePane'
import { SheetWord } from '../../components/sheet/SheetWord'
import type { Column } from '../../components/table-columns'
import type { Visit, VisitSheet } from '../../data/useVisit'
import { formatText } from '../../i18n/format'
import { AddSheet } from './AddSheet'

export const VISIT_PANE_PX = 372

const keyOf = (sheet: VisitSheet): string => sheet.sheetId

export interface VisitDetailProps {
  readonly visit: Visit | null
  /** False in a locked round: no further sheet comes into it. */
  readonly canAdd: boolean
  readonly onOpen: (sheetId: string) => void
  /** Leads to the patients who are called back. */
  readonly onCall: () => void
  /** Leads to the interviews. */
  readonly onInterview: () => void
}

/** One visit: when, where, who looked, and its score sheets. */
export function VisitDetail({ visit, canAdd, onOpen, onCall, onInterview }: VisitDetailProps) {
  const { t } = useTranslation(['inspections', 'review', 'survey'])
  const columns = useSheetColumns()
  const reviewColumns = useReviewColumns(columns)
  const [chosen, setChosen] = useState<string | null>(null)
  if (visit === null) {
    return (
      <SidePane widthName="inspections.visit" initialWidth={VISIT_PANE_PX} title={t('detail.title')}>
        <EmptyState title={t('detail.none')} />
      </SidePane>
    )
  }
  const current = [...visit.sheets, ...visit.reviews].find(({ sheetId }) => sheetId === chosen) ?? visit.sheets[0] ?? null
  return (
    <SidePane
      widthName="inspections.visit"
      initialWidth={VISIT_PANE_PX}
      title={visit.clinicName}
      foot={
        <>
          {current !== null && (
            <Button variant="outlined" onClick={() => onOpen(current.sheetId)}>
              {t('detail.open')}
            </Button>
          )}
          <Button onClick={onCall}>{t('survey:calls.enter')}</Button>
          <Button onClick={onInterview}>{t('survey:interviews.enter')}</Button>
        </>
      }
    >
      <FactTable
        facts={[
          { label: t('field.code'), value: visit.code },
          { label: t('field.visitOn'), value: visit.visitOn },
          { label: t('field.county'), value: formatText(visit.countyName) },
          { label: t('field.team'), value: formatText(visit.teamName) },
          { label: t('field.members'), value: formatText(visit.members.join(t('comma'))) },
        ]}
      />
      <SectionBar title={t('detail.sheets')} aside={t('detail.sheetCount', { count: visit.sheets.length })} />
      <DataTable
        name={t('detail.sheets')}
        rows={visit.sheets}
        columns={columns}
        keyOf={keyOf}
        current={current?.sheetId ?? null}
        onCurrent={setChosen}
        onOpen={(sheet) => onOpen(sheet.sheetId)}
        isDense
        toneOf={(sheet) => (sheet.vetoes.length > 0 ? 'error' : 'plain')}
      />
      {visit.reviews.length > 0 && (
        <>
          <SectionBar title={t('review:visit.reviews')} aside={t('detail.sheetCount', { count: visit.reviews.length })} />
          <DataTable
            name={t('review:visit.reviews')}
            rows={visit.reviews}
            columns={reviewColumns}
            keyOf={keyOf}
            current={visit.reviews.find(({ sheetId }) => sheetId === chosen)?.sheetId ?? null}
            onCurrent={setChosen}
            onOpen={(sheet) => onOpen(sheet.sheetId)}
            isDense
          />
        </>
      )}
      {canAdd && <AddSheet key={visit.id} visit={visit} onAdded={onOpen} />}
    </SidePane>
  )
}

/** The same columns behind the stage. */
function useReviewColumns(columns: readonly Column<VisitSheet>[]): readonly Column<VisitSheet>[] {
  const { t } = useTranslation('review')
  return useMemo(
    () => [
      { id: 'stage', header: t('sides.stage'), width: 50, text: ({ stage }) => t(`stage.${stage}`) },
      ...columns.filter(({ id }) => id !== 'grade'),
    ],
    [t, columns],
  )
}

function useSheetColumns(): readonly Column<VisitSheet>[] {
  const { t } = useTranslation(['inspections', 'sheet', 'common'])
  return useMemo(() => {
    const subject = ({ kind, role, subjectName, number }: VisitSheet): string => {
      if (kind === 'graded') return t('subject.gradedShort', { name: subjectName })
      return kind === 'scored' ? subjectName : t('subject.numbered', { role: t(`common:role.${role}`), number })
    }
    const result = (sheet: VisitSheet): string => {
      const { kind, grade, status, answered, of, passed, index } = sheet
      if (grade !== null) return grade
      if (status === 'draft') return t('sheet.answered', { answered, of })
      if (kind === 'graded') return passed.at(-1) ?? t('sheet.noStandard')
      return kind === 'questionnaire' && index !== null ? t('sheet.index', { index }) : ''
    }
    return [
      { id: 'subject', header: t('column.subject'), text: subject },
      {
        id: 'status',
        header: t('column.status'),
        width: 90,
        text: (sheet) => t(`sheet:status.${sheet.status}`),
        cell: (sheet) => <SheetWord status={sheet.status === 'complete' ? 'draft' : sheet.status} isDense />,
      },
      { id: 'total', header: t('column.total'), width: 58, align: 'right', text: (sheet) => formatText(sheet.total) },
      {
        id: 'grade',
        header: t('column.grade'),
        width: 86,
        text: result,
        cell: (sheet) =>
          sheet.grade === null ? (
            result(sheet)
          ) : (
            <GradeWord grade={sheet.grade} vetoed={sheet.vetoes.length > 0 ? sheet.grade : undefined} isDense />
          ),
      },
    ]
  }, [t])
}
