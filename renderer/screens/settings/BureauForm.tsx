import { useTranslation } from 'react-i18next'
import { Field } from '../../components/Field'
import { SelectField } from '../../components/SelectField'
import { TextField } from '../../components/TextField'
import { failureOf } from '../../data/failure'
import { useAmendSettings, type Settings } from '../../data/useSettings'
import { rememberLanguage } from '../../data/useShell'
import { failureText } from '../../i18n/failure-text'
import { changeLanguage, type Language } from '../../i18n/i18n'

/** Names of the languages, each in itself: whoever cannot read one can read the other. */
const LANGUAGES: readonly { readonly value: Language; readonly label: string }[] = [
  { value: 'zh-CN', label: '中文' },
  { value: 'en', label: 'English' },
]

/** Name of the bureau on papers, name of the operator in the journal, language of the window. */
export function BureauForm({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation('settings')
  const amend = useAmendSettings()
  const failure = failureOf(amend.error)
  const save = (changes: Partial<Pick<Settings, 'bureauName' | 'operator' | 'language' | 'noticeNumbering'>>) =>
    amend.mutate({ requestId: crypto.randomUUID(), ...changes })
  const refusedAt = (field: 'bureauName' | 'operator' | 'noticeNumbering'): string | undefined =>
    failure === null || amend.variables?.[field] === undefined
      ? undefined
      : field === 'noticeNumbering'
        ? t('bureau.numberingRefused')
        : failureText(failure)

  return (
    <div data-form="" style={{ display: 'grid', gap: 8, padding: 10 }}>
      <Field
        label={t('bureau.name')}
        isMissing={settings.bureauName === ''}
        help={t('bureau.nameHelp')}
        error={refusedAt('bureauName')}
      >
        {(control) => (
          <TextField
            {...control}
            takesKeys
            value={settings.bureauName}
            onLeave={(bureauName) => save({ bureauName })}
            maxLength={120}
          />
        )}
      </Field>
      <Field label={t('bureau.operator')} help={t('bureau.operatorHelp')} error={refusedAt('operator')}>
        {(control) => (
          <TextField {...control} value={settings.operator} onLeave={(operator) => save({ operator })} maxLength={120} />
        )}
      </Field>
      <Field label={t('bureau.numbering')} help={t('bureau.numberingHelp')} error={refusedAt('noticeNumbering')}>
        {(control) => (
          <TextField
            {...control}
            value={settings.noticeNumbering}
            onLeave={(noticeNumbering) => save({ noticeNumbering })}
            maxLength={120}
          />
        )}
      </Field>
      <Field label={t('bureau.language')}>
        {(control) => (
          <SelectField
            {...control}
            value={settings.language}
            options={LANGUAGES}
            onPick={(language) => {
              save({ language })
              rememberLanguage(language)
              void changeLanguage(language)
            }}
          />
        )}
      </Field>
    </div>
  )
}
