import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { FilterField } from '../../components/FilterField'
import { SelectField } from '../../components/SelectField'
import type { Group } from '../../data/useEvaluation'
import { focusFirstPane } from '../../hooks/pane-ring'
import { groupText } from './GroupField'
import { groupKey } from './useEvaluationChoice'
import { SHEET_STATUSES, VETOED, type SheetFilter } from './useSheetFilter'

/** What is looked for, in words: “派驻医师、不合格”. */
export function filterWords(t: TFunction<['evaluation', 'common']>, { groups, filter }: SheetFiltersProps): string {
  const group = groups.find((one) => groupKey(one) === filter.group)
  const status = SHEET_STATUSES.find((one) => one === filter.status)
  return [
    group === undefined ? '' : groupText(t, group),
    filter.grade === VETOED ? t('grade.vetoed') : filter.grade,
    status === undefined ? '' : t(`status.${status}`),
    filter.typed,
  ]
    .filter((words) => words !== '')
    .join(t('comma'))
}

export interface SheetFiltersProps {
  readonly groups: readonly Group[]
  readonly filter: SheetFilter
}

/** What narrows the list of sheets: group, grade, status, and words. */
export function SheetFilters({ groups, filter }: SheetFiltersProps) {
  const { t } = useTranslation(['evaluation', 'common'])
  return (
    <>
      <SelectField
        name={t('group.name')}
        width={128}
        value={filter.group}
        options={[
          { value: '', label: t('group.all') },
          ...groups.map((one) => ({ value: groupKey(one), label: groupText(t, one) })),
        ]}
        onPick={filter.pickGroup}
      />
      <SelectField
        name={t('column.grade')}
        width={98}
        value={filter.grade}
        options={[
          { value: '', label: t('grade.all') },
          ...filter.grades.map((grade) => ({ value: grade, label: grade })),
          { value: VETOED, label: t('grade.vetoed') },
        ]}
        onPick={filter.pickGrade}
      />
      <SelectField
        name={t('column.status')}
        width={104}
        value={filter.status}
        options={[
          { value: '', label: t('status.all') },
          ...SHEET_STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) })),
        ]}
        onPick={filter.pickStatus}
      />
      <FilterField name={t('filter')} value={filter.typed} onType={filter.type} onGoToList={focusFirstPane} width={140} />
    </>
  )
}
