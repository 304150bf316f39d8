import { useTranslation } from 'react-i18next'
import { Field } from '../../components/Field'
import { NumberField } from '../../components/NumberField'
import { SelectField } from '../../components/SelectField'
import type { Inspection } from '../../data/useInspections'
import { useSettleRound, type ListRules, type RoundSettings } from '../../data/useRoundResults'

const LABEL_PX = 92
const MOST = 100

export interface ListRulesFormProps {
  readonly round: Inspection
  readonly settings: RoundSettings
}

type Switch = { [K in keyof ListRules]: ListRules[K] extends boolean ? K : never }[keyof ListRules]

/** The rules of the lists, each saved at once; a locked round only shows them. */
export function ListRulesForm({ round, settings: { lists, lock } }: ListRulesFormProps) {
  const { t } = useTranslation('evaluation')
  const settle = useSettleRound()
  const isReadOnly = lock !== null
  const put = (changes: Partial<ListRules>) =>
    settle.mutate({ requestId: crypto.randomUUID(), inspectionId: round.id, lists: { ...lists, ...changes } })
  const number = (name: 'praiseFirst' | 'criticiseLast') => (
    <Field label={t(`lists.rule_.${name}`)} labelWidth={LABEL_PX} help={t(`lists.help.${name}`)}>
      {(control) => (
        <NumberField
          {...control}
          value={lists[name]}
          isReadOnly={isReadOnly}
          onLeave={(value) => {
            if (value !== null && Number.isInteger(value) && value >= 0 && value <= MOST) put({ [name]: value })
          }}
        />
      )}
    </Field>
  )
  const choice = (name: Switch, words: 'best' | 'counts') => (
    <Field label={t(`lists.rule_.${name}`)} labelWidth={LABEL_PX}>
      {(control) => (
        <SelectField
          {...control}
          value={lists[name] ? 'yes' : 'no'}
          isReadOnly={isReadOnly}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`lists.${words}.${value}`) }))}
          onPick={(value) => put({ [name]: value === 'yes' })}
        />
      )}
    </Field>
  )
  return (
    <div data-form="" style={{ padding: 10, display: 'flex', flexDirection: 'column', gap: 6 }}>
      {number('praiseFirst')}
      {choice('praiseBestOnly', 'best')}
      {choice('criticiseVeto', 'counts')}
      {choice('criticiseFailing', 'counts')}
      {number('criticiseLast')}
      {choice('criticiseOverdue', 'counts')}
    </div>
  )
}
