import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../components/Field'
import { SelectField } from '../../components/SelectField'
import { TextField } from '../../components/TextField'
import type { ListedUnit } from '../../data/useRoundResults'
import type { Standing } from './standings'

const LABEL_PX = 92

export interface AddToListProps {
  readonly standings: readonly Standing[]
  readonly onAdd: (subjectCode: string, list: ListedUnit['list'], reason: string) => void
}

/** Puts a unit on a list that no rule put there; a reason is needed. */
export function AddToList({ standings, onAdd }: AddToListProps) {
  const { t } = useTranslation(['evaluation', 'common'])
  const [list, setList] = useState<ListedUnit['list']>('praise')
  const [code, setCode] = useState('')
  const [reason, setReason] = useState('')
  const isMissing = { unit: code === '', reason: reason.trim() === '' }
  const missing = isMissing.unit ? t('column.unit') : isMissing.reason ? t('common:reason') : null
  const add = () => {
    onAdd(code, list, reason.trim())
    setCode('')
    setReason('')
  }
  return (
    <div data-form="" style={{ padding: 10, display: 'flex', flexDirection: 'column', gap: 8 }}>
      <Field label={t('lists.list')} labelWidth={LABEL_PX}>
        {(control) => (
          <SelectField
            {...control}
            value={list}
            options={(['praise', 'criticism'] as const).map((value) => ({ value, label: t(`lists.${value}`) }))}
            onPick={setList}
          />
        )}
      </Field>
      <Field label={t('column.unit')} labelWidth={LABEL_PX} isMissing={isMissing.unit}>
        {(control) => (
          <SelectField
            {...control}
            value={code}
            options={[
              { value: '', label: t('lists.choose') },
              ...standings.map(({ subjectCode, name }) => ({ value: subjectCode, label: name })),
            ]}
            onPick={setCode}
          />
        )}
      </Field>
      <Field label={t('common:reason')} labelWidth={LABEL_PX} isMissing={isMissing.reason}>
        {(control) => <TextField {...control} value={reason} onType={setReason} onLeave={setReason} maxLength={500} />}
      </Field>
      <span>
        <Button disabled={missing !== null} onClick={add}>
          {missing === null ? t('lists.addVerb') : t('common:missing', { verb: t('lists.addVerb'), missing })}
        </Button>
      </span>
    </div>
  )
}
