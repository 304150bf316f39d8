import { findStaff, listStaff } from './usecases/list-staff'
import { mergeStaff, planStaffMerge } from './usecases/merge-staff'
import {
  addContact,
  amendContact,
  listContacts,
  setContactsDue,
  takeKnownContacts,
  withdrawContact,
} from './usecases/name-contacts'
import { addStaff, amendStaff, archiveStaff, restoreStaff } from './usecases/save-staff'
import { planUndoStaffMerge, undoStaffMerge } from './usecases/undo-staff-merger'
import type { WorkspaceBase } from './workspace-base'

/** All use cases of staff and contacts over one opened workspace. */
export const composePeople = (deps: WorkspaceBase) => ({
  listStaff: listStaff(deps),
  findStaff: findStaff(deps),
  addStaff: addStaff(deps),
  amendStaff: amendStaff(deps),
  archiveStaff: archiveStaff(deps),
  restoreStaff: restoreStaff(deps),
  planStaffMerge: planStaffMerge(deps),
  mergeStaff: mergeStaff(deps),
  planUndoStaffMerge: planUndoStaffMerge(deps),
  undoStaffMerge: undoStaffMerge(deps),
  listContacts: listContacts(deps),
  addContact: addContact(deps),
  amendContact: amendContact(deps),
  withdrawContact: withdrawContact(deps),
  setContactsDue: setContactsDue(deps),
  takeKnownContacts: takeKnownContacts(deps),
})
export type People = ReturnType<typeof composePeople>
