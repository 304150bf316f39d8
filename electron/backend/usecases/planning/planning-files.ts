import { basename } from 'node:path'
import { NEEDS, planningForms, SUPPLY } from '../../../core/pairing/planning-forms'
import { mergeNeeds, mergeOffers, readPastedPlanning } from '../../../core/pairing/read-pasted-planning'
import { readPlanningForms } from '../../../core/pairing/read-planning-forms'
import type { FindOrganization } from '../../../core/pairing/read-planning-rows'
import { groupBy } from '../../../core/shared/group-by'
import type { WorkspaceBase } from '../../workspace-base'
import type { Inputs, Outputs } from '../../words'
import { planningOf, schemeIdOf, type PlanningDeps } from './planning-of'
import { expectKind, writeNeeds, writeSupply, type SavePlanningDeps } from './save-planning'

export type PlanningFilesDeps = PlanningDeps & SavePlanningDeps & Pick<WorkspaceBase, 'machine' | 'closing' | 'now'>

/** Serves `planning.exportForms`. @throws AppError GRANT_UNKNOWN, FILE_NOT_WRITABLE */
export const exportForms =
  (deps: PlanningFilesDeps) =>
  async ({ grant }: Inputs['planning']['exportForms']): Promise<Outputs['planning']['exportForms']> => {
    const path = deps.machine.grants.pathOf(grant)
    const { recipients, supporters } = planningOf(deps, null)
    const codes = new Map(deps.organizations.listAll().map(({ id, code }) => [id, code]))
    const codeOf = (id: string) => codes.get(id) ?? ''
    const sheets = planningForms(
      recipients.map(({ id, name, needs }) => ({ code: codeOf(id), name, needs })),
      supporters.map(({ id, name, capacity, departments }) => ({ code: codeOf(id), name, capacity, departments })),
    )
    await deps.machine.importer.writeWorkbook(path, sheets, deps.closing)
    return { file: basename(path), clinics: recipients.length, hospitals: supporters.length }
  }

/** Serves `planning.readForms`: all good organizations in one transaction. @throws AppError SHEET_MISSING, HEADER_NOT_FOUND and those of the reader */
export const readForms =
  (deps: PlanningFilesDeps) =>
  async ({ requestId, grant }: Inputs['planning']['readForms'], who: string): Promise<Outputs['planning']['readForms']> => {
    const table = await deps.machine.importer.read(deps.machine.grants.pathOf(grant), deps.closing)
    return deps.once(requestId, () => {
      const { needs, supply, refused } = readPlanningForms(table, finder(deps))
      for (const [id, rows] of needs) writeNeeds(deps, id, [...rows], who)
      for (const [id, { capacity, departments }] of supply)
        writeSupply(deps, id, { capacity, departments: [...departments] }, who)
      return { clinics: needs.size, hospitals: supply.size, refused: [...refused], savedAt: deps.now() }
    })
  }

/**
 * Serves `planning.paste`: the good rows of the block in one transaction, beside what stands already.
 * @throws AppError NOT_FOUND, those of the reader
 */
export const pastePlanning =
  (deps: PlanningFilesDeps) =>
  async (
    { requestId, part, source, organizationId }: Inputs['planning']['paste'],
    who: string,
  ): Promise<Outputs['planning']['paste']> => {
    const form = part === 'needs' ? NEEDS : SUPPLY
    const table = await deps.machine.importer.readPasted(source.text, form, deps.closing)
    return deps.once(requestId, () => {
      if (organizationId !== null)
        expectKind(deps, part === 'needs' ? 'recipient' : 'supporting', organizationId, 'organizationId')
      const { needs, supply, refused } = readPastedPlanning(form, table, finder(deps), organizationId)
      const schemeId = schemeIdOf(deps)
      const asked = groupBy(deps.planning.listNeeds(schemeId), ({ recipientId }) => recipientId)
      for (const [id, rows] of needs) {
        const before = (asked.get(id) ?? []).map(({ recipientId: _its, ...need }) => need)
        if (rows.length > 0) writeNeeds(deps, id, mergeNeeds(before, rows), who)
      }
      const offered = groupBy(deps.planning.listSupply(schemeId), ({ supporterId }) => supporterId)
      const capacities = deps.planning.listCapacities(schemeId)
      for (const [id, { capacity, departments }] of supply) {
        const before = (offered.get(id) ?? []).map(({ department, experts }) => ({ department, experts }))
        const after = { capacity: capacity ?? capacities.get(id) ?? null, departments: mergeOffers(before, departments) }
        writeSupply(deps, id, after, who)
      }
      return { clinics: needs.size, hospitals: supply.size, refused: [...refused], savedAt: deps.now() }
    })
  }

/** Organizations in use by code, else by a name that only one has. */
function finder({ organizations }: Pick<PlanningFilesDeps, 'organizations'>): FindOrganization {
  const inUse = organizations.listAll().filter(({ archivedAt }) => archivedAt === null)
  const byCode = new Map(inUse.map(({ kind, code, id }) => [`${kind} ${code}`, id]))
  const byName = groupBy(inUse, ({ kind, name }) => `${kind} ${name}`)
  return (kind, code, name) => {
    const named = byName.get(`${kind} ${name}`) ?? []
    return (code === '' ? undefined : byCode.get(`${kind} ${code}`)) ?? (named.length === 1 ? (named[0]?.id ?? null) : null)
  }
}
