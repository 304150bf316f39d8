import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PAPER_KINDS } from '@core/papers/paper-kind'
import type { Granted } from '@contract/shell-bridge'
import { FailureAlert } from '../../components/FailureAlert'
import { FilterField } from '../../components/FilterField'
import { PlaceBody, PlaceHeader } from '../../components/PlaceHeader'
import { failureOf } from '../../data/failure'
import { printNoted, usePaperCounts, usePreview, useReports, type PaperKind } from '../../data/useReports'
import { useRounds } from '../../data/useRounds'
import { useKey } from '../../hooks/useKey'
import { usePlace } from '../../hooks/usePlace'
import { Icon } from '../../theme/icons'
import { FileNameLine } from './FileNameLine'
import { JobPart } from './JobPart'
import { KindsPane } from './KindsPane'
import { LeftJobNotice } from './LeftJobNotice'
import { MissingNotice } from './MissingNotice'
import { OptionsPane } from './OptionsPane'
import { inOrder } from './paper-choice'
import { paperKey, refOf } from './paper-list'
import { PreviewPane } from './PreviewPane'
import { FIRST_OPTIONS, heldTo, paperOptions, type PrintOptions } from './print-options'
import { ReportViews } from './ReportViews'
import { RoundField } from './RoundField'
import { UnitsPane } from './UnitsPane'
import { useChoice } from './useChoice'
import { useExpectedPages } from './useExpectedPages'
import { useHandOut } from './useHandOut'
import { usePaperFilter } from './usePaperFilter'
import { useReportKeys } from './useReportKeys'

const kindOf = (text: string | undefined): PaperKind => PAPER_KINDS.find((kind) => kind === text) ?? 'visit-evaluation'

