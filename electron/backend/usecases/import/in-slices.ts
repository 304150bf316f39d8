import { setImmediate as nextTurn } from 'node:timers/promises'
import { AppError } from '../../../core/shared/app-error'
import type { WorkspaceBase } from '../../workspace-base'
import type { ImportRunning } from './import-runs'

export type InSlicesDeps = Pick<WorkspaceBase, 'db' | 'machine' | 'closing'>

/** How long the event loop waits for one slice. */
const SLICE_MS = 25

/** Rows done of how many. */
export interface Step {
  readonly done: number
  readonly total: number
}

/** Does all steps at once; callers own the transaction. */
export function atOnce<T>(steps: Generator<Step, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/**
 * Does all steps in one transaction, a slice of them each turn of the event loop, while everybody else waits at the gate.
 * Nothing of it is left when it is stopped, fails, or the process dies.
 *
 * @param end `rollback`: the steps only show what they would do
 * @throws AppError IMPORT_CANCELLED when `running` was told to stop; WORKSPACE_NOT_OPEN when the folder was closed meanwhile
 */
export function inSlices<T>(
  { db, machine, closing }: InSlicesDeps,
  running: ImportRunning,
  end: 'commit' | 'rollback',
  steps: () => Generator<Step, T>,
): Promise<T> {
  const stop = AbortSignal.any([running.signal, closing])
  const slice = (work: Generator<Step, T>): IteratorResult<Step, T> => {
    const until = machine.nowMs() + SLICE_MS
    let step = work.next()
    while (step.done !== true && machine.nowMs() < until) step = work.next()
    return step
  }
  return machine.gate.alone(async (inside) => {
    stop.throwIfAborted()
    db.exec('BEGIN IMMEDIATE')
    try {
      const work = steps()
      for (;;) {
        const step = inside(() => slice(work))
        if (step.done === true) {
          db.exec(end === 'commit' ? 'COMMIT' : 'ROLLBACK')
          return step.value
        }
        running.report({ phase: end === 'commit' ? 'writing' : 'judging', ...step.value })
        await nextTurn()
        stop.throwIfAborted()
      }
    } catch (thrown) {
      // The folder was closed meanwhile, and rolled it back.
      if (closing.aborted) throw new AppError('WORKSPACE_NOT_OPEN', {}, { cause: thrown })
      if (db.inTransaction) db.exec('ROLLBACK')
      throw thrown
    }
  })
}
