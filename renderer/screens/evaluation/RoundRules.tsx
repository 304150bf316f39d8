import { useTranslation } from 'react-i18next'
import { Field } from '../../components/Field'
import { SelectField } from '../../components/SelectField'
import type { Group } from '../../data/useEvaluation'
import type { Inspection } from '../../data/useInspections'
import { useSettleRound, type RoundSettings } from '../../data/useRoundResults'
import { groupText } from './GroupField'
import { groupKey } from './useEvaluationChoice'
import { useGroupTemplate } from './useGroupTemplate'

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
        <TieBreakField
          key={groupKey(group)}
          group={group}
          sections={options.tieBreak[group.templateId] ?? []}
          isReadOnly={isReadOnly}
          onPick={(sections) => put({ tieBreak: { ...options.tieBreak, [group.templateId]: [...sections] } })}
        />
      ))}
    </div>
  )
}

interface TieBreakFieldProps {
  readonly group: Group
  readonly sections: readonly string[]
  readonly isReadOnly: boolean
  readonly onPick: (sections: readonly string[]) => void
}

/** Which section tells equals apart; none: they share a rank. */
function TieBreakField({ group, sections, isReadOnly, onPick }: TieBreakFieldProps) {
  const { t } = useTranslation(['evaluation', 'common'])
  const { template } = useGroupTemplate(group)
  const { split: _split, ...whole } = group
  const known = (template?.categories ?? []).map(({ code, title }) => ({
    value: code,
    label: t('sections.title', { code, title }),
  }))
  const first = sections[0] ?? ''
  const options = [{ value: '', label: t('rules.tieShared') }, ...known]
  return (
    <Field label={t('rules.tie')} labelWidth={LABEL_PX} help={t('rules.tieHelp', { group: groupText(t, whole) })}>
      {(control) => (
        <SelectField
          {...control}
          value={options.some(({ value }) => value === first) ? first : ''}
          isReadOnly={isReadOnly}
          options={options}
          onPick={(code) => onPick(code === '' ? [] : [code])}
        />
      )}
    </Field>
  )
}
