import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signatureLabels } from '@core/papers/blank-parts'
import { ConfirmDialog } from '../../../../components/ConfirmDialog'
import { keepFocus } from '../../../../components/sheet/ClauseKey'
import { DateField } from '../../../../components/DateField'
import { FailureAlert } from '../../../../components/FailureAlert'
import { Field } from '../../../../components/Field'
import { SelectField } from '../../../../components/SelectField'
import { TextField } from '../../../../components/TextField'
import { toFailure } from '../../../../data/failure'
import { useOrganizations } from '../../../../data/useOrganizations'
import { useSignatures, useSignSheet, type SheetSignature } from '../../../../data/useReview'
import { useSheetVisit } from '../../../../data/useVisit'
import { useDateError } from '../../../../i18n/useDateError'
import { usePaperTexts } from '../../../../i18n/usePaperTexts'
import { Reason } from '../ReasonBox'
import { FactCells } from '../row-style'
import { useFrame } from '../sheet-frame'
import { SignaturePad, type Strokes } from './SignaturePad'

const WAYS = ['drawn', 'paper'] as const
const Names = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8, paddingLeft: 84 }) // under the field
const WIDTH_PX = 540

/** The places to sign of the open sheet, as its report has them. */
export function useSignPlaces(): readonly string[] {
  const { template } = useFrame().sheet
  return signatureLabels(template.signatureBlock, usePaperTexts())
}

/** Who may be expected to sign the open sheet and has not yet, the unit's head or contact first; no names of others are known. */
function useExpectedSigners(signed: readonly SheetSignature[]): readonly string[] {
  const { sheet } = useFrame()
  const { data: visit } = useSheetVisit(sheet.id, sheet.visitId)
  const { organizations } = useOrganizations()
  const unit = organizations.find(({ code }) => code === sheet.subjectCode)
  const names = [unit?.contactName ?? '', ...(visit?.members ?? [])]
  const isOpen = (name: string) => name !== '' && !signed.some(({ signer, isValid }) => isValid && signer === name)
  return [...new Set(names)].filter(isOpen).slice(0, 9)
}

/** Only a screen that is touched or written on is signed on with ease. */
const usualWay = (): (typeof WAYS)[number] => (matchMedia('(any-pointer: coarse)').matches ? 'drawn' : 'paper')

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
  const [picks, setPicks] = useState(0)
  const names = useExpectedSigners(signatures)
  const pickName = (name: string): void => {
    setSigner(name)
    setPicks((before) => before + 1)
  }
  /** A digit in the empty field is the name that it stands before. */
  const typeName = (text: string): void => {
    const name = signer === '' && /^[1-9]$/.test(text) ? names[Number(text) - 1] : undefined
    if (name === undefined) setSigner(text)
    else pickName(name)
  }
  const [signedOn, setSignedOn] = useState(visitOn)
  const [way, setWay] = useState(usualWay)
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
      verb={t(`sign.save.${way}`)}
      refusal={isMissing || dateError.of('signedOn') !== undefined || sign.isPending ? t(`sign.missing.${way}`) : null}
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
          <TextField
            key={`${last}/${picks}`}
            {...control}
            takesFocus
            value={signer}
            onType={typeName}
            onLeave={setSigner}
            maxLength={120}
          />
        )}
      </Field>
      {names.length > 0 && (
        <Names aria-label={t('sign.names')}>
          {names.map((name, at) => (
            <Reason key={name} type="button" tabIndex={-1} onMouseDown={keepFocus} onClick={() => pickName(name)}>
              <b>{at + 1}</b>
              {name}
            </Reason>
          ))}
        </Names>
      )}
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
