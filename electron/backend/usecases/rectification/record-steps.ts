import { happen, rectificationOf, type RectificationEvent } from '../../../core/inspection/rectification/rectification'
import { AppError } from '../../../core/shared/app-error'
import type { RectificationRepo } from '../../../store/rectification.repo'
import type { InspectionBase } from '../../inspection-base'
import type { Inputs, Outputs } from '../../words'
import { rectificationEntity } from './list-rectifications'

export type StepDeps = Pick<InspectionBase, 'attachments' | 'journal' | 'once' | 'now' | 'files' | 'machine'> & {
  readonly rectifications: RectificationRepo
}

/**
 * Serves `rectification.record`: judged against the events read in the same transaction.
 * @throws AppError NOT_FOUND, also for a reply that names a file which is not attached, and the codes of `happen`
 */
export const recordSteps =
  (deps: StepDeps) =>
  ({ requestId, id, steps }: Inputs['rectification']['record'], who: string): Outputs['rectification']['record'] =>
    deps.once(requestId, () => {
      const entity = entityAt(deps, id)
      let state = rectificationOf(deps.rectifications.listEvents(id).map(({ event }) => event))
      for (const step of steps) {
        const before = { stage: state.stage, dueOn: state.dueOn }
        state = happen(state, step)
        if (step.what === 'replied') expectAttached(deps, id, step.files)
        deps.rectifications.append({ rectificationId: id, at: deps.now(), who, event: step })
        deps.journal.append({ who, what: `rectification.${step.what}`, entity, before, after: step, reason: reasonOf(step) })
      }
      return { savedAt: deps.now() }
    })

/** Serves `rectification.attach`: the copy is on disk before the row that names it. @throws AppError as `FileStore.add` */
export const attachProof =
  (deps: StepDeps) =>
  async (
    { requestId, id, grant }: Inputs['rectification']['attach'],
    who: string,
  ): Promise<Outputs['rectification']['attach']> => {
    const entity = entityAt(deps, id)
    const file = await deps.files.add(deps.machine.grants.pathOf(grant))
    return deps.once(requestId, () => {
      const { sha256, name } = file
      deps.attachments.insert(entity, { ...file, addedAt: deps.now() })
      const after = { name, sha256 }
      const { at } = deps.journal.append({ who, what: 'rectification.attached', entity, before: null, after, reason: null })
      return { sha256, name, savedAt: at }
    })
  }

/** Serves `rectification.saveCopy`. @throws AppError NOT_FOUND, GRANT_UNKNOWN, FILE_DAMAGED, FILE_NOT_WRITABLE */
export const saveProof =
  (deps: StepDeps) =>
  async ({ id, sha256, grant }: Inputs['rectification']['saveCopy']): Promise<Outputs['rectification']['saveCopy']> => {
    const attachment = deps.attachments.find(rectificationEntity(id), sha256)
    if (attachment === undefined) throw new AppError('NOT_FOUND', { at: 'sha256' })
    await deps.files.copyTo(attachment, deps.machine.grants.pathOf(grant))
    return { file: attachment.name }
  }

const reasonOf = (step: RectificationEvent): string | null => ('reason' in step ? step.reason : null)

function entityAt({ rectifications }: StepDeps, id: string): string {
  if (!rectifications.exists(id)) throw new AppError('NOT_FOUND', { at: 'id' })
  return rectificationEntity(id)
}

function expectAttached({ attachments }: StepDeps, id: string, files: readonly string[]): void {
  const missing = files.find((sha256) => attachments.find(rectificationEntity(id), sha256) === undefined)
  if (missing !== undefined) throw new AppError('NOT_FOUND', { at: 'steps.files' })
}
