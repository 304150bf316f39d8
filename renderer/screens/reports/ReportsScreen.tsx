import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileFormat } from '@core/papers/file-format'
import { PAPER_KINDS } from '@core/papers/paper-kind'
import type { Granted } from '@contract/shell-bridge'
import { FailureAlert } from '../../components/FailureAlert'
import { PlaceBody, PlaceHeader } from '../../components/PlaceHeader'
import { SelectField } from '../../components/SelectField'
import { failureOf } from '../../data/failure'
import { usePrintBatch } from '../../data/usePrintBatch'
import {
  listRound,
  printPreview,
  usePaperCounts,
  usePreview,
  useReports,
  useSavePaper,
  type Paper,
  type PaperKind,
} from '../../data/useReports'
import { useRounds } from '../../data/useRounds'
import { useKeysHere } from '../../hooks/keys-here'
import { useKey } from '../../hooks/useKey'
import { usePlace } from '../../hooks/usePlace'
import { Icon } from '../../theme/icons'
import { paperFileName, paperKey, refOf } from './paper-list'
import { PapersPane } from './PapersPane'
import { PreviewPane } from './PreviewPane'
import { ReportViews } from './ReportViews'
import { SavePane } from './SavePane'
import { UnitsPane, type RoleFilter } from './UnitsPane'

const kindOf = (text: string | undefined): PaperKind => PAPER_KINDS.find((kind) => kind === text) ?? 'visit-evaluation'

/** 报告: which paper, for whom, how it looks, and where it is saved. */
export function ReportsScreen() {
  const { t } = useTranslation('reports')
  const place = usePlace()
  const { rounds, round, error: roundsError } = useRounds(place.params.inspectionId)
  const kind = kindOf(place.params.reportKind)
  const { counts, error: countError } = usePaperCounts(round?.id ?? null)
  const { papers: ofKind, error, isPending } = useReports(round?.id ?? null, kind)
  const [roleFilter, setRoleFilter] = useState<RoleFilter>('')
  const role = kind === 'visit-evaluation' ? roleFilter : ''
  const listed = useMemo(() => ofKind.filter((paper) => role === '' || paper.role === role), [ofKind, role])
  const current = ofKind.find(({ subject }) => subject === place.params.subject) ?? ofKind[0] ?? null
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [format, setFormat] = useState<FileFormat>('pdf')
  const [folder, setFolder] = useState<Granted | null>(null)
  const preview = usePreview(current === null || round === null ? null : refOf(current, round.id))
  const save = useSavePaper()
  const batch = usePrintBatch()

  const chooseFolder = async (): Promise<Granted | null> => {
    const granted = await window.shell.chooseFolder('reports')
    if (granted !== null) setFolder(granted)
    return granted
  }
  const saveAll = async (list: readonly Paper[]) => {
    const target = folder ?? (await chooseFolder())
    if (target !== null && round !== null)
      await batch.start(
        target.grant,
        list.map((paper) => refOf(paper, round.id)),
        format,
      )
  }
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const saveRound = async () => {
    if (round !== null) await saveAll(await listRound(round.id))
  }
  const canPrint = preview.data !== undefined && !preview.isPlaceholderData
  const print = () => {
    if (preview.data !== undefined && canPrint) printPreview(preview.data.token)
  }
  useKey('Ctrl+p', () => {
    print()
    return true
  })
  useKey('Escape', () => void batch.stop(), batch.isRunning)
  useKeysHere(
    useMemo(
      () => [
        { keys: ['Space'], label: t('keys.choose') },
        { keys: ['Ctrl+P'], label: t('keys.print') },
      ],
      [t],
    ),
  )

  const picked = ofKind.filter((paper) => chosen.has(paperKey(paper)))
  const toSave = picked.length > 0 ? picked : listed
  const failure = failureOf(roundsError ?? countError ?? error ?? save.error)
  return (
    <>
      <PlaceHeader
        title={t('title')}
        actions={
          <>
            <Button startIcon={<Icon name="print" />} disabled={!canPrint} onClick={print}>
              {t('print')}
            </Button>
            <Button
              startIcon={<Icon name="pdf" />}
              disabled={current === null || round === null}
              onClick={() => {
                if (current !== null && round !== null)
                  save.mutate({
                    paper: refOf(current, round.id),
                    fileName: paperFileName(current, t(`paper.${current.kind}`), format),
                  })
              }}
            >
              {t('saveOne')}
            </Button>
            <Button disabled={batch.isRunning || total === 0} onClick={() => void saveRound()}>
              {t('saveRound', { count: total })}
            </Button>
            <Button
              variant="contained"
              startIcon={<Icon name="pdf" />}
              disabled={batch.isRunning || toSave.length === 0}
              onClick={() => void saveAll(toSave)}
            >
              {t(saveWords(batch.isRunning, picked.length, listed.length), { count: toSave.length })}
            </Button>
          </>
        }
      >
        <ReportViews />
        {rounds.length > 1 && round !== null && (
          <SelectField
            name={t('round')}
            width={220}
            value={round.id}
            options={rounds.map(({ id, name }) => ({ value: id, label: name }))}
            onPick={(inspectionId) => place.turn({ inspectionId, subject: undefined })}
          />
        )}
      </PlaceHeader>
      <PlaceBody>
        <PapersPane counts={counts} kind={kind} onPick={(reportKind) => place.turn({ reportKind, subject: undefined })} />
        <div style={{ display: 'flex', flexDirection: 'column', gap: 10, width: 560, flex: 'none', minHeight: 0 }}>
          {failure !== null && <FailureAlert failure={failure} title={t('failed')} />}
          <UnitsPane
            papers={ofKind}
            shown={listed}
            role={role}
            onRole={setRoleFilter}
            isPending={isPending}
            kind={kind}
            current={current}
            chosen={chosen}
            onChoose={setChosen}
            onCurrent={(paper) => place.turn({ subject: paper.subject })}
          />
          <SavePane
            folder={folder}
            format={format}
            onFormat={setFormat}
            batch={batch}
            saved={save.data ?? null}
            papers={ofKind}
            onChooseFolder={() => void chooseFolder()}
          />
        </div>
        <PreviewPane paper={current} preview={preview} />
      </PlaceBody>
    </>
  )
}

/** Which papers the main button saves, or why it saves none: it counts the ticked ones, else the listed ones. */
function saveWords(isRunning: boolean, picked: number, listed: number) {
  if (isRunning) return 'saveBusy'
  if (picked > 0) return 'saveMany'
  return listed > 0 ? 'saveListed' : 'saveNothing'
}
