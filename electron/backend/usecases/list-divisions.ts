import { countyOf } from '../../core/registry/organization'
import { searchKeys } from '../search-keys'
import type { WorkspaceBase } from '../workspace-base'
import type { Outputs } from '../words'

type Named = Pick<Division, 'code' | 'name' | 'parent'>
type Division = Outputs['organization']['listDivisions'][number]

/**
 * Serves `organization.listDivisions`, by code: the table that the workspace brought in; without one the counties of the
 * country, and the townships of the counties where the workspace has organizations.
 */
export const listDivisions =
  ({ divisions, organizations }: Pick<WorkspaceBase, 'divisions' | 'organizations'>) =>
  (): Division[] => {
    const own = divisions.listOwn().map(({ code, name, parent }): Named => ({ code, name, parent }))
    const counties = new Set(organizations.listAll().map(({ divisionCode }) => countyOf(divisionCode)))
    const offered = own.length > 0 ? own : divisions.listNational(counties).map(parented)
    return offered.sort((a, b) => (a.code < b.code ? -1 : 1)).map((one) => ({ ...one, searchKeys: searchKeys(one) }))
  }

const parented = ({ code, name }: { readonly code: string; readonly name: string }): Named => ({
  code,
  name,
  parent: code.length === 9 ? countyOf(code) : null,
})
