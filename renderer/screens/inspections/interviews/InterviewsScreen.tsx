import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../components/DataTable'
import { EmptyState } from '../../../components/EmptyState'
import { FailureAlert } from '../../../components/FailureAlert'
import { Pane } from '../../../components/Pane'
import { PlaceBody, PlaceHeader } from '../../../components/PlaceHeader'
import type { Column } from '../../../components/table-columns'
import { failureOf } from '../../../data/failure'
import { useVisit } from '../../../data/useCallBacks'
import { useInterviews, type Interview } from '../../../data/useInterviews'
import { useKeysHere } from '../../../hooks/keys-here'
import { useKey } from '../../../hooks/useKey'
import { usePlace } from '../../../hooks/usePlace'
import { formatInstant, formatText } from '../../../i18n/format'
import { Icon } from '../../../theme/icons'
import { newInterviewId } from './interview-drafts'
import { InterviewPane } from './InterviewPane'

const keyOf = ({ id }: Interview): string => id
const NONE: readonly Interview[] = []

/** 访谈 of a visit: who was asked by post or standing, and what was said. */
export function InterviewsScreen({ visitId }: { readonly visitId: string }) {
  const { t } = useTranslation('survey')
  const place = usePlace()
  const visit = useVisit(visitId)
  const list = useInterviews(visitId)
  const interviews = list.data ?? NONE
  const [fresh, setFresh] = useState(() => newInterviewId(visitId))
  const [chosen, setChosen] = useState<string | null>(null)
  const [begun, setBegun] = useState(0)
  const columns = useColumns()
  const current = interviews.find(({ id }) => id === chosen) ?? null
  const begin = () => {
    setFresh(newInterviewId(visitId)) // what was begun and not saved is gone on with
    setChosen(null)
    setBegun((count) => count + 1) // drawn anew, so that its first field has the focus
  }
  const back = () => place.turn({ task: undefined })
  useKey('Escape', () => {
    back()
    return true
  })
  useKey('Ctrl+n', () => {
    begin()
    return true
  })
  useKeysHere(
    useMemo(
      () => [
        { keys: ['Ctrl+N'], label: t('interviews.new') },
        { keys: ['Ctrl+Enter'], label: t('interviews.save') },
        { keys: ['Esc'], label: t('calls.back') },
      ],
      [t],
    ),
  )
  const failure = failureOf(visit.error ?? list.error)
  return (
    <>
      <PlaceHeader
        title={t('interviews.title')}
        actions={
          <>
            <Button variant="contained" startIcon={<Icon name="add" />} onClick={begin}>
              {t('interviews.new')}
            </Button>
            <Button startIcon={<Icon name="left" />} onClick={back}>
              {t('calls.back')}
            </Button>
          </>
        }
      >
        {visit.data !== undefined && <span>{t('calls.of', { name: visit.data.clinicName, day: visit.data.visitOn })}</span>}
      </PlaceHeader>
      <PlaceBody>
        <Pane
          title={t('interviews.list')}
          count={t('interviews.count', { count: interviews.length })}
          startsWithKeys
          style={{ flex: 1 }}
        >
          {failure !== null && <FailureAlert failure={failure} />}
          <DataTable
            name={t('interviews.list')}
            rows={interviews}
            columns={columns}
            keyOf={keyOf}
            current={current?.id ?? null}
            onCurrent={setChosen}
            empty={list.isPending ? null : <EmptyState title={t('interviews.none')} hint={t('interviews.noneHint')} />}
          />
        </Pane>
        {list.data !== undefined && (
          <InterviewPane
            key={current?.id ?? `${fresh}/${begun}`}
            visitId={visitId}
            id={current?.id ?? fresh}
            interview={current}
            onSaved={setChosen}
            onRemoved={begin}
          />
        )}
      </PlaceBody>
    </>
  )
}

function useColumns(): readonly Column<Interview>[] {
  const { t } = useTranslation('survey')
  return useMemo(
    () => [
      { id: 'at', header: t('interviews.at'), width: 146, text: ({ at }) => formatInstant(at) },
      { id: 'asked', header: t('interviews.asked'), width: 150, text: ({ asked }) => asked },
      { id: 'topic', header: t('interviews.topic'), width: 150, text: ({ topic }) => formatText(topic) },
      { id: 'item', header: t('interviews.item'), width: 66, text: ({ itemCode }) => formatText(itemCode) },
      { id: 'said', header: t('interviews.said'), text: ({ said }) => said },
    ],
    [t],
  )
}
