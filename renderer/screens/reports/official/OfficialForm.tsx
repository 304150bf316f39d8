import { useTranslation } from 'react-i18next'
import { Field } from '../../../components/Field'
import { TextField } from '../../../components/TextField'
import type { OfficialTexts } from '../../../data/useOfficial'

export interface OfficialFormProps {
  readonly texts: OfficialTexts
  /** A report to the superior names who signs it. */
  readonly goesUp: boolean
  readonly onLeave: (changes: Partial<OfficialTexts>) => void
}

const LABEL_PX = 76
/** The most that each field takes, as the contract has it. */
const MOST: Readonly<Record<keyof OfficialTexts, number>> = {
  organMark: 60,
  number: 60,
  signer: 40,
  title: 400,
  addressees: 1000,
  body: 50_000,
  organ: 120,
  day: 40,
  note: 400,
  copies: 600,
  printedBy: 40,
  printedOn: 40,
}
/** Fields of several lines. */
const LINES: Partial<Readonly<Record<keyof OfficialTexts, number>>> = { title: 2, body: 17, copies: 2 }

/** Every text of an official paper in its order on the page; each is handed over when it is left. */
export function OfficialForm({ texts, goesUp, onLeave }: OfficialFormProps) {
  const { t } = useTranslation('reports')
  const field = (name: keyof OfficialTexts, help?: string) => (
    <Field label={t(`official.${name}`)} labelWidth={LABEL_PX} help={help}>
      {(control) => (
        <TextField
          {...control}
          value={texts[name]}
          maxLength={MOST[name]}
          onLeave={(text) => onLeave({ [name]: text })}
          takesKeys={name === 'body'}
          {...(LINES[name] === undefined ? {} : { lines: LINES[name] })}
        />
      )}
    </Field>
  )
  return (
    <div data-form="" style={{ display: 'grid', gap: 8, padding: 10 }}>
      {field('organMark')}
      {field('number')}
      {goesUp && field('signer', t('official.signerHelp'))}
      {field('title', t('official.titleHelp'))}
      {field('addressees')}
      {field('body', t('official.bodyHelp'))}
      {field('organ')}
      {field('day')}
      {field('note')}
      {field('copies')}
      {field('printedBy')}
      {field('printedOn')}
    </div>
  )
}
