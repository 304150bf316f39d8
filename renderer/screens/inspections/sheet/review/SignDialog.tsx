import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signatureLabels } from '@core/papers/blank-parts'
import { ConfirmDialog } from '../../../../components/ConfirmDialog'
import { DateField } from '../../../../components/DateField'
import { FailureAlert } from '../../../../components/FailureAlert'
import { Field } from '../../../../components/Field'
import { SelectField } from '../../../../components/SelectField'
import { TextField } from '../../../../components/TextField'
import { toFailure } from '../../../../data/failure'
import { useSignatures, useSignSheet, type SheetSignature } from '../../../../data/useReview'
import { useDateError } from '../../../../i18n/useDateError'
import { usePaperTexts } from '../../../../i18n/usePaperTexts'
import { FactCells } from '../row-style'
import { useFrame } from '../sheet-frame'
import { SignaturePad, type Strokes } from './SignaturePad'

const WAYS = ['drawn', 'paper'] as const
const WIDTH_PX = 540

/** The places to sign of the open sheet, as its report has them. */
export function useSignPlaces(): readonly string[] {
  const { template } = useFrame().sheet
  return signatureLabels(template.signatureBlock, usePaperTexts())
}

/** 现场签名: one place after another, on the screen or noted as signed on paper. */
export function SignDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('review')
  const { sheet, visitOn } = useFrame()
  const places = useSignPlaces()
  const signatures = useSignatures(sheet.id, true)
  const firstOpen = (signed: readonly SheetSignature[]): string =>
    places.find((place) => !signed.some((one) => one.place === place && one.isValid)) ?? places[0] ?? ''
  const [chosen, setPlace] = useState<string | null>(null)
  const place = chosen ?? firstOpen(signatures)
  const [signer, setSigner] = useState('')
  const [signedOn, setSignedOn] = useState(visitOn)
  const [way, setWay] = useState<(typeof WAYS)[number]>('drawn')
  const [strokes, setStrokes] = useState<Strokes>([])
  const dateError = useDateError()
  const sign = useSignSheet()
  const last = signatures.map(({ id }) => id).join(' ') // the next signer begins with the name
  const isMissing = signer.trim() === '' || signedOn === '' || (way === 'drawn' && strokes.length === 0)
  const save = () =>
    sign.mutate(
      {
        ...{ requestId: crypto.randomUUID(), sheetId: sheet.id, place, signer: signer.trim(), signedOn },
        strokes: way === 'paper' ? null : strokes.map((stroke) => [...stroke]),
      },
      {
        onSuccess: () => {
          setPlace(null)
          setSigner('')
          setStrokes([])
        },
      },
    )
  return (
    <ConfirmDialog
      title={t('sign.title')}
      verb={t('sign.save')}
      refusal={isMissing || dateError.of('signedOn') !== undefined || sign.isPending ? t('sign.missing') : null}
      takesText
      width={WIDTH_PX}
      onCancel={onClose}
      onConfirm={save}
    >
      <div>{t('sign.note')}</div>
      <Field label={t('sign.place')}>
        {(control) => (
          <SelectField
            {...control}
            name={t('sign.place')}
            value={place}
            options={places.map((value) => ({ value, label: value }))}
            onPick={setPlace}
          />
        )}
      </Field>
      <Field label={t('sign.signer')} isMissing={signer.trim() === ''}>
        {(control) => (
          <TextField key={last} {...control} takesFocus value={signer} onType={setSigner} onLeave={setSigner} maxLength={120} />
        )}
      </Field>
      <Field label={t('sign.day')} error={dateError.of('signedOn')}>
        {(control) => (
          <DateField {...control} value={signedOn} onRefuse={(text) => dateError.tell('signedOn', text)} onLeave={setSignedOn} />
        )}
      </Field>
      <Field label={t('sign.how')}>
        {(control) => (
          <SelectField
            {...control}
            name={t('sign.how')}
            value={way}
            options={WAYS.map((value) => ({ value, label: t(`sign.${value}`) }))}
            onPick={setWay}
          />
        )}
      </Field>
      {way === 'drawn' && (
        <div style={{ display: 'flex', alignItems: 'flex-end', gap: 8 }}>
          <SignaturePad name={t('sign.box')} strokes={strokes} onDraw={setStrokes} />
          <Button disabled={strokes.length === 0} onClick={() => setStrokes([])}>
            {t('sign.clear')}
          </Button>
        </div>
      )}
      {sign.error !== null && <FailureAlert failure={toFailure(sign.error)} />}
      <Signed signatures={signatures} />
    </ConfirmDialog>
  )
}

/** Who signed, where, when and how; void where the sheet was corrected since. */
function Signed({ signatures }: { readonly signatures: readonly SheetSignature[] }) {
  const { t } = useTranslation('review')
  if (signatures.length === 0) return <div>{t('sign.none')}</div>
  return (
    <FactCells aria-label={t('sign.list')}>
      <tbody>
        {signatures.map(({ id, place, signer, kind, signedOn, isValid }) => (
          <tr key={id}>
            <th scope="row">{place}</th>
            <td>{signer}</td>
            <td>{signedOn}</td>
            <td>{isValid ? t(kind === 'drawn' ? 'sign.signedDrawn' : 'sign.signedPaper') : t('sign.void')}</td>
          </tr>
        ))}
      </tbody>
    </FactCells>
  )
}
