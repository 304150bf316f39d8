import type { WorkspaceBase } from '../workspace-base'
import type { Outputs } from '../words'

/** Serves `organization.listDivisions`: what the workspace brought in, and every county and township its organizations lie in. */
export const listDivisions =
  ({ divisions, organizations }: Pick<WorkspaceBase, 'divisions' | 'organizations'>) =>
  (): Outputs['organization']['listDivisions'] => {
    const known = new Map(divisions.listOwn().map(({ code, name, parent }) => [code, { code, name, parent }]))
    for (const { divisionCode } of organizations.listAll()) {
      const county = divisionCode.slice(0, 6)
      if (!known.has(county)) known.set(county, { code: county, name: divisions.countyName(county), parent: null })
      if (!known.has(divisionCode))
        known.set(divisionCode, { code: divisionCode, name: divisions.townName(divisionCode), parent: county })
    }
    return [...known.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
  }
