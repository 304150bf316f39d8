import { addOrganization } from './usecases/add-organization'
import { amendOrganization } from './usecases/amend-organization'
import { amendPairing } from './usecases/amend-pairing'
import { applyImport } from './usecases/apply-import'
import { archiveOrganization, restoreOrganization } from './usecases/archive-organization'
import { endPairing } from './usecases/end-pairing'
import { findOrganization } from './usecases/find-organization'
import { findPairing } from './usecases/find-pairing'
import { holdImports } from './usecases/import/held-imports'
import { listDivisions } from './usecases/list-divisions'
import { listOrganizations } from './usecases/list-organizations'
import { listPairings } from './usecases/list-pairings'
import { previewImport } from './usecases/preview-import'
import { recordPairing } from './usecases/record-pairing'
import { saveRefused } from './usecases/save-refused'
import { composePostings } from './postings'
import type { InspectionReads, WorkspaceBase } from './workspace-base'

/** All use cases of organizations, import and pairings over one opened workspace. */
export function composeRegistry(base: WorkspaceBase, inspection: InspectionReads) {
  const deps = { ...base, inspection, imports: holdImports() }
  return {
    listOrganizations: listOrganizations(deps),
    findOrganization: findOrganization(deps),
    addOrganization: addOrganization(deps),
    amendOrganization: amendOrganization(deps),
    archiveOrganization: archiveOrganization(deps),
    restoreOrganization: restoreOrganization(deps),
    listDivisions: listDivisions(deps),
    previewImport: previewImport(deps),
    applyImport: applyImport(deps),
    saveRefused: saveRefused(deps),
    listPairings: listPairings(deps),
    findPairing: findPairing(deps),
    recordPairing: recordPairing(deps),
    amendPairing: amendPairing(deps),
    endPairing: endPairing(deps),
    postings: composePostings(base),
  }
}
export type Registry = ReturnType<typeof composeRegistry>
