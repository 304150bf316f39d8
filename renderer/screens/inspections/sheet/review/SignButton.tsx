import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSignatures } from '../../../../data/useReview'
import { useKey } from '../../../../hooks/useKey'
import { useFrame } from '../sheet-frame'
import { SignDialog, useSignPlaces } from './SignDialog'

/** 签名 (S) on a finished sheet, with how many places are signed as the sheet stands. */
export function SignButton() {
  const { t } = useTranslation('review')
  const { sheet } = useFrame()
  const places = useSignPlaces()
  const signed = useSignatures(sheet.id, true).filter(({ isValid }) => isValid).length
  const [isOpen, setOpen] = useState(false)
  useKey('s', () => {
    setOpen(true)
    return true
  })
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        {signed === 0 ? t('sign.open') : t('sign.openSome', { signed, all: places.length })}
      </Button>
      {isOpen && <SignDialog onClose={() => setOpen(false)} />}
    </>
  )
}
