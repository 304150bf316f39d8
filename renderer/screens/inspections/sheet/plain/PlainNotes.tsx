import { useTranslation } from 'react-i18next'
import { KeyCap } from '../../../../components/KeyCap'
import { CAPS } from '../key-caps'
import { ReasonBox } from '../ReasonBox'
import { LabelledRow } from '../row-style'
import type { PlainDesk } from './plain-desk'
import { typePlain } from './plain-fields'
import { PlainField } from './PlainField'

interface NotesProps<F> {
  readonly desk: PlainDesk<F>
}

/** 备注 of the item or question; R leads here unless words belong to the answer. */
export function PlainRemark<F>({ desk, hasKey }: NotesProps<F> & { readonly hasKey: boolean }) {
  const { t } = useTranslation('sheet')
  return (
    <LabelledRow>
      <span style={{ lineHeight: '32px' }}>
        {t('remark')} {hasKey && !desk.session.isLocked && <KeyCap>{CAPS.remark}</KeyCap>}
      </span>
      <PlainField desk={desk} field="remark" name={t('remark')} maxLength={4000} />
    </LabelledRow>
  )
}

/** 不适用: the reason, common ones by digit. */
export function PlainReason<F>({ desk }: NotesProps<F>) {
  const { t } = useTranslation('sheet')
  const { session, act } = desk
  const name = t('graded.reason')
  return (
    <ReasonBox
      label={name}
      field={<PlainField desk={desk} field="waiver" name={name} maxLength={500} />}
      reasons={session.reasons}
      isLocked={session.isLocked}
      onReason={(digit) => act((now) => typePlain(typePlain(now, 'waiver', '').session, 'waiver', String(digit)))}
    />
  )
}
