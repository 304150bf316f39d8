import { useTranslation } from 'react-i18next'
import { Field } from '../../components/Field'
import { SelectField } from '../../components/SelectField'
import type { Group } from '../../data/useEvaluation'
import type { Inspection } from '../../data/useInspections'
import { useSettleRound, type RoundSettings } from '../../data/useRoundResults'
import { TieBreakFields } from './TieBreakFields'
import { groupKey } from './useEvaluationChoice'

type Options = RoundSettings['options']

const HOSPITALS = ['mean', 'weighted'] as const satisfies readonly Options['hospitals'][]
const SPLITS = ['', 'level', 'type', 'county'] as const
const LABEL_PX = 92

export interface RoundRulesProps {
  readonly round: Inspection
  readonly groups: readonly Group[]
  readonly settings: RoundSettings
}

/** How hospitals, groups and ties are judged. Each choice is saved at once; a locked round only shows them. */
export function RoundRules({ round, groups, settings }: RoundRulesProps) {
  const { t } = useTranslation('evaluation')
  const settle = useSettleRound()
  const { options } = settings
  const isReadOnly = settings.lock !== null
  const put = (changes: Partial<Options>) =>
    settle.mutate({ requestId: crypto.randomUUID(), inspectionId: round.id, options: { ...options, ...changes } })
  // One field a template: split groups share it.
  const templates = [...new Map(groups.map((group) => [group.templateId, group])).values()]
  return (
    <div data-form="" style={{ padding: 12, display: 'flex', flexDirection: 'column', gap: 10, maxWidth: 620 }}>
      <Field label={t('rules.hospitals')} labelWidth={LABEL_PX} help={t(`rules.hospitalsHelp.${options.hospitals}`)}>
        {(control) => (
          <SelectField
            {...control}
            value={options.hospitals}
            isReadOnly={isReadOnly}
            options={HOSPITALS.map((value) => ({ value, label: t(`rules.hospital.${value}`) }))}
            onPick={(hospitals) => put({ hospitals })}
          />
        )}
      </Field>
      <Field label={t('rules.split')} labelWidth={LABEL_PX} help={t('rules.splitHelp')}>
        {(control) => (
          <SelectField
            {...control}
            value={options.splitBy ?? ''}
            isReadOnly={isReadOnly}
            options={SPLITS.map((value) => ({ value, label: t(`rules.splitBy.${value === '' ? 'none' : value}`) }))}
            onPick={(splitBy) => put({ splitBy: splitBy === '' ? null : splitBy })}
          />
        )}
      </Field>
      {templates.map((group) => (
        <TieBreakFields
          key={groupKey(group)}
          group={group}
          sections={options.tieBreak[group.templateId] ?? []}
          labelWidth={LABEL_PX}
          isReadOnly={isReadOnly}
          onPick={(sections) => put({ tieBreak: { ...options.tieBreak, [group.templateId]: [...sections] } })}
        />
      ))}
    </div>
  )
}
