import { useTranslation } from 'react-i18next'
import { withItem, withLine } from '@core/drafting/edit-draft'
import type { DraftLine } from '@core/drafting/draft'
import { withPoints } from '@core/drafting/scoring-text'
import type { Item, Rule } from '@core/scoring/template'
import { SelectField } from '../../../components/SelectField'
import { useDesigner } from './designer-desk'
import { draftOf } from './designer-session'
import { FormGrid, Labelled } from './form-style'
import { MethodChips } from './MethodChips'
import { newRule } from './rule/new-rule'
import { ValueField } from './ValueField'
import { readOpenNumber, readText, showOpenNumber, showText } from './values'

const KINDS = ['yes_no', 'checklist', 'tiers', 'ratio', 'deduct', 'sample', 'manual', 'info'] as const
const EVIDENCE = ['never', 'on_deduction', 'always'] as const

/** What every item has, whatever its rule: title, code, kind of rule, requirement, points, methods, evidence. */
export function ItemHead({ line }: { readonly line: DraftLine }) {
  const { t } = useTranslation('designer')
  const { session, change, breaches } = useDesigner()
  const { item, key } = line
  const isWrong = (field: string) => breaches.some((issue) => issue.key === key && issue.field === field)
  const put = (patch: Parameters<typeof withItem>[2]) => change((draft) => withItem(draft, key, patch))
  const text = { format: showText, read: readText }
  const pickKind = (kind: Rule['kind'] | '') => {
    if (kind === '' || kind === item.scoring?.kind) return
    put({ scoring: newRule(kind, item, draftOf(session).head, t('unit.default')) })
  }
  return (
    <FormGrid data-form="" style={{ padding: '10px 14px 9px' }}>
      <Labelled label={t('item.title')}>
        {(id) => (
          <ValueField
            {...text}
            id={id}
            field="title"
            value={item.title}
            hasError={isWrong('title')}
            onLeave={(title) => put({ title })}
          />
        )}
      </Labelled>
      <Labelled label={t('item.code')}>
        {(id) => (
          <ValueField
            {...text}
            id={id}
            field="code"
            value={item.code}
            maxLength={40}
            hasError={isWrong('code')}
            onLeave={(code) => put({ code })}
          />
        )}
      </Labelled>
      <Labelled label={t('item.kind')}>
        {(id) => (
          <span data-field="scoring">
            <SelectField<Rule['kind'] | ''>
              id={id}
              value={item.scoring?.kind ?? ''}
              hasError={isWrong('scoring')}
              options={[
                ...(item.scoring === null ? [{ value: '' as const, label: t('kind.none') }] : []),
                ...KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
              ]}
              onPick={pickKind}
            />
          </span>
        )}
      </Labelled>
      <Labelled label={t('item.requirement')} span={3}>
        {(id) => (
          <ValueField
            {...text}
            id={id}
            field="requirement"
            grows
            value={item.requirement ?? ''}
            onLeave={(requirement) => put({ requirement: requirement === '' ? undefined : requirement })}
          />
        )}
      </Labelled>
      <Labelled label={t('item.points')}>
        {(id) => (
          <ValueField
            id={id}
            field="points"
            value={item.points}
            format={showOpenNumber}
            read={readOpenNumber}
            unit={t('item.pointsUnit')}
            maxLength={16}
            hasError={isWrong('points')}
            onLeave={(points) => change((draft) => withLine(draft, key, (one) => withPoints(one, points)))}
          />
        )}
      </Labelled>
      <span data-label="">{t('item.methods')}</span>
      <div style={{ gridColumn: 'span 3', minWidth: 0 }} role="group" aria-label={t('item.methods')}>
        <MethodChips key={key} line={line} />
      </div>
      <Labelled label={t('item.evidence')}>
        {(id) => (
          <span data-field="evidenceRule">
            <SelectField<NonNullable<Item['evidenceRule']>>
              id={id}
              value={item.evidenceRule ?? 'never'}
              options={EVIDENCE.map((rule) => ({ value: rule, label: t(`evidence.${rule}`) }))}
              onPick={(evidenceRule) => put({ evidenceRule })}
            />
          </span>
        )}
      </Labelled>
    </FormGrid>
  )
}
