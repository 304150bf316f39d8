import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../../components/FailureAlert'
import { PlaceBody, PlaceHeader } from '../../../components/PlaceHeader'
import { failureOf } from '../../../data/failure'
import { useCallBacks, useVisit } from '../../../data/useCallBacks'
import { useKey } from '../../../hooks/useKey'
import { usePlace } from '../../../hooks/usePlace'
import { Icon } from '../../../theme/icons'
import { CallList } from './CallList'
import { DrawList } from './DrawList'
import { ForgetPhones } from './ForgetPhones'

/** 回访 of a visit: the list of the clinic is drawn from, then those drawn are called one after another. */
export function CallsScreen({ visitId }: { readonly visitId: string }) {
  const { t } = useTranslation('survey')
  const place = usePlace()
  const visit = useVisit(visitId)
  const list = useCallBacks(visitId)
  const back = () => place.turn({ task: undefined })
  useKey('Escape', () => {
    back()
    return true
  })
  const failure = failureOf(visit.error ?? list.error)
  const drawn = list.data?.[0]
  return (
    <>
      <PlaceHeader
        title={t('calls.title')}
        actions={
          <>
            {drawn !== undefined && <ForgetPhones callBack={drawn} />}
            <Button startIcon={<Icon name="left" />} onClick={back}>
              {t('calls.back')}
            </Button>
          </>
        }
      >
        {visit.data !== undefined && <span>{t('calls.of', { name: visit.data.clinicName, day: visit.data.visitOn })}</span>}
      </PlaceHeader>
      <PlaceBody>
        {failure !== null && <FailureAlert failure={failure} />}
        {visit.data !== undefined &&
          list.data !== undefined &&
          (drawn === undefined ? <DrawList visit={visit.data} /> : <CallList callBack={drawn} />)}
      </PlaceBody>
    </>
  )
}
