import type { ScoredTemplate } from '@core/scoring/template'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { StateWord, type StateKind } from '../../components/StateWord'
import { byNumber, byText, type Column } from '../../components/table-columns'
import { formatDay, formatPoints } from '../../i18n/format'
import { resultText, ResultWord } from './ResultWord'
import { groupKey } from './useEvaluationChoice'
import { SHEET_STATUSES, type SheetRow } from './useSheetFilter'

const STATUS_KINDS: Readonly<Record<(typeof SHEET_STATUSES)[number], StateKind>> = {
  draft: 'neutral',
  complete: 'neutral',
  finished: 'ok',
}

/** Columns of all sheets of a round. `templates` by group key; `year` is a date of the round. */
export function useSheetColumns(templates: ReadonlyMap<string, ScoredTemplate>, year: string): readonly Column<SheetRow>[] {
  const { t, i18n } = useTranslation(['evaluation', 'common'])
  return useMemo(() => {
    const total = ({ sheet }: SheetRow): string =>
      sheet.total === null && sheet.rangeMin !== null && sheet.rangeMax !== null
        ? t('range', { min: formatPoints(sheet.rangeMin), max: formatPoints(sheet.rangeMax) })
        : formatPoints(sheet.total)
    const withoutGrade = ({ kind, status, passed, index }: SheetRow['sheet']): string => {
      if (status === 'draft') return t('reason.incomplete')
      if (kind === 'graded') return passed.at(-1) ?? t('graded.none')
      if (kind === 'questionnaire') return index === null ? t('survey.noIndex') : t('survey.indexOf', { index })
      return t('reason.nothing_applies')
    }
    const role = ({ sheet }: SheetRow): string => {
      const word = t(`common:role.${sheet.role}`)
      if (sheet.kind === 'scored') return word
      return sheet.kind === 'graded' ? t('graded.role') : t('survey.role', { role: word, number: sheet.number })
    }
    const result = ({ sheet }: SheetRow) => ({
      grade: sheet.grade,
      vetoes: sheet.vetoes,
      without: withoutGrade(sheet),
    })
    const status = ({ sheet }: SheetRow): string =>
      sheet.status === 'draft' ? t('status.answered', { answered: sheet.answered, of: sheet.of }) : t(`status.${sheet.status}`)
    return [
      {
        id: 'visitOn',
        header: t('column.visitOn'),
        width: i18n.language === 'zh-CN' ? 76 : 98,
        text: ({ visit }) => formatDay(visit.visitOn, year, i18n.language),
        compare: byText(({ visit }) => visit.visitOn),
      },
      {
        id: 'clinic',
        header: t('column.clinic'),
        text: ({ visit }) => visit.clinicName,
        compare: byText(({ visit }) => visit.clinicName),
      },
      {
        id: 'subject',
        header: t('column.subject'),
        text: ({ sheet }) => sheet.subjectName,
        compare: byText(({ sheet }) => sheet.subjectName),
      },
      {
        id: 'role',
        header: t('column.role'),
        width: 98,
        text: role,
        compare: byText(({ sheet }) => sheet.role),
      },
      {
        id: 'total',
        header: t('column.total'),
        width: 118,
        align: 'right',
        text: total,
        cell: (row) => (row.sheet.total === null ? total(row) : <b>{total(row)}</b>),
        compare: byNumber(({ sheet }) => (sheet.total === null ? null : Number(sheet.total))),
      },
      {
        id: 'grade',
        header: t('column.grade'),
        width: 164,
        text: (row) => resultText(t, templates.get(groupKey(row.sheet)), result(row)),
        cell: (row) => <ResultWord template={templates.get(groupKey(row.sheet))} {...result(row)} />,
      },
      {
        id: 'status',
        header: t('column.status'),
        width: 114,
        text: status,
        cell: (row) => <StateWord kind={STATUS_KINDS[row.sheet.status]}>{status(row)}</StateWord>,
        compare: byNumber(({ sheet }) => SHEET_STATUSES.indexOf(sheet.status)),
      },
    ]
  }, [t, i18n.language, templates, year])
}
