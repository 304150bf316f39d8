import { addOrganization } from './usecases/add-organization'
import { amendOrganization } from './usecases/amend-organization'
import { amendPairing } from './usecases/amend-pairing'
import { applyImport } from './usecases/apply-import'
import { archiveOrganization, restoreOrganization } from './usecases/archive-organization'
import { cancelRecordedPairing } from './usecases/cancel-pairing'
import { closeOrganization, planClose } from './usecases/close-organization'
import { endPairing } from './usecases/end-pairing'
import { findOrganization } from './usecases/find-organization'
import { findPairing } from './usecases/find-pairing'
import { holdImports } from './usecases/import/held-imports'
import { openImportRuns } from './usecases/import/import-runs'
import { addDivision, findNationalDivisions, listDivisions } from './usecases/list-divisions'
import { listDuplicates, setDistinct } from './usecases/list-duplicates'
import { listOrganizations } from './usecases/list-organizations'
import { listPairings } from './usecases/list-pairings'
import { mergeOrganizations, planMerge } from './usecases/merge-organizations'
import { mapImport, openImport, previewImport } from './usecases/preview-import'
import { recordPairing } from './usecases/record-pairing'
import { renameOrganization } from './usecases/rename-organization'
import { saveList } from './usecases/save-list'
import { saveRefused } from './usecases/save-refused'
import { planUndoMerge, undoMerge } from './usecases/undo-merger'
import { composePeople } from './people'
import { composePostings } from './postings'
import { setDepartments } from './usecases/set-departments'
import type { InspectionReads, WorkspaceBase } from './workspace-base'

/** All use cases of organizations, import and pairings over one opened workspace. */
export function composeRegistry(base: WorkspaceBase, inspection: InspectionReads) {
  const deps = { ...base, inspection, imports: holdImports(), importRuns: openImportRuns() }
  return {
    listOrganizations: listOrganizations(deps),
    findOrganization: findOrganization(deps),
    addOrganization: addOrganization(deps),
    amendOrganization: amendOrganization(deps),
    archiveOrganization: archiveOrganization(deps),
    restoreOrganization: restoreOrganization(deps),
    renameOrganization: renameOrganization(deps),
    setDepartments: setDepartments(deps),
    listDuplicates: listDuplicates(deps),
    setDistinct: setDistinct(deps),
    planMerge: planMerge(deps),
    mergeOrganizations: mergeOrganizations(deps),
    planUndoMerge: planUndoMerge(deps),
    undoMerge: undoMerge(deps),
    planClose: planClose(deps),
    closeOrganization: closeOrganization(deps),
    listDivisions: listDivisions(deps),
    findNationalDivisions: findNationalDivisions(deps),
    addDivision: addDivision(deps),
    previewImport: previewImport(deps),
    openImport: openImport(deps),
    mapImport: mapImport(deps),
    watchImport: (runId: string, signal: AbortSignal | undefined) => deps.importRuns.watch(runId, signal),
    cancelImport: (runId: string) => deps.importRuns.cancel(runId),
    applyImport: applyImport(deps),
    saveRefused: saveRefused(deps),
    saveList: saveList(deps),
    listPairings: listPairings(deps),
    findPairing: findPairing(deps),
    recordPairing: recordPairing(deps),
    amendPairing: amendPairing(deps),
    endPairing: endPairing(deps),
    cancelPairing: cancelRecordedPairing(deps),
    postings: composePostings(base),
    people: composePeople(base),
  }
}
export type Registry = ReturnType<typeof composeRegistry>
