import Button from '@mui/material/Button'
import { plain } from '@core/registry/search'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../components/Field'
import { OrganizationPicker, type OrganizationOption } from '../../components/OrganizationPicker'
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
  const options = useMemo(
    () =>
      standings.map(({ subjectCode, name, detail }): OrganizationOption => ({
        ...{ id: subjectCode, code: subjectCode, name, countyName: detail },
        searchKeys: [plain(name), plain(subjectCode)],
      })),
    [standings],
  )
  const isMissing = { unit: code === '', reason: reason.trim() === '' }
  const missing = isMissing.unit ? t('column.unit') : isMissing.reason ? t('common:reason') : null
  const add = () => {
    onAdd(code, list, reason.trim())
    setCode('')
    setReason('')
  }
  return (
    <div data-form="" style={{ padding: 10, display: 'flex', flexDirection: 'column', gap: 6 }}>
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
        {(control) => <OrganizationPicker {...control} options={options} value={code} onLeave={setCode} />}
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
