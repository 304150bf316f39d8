import { mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { PaperKind } from '../core/papers/paper-kind'
import { AppError } from '../core/shared/app-error'
import type { FailedPaper, IssuedPaper, PrintJob } from '../store/print-job.repo'
import { register } from './hand-out-paper'
import type { InspectionBase } from './inspection-base'
import { keepsFiles, openJobFiles, type MadePaper } from './job-files'
import type { CataloguePaperRef } from './papers/paper-source'
import { bindByPress, printByPress } from './press-call'
import type { ReadyPaper } from './ready-paper'

export interface PrintRoomDeps extends Pick<
  InspectionBase,
  'printJobs' | 'shown' | 'machine' | 'inTransaction' | 'newId' | 'now' | 'closing' | 'written'
> {
  readonly paperOf: (ref: CataloguePaperRef, who: string) => ReadyPaper
}

export interface JobProgress {
  readonly done: number
  readonly total: number
  readonly pages: number
  /** File of the paper begun last. */
  readonly current: string
  readonly failed: FailedPaper[]
  readonly missing: { kind: PaperKind; subject: string; characters: string }[]
  readonly state: PrintJob['state']
  readonly token: string | null
}

export interface RunningJob {
  readonly progress: () => JobProgress
  /** Sends nothing more to the press; what has been saved stays. */
  readonly cancel: () => void
  /** Resolves when the last paper is saved or failed, and all are bound where they are to be. */
  readonly ended: Promise<void>
  /** Calls `listener` after each paper, until the returned function is called. */
  readonly onProgress: (listener: () => void) => () => void
}

/** Twice the press's workers (press/index.ts): each has the next paper at hand, and no more wait as views in memory. */
const UNDER_WAY = 2 * Math.min(4, Math.max(2, availableParallelism() - 1))
/** Papers recorded in one transaction. After a crash so many are printed again, into the same files. */
const RECORDED_AT_ONCE = 20

type Row = Omit<IssuedPaper, 'id' | 'issuedAt' | 'issuedBy'>

/** Goes on with a job where it stopped; one that has ended only tells how it ended. */
export function runJob(deps: PrintRoomDeps, job: PrintJob): RunningJob {
  const { bundle, binding, way } = job.options
  const isKept = keepsFiles(job)
  const files = openJobFiles(deps, job)
  const listeners = new Set<() => void>()
  const cancelled = new AbortController()
  const stop = AbortSignal.any([cancelled.signal, deps.closing])
  const isOver = job.state !== 'running'
  const waiting = isOver ? [] : [...job.papers.entries()]
  const made: MadePaper[] = []
  const unrecorded: Row[] = []
  const progress = {
    ...{ done: isOver ? doneBefore(deps, job) : 0, pages: 0, current: '', state: job.state },
    ...{ failed: isOver ? [...job.failed] : [], missing: [] as { kind: PaperKind; subject: string; characters: string }[] },
    token: null as string | null,
  }
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const record = () => {
    if (deps.closing.aborted) return // the store is closed; what is not recorded is printed again when the job is taken up
    const papers = unrecorded.splice(0)
    deps.inTransaction(() => {
      register(deps, papers, job.startedBy)
      deps.printJobs.update(job.id, { state: progress.state, failed: progress.failed })
    })
    deps.written('report')
  }
  const fail = (paper: Pick<FailedPaper, 'kind' | 'subject' | 'fileName'>, failure: unknown) => {
    const { code, params } = AppError.toFailure(failure, '')
    if (code === 'BUG') deps.machine.log('print-failed', { jobId: job.id, code }, failure)
    const { kind, subject, fileName } = paper
    progress.failed.push({ kind, subject, fileName, code, params })
  }

  const printOne = async (place: number, paper: PrintJob['papers'][number]): Promise<void> => {
    const { kind, subject, inspectionId, fileName } = paper
    const { profile, layout } = job.options
    const ready = deps.paperOf({ kind, subject, inspectionId, profile, layout }, job.startedBy)
    const path = files.pathOf(paper, place, ready.checksum)
    const found = files.find(paper, place, path, ready.checksum)
    if (found !== null) {
      made.push(found)
      progress.pages += found.pages
      await nextTurn() // a thousand that are there must not keep all calls waiting
      return
    }
    const { pages, bytes, sha256, missingCharacters } = await printByPress(deps.machine, ready, path, deps.closing)
    made.push({ place, path, checksum: ready.checksum, pages })
    progress.pages += pages
    if (missingCharacters !== '') progress.missing.push({ kind, subject, characters: missingCharacters })
    const row = { jobId: job.id, kind, subject, fileName, pages, bytes, sha256, checksum: ready.checksum, way: 'file' } as const
    if (isKept) unrecorded.push(row)
  }
  const printOn = async (): Promise<void> => {
    while (!stop.aborted) {
      const next = waiting.shift()
      if (next === undefined) return
      const [place, paper] = next
      progress.current = paper.fileName
      try {
        await printOne(place, paper)
        progress.done += 1
      } catch (failure) {
        fail(paper, failure)
      }
      if (unrecorded.length >= RECORDED_AT_ONCE) await deps.machine.gate.whenFree(record)
      tell()
    }
  }

  /** All papers that could be made in one file, in their order: kept, shown to be printed, or both. */
  const bindAll = async (name: string): Promise<void> => {
    const token = way === undefined ? null : deps.newId()
    const isKeptWhole = binding === 'one' && way !== 'printer'
    const target = isKeptWhole ? join(job.folder, name) : join(deps.machine.previews, `${token ?? job.id}.pdf`)
    mkdirSync(deps.machine.previews, { recursive: true })
    const inOrder = made.toSorted((a, b) => a.place - b.place)
    progress.current = name
    tell()
    const paths = inOrder.map(({ path }) => path)
    const { pages, bytes, sha256 } = await bindByPress(deps.machine, paths, target, deps.closing)
    progress.pages = pages.reduce((sum, count) => sum + count, 0)
    const rows = inOrder.flatMap(({ place, checksum }, index): Row[] => {
      const paper = job.papers[place]
      if (paper === undefined) return []
      const { kind, subject } = paper
      const fileName = binding === 'one' ? name : paper.fileName
      return [{ jobId: job.id, kind, subject, fileName, pages: pages[index] ?? 0, bytes, sha256, checksum, way: 'file' }]
    })
    if (isKeptWhole) unrecorded.push(...rows)
    if (token === null) return
    deps.shown.put(token, rows)
    deps.machine.tell.preview(token, target)
    progress.token = token
  }
  const bindWhole = async (): Promise<void> => {
    if (bundle === undefined || made.length === 0 || stop.aborted) return
    try {
      await bindAll(bundle)
    } catch (failure) {
      fail({ kind: null, subject: bundle, fileName: bundle }, failure)
      if (!isKept) progress.done = 0 // nothing has left
    }
  }
  const work = async (): Promise<void> => {
    try {
      await Promise.all(Array.from({ length: UNDER_WAY }, printOn))
      const isStopped = cancelled.signal.aborted
      await bindWhole()
      if (isStopped) progress.state = 'cancelled'
      else if (!deps.closing.aborted) progress.state = 'finished'
      if (isStopped && !isKept) progress.done = 0
    } finally {
      await deps.machine.gate.whenFree(record)
      if (!deps.closing.aborted) files.removePieces()
      tell()
    }
  }
  const ended = isOver ? Promise.resolve() : work()
  ended.catch((thrown: unknown) => deps.machine.log('print-job-failed', { jobId: job.id }, thrown))

  return {
    progress: () => ({
      ...progress,
      total: job.papers.length,
      failed: [...progress.failed],
      missing: [...progress.missing],
    }),
    cancel: () => cancelled.abort(),
    ended,
    onProgress(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** How many papers a job that is over had saved. */
function doneBefore({ printJobs }: Pick<PrintRoomDeps, 'printJobs'>, job: PrintJob): number {
  if (job.state === 'cancelled') return printJobs.countIssuedByJob(job.id)
  const failed = new Set(job.failed.map(({ kind, subject }) => `${kind}/${subject}`))
  return job.papers.filter(({ kind, subject }) => !failed.has(`${kind}/${subject}`)).length
}
