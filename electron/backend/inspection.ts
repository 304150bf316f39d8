import type { InspectionReads, WorkspaceBase } from './workspace-base'

/** All use cases of templates, rounds, visits, sheets, evaluation and papers over one opened workspace. */
export function composeInspection(_base: WorkspaceBase) {
  return {
    /** Numbers for `workspace.status`. */
    counts: () => ({ templates: 0, visits: 0, sheets: 0 }),
    listSheetsOfOrganization: () => [],
    listVisitsOfPairing: () => [],
  } satisfies InspectionReads
}
export type Inspection = ReturnType<typeof composeInspection>
