import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Granted } from '@contract/shell-bridge'
import type { Failure } from '@core/shared/app-error'
import { api, query, type Client } from './client'
import { toFailure } from './failure'
import { followPrintJob, type BatchProgress } from './follow-print-job'

type Letters = Awaited<ReturnType<Client['planning']['listLetters']>>

const NONE: Letters = []

/** Periods of pairings with the letters each means, the latest first. */
export function useLetters(): Letters {
  return useQuery(query.planning.listLetters.queryOptions()).data ?? NONE
}

interface PrintedLetters {
  readonly jobId: string | null
  readonly progress: BatchProgress | null
  readonly failure: Failure | null
  readonly isRunning: boolean
  /** No more is begun; what is under way is waited for. */
  readonly isStopping: boolean
  /** As it is shown. */
  readonly folder: string
  /** null: the folder was chosen before the program was started, and cannot be opened from here. */
  readonly grant: string | null
}

const IDLE: PrintedLetters = {
  jobId: null,
  progress: null,
  failure: null,
  isRunning: false,
  isStopping: false,
  folder: '',
  grant: null,
}

/** The letters that are printed, one job at a time; one that was left unfinished goes on when its place is opened. */
export function usePrintLetters() {
  const [letters, setLetters] = useState(IDLE)
  const leave = useRef(new AbortController())
  const queries = useQueryClient()

  /** @param begin The id of the job; null = there is none after all. */
  const run = async (
    begin: () => Promise<{ readonly jobId: string; readonly folder: string; readonly grant: string | null } | null>,
  ) => {
    const { signal } = leave.current
    try {
      const job = await begin()
      if (job === null || signal.aborted) return
      setLetters({ ...IDLE, ...job, isRunning: true })
      await followPrintJob(job.jobId, signal, (progress) =>
        setLetters((last) => ({ ...last, progress, isRunning: progress.state === 'running' })),
      )
      await queries.invalidateQueries({ queryKey: query.planning.findLettersJob.key() })
    } catch (thrown) {
      // Leaving the place ends the watching, not the job.
      if (!signal.aborted) setLetters((last) => ({ ...last, failure: toFailure(thrown), isRunning: false }))
    }
  }

  const takeUp = useEffectEvent(() =>
    run(async () => {
      const job = await api.planning.findLettersJob()
      return job === null ? null : { ...job, grant: null }
    }),
  )
  useEffect(() => {
    const leaving = new AbortController()
    leave.current = leaving
    void takeUp()
    return () => leaving.abort()
  }, [])

  /** Asks for a folder and prints all letters of one entry into it. */
  const print = ({ scope, startsOn, endsOn }: Letters[number]) =>
    run(async () => {
      const folder: Granted | null = await window.shell.chooseFolder('reports')
      if (folder === null) return null
      const { grant, label } = folder
      const { jobId } = await query.planning.printLetters.call({ requestId: crypto.randomUUID(), scope, startsOn, endsOn, grant })
      return { jobId, folder: label, grant }
    })

  /** What has been saved stays. */
  const stop = async () => {
    const { jobId } = letters
    if (jobId === null) return
    setLetters((last) => ({ ...last, isStopping: true }))
    await api.report.cancelPrintJob({ requestId: crypto.randomUUID(), jobId })
  }
  return { ...letters, print, stop }
}
