import { departmentNamed } from '../../core/registry/departments'
import { normaliseName } from '../../core/registry/normalise-text'
import type { OrganizationDepartment } from '../../store/organization-department.repo'
import type { WorkspaceBase } from '../workspace-base'
import type { Inputs, Outputs } from '../words'
import { organizationOf } from './amend-organization'

export type SetDepartmentsDeps = Pick<WorkspaceBase, 'organizations' | 'organizationDepartments' | 'journal' | 'once' | 'now'>

/**
 * Serves `organization.setDepartments`: all departments the organization has, in place of those known. A department
 * without a code gets that of the national list where the list knows its name; of two with one name the last stays.
 */
export const setDepartments =
  (deps: SetDepartmentsDeps) =>
  ({ requestId, id, departments }: Inputs['organization']['setDepartments'], who: string) =>
    deps.once(requestId, (): Outputs['organization']['setDepartments'] => {
      organizationOf(deps, id)
      const before = deps.organizationDepartments.listByOrganization(id)
      deps.organizationDepartments.replace(id, [...new Map(departments.map(coded).map((one) => [one.name, one])).values()])
      const after = deps.organizationDepartments.listByOrganization(id)
      if (JSON.stringify(before) === JSON.stringify(after)) return { savedAt: deps.now() }
      const entity = `organization/${id}`
      const what = 'organization.departments'
      const act = { who, what, entity, before: { departments: before }, after: { departments: after }, reason: null }
      return { savedAt: deps.journal.append(act).at }
    })

function coded({ name: raw, code, note }: OrganizationDepartment): OrganizationDepartment {
  const name = normaliseName(raw)
  return { name, code: code === '' ? (departmentNamed(name)?.code ?? '') : code, note }
}
