import { countyOf } from '../../core/registry/organization'
import { AppError } from '../../core/shared/app-error'
import { NATIONAL_EDITION } from '../national-divisions'
import { searchKeys } from '../search-keys'
import type { WorkspaceBase } from '../workspace-base'
import type { Inputs, Outputs } from '../words'

type Division = Outputs['organization']['listDivisions'][number]
type Named = Omit<Division, 'searchKeys'>

/**
 * Serves `organization.listDivisions`, by code: those that the bureau brought in or added, the townships of the counties
 * where the workspace has organizations, and all counties of the country while the bureau has no county of its own.
 */
export const listDivisions =
  ({ divisions, organizations }: Pick<WorkspaceBase, 'divisions' | 'organizations'>) =>
  (): Division[] => {
    const own = divisions.listOwn().map(({ code, name, parent }): Named => ({ code, name, parent, isOwn: true }))
    const known = new Set(own.map(({ code }) => code))
    const counties = new Set(organizations.listAll().map(({ divisionCode }) => countyOf(divisionCode)))
    const hasCounties = own.some(({ code }) => code.length === 6)
    const national = divisions
      .listNational(counties)
      .filter(({ code }) => !known.has(code) && !(hasCounties && code.length === 6 && !counties.has(code)))
    return [...own, ...national.map(parented)]
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map((one) => ({ ...one, searchKeys: searchKeys(one) }))
  }

const parented = ({ code, name }: { readonly code: string; readonly name: string }): Named => ({
  code,
  name,
  parent: code.length === 9 ? countyOf(code) : null,
  isOwn: false,
})

/** Serves `organization.findNationalDivisions`: the table of the program, one province of it. */
export const findNationalDivisions =
  ({ divisions }: Pick<WorkspaceBase, 'divisions'>) =>
  ({ province }: Inputs['organization']['findNationalDivisions']): Outputs['organization']['findNationalDivisions'] => ({
    edition: NATIONAL_EDITION,
    divisions: divisions.listProvince(province),
  })

/**
 * Serves `organization.addDivision`: a county or township that the national table does not have yet, or a name of the
 * bureau's own for one that it has.
 * @throws AppError DIVISION_EXISTS when the bureau has the code already; DIVISION_UNKNOWN when its county is unknown
 */
export const addDivision =
  (deps: Pick<WorkspaceBase, 'divisions' | 'journal' | 'once'>) =>
  ({ requestId, code, name }: Inputs['organization']['addDivision'], who: string): Outputs['organization']['addDivision'] =>
    deps.once(requestId, () => {
      if (deps.divisions.findOwn(code) !== undefined) throw new AppError('DIVISION_EXISTS', { at: 'code', value: code })
      const isTownship = code.length === 9
      if (isTownship && !deps.divisions.has(countyOf(code))) {
        throw new AppError('DIVISION_UNKNOWN', { at: 'code', value: countyOf(code) })
      }
      const division = isTownship
        ? ({ code, name, level: 'township', parent: countyOf(code) } as const)
        : ({ code, name, level: 'county', parent: null } as const)
      deps.divisions.save(division)
      const entity = `division/${code}`
      return {
        savedAt: deps.journal.append({ who, what: 'division.added', entity, before: null, after: division, reason: null }).at,
      }
    })
