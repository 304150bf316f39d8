import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { withLine } from '@core/drafting/edit-draft'
import type { DraftLine } from '@core/drafting/draft'
import { patched, type Patch } from '@core/drafting/patched'
import { assertNever } from '@core/shared/assert-never'
import type { Rule } from '@core/scoring/template'
import { colour } from '../../../../theme/tokens'
import { useDesigner } from '../designer-desk'
import { draftOf } from '../designer-session'
import { FieldGrid, Remark } from '../form-style'
import { readText, showText } from '../values'
import { ValueField } from '../ValueField'
import { ChecklistFields } from './ChecklistFields'
import { DeductFields } from './DeductFields'
import { ManualFields, SampleFields, YesNoFields } from './PlainFields'
import { RatioFields } from './RatioFields'
import type { RuleFieldsProps } from './rule-fields'
import { TiersFields } from './TiersFields'

const Panel = styled('div')({ display: 'flex', flexDirection: 'column', gap: 8 })

/** Everything that a rule can say, by its kind. */
export function RulePanel({ line, rule }: { readonly line: DraftLine; readonly rule: Rule }) {
  const { t } = useTranslation('designer')
  const { change } = useDesigner()
  const put = <R extends Rule>(patch: Patch<R> | ((rule: R) => Patch<R>)) =>
    change((draft) =>
      withLine(draft, line.key, (now) => {
        const before = now.item.scoring as R | null
        if (before?.kind !== rule.kind) return now
        const after = patched<R>(before, typeof patch === 'function' ? patch(before) : patch)
        return { ...now, item: { ...now.item, scoring: after } }
      }),
    )
  return (
    <Panel data-form="" role="group" aria-label={t('rule.name')}>
      <Fields rule={rule} put={put} />
      <ParameterHint rule={rule} />
      <FieldGrid>
        <label htmlFor="rule-guidance">{t('rule.guidance')}</label>
        <div style={{ gridColumn: 'span 3' }}>
          <ValueField
            id="rule-guidance"
            field="scoring.guidance"
            grows
            value={rule.guidance ?? ''}
            format={showText}
            read={readText}
            onLeave={(guidance) => put({ guidance: guidance === '' ? undefined : guidance })}
          />
        </div>
      </FieldGrid>
    </Panel>
  )
}

const TAKES_AMOUNTS: readonly Rule['kind'][] = ['tiers', 'ratio', 'deduct', 'sample']

/** Which names may stand in place of a number. */
function ParameterHint({ rule }: { readonly rule: Rule }) {
  const { t } = useTranslation('designer')
  const { session } = useDesigner()
  const names = (draftOf(session).head.parameters ?? []).flatMap(({ label, default: value }) =>
    typeof value === 'number' ? [label] : [],
  )
  if (names.length === 0 || !TAKES_AMOUNTS.includes(rule.kind)) return null
  return <Remark>{t('rule.parameters', { names: names.join(t('comma')) })}</Remark>
}

function Fields({ rule, put }: RuleFieldsProps<Rule>) {
  const { t } = useTranslation('designer')
  switch (rule.kind) {
    case 'yes_no':
      return <YesNoFields rule={rule} put={put as RuleFieldsProps<typeof rule>['put']} />
    case 'checklist':
      return <ChecklistFields rule={rule} put={put as RuleFieldsProps<typeof rule>['put']} />
    case 'tiers':
      return <TiersFields rule={rule} put={put as RuleFieldsProps<typeof rule>['put']} />
    case 'ratio':
      return <RatioFields rule={rule} put={put as RuleFieldsProps<typeof rule>['put']} />
    case 'deduct':
      return <DeductFields rule={rule} put={put as RuleFieldsProps<typeof rule>['put']} />
    case 'sample':
      return <SampleFields rule={rule} put={put as RuleFieldsProps<typeof rule>['put']} />
    case 'manual':
      return <ManualFields rule={rule} put={put as RuleFieldsProps<typeof rule>['put']} />
    case 'info':
      return <p style={{ margin: 0, color: colour.ink2 }}>{t('rule.info')}</p>
    default:
      return assertNever(rule)
  }
}
