import { useTranslation } from 'react-i18next'
import { SelectField } from '../../components/SelectField'
import { groupKey, type EvaluationChoice } from './useEvaluationChoice'

/** Which comparable group: a role and the version of its sheet. */
export function GroupField({ choice }: { readonly choice: EvaluationChoice }) {
  const { t } = useTranslation(['evaluation', 'common'])
  const { groups, group, pickGroup } = choice
  if (group === null) return null
  return (
    <SelectField
      name={t('group.name')}
      width={184}
      value={groupKey(group)}
      options={groups.map((one) => ({
        value: groupKey(one),
        label: t('group.option', { role: t(`common:role.${one.role}`), version: one.templateVersion }),
      }))}
      onPick={pickGroup}
    />
  )
}
