import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SubjectRole } from '@core/scoring/template'
import { Field } from '../../../components/Field'
import { Pane } from '../../../components/Pane'
import { SelectField } from '../../../components/SelectField'
import { TextField } from '../../../components/TextField'
import { ASKED, KINDS, SUBJECTS, type WrittenKind } from './subjects'
import type { LibraryActs } from './useLibraryActs'

/** A sheet from nothing: its name and whom it scores. */
export function NewSheetPane({ acts, onClose }: { readonly acts: LibraryActs; readonly onClose: () => void }) {
  const { t } = useTranslation(['templates', 'common', 'kinds'])
  const [name, setName] = useState('')
  const [kind, setKind] = useState<WrittenKind>('scored')
  const [subject, setSubject] = useState<SubjectRole>('recipient_org')
  const subjects = kind === 'questionnaire' ? ASKED : SUBJECTS
  const given = name.trim()
  const begin = () => {
    if (given !== '') acts.start({ way: 'empty', kind, name: given, subject })
  }
  return (
    <Pane
      title={t('start.emptyTitle')}
      startsWithKeys
      style={{ flex: 1 }}
      foot={
        <>
          <Button onClick={onClose}>{t('start.close')}</Button>
          <span style={{ marginLeft: 'auto' }}>
            <Button disabled={given === '' || acts.isStarting} onClick={begin}>
              {given === '' ? t('start.beginMissing') : t('start.begin')}
            </Button>
          </span>
        </>
      }
    >
      <div
        data-form=""
        style={{ display: 'grid', gap: 8, padding: 10, maxWidth: 560 }}
        onKeyDown={(event) => {
          if (event.ctrlKey && event.key === 'Enter') begin()
        }}
      >
        <Field label={t('start.name')} isMissing={given === ''}>
          {(control) => <TextField {...control} takesKeys value={name} onType={setName} onLeave={setName} maxLength={200} />}
        </Field>
        <Field label={t('kinds:start.kind')}>
          {(control) => (
            <SelectField
              {...control}
              value={kind}
              options={KINDS.map((value) => ({ value, label: t(`kinds:start.name.${value}`) }))}
              onPick={(next) => {
                setKind(next)
                setSubject(next === 'questionnaire' ? 'patient' : subject === 'patient' ? 'recipient_org' : subject)
              }}
            />
          )}
        </Field>
        <Field label={t('start.subject')}>
          {(control) => (
            <SelectField
              {...control}
              value={subject}
              options={subjects.map((value) => ({ value, label: t(`common:role.${value}`) }))}
              onPick={setSubject}
            />
          )}
        </Field>
        <div>{t(`kinds:start.${kind}`)}</div>
      </div>
    </Pane>
  )
}
