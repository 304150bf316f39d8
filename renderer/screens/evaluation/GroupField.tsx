import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../components/SelectField'
import { fitted } from '../../components/table-columns'
import type { Group } from '../../data/useEvaluation'
import { splitKey, type EvaluationChoice } from './useEvaluationChoice'

/** A comparable group in words: the role and the version of its sheet. */
export const groupText = (t: TFunction<['evaluation', 'common']>, { role, templateVersion, split }: Group): string => {
  const text = t('group.option', { role: t(`common:role.${role}`), version: templateVersion })
  return split === undefined ? text : t('group.split', { text, split: split === '' ? t('group.unknown') : split })
}

/** Of the arrow of a choice, beside its text. */
const ARROW_PX = 18
/** So much is kept in a narrow window; the name of a role with the version is whole then. */
const KEPT_PX = 172

/** Which comparable group: a role and the version of its sheet. */
export function GroupField({ choice }: { readonly choice: EvaluationChoice }) {
  const { t } = useTranslation(['evaluation', 'common'])
  const { groups, group, pickGroup } = choice
  if (group === null) return null
  const options = groups.map((one) => ({ value: splitKey(one), label: groupText(t, one) }))
  const labels = options.map(({ label }) => label)
  const width = fitted(labels, 120, 280) + ARROW_PX
  return (
    <span style={{ flex: `0 1 ${width}px`, minWidth: Math.min(width, KEPT_PX) }}>
      <SelectField name={t('group.name')} value={splitKey(group)} options={options} onPick={pickGroup} />
    </span>
  )
}
