import type { Organization } from '../../core/registry/organization'
import { AppError } from '../../core/shared/app-error'
import type { ErrorCode } from '../../core/shared/error-code'
import type { RowChange } from '../../store/row-changes'
import { triedOut } from '../tried-out'
import type { WorkspaceBase } from '../workspace-base'
import type { Inputs, Outputs } from '../words'
import { organizationOf } from './amend-organization'
import type { MergeOrganizationsDeps } from './merge-organizations'
import { countedBack, expectLeadsInto, recordedChanges } from './recorded-merger'
import { keysOf } from './save-organization'

type Plan = Outputs['organization']['planUndoMerge']

/**
 * Serves `organization.undoMerge`: two that were made one are two again. What the merger moved goes back as it was; what was
 * recorded since stays with the one that stayed.
 * @throws AppError ORGANIZATION_NOT_MERGED, UNMERGE_NOT_RECORDED, UNMERGE_MERGED_ON, UNMERGE_CHANGED, ORGANIZATION_EXISTS,
 *   ORGANIZATION_CODE_TAKEN
 */
export const undoMerge =
  (deps: MergeOrganizationsDeps) =>
  ({ requestId, id, reason }: Inputs['organization']['undoMerge'], who: string): Outputs['organization']['undoMerge'] =>
    deps.once(requestId, () => {
      const { refusal, inTheWay } = undo(deps, id, reason, who)
      if (refusal !== null) throw new AppError(refusal, { at: 'id', count: inTheWay.length })
      return { savedAt: deps.now() }
    })

/** Serves `organization.planUndoMerge`: what would go back, or why it cannot. Nothing is written. */
export const planUndoMerge =
  (deps: MergeOrganizationsDeps) =>
  ({ id }: Inputs['organization']['planUndoMerge']): Plan => {
    try {
      return triedOut(deps, () => undo(deps, id, '', 'plan'))
    } catch (thrown) {
      if (thrown instanceof AppError) return { moved: [], inTheWay: [], refusal: thrown.code }
      throw thrown
    }
  }

interface Undone extends Plan {
  readonly refusal: ErrorCode | null
}

function undo(deps: MergeOrganizationsDeps, goesId: string, reason: string, who: string): Undone {
  const goes = organizationOf(deps, goesId)
  if (goes.mergedInto === null) throw new AppError('ORGANIZATION_NOT_MERGED', { at: 'id' })
  const stays = organizationOf(deps, goes.mergedInto)
  const changes = recordedChanges(deps, 'organization', goes.id)
  expectLeadsInto(changes, 'organization', goes.id, stays)
  const inTheWay = deps.merges.revert(changes, goes.id)
  if (inTheWay.length > 0) return { moved: [], inTheWay, refusal: 'UNMERGE_CHANGED' }
  for (const { id } of [stays, goes]) {
    const { searchKeys: _derived, ...one } = organizationOf(deps, id)
    deps.organizations.update({ ...one, searchKeys: keysOf(deps, one) })
  }
  note(deps, { goes, stays, changes, reason, who })
  return { moved: countedBack(changes, 'organization'), inTheWay: [], refusal: null }
}

interface Undoing {
  readonly goes: Organization
  readonly stays: Organization
  readonly changes: readonly RowChange[]
  readonly reason: string
  readonly who: string
}

function note({ journal }: Pick<WorkspaceBase, 'journal'>, { goes, stays, changes, reason, who }: Undoing): void {
  const [from, to] = [{ mergedInto: stays.id }, { mergedInto: null }]
  journal.append({ who, what: 'organization.unmerged', entity: `organization/${goes.id}`, before: from, after: to, reason })
  const gave = { who, what: 'organization.gave-back', entity: `organization/${stays.id}`, reason }
  journal.append({ ...gave, before: { from: goes.id }, after: null })
  for (const { table, key } of changes) {
    if (table !== 'sheet') continue
    const [before, after] = [{ organizationId: stays.id }, { organizationId: goes.id }]
    journal.append({ who, what: 'sheet.follows-merger', entity: `sheet/${String(key['id'])}`, before, after, reason })
  }
}
