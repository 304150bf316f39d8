import { useTranslation } from 'react-i18next'
import { DateField } from '../../components/DateField'
import { Field } from '../../components/Field'
import { SelectField } from '../../components/SelectField'
import { TextField } from '../../components/TextField'
import type { PostingStory } from '../../data/usePostings'
import { useDateError } from '../../i18n/useDateError'

export type Consent = NonNullable<PostingStory['predecessor']>['consent']
const STATES = ['unknown', 'given', 'lacking'] as const

/** A consent while it is typed: what was typed stays, whatever is chosen above it. */
export interface ConsentDraft {
  readonly state: (typeof STATES)[number]
  readonly by: string
  readonly on: string
  readonly paperNumber: string
}

export const consentDraft = (consent: Consent): ConsentDraft => ({
  state: consent === null ? 'unknown' : consent.isGiven ? 'given' : 'lacking',
  by: consent?.by ?? '',
  on: consent?.on ?? '',
  paperNumber: consent?.paperNumber ?? '',
})

/** As it is saved: who, when and the paper belong to a consent that was given. */
export function consentOf({ state, by, on, paperNumber }: ConsentDraft): Consent {
  if (state === 'unknown') return null
  return state === 'given'
    ? { isGiven: true, by, on: on === '' ? null : on, paperNumber }
    : { isGiven: false, by: '', on: null, paperNumber: '' }
}

export interface ConsentFieldsProps {
  readonly draft: ConsentDraft
  readonly onChange: (draft: ConsentDraft) => void
}

/** 更换同意: whether somebody agreed to the replacement; of a consent by whom, when and by what paper. */
export function ConsentFields({ draft, onChange }: ConsentFieldsProps) {
  const { t } = useTranslation('postings')
  const dateError = useDateError()
  return (
    <>
      <Field label={t('consent.label')}>
        {(control) => (
          <SelectField
            {...control}
            value={draft.state}
            options={STATES.map((value) => ({ value, label: t(`consent.state.${value}`) }))}
            onPick={(state) => onChange({ ...draft, state })}
          />
        )}
      </Field>
      {draft.state === 'given' && (
        <>
          <Field label={t('consent.by')}>
            {(control) => (
              <TextField {...control} value={draft.by} onLeave={(by) => onChange({ ...draft, by })} maxLength={120} />
            )}
          </Field>
          <Field label={t('consent.on')} error={dateError.of('on')}>
            {(control) => (
              <DateField
                {...control}
                value={draft.on}
                onLeave={(on) => onChange({ ...draft, on })}
                onRefuse={(text) => dateError.tell('on', text)}
              />
            )}
          </Field>
          <Field label={t('consent.paperNumber')}>
            {(control) => (
              <TextField
                {...control}
                value={draft.paperNumber}
                onLeave={(paperNumber) => onChange({ ...draft, paperNumber })}
                maxLength={120}
              />
            )}
          </Field>
        </>
      )}
    </>
  )
}
