import type { People } from './people'
import { os } from './procedures'

/** Handlers of staff and contacts; `use` throws WORKSPACE_NOT_OPEN while no folder is open. */
export function peopleRoutes(use: () => People) {
  const { staff, contact } = os
  return {
    staff: {
      list: staff.list.handler(() => use().listStaff()),
      find: staff.find.handler(({ input }) => use().findStaff(input)),
      add: staff.add.handler(({ input, context }) => use().addStaff(input, context.who)),
      amend: staff.amend.handler(({ input, context }) => use().amendStaff(input, context.who)),
      archive: staff.archive.handler(({ input, context }) => use().archiveStaff(input, context.who)),
      restore: staff.restore.handler(({ input, context }) => use().restoreStaff(input, context.who)),
      planMerge: staff.planMerge.handler(({ input }) => use().planStaffMerge(input)),
      merge: staff.merge.handler(({ input, context }) => use().mergeStaff(input, context.who)),
      planUndoMerge: staff.planUndoMerge.handler(({ input }) => use().planUndoStaffMerge(input)),
      undoMerge: staff.undoMerge.handler(({ input, context }) => use().undoStaffMerge(input, context.who)),
    },
    contact: {
      list: contact.list.handler(() => use().listContacts()),
      add: contact.add.handler(({ input, context }) => use().addContact(input, context.who)),
      amend: contact.amend.handler(({ input, context }) => use().amendContact(input, context.who)),
      withdraw: contact.withdraw.handler(({ input, context }) => use().withdrawContact(input, context.who)),
      setDue: contact.setDue.handler(({ input, context }) => use().setContactsDue(input, context.who)),
      takeKnown: contact.takeKnown.handler(({ input, context }) => use().takeKnownContacts(input, context.who)),
    },
  }
}
