import { AppError } from '../../../core/shared/app-error'
import type { JournalRow } from '../../../store/journal.repo'
import type { InspectionBase } from '../../inspection-base'
import type { Inputs, Outputs } from '../../words'
import { inspectionOf } from '../inspection-named'
import type { EvaluateDeps } from './read-round'
import { resultsChecksum } from './results-checksum'
import { settledOf } from './settle-round'

export type LockDeps = EvaluateDeps & Pick<InspectionBase, 'once' | 'roundLocks' | 'sheets' | 'journal' | 'now'>

/** Serves `evaluation.lock`. Sheets that nobody finished stay as they are. @throws AppError INSPECTION_UNKNOWN, ROUND_LOCKED */
export const lockRound =
  (deps: LockDeps) =>
  ({ requestId, inspectionId }: Inputs['evaluation']['lock'], who: string): Outputs['evaluation']['lock'] =>
    deps.once(requestId, () => {
      const inspection = inspectionOf(deps.inspections, inspectionId)
      const lock = { lockedAt: deps.now(), lockedBy: who, checksum: resultsChecksum(deps, inspection) }
      deps.roundLocks.insert(inspection.id, lock)
      const entity = `round/${inspection.id}`
      return { savedAt: deps.journal.append({ who, what: 'round.locked', entity, before: null, after: lock, reason: null }).at }
    })

/** Serves `evaluation.reopen`. @throws AppError INSPECTION_UNKNOWN, ROUND_NOT_LOCKED */
export const reopenRound =
  (deps: LockDeps) =>
  ({ requestId, inspectionId, reason }: Inputs['evaluation']['reopen'], who: string): Outputs['evaluation']['reopen'] =>
    deps.once(requestId, () => {
      const { id } = inspectionOf(deps.inspections, inspectionId)
      const lock = deps.roundLocks.find(id)
      if (lock === undefined) throw new AppError('ROUND_NOT_LOCKED', { at: 'inspectionId' })
      deps.roundLocks.delete(id)
      const entry = { who, what: 'round.reopened', entity: `round/${id}`, before: lock, after: null, reason }
      return { savedAt: deps.journal.append(entry).at }
    })

/** Serves `evaluation.settings`. */
export const readRoundSettings =
  (deps: LockDeps) =>
  ({ inspectionId }: Inputs['evaluation']['settings']): Outputs['evaluation']['settings'] => {
    const inspection = inspectionOf(deps.inspections, inspectionId)
    const { options, lists } = settledOf(deps, inspection.id)
    const lock = deps.roundLocks.find(inspection.id)
    const { sheets, finished } = deps.sheets.countByInspection(inspection.id)
    return {
      options: {
        hospitals: options.hospitals ?? 'mean',
        splitBy: options.splitBy ?? null,
        tieBreak: Object.fromEntries(Object.entries(options.tieBreak ?? {}).map(([id, sections]) => [id, [...sections]])),
      },
      lists,
      lock:
        lock === undefined
          ? null
          : {
              lockedAt: lock.lockedAt,
              lockedBy: lock.lockedBy,
              isStale: resultsChecksum(deps, inspection) !== lock.checksum,
            },
      drafts: sheets - finished,
      history: historyOf(deps.journal.listByEntity(`round/${inspection.id}`)),
    }
  }

type RoundEvent = Outputs['evaluation']['settings']['history'][number]
const EVENTS: readonly string[] = ['round.settled', 'round.locked', 'round.reopened'] satisfies readonly RoundEvent['what'][]
const isEvent = (what: string): what is RoundEvent['what'] => EVENTS.includes(what)

const historyOf = (rows: readonly JournalRow[]): RoundEvent[] =>
  rows.flatMap(({ at, who, what, reason }) => (isEvent(what) ? [{ at, who, what, reason }] : [])).reverse()
