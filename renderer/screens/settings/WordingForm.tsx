import { useTranslation } from 'react-i18next'
import type { Wording } from '@core/papers/wording'
import { Field } from '../../components/Field'
import { TextField } from '../../components/TextField'
import { failureOf } from '../../data/failure'
import { useAmendSettings, type Settings } from '../../data/useSettings'
import { failureText } from '../../i18n/failure-text'

/** The most that a field takes, as the contract has it; 120 unless given. */
const MOST: Partial<Readonly<Record<keyof Wording, number>>> = { organMark: 60, printedBy: 40, addressees: 1000, copies: 600 }
/** Fields that say what they take. */
const HELP = {
  organMark: 'organMarkHelp',
  printedBy: 'printedByHelp',
  addressees: 'addresseesHelp',
  officialNumbering: 'officialNumberingHelp',
  letterNumbering: 'letterNumberingHelp',
  filledBy: 'filledByHelp',
} as const
const isHelped = (name: keyof Wording): name is keyof typeof HELP => Object.hasOwn(HELP, name)
const NUMBERINGS: readonly (keyof Wording)[] = ['officialNumbering', 'letterNumbering']
const SIDE_BY_SIDE = { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: 8 } as const

/** What stands alike on all official papers and tables; each is saved when it is left. */
export function WordingForm({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation('settings')
  const amend = useAmendSettings()
  const failure = failureOf(amend.error)
  const refusedAt = (name: keyof Wording): string | undefined => {
    if (failure === null || amend.variables?.[name] === undefined) return undefined
    return NUMBERINGS.includes(name) ? t('wording.numberingRefused') : failureText(failure)
  }
  const field = (name: keyof Wording) => (
    <Field
      label={t(`wording.${name}`)}
      labelWidth={88}
      help={isHelped(name) ? t(`wording.${HELP[name]}`) : undefined}
      error={refusedAt(name)}
    >
      {(control) => (
        <TextField
          {...control}
          takesKeys={name === 'organMark'}
          value={settings[name]}
          maxLength={MOST[name] ?? 120}
          onLeave={(text) => amend.mutate({ requestId: crypto.randomUUID(), [name]: text })}
        />
      )}
    </Field>
  )
  return (
    <div data-form="" style={{ display: 'grid', gap: 8, padding: 10, maxWidth: 760 }}>
      {field('organMark')}
      {field('officialNumbering')}
      {field('letterNumbering')}
      {field('printedBy')}
      {field('addressees')}
      {field('copies')}
      <div style={SIDE_BY_SIDE}>
        {field('contactName')}
        {field('contactPhone')}
      </div>
      {field('filledBy')}
      <div style={SIDE_BY_SIDE}>
        {field('checkedBy')}
        {field('unitHead')}
      </div>
    </div>
  )
}
