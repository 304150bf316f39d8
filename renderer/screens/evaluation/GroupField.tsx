import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../components/SelectField'
import type { Group } from '../../data/useEvaluation'
import { splitKey, type EvaluationChoice } from './useEvaluationChoice'

/** A comparable group in words: the role and the version of its sheet. */
export const groupText = (t: TFunction<['evaluation', 'common']>, { role, templateVersion, split }: Group): string => {
  const text = t('group.option', { role: t(`common:role.${role}`), version: templateVersion })
  return split === undefined ? text : t('group.split', { text, split: split === '' ? t('group.unknown') : split })
}

/** Which comparable group: a role and the version of its sheet. */
export function GroupField({ choice }: { readonly choice: EvaluationChoice }) {
  const { t } = useTranslation(['evaluation', 'common'])
  const { groups, group, pickGroup } = choice
  if (group === null) return null
  return (
    <SelectField
      name={t('group.name')}
      width={176}
      value={splitKey(group)}
      options={groups.map((one) => ({ value: splitKey(one), label: groupText(t, one) }))}
      onPick={pickGroup}
    />
  )
}
