import { AppError } from '../../core/shared/app-error'
import type { Scheme } from '../../core/scheme/scheme'
import { changedFields } from '../changed-fields'
import { overlaid } from '../overlaid'
import type { Inputs, Outputs } from '../words'
import type { WorkspaceBase } from '../workspace-base'

export type SaveSchemeDeps = Pick<WorkspaceBase, 'once' | 'schemes' | 'settings' | 'journal' | 'newId' | 'now'>

/** Serves `scheme.record`. The document is what a scheme file of the same content would hold. */
export const recordScheme =
  (deps: SaveSchemeDeps) =>
  ({ requestId, ...frame }: Inputs['scheme']['record'], who: string): Outputs['scheme']['record'] =>
    deps.once(requestId, () => {
      checkFrame(deps, frame)
      const id = deps.newId()
      const parameters = deps.schemes.findCurrent()?.parameters ?? []
      const { code, name, startsOn, endsOn } = frame
      const document = {
        id: code,
        name,
        issuer: deps.settings.read().bureauName,
        period: { start: startsOn, end: endsOn },
        parameters,
        requiredHeadcounts: [],
      }
      deps.schemes.insert({ id, ...frame, parameters, document })
      const entry = { who, what: 'scheme.recorded', entity: `scheme/${id}`, before: null, after: document, reason: null }
      return { id, savedAt: deps.journal.append(entry).at }
    })

/** Serves `scheme.amend`. */
export const amendScheme =
  (deps: SaveSchemeDeps) =>
  ({ requestId, id, changes }: Inputs['scheme']['amend'], who: string): Outputs['scheme']['amend'] =>
    deps.once(requestId, () => {
      const scheme = deps.schemes.find(id)
      if (scheme === undefined) throw new AppError('NOT_FOUND', { at: 'id' })
      const { code, name, startsOn, endsOn } = scheme
      const before = { code, name, startsOn, endsOn }
      const after = overlaid(before, changes)
      const changed = changedFields(before, after)
      if (changed === null) return { savedAt: deps.now() }
      checkFrame(deps, after, id)
      deps.schemes.update({ id, ...after })
      const entry = { who, what: 'scheme.amended', entity: `scheme/${id}`, ...changed, reason: null }
      return { savedAt: deps.journal.append(entry).at }
    })

/** @throws AppError DATE_ORDER, SCHEME_CODE_TAKEN */
function checkFrame(
  { schemes }: Pick<SaveSchemeDeps, 'schemes'>,
  { code, startsOn, endsOn }: Pick<Scheme, 'code' | 'startsOn' | 'endsOn'>,
  id?: string,
): void {
  if (endsOn < startsOn) throw new AppError('DATE_ORDER', { at: 'endsOn', from: startsOn, to: endsOn })
  const holder = schemes.findByCode(code)
  if (holder !== undefined && holder.id !== id) throw new AppError('SCHEME_CODE_TAKEN', { at: 'code', name: holder.name })
}
