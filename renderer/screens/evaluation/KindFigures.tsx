import { useTranslation } from 'react-i18next'
import { FactTable } from '../../components/FactTable'
import type { Sheet } from '../../data/useSheet'
import { formatText } from '../../i18n/format'

const GRADES = ['A', 'B', 'C', 'D', 'NA'] as const

/** What a graded sheet or a questionnaire came to: there are no points to add up. */
export function KindFigures({ sheet }: { readonly sheet: Exclude<Sheet, { kind: 'scored' }> }) {
  const { t } = useTranslation('evaluation')
  if (sheet.kind === 'questionnaire') {
    const { answered, of, index, satisfactionRate } = sheet.score
    return (
      <FactTable
        facts={[
          { label: t('survey.answered'), value: t('survey.answeredOf', { answered, of }) },
          { label: t('survey.index'), value: formatText(index) },
          {
            label: t('survey.rate'),
            value: satisfactionRate === null ? formatText(null) : t('percent', { value: satisfactionRate }),
          },
        ]}
      />
    )
  }
  const { counts, passed, gaps } = sheet.score
  const standards = sheet.template.passRules.filter(({ id }) => passed.includes(id)).map(({ id, label }) => label ?? id)
  return (
    <FactTable
      facts={[
        ...GRADES.map((grade) => ({ label: t(`graded.grade.${grade}`), value: t('graded.items', { count: counts[grade] }) })),
        { label: t('graded.gaps'), value: t('graded.clauses', { count: gaps.length }) },
        { label: t('graded.passed'), value: formatText(standards.join(t('comma'))) },
      ]}
    />
  )
}
