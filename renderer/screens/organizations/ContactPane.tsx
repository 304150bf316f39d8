import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '../../components/DateField'
import { FailureAlert } from '../../components/FailureAlert'
import { Field } from '../../components/Field'
import { SectionBar } from '../../components/SectionBar'
import { SidePane } from '../../components/SidePane'
import { TextField } from '../../components/TextField'
import { failureOf } from '../../data/failure'
import { useAddContact, useAmendContact, useSetContactsDue, useWithdrawContact, type ContactChanges } from '../../data/useStaff'
import { useDateError } from '../../i18n/useDateError'
import type { ContactLine } from './contact-lines'

const TEXTS = ['name', 'jobTitle', 'phone', 'note'] as const

export interface ContactPaneProps {
  readonly line: ContactLine
  readonly dueOn: string | null
  readonly hasScheme: boolean
}

/** Who speaks for one institution, edited in place, one more, and the day by which all are to be told. */
export function ContactPane({ line, dueOn, hasScheme }: ContactPaneProps) {
  const { t } = useTranslation('organizations')
  const amend = useAmendContact()
  const withdraw = useWithdrawContact()
  const setDue = useSetContactsDue()
  const dateError = useDateError()
  const failure = failureOf(amend.error ?? withdraw.error ?? setDue.error)
  const save = (id: string, changes: ContactChanges) => amend.mutate({ requestId: crypto.randomUUID(), id, changes })
  return (
    <SidePane title={line.unit.name} widthName="organizations.contact" initialWidth={360}>
      {failure !== null && <FailureAlert failure={failure} />}
      {line.contacts.map((contact) => (
        <section key={contact.id}>
          <SectionBar title={contact.name} />
          <div data-form="" style={{ display: 'grid', gap: 6, padding: 10 }}>
            {TEXTS.map((key) => (
              <Field key={key} label={t(`contacts.field.${key}`)}>
                {(control) => (
                  <TextField
                    {...control}
                    value={contact[key]}
                    onLeave={(text) => save(contact.id, { [key]: text })}
                    maxLength={120}
                  />
                )}
              </Field>
            ))}
            <div>
              <Button onClick={() => withdraw.mutate({ requestId: crypto.randomUUID(), id: contact.id })}>
                {t('contacts.withdraw')}
              </Button>
            </div>
          </div>
        </section>
      ))}
      <AddContact key={line.contacts.length} line={line} />
      {hasScheme && (
        <>
          <SectionBar title={t('contacts.dueTitle')} />
          <div data-form="" style={{ padding: 10 }}>
            <Field label={t('contacts.dueOn')} error={dateError.of('dueOn')} help={t('contacts.dueHelp')}>
              {(control) => (
                <DateField
                  {...control}
                  value={dueOn ?? ''}
                  onLeave={(day) => setDue.mutate({ requestId: crypto.randomUUID(), dueOn: day === '' ? null : day })}
                  onRefuse={(text) => dateError.tell('dueOn', text)}
                />
              )}
            </Field>
          </div>
        </>
      )}
    </SidePane>
  )
}

/** One more, saved with the name; whom the list of institutions says is offered first. */
function AddContact({ line }: { readonly line: ContactLine }) {
  const { t } = useTranslation('organizations')
  const known = line.contacts.length === 0 ? line.known : null
  const [draft, setDraft] = useState({ jobTitle: known?.jobTitle ?? '', phone: known?.phone ?? '' })
  const add = useAddContact()
  const name = (given: string) => {
    if (given === '' || add.isPending) return
    add.mutate({ requestId: crypto.randomUUID(), organizationId: line.organizationId, name: given, note: '', ...draft })
  }
  const failure = failureOf(add.error)
  return (
    <section>
      <SectionBar title={t('contacts.add')} />
      <div data-form="" style={{ display: 'grid', gap: 6, padding: 10 }}>
        {(['jobTitle', 'phone'] as const).map((key) => (
          <Field key={key} label={t(`contacts.field.${key}`)}>
            {(control) => (
              <TextField
                {...control}
                value={draft[key]}
                onLeave={(text) => setDraft({ ...draft, [key]: text })}
                maxLength={120}
              />
            )}
          </Field>
        ))}
        <Field
          label={t('contacts.field.name')}
          isMissing
          help={known === null ? t('contacts.addHelp') : t('contacts.knownHelp', { name: known.name })}
        >
          {(control) => <TextField {...control} value="" onLeave={name} maxLength={120} />}
        </Field>
        {failure !== null && <FailureAlert failure={failure} />}
      </div>
    </section>
  )
}
