import { useEffect, useRef, useState } from 'react'
import type { FileFormat } from '@core/papers/file-format'
import type { Failure } from '@core/shared/app-error'
import { api, query } from './client'
import { toFailure } from './failure'
import { followPrintJob, type BatchProgress } from './follow-print-job'
import type { RoundPaperRef } from './useReports'

interface Batch {
  readonly jobId: string | null
  readonly progress: BatchProgress | null
  readonly failure: Failure | null
  readonly isRunning: boolean
}

const IDLE: Batch = { jobId: null, progress: null, failure: null, isRunning: false }

/** One batch of papers at a time: starts it, follows its progress, stops it. What has been saved stays. */
export function usePrintBatch() {
  const [batch, setBatch] = useState(IDLE)
  const leave = useRef(new AbortController())
  useEffect(() => {
    const leaving = new AbortController()
    leave.current = leaving
    return () => leaving.abort()
  }, [])

  const start = async (grant: string, papers: readonly RoundPaperRef[], format: FileFormat) => {
    const { signal } = leave.current
    setBatch({ ...IDLE, isRunning: true })
    try {
      const { jobId } = await query.report.printBatch.call({ requestId: crypto.randomUUID(), grant, papers: [...papers], format })
      setBatch({ ...IDLE, jobId, isRunning: true })
      await followPrintJob(jobId, signal, (progress) =>
        setBatch({ jobId, progress, failure: null, isRunning: progress.state === 'running' }),
      )
      setBatch((last) => ({ ...last, isRunning: false }))
    } catch (thrown) {
      // Leaving the place ends the watching, not the job.
      if (!signal.aborted) setBatch((last) => ({ ...last, failure: toFailure(thrown), isRunning: false }))
    }
  }

  const stop = async () => {
    if (batch.jobId === null) return
    await api.report.cancelPrintJob({ requestId: crypto.randomUUID(), jobId: batch.jobId })
  }
  return { ...batch, start, stop }
}