/** 报告: which papers, for whom, how they look, and where they go. What is ticked is handed out, else the paper that is shown. */
export function ReportsScreen() {
  const { t } = useTranslation('reports')
  const place = usePlace()
  const { rounds, round, isPending: isReading, error: roundsError } = useRounds(place.params.inspectionId)
  const roundId = round?.id ?? null
  const kind = kindOf(place.params.reportKind)
  const { counts, error: countError } = usePaperCounts(roundId, !isReading)
  const { papers, error, isPending } = useReports(roundId, kind, !isReading)
  const filter = usePaperFilter(papers)
  const ticks = useChoice(roundId)
  const [picked, setOptions] = useState<PrintOptions>(FIRST_OPTIONS)
  const [folder, setFolder] = useState<Granted | null>(null)

  const current = filter.shown.find(({ subject }) => subject === place.params.subject) ?? filter.shown[0] ?? null
  const targets = useMemo(() => {
    const chosen = inOrder(ticks.choice)
    return chosen.length > 0 || current === null ? chosen : [current]
  }, [ticks.choice, current])
  const kinds = useMemo(() => [...new Set(targets.map((paper) => paper.kind))], [targets])
  const options = heldTo(picked, kinds)
  const preview = usePreview(current === null ? null : { ...refOf(current, roundId), ...paperOptions(options, [kind]) })
  const isShown = preview.data !== undefined && !preview.isPlaceholderData
  const pages = useExpectedPages(targets, roundId, isShown ? current : null, isShown ? preview.data.pages : 0, options)
  const handOut = useHandOut(roundId, options)
  const { job } = handOut

  const chooseFolder = async (): Promise<Granted | null> => {
    const granted = await window.shell.chooseFolder('reports')
    if (granted !== null) setFolder(granted)
    return granted
  }
  /** The keys go back to the list from what goes away. */
  const goToUnits = () => document.querySelector<HTMLElement>(`[role="grid"][aria-label="${t('units')}"]`)?.focus()
  const canSave = !handOut.isBusy && !ticks.isReading && targets.length > 0
  const save = async () => {
    if (!canSave) return
    const target = folder ?? (await chooseFolder())
    if (target !== null) await handOut.begin(targets, target.grant)
  }
  const isShownAlone = targets.length === 1 && targets[0] === current
  const canPrint = canSave && (!isShownAlone || isShown)
  const print = () => {
    if (!canPrint) return
    if (isShownAlone && preview.data !== undefined) void printNoted(preview.data.token)
    else void handOut.begin(targets, null)
  }
  useReportKeys(job.isRunning)
  useKey('Ctrl+p', () => {
    print()
    return true
  })
  useKey('Enter', () => {
    if (document.activeElement?.matches('[role="grid"]') !== true) return false
    void save()
    return true
  })
  useKey('Escape', () => void job.stop(), job.isRunning)

  const all = new Map(counts.map((counted) => [counted.kind, counted.count]))
  const mine = new Set([...ticks.choice].flatMap(([key, paper]) => (paper.kind === kind ? [key] : [])))
  const failure = failureOf(roundsError ?? countError ?? error) ?? handOut.failure
  return (
    <>
      <PlaceHeader
        title={t('title')}
        actions={
          <>
            <Button startIcon={<Icon name="print" />} disabled={!canPrint} onClick={print}>
              {targets.length === 0 ? t('print') : t('printMany', { count: targets.length })}
            </Button>
            <Button variant="contained" startIcon={<Icon name="pdf" />} disabled={!canSave} onClick={() => void save()}>
              {t(saveWords(handOut.isBusy, targets.length, options), {
                count: targets.length,
                format: t(`fileFormat.${options.format}`),
              })}
            </Button>
          </>
        }
      >
        <ReportViews />
        <RoundField rounds={rounds} round={round} />
        <FilterField name={t('filter')} value={filter.typed} onType={filter.type} onGoToList={goToUnits} width={150} />
      </PlaceHeader>
      <PlaceBody>
        <KindsPane
          counts={all}
          chosen={ticks.counts}
          kind={kind}
          onPick={(reportKind) => place.turn({ reportKind, subject: undefined })}
          onTick={(one, isAll) => void ticks.putKind(one, isAll)}
          onTickAll={(isAll) => void ticks.putAll(isAll)}
        />
        <div
          style={{
            display: 'flex',
            flexDirection: 'column',
            gap: 10,
            width: 'clamp(444px, 33vw, 640px)',
            flex: 'none',
            minHeight: 0,
          }}
        >
          {failure !== null && <FailureAlert failure={failure} title={t('failed')} />}
          {job.left !== null && (
            <LeftJobNotice job={job.left} onTakeUp={() => void job.takeUp()} onDrop={() => void job.drop()} />
          )}
          {handOut.waiting !== null && (
            <MissingNotice
              papers={handOut.waiting.missing}
              onGoOn={() => {
                goToUnits()
                handOut.goOn()
              }}
              onCancel={() => {
                goToUnits()
                handOut.leaveIt()
              }}
              onShow={(paper) => {
                filter.clear()
                place.turn({ reportKind: paper.kind, subject: paper.subject })
              }}
            />
          )}
          <UnitsPane
            kind={kind}
            papers={papers}
            shown={filter.shown}
            role={filter.role}
            onRole={filter.pickRole}
            onClearFilter={filter.clear}
            isPending={isPending}
            onWrite={() => place.turn({ view: 'official', subject: undefined })}
            current={current}
            chosen={mine}
            onChoose={(chosen) =>
              ticks.put(
                kind,
                papers.filter((paper) => chosen.has(paperKey(paper))),
              )
            }
            onCurrent={(paper) => place.turn({ subject: paper.subject })}
          />
          <OptionsPane
            kinds={kinds}
            options={options}
            onOptions={(change) => setOptions({ ...picked, ...change })}
            folder={folder}
            onChooseFolder={() => void chooseFolder()}
            count={t(countWords(targets.length, pages), { count: targets.length, pages })}
            fileName={(width) => (
              <FileNameLine
                labelWidth={width}
                paper={options.binding === 'one' ? null : (targets[0] ?? null)}
                format={options.format}
              />
            )}
          >
            <JobPart
              job={job}
              folder={folder?.grant ?? null}
              onRetry={() => {
                goToUnits()
                handOut.retry()
              }}
            />
          </OptionsPane>
        </div>
        <PreviewPane paper={current} preview={preview} />
      </PlaceBody>
    </>
  )
}

/** How many papers are handed out and, as far as can be told, of how many pages. */
function countWords(count: number, pages: number | null) {
  if (count === 0) return 'handOut.none'
  return pages === null ? 'handOut.count' : 'handOut.countPages'
}

/** What the main button does, or why it does nothing. */
function saveWords(isBusy: boolean, count: number, { isPrintedToo }: PrintOptions) {
  if (isBusy) return 'saveBusy'
  if (count === 0) return 'saveNothing'
  return isPrintedToo ? 'saveAndPrint' : 'save'
}
