import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Failure } from '@core/shared/app-error'
import { api, query, type Client } from './client'
import { toFailure } from './failure'
import { followPrintJob, type BatchProgress } from './follow-print-job'
import { forecast, type Forecast } from './remaining-time'
import { printNoted } from './useReports'

/** What a job is to do; the folder as a grant. */
export type WantedJob = Omit<Parameters<Client['report']['printBatch']>[0], 'requestId'>
/** A job that an earlier run of the program left unfinished. */
export type LeftJob = NonNullable<Awaited<ReturnType<Client['report']['findJob']>>>

interface Job {
  readonly jobId: string | null
  readonly progress: BatchProgress | null
  /** When it will be over, as far as can be told, at the time of the last news. */
  readonly remaining: { readonly forecast: Forecast; readonly at: number } | null
  readonly failure: Failure | null
  readonly isRunning: boolean
  /** No more is begun; what is under way is waited for. */
  readonly isStopping: boolean
  /** What it was started with; null of a job that was taken up. */
  readonly wanted: WantedJob | null
}

const IDLE: Job = {
  jobId: null,
  progress: null,
  remaining: null,
  failure: null,
  isRunning: false,
  isStopping: false,
  wanted: null,
}

/** The job after news of it. @param at ms */
const withNews = (last: Job, progress: BatchProgress, at: number): Job => ({
  ...last,
  progress,
  remaining: {
    forecast: forecast(last.remaining?.forecast ?? null, progress.done + progress.failed.length, progress.total, at),
    at,
  },
  isRunning: progress.state === 'running',
})

/**
 * One job of papers at a time: started, followed, stopped; what has been saved stays. A job that is under way when the place
 * is opened is followed at once, one that an earlier run left waits for `takeUp` or `drop`.
 */
export function usePrintJob() {
  const [job, setJob] = useState(IDLE)
  const [left, setLeft] = useState<LeftJob | null>(null)
  const leave = useRef(new AbortController())
  const queries = useQueryClient()

  const run = async (wanted: WantedJob | null, begin: () => Promise<string>) => {
    const { signal } = leave.current
    setJob({ ...IDLE, wanted, isRunning: true })
    try {
      const jobId = await begin()
      setJob((last) => ({ ...last, jobId }))
      const printed: { token: string | null } = { token: null }
      await followPrintJob(jobId, signal, (progress) => {
        printed.token = progress.token
        const at = performance.now()
        setJob((last) => withNews(last, progress, at))
      })
      setJob((last) => ({ ...last, isRunning: false, isStopping: false }))
      await queries.invalidateQueries({ queryKey: query.report.listIssued.key() })
      if (printed.token !== null) await printNoted(printed.token)
    } catch (thrown) {
      // Leaving the place ends the watching, not the job.
      if (!signal.aborted) setJob((last) => ({ ...last, failure: toFailure(thrown), isRunning: false, isStopping: false }))
    }
  }

  const look = useEffectEvent(async () => {
    const { signal } = leave.current
    const found = await api.report.findJob()
    if (found === null || signal.aborted) return
    if (found.isUnderWay) await run(null, () => Promise.resolve(found.jobId))
    else setLeft(found)
  })
  useEffect(() => {
    const leaving = new AbortController()
    leave.current = leaving
    look().catch((thrown: unknown) => {
      if (!leaving.signal.aborted) setJob((last) => ({ ...last, failure: toFailure(thrown) }))
    })
    return () => leaving.abort()
  }, [])

  const cancel = (jobId: string) => api.report.cancelPrintJob({ requestId: crypto.randomUUID(), jobId })
  return {
    ...job,
    left,
    start: (wanted: WantedJob) =>
      run(wanted, async () => (await query.report.printBatch.call({ requestId: crypto.randomUUID(), ...wanted })).jobId),
    /** What has been saved stays. */
    stop: async () => {
      if (job.jobId === null || job.isStopping) return
      setJob((last) => ({ ...last, isStopping: true }))
      await cancel(job.jobId)
    },
    takeUp: async () => {
      if (left === null) return
      setLeft(null)
      await run(null, () => Promise.resolve(left.jobId))
    },
    drop: async () => {
      if (left === null) return
      setLeft(null)
      await cancel(left.jobId)
    },
  }
}
