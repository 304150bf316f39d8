import { basename } from 'node:path'
import { planningForms, readPlanningForms } from '../../../core/pairing/planning-forms'
import type { WorkspaceBase } from '../../workspace-base'
import type { Inputs, Outputs } from '../../words'
import { planningOf, type PlanningDeps } from './planning-of'
import { writeNeeds, writeSupply, type SavePlanningDeps } from './save-planning'

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
      const inUse = deps.organizations.listAll().filter(({ archivedAt }) => archivedAt === null)
      const { needs, supply, refused } = readPlanningForms(table, (kind, code, name) => {
        const own = inUse.filter((one) => one.kind === kind)
        const byCode = code === '' ? undefined : own.find((one) => one.code === code)
        const byName = own.filter((one) => one.name === name)
        return byCode?.id ?? (byName.length === 1 ? (byName[0]?.id ?? null) : null)
      })
      for (const [id, rows] of needs) writeNeeds(deps, id, [...rows], who)
      for (const [id, { capacity, departments }] of supply)
        writeSupply(deps, id, { capacity, departments: [...departments] }, who)
      return { clinics: needs.size, hospitals: supply.size, refused: [...refused], savedAt: deps.now() }
    })
  }
