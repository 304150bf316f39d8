import { AppError } from '../../core/shared/app-error'
import type { Inputs, Outputs } from '../words'
import { organizationOf, type AmendOrganizationDeps } from './amend-organization'
import { updateOrganization } from './save-organization'

/**
 * Serves `organization.rename`: from a day on it has another name, and the one it had stays on record; or the name was
 * written wrong, and is put right.
 * @throws AppError ORGANIZATION_MERGED, DATE_ORDER when the day is before that of the last rename
 */
export const renameOrganization =
  (deps: AmendOrganizationDeps) =>
  (input: Inputs['organization']['rename'], who: string): Outputs['organization']['rename'] =>
    deps.once(input.requestId, () => {
      const { searchKeys: _derived, ...before } = organizationOf(deps, input.id)
      if (before.mergedInto !== null) throw new AppError('ORGANIZATION_MERGED', { at: 'id' })
      const { reason, since, isCorrection } = input
      const act = { who, reason, since, isCorrection, what: isCorrection ? 'organization.amended' : 'organization.renamed' }
      return { savedAt: updateOrganization(deps, before, { ...before, name: input.name }, act) ?? deps.now() }
    })
