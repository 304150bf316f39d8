import Button from '@mui/material/Button'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from './components/FailureAlert'
import { FaultBoundary } from './components/FaultBoundary'
import { PlaceHeader } from './components/PlaceHeader'
import { usePlace } from './hooks/usePlace'

/** A place that the program cannot show says so, and how to leave: the window remembers where it was and would begin there again. */
export function PlaceBoundary({ children }: { readonly children: ReactNode }) {
  const { params } = usePlace()
  return (
    <FaultBoundary place={params} fallback={(thrown, again) => <NotDrawn thrown={thrown} onAgain={again} />}>
      {children}
    </FaultBoundary>
  )
}

function NotDrawn({ thrown, onAgain }: { readonly thrown: unknown; readonly onAgain: () => void }) {
  const { t } = useTranslation('shell')
  const { name, go } = usePlace()
  return (
    <>
      <PlaceHeader title={t(`place.${name}`)} />
      <FailureAlert
        failure={{ code: 'BUG', params: {}, traceId: String(thrown) }}
        title={t('fault.title')}
        keeps={t('fault.keeps')}
      >
        <Button onClick={() => go(name)}>{t('fault.leave')}</Button>
        <Button onClick={onAgain}>{t('fault.again')}</Button>
      </FailureAlert>
    </>
  )
}
