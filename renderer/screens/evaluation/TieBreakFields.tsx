import { useTranslation } from 'react-i18next'
import { Field } from '../../components/Field'
import { SelectField } from '../../components/SelectField'
import type { Group } from '../../data/useEvaluation'
import { groupText } from './GroupField'
import { tieChoices, withSection } from './tie-order'
import { useGroupTemplate } from './useGroupTemplate'

export interface TieBreakFieldsProps {
  readonly group: Group
  /** Codes in the order in which they decide. */
  readonly sections: readonly string[]
  readonly labelWidth: number
  readonly isReadOnly: boolean
  readonly onPick: (sections: readonly string[]) => void
}

/** Which sections tell equals apart, one after another; whoever is still equal after the last one shares the rank. */
export function TieBreakFields({ group, sections, labelWidth, isReadOnly, onPick }: TieBreakFieldsProps) {
  const { t } = useTranslation(['evaluation', 'common'])
  const { template } = useGroupTemplate(group)
  const { split: _split, ...whole } = group
  const titles = new Map((template?.categories ?? []).map(({ code, title }) => [code, t('sections.title', { code, title })]))
  const chosen = sections.filter((code) => titles.has(code))
  return tieChoices([...titles.keys()], chosen, isReadOnly).map(({ value, offered }, at) => (
    <Field
      key={at}
      label={t(at === 0 ? 'rules.tie' : 'rules.tieThen')}
      labelWidth={labelWidth}
      {...(at === 0 ? { help: t('rules.tieHelp', { group: groupText(t, whole) }) } : {})}
    >
      {(control) => (
        <SelectField
          {...control}
          value={value}
          isReadOnly={isReadOnly}
          options={[
            { value: '', label: t('rules.tieShared') },
            ...offered.map((code) => ({ value: code, label: titles.get(code) ?? code })),
          ]}
          onPick={(code) => onPick(withSection(chosen, at, code))}
        />
      )}
    </Field>
  ))
}
