import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAgreement } from '../../../data/useAgreement'
import type { Pairing } from '../../../data/usePairings'
import { usePlace } from '../../../hooks/usePlace'
import { RenewDialog } from './RenewDialog'
import { ReplaceDialog } from './ReplaceDialog'

export interface DetailFootProps {
  readonly pairing: Pairing
  /** Ended: nothing but its renewal is left to do. */
  readonly isOver: boolean
  readonly onEnd: () => void
  readonly onCancel: () => void
}

/** 换医院, 续签, 结束. What follows a pairing already is opened instead. */
export function DetailFoot({ pairing, isOver, onEnd, onCancel }: DetailFootProps) {
  const { t } = useTranslation('pairings')
  const place = usePlace()
  const { data: story } = useAgreement(pairing.id)
  const [asks, setAsks] = useState<'renew' | 'replace' | null>(null)
  const next = story?.next ?? null
  const done = (pairingId: string) => {
    setAsks(null)
    place.turn({ pairingId, view: 'list' })
  }
  return (
    <>
      {next === null ? (
        <>
          {!isOver && <Button onClick={() => setAsks('replace')}>{t('replace.open')}</Button>}
          <Button onClick={() => setAsks('renew')}>{t('renew.open')}</Button>
        </>
      ) : (
        <Button onClick={() => place.turn({ pairingId: next.pairingId, view: 'list' })}>{t(`next.${next.kind}`)}</Button>
      )}
      {!isOver && <Button onClick={onEnd}>{t('end.open')}</Button>}
      {next === null && <Button onClick={onCancel}>{t('cancel.open')}</Button>}
      {asks === 'renew' && story !== undefined && (
        <RenewDialog pairing={pairing} period={story.nextYear} onDone={done} onCancel={() => setAsks(null)} />
      )}
      {asks === 'replace' && <ReplaceDialog pairing={pairing} onDone={done} onCancel={() => setAsks(null)} />}
    </>
  )
}
