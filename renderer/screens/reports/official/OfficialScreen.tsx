import { OFFICIAL_KINDS, type OfficialKind } from '@core/papers/official/official-kind'
import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../components/ConfirmDialog'
import { EmptyState } from '../../../components/EmptyState'
import { FailureAlert } from '../../../components/FailureAlert'
import { Notice } from '../../../components/Notice'
import { Pane } from '../../../components/Pane'
import { PaperPreview } from '../../../components/PaperPreview'
import { PlaceBody, PlaceHeader } from '../../../components/PlaceHeader'
import { SegmentedViews } from '../../../components/SegmentedViews'
import { SelectField } from '../../../components/SelectField'
import { failureOf } from '../../../data/failure'
import { useOfficial, useOfficialPreview, useSaveOfficial, useSaveOfficialPaper } from '../../../data/useOfficial'
import { printPreview, usePaperFaces } from '../../../data/useReports'
import { useRounds } from '../../../data/useRounds'
import { useKeysHere } from '../../../hooks/keys-here'
import { useKey } from '../../../hooks/useKey'
import { usePlace } from '../../../hooks/usePlace'
import { formatDaySecond } from '../../../i18n/format'
import { Icon } from '../../../theme/icons'
import { ReportViews } from '../ReportViews'
import { OfficialForm } from './OfficialForm'

/** 公文 of a round: drafted from its plan and its figures, written to its end by a person, beside the paper as it will be printed. */
export function OfficialScreen() {
  const { t } = useTranslation(['reports', 'common', 'shell'])
  const place = usePlace()
  const { rounds, round, isPending, error: roundsError } = useRounds(place.params.inspectionId)
  const inspectionId = round?.id ?? null
  const isWithoutRound = round === null && !isPending
  const kind = OFFICIAL_KINDS.find((one) => one === place.params.reportKind) ?? 'circular'
  const { data: paper, error } = useOfficial(inspectionId, kind)
  const preview = useOfficialPreview(inspectionId, kind)
  const save = useSaveOfficial()
  const file = useSaveOfficialPaper()
  const faces = usePaperFaces()
  const [isAsking, setIsAsking] = useState(false)

  const canPrint = preview.data !== undefined && !preview.isPlaceholderData
  const print = () => {
    if (preview.data !== undefined && canPrint) printPreview(preview.data.token)
  }
  const canSave = round !== null && paper !== undefined && !file.isPending
  const saveAs = (format: 'pdf' | 'docx') => {
    if (round === null || paper === undefined) return
    const name = fileNameOf(paper.texts.title) || t(`official.kind.${kind}`)
    file.mutate({ inspectionId: round.id, kind, fileName: `${name}.${format}` })
  }
  useKey('Ctrl+p', () => {
    print()
    return true
  })
  useKeysHere(
    useMemo(
      () => [
        { keys: ['Tab'], label: t('common:keys.nextField') },
        { keys: ['PgUp', 'PgDn'], label: t('blank.keys.turn') },
        { keys: ['Ctrl+P'], label: t('keys.print') },
      ],
      [t],
    ),
  )
  const failure = failureOf(roundsError ?? error ?? save.error ?? file.error)
  const placeholders = paper?.placeholders ?? []
  const open = counted(placeholders)
  return (
    <>
      <PlaceHeader
        title={t('title')}
        actions={
          <>
            <Button disabled={paper === undefined || paper.savedAt === null} onClick={() => setIsAsking(true)}>
              {t('official.draftAgain')}
            </Button>
            <Button startIcon={<Icon name="print" />} disabled={!canPrint} onClick={print}>
              {t('print')}
            </Button>
            <Button disabled={!canSave} onClick={() => saveAs('docx')}>
              {t('official.saveWord')}
            </Button>
            <Button variant="contained" startIcon={<Icon name="pdf" />} disabled={!canSave} onClick={() => saveAs('pdf')}>
              {t(isWithoutRound ? 'saveNothing' : 'blank.save')}
            </Button>
          </>
        }
      >
        <ReportViews />
        <SegmentedViews<OfficialKind>
          name={t('official.kindName')}
          value={kind}
          views={OFFICIAL_KINDS.map((value) => ({ value, label: t(`official.kind.${value}`) }))}
          onPick={(next) => place.turn({ reportKind: next })}
        />
        {rounds.length > 1 && round !== null && (
          <SelectField
            name={t('round')}
            width={150}
            value={round.id}
            options={rounds.map(({ id, name }) => ({ value: id, label: name }))}
            onPick={(next) => place.turn({ inspectionId: next })}
          />
        )}
      </PlaceHeader>
      <PlaceBody>
        <Pane
          title={t('official.form')}
          count={
            paper === undefined
              ? undefined
              : paper.savedAt === null
                ? t('official.drafted')
                : t('official.writtenAt', { at: formatDaySecond(paper.savedAt), who: paper.savedBy })
          }
          startsWithKeys
          style={{ width: 600, flex: 'none' }}
        >
          {failure !== null && <FailureAlert failure={failure} title={t('failed')} />}
          {failure === null && file.data !== undefined && file.data !== null && file.variables.kind === kind && (
            <Notice kind="done" title={t('saveTo.savedOne', { file: file.data })} />
          )}
          {placeholders.length > 0 && (
            <Notice kind="warning" title={t('official.open', { count: placeholders.length })}>
              {open
                .slice(0, 6)
                .map(({ text, count }) => (count === 1 ? text : t('official.openTimes', { text, count })))
                .join(t('preview.comma'))}
            </Notice>
          )}
          {paper !== undefined && round !== null && (
            <OfficialForm
              key={`${round.id}/${kind}/${paper.savedAt === null ? 'draft' : 'written'}`}
              texts={paper.texts}
              goesUp={kind === 'inspection-summary'}
              onLeave={(changes) =>
                save.mutate({
                  requestId: crypto.randomUUID(),
                  inspectionId: round.id,
                  kind,
                  texts: { ...paper.texts, ...changes },
                })
              }
            />
          )}
          {isWithoutRound && (
            <EmptyState
              title={t('official.empty.title')}
              hint={t('official.empty.hint')}
              action={
                <Button onClick={() => place.go('inspections')}>{t('empty.go', { place: t('shell:place.inspections') })}</Button>
              }
            />
          )}
        </Pane>
        <PaperPreview
          paperKey={`${inspectionId ?? ''}/${kind}`}
          printed={preview.data ?? null}
          ratio={Math.SQRT2}
          format={t('official.format')}
          faces={faces}
          failure={failureOf(preview.error)}
          toFailure={failureOf}
          empty={isWithoutRound ? <EmptyState title={t('preview.empty')} /> : null}
        />
      </PlaceBody>
      {isAsking && round !== null && (
        <ConfirmDialog
          title={t('official.draftAgainTitle')}
          verb={t('official.draftAgain')}
          onConfirm={() => {
            save.mutate({ requestId: crypto.randomUUID(), inspectionId: round.id, kind, texts: null })
            setIsAsking(false)
          }}
          onCancel={() => setIsAsking(false)}
        >
          {t('official.draftAgainText')}
        </ConfirmDialog>
      )}
    </>
  )
}

/** Each once, with how often it stands there. */
const counted = (texts: readonly string[]) =>
  [...new Set(texts)].map((text) => ({ text, count: texts.filter((one) => one === text).length }))

/** Without what a file name may not have. */
const fileNameOf = (title: string): string => title.replace(/[\\/:*?"<>|\n]/g, '').slice(0, 80)
