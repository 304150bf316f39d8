import { useState } from 'react'
import type { Failure } from '@core/shared/app-error'
import { api } from '../../data/client'
import { toFailure } from '../../data/failure'
import { usePrintJob, type WantedJob } from '../../data/usePrintJob'
import type { Paper, PaperKind } from '../../data/useReports'
import type { PaperWithMissing } from './MissingNotice'
import { paperKey, refOf } from './paper-list'
import { heldTo, paperOptions, type PrintOptions } from './print-options'

/** A job that waits for a word: it has characters that no face has. */
interface Waiting {
  readonly wanted: WantedJob
  readonly missing: readonly PaperWithMissing[]
}

/** Hands papers out as one job: looks for characters that no face has, asks about them, and begins. */
export function useHandOut(inspectionId: string | null, options: PrintOptions) {
  const job = usePrintJob()
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const [isChecking, setIsChecking] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  /** @param grant The folder; null: for the printer alone. */
  const begin = async (papers: readonly Paper[], grant: string | null) => {
    const kinds: readonly PaperKind[] = [...new Set(papers.map(({ kind }) => kind))]
    const { format, binding, isPrintedToo } = heldTo(options, kinds)
    const asked = { papers: papers.map((paper) => refOf(paper, inspectionId)), ...paperOptions(options, kinds) }
    const wanted: WantedJob =
      grant === null ? { ...asked, grant, toPrinter: true } : { ...asked, grant, format, binding, toPrinter: isPrintedToo }
    setFailure(null)
    setIsChecking(true)
    try {
      const checked = await api.report.checkPapers(asked)
      const missing = checked.missing.flatMap(({ kind, subject, characters }) => {
        const paper = papers.find((one) => paperKey(one) === paperKey({ kind, subject }))
        return paper === undefined ? [] : [{ paper, characters }]
      })
      if (missing.length > 0) setWaiting({ wanted, missing })
      else void job.start(wanted)
    } catch (thrown) {
      setFailure(toFailure(thrown))
    } finally {
      setIsChecking(false)
    }
  }
  return {
    job,
    /** Nothing else can be begun. */
    isBusy: isChecking || job.isRunning,
    failure,
    waiting,
    begin,
    goOn: () => {
      if (waiting !== null) void job.start(waiting.wanted)
      setWaiting(null)
    },
    leaveIt: () => setWaiting(null),
    /** The papers that failed once more, into the same place. */
    retry: () => {
      const { wanted, progress } = job
      if (wanted === null || progress === null) return
      const failed = new Set(progress.failed.flatMap(({ kind, subject }) => (kind === null ? [] : [paperKey({ kind, subject })])))
      const again = wanted.papers.filter((paper) => failed.has(paperKey(paper)))
      // What failed is the one file that was to hold them all: they are all wanted for it.
      void job.start(again.length === 0 ? wanted : { ...wanted, papers: again })
    },
  }
}
