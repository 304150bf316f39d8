import { peopleRoutes } from './people-routes'
import { postingRoutes } from './posting-routes'
import { os } from './procedures'
import type { Registry } from './registry'

/** Handlers of organization, import and pairing; `use` throws WORKSPACE_NOT_OPEN while no folder is open. */
export function registryRoutes(use: () => Registry) {
  const { organization, pairing } = os
  return {
    ...postingRoutes(() => use().postings),
    ...peopleRoutes(() => use().people),
    organization: {
      list: organization.list.handler(() => use().listOrganizations()),
      find: organization.find.handler(({ input }) => use().findOrganization(input)),
      add: organization.add.handler(({ input, context }) => use().addOrganization(input, context.who)),
      amend: organization.amend.handler(({ input, context }) => use().amendOrganization(input, context.who)),
      archive: organization.archive.handler(({ input, context }) => use().archiveOrganization(input, context.who)),
      restore: organization.restore.handler(({ input, context }) => use().restoreOrganization(input, context.who)),
      rename: organization.rename.handler(({ input, context }) => use().renameOrganization(input, context.who)),
      setDepartments: organization.setDepartments.handler(({ input, context }) => use().setDepartments(input, context.who)),
      listDuplicates: organization.listDuplicates.handler(() => use().listDuplicates()),
      setDistinct: organization.setDistinct.handler(({ input, context }) => use().setDistinct(input, context.who)),
      planMerge: organization.planMerge.handler(({ input }) => use().planMerge(input)),
      merge: organization.merge.handler(({ input, context }) => use().mergeOrganizations(input, context.who)),
      planUndoMerge: organization.planUndoMerge.handler(({ input }) => use().planUndoMerge(input)),
      undoMerge: organization.undoMerge.handler(({ input, context }) => use().undoMerge(input, context.who)),
      planClose: organization.planClose.handler(({ input }) => use().planClose(input)),
      close: organization.close.handler(({ input, context }) => use().closeOrganization(input, context.who)),
      listDivisions: organization.listDivisions.handler(() => use().listDivisions()),
      findNationalDivisions: organization.findNationalDivisions.handler(({ input }) => use().findNationalDivisions(input)),
      addDivision: organization.addDivision.handler(({ input, context }) => use().addDivision(input, context.who)),
    },
    import: {
      preview: os.import.preview.handler(({ input, context }) => use().previewImport(input, context.who)),
      open: os.import.open.handler(({ input, context }) => use().openImport(input, context.who)),
      map: os.import.map.handler(({ input, context }) => use().mapImport(input, context.who)),
      watch: os.import.watch.handler(({ input, signal }) => use().watchImport(input.runId, signal)),
      cancel: os.import.cancel.handler(({ input }) => ({ wasRunning: use().cancelImport(input.runId) })),
      apply: os.import.apply.handler(({ input, context }) => use().applyImport(input, context.who)),
      saveList: os.import.saveList.handler(({ input, context }) => use().saveList(input, context.who)),
      saveRefused: os.import.saveRefused.handler(({ input }) => use().saveRefused(input)),
    },
    pairing: {
      list: pairing.list.handler(() => use().listPairings()),
      find: pairing.find.handler(({ input }) => use().findPairing(input)),
      record: pairing.record.handler(({ input, context }) => use().recordPairing(input, context.who)),
      amend: pairing.amend.handler(({ input, context }) => use().amendPairing(input, context.who)),
      end: pairing.end.handler(({ input, context }) => use().endPairing(input, context.who)),
      cancel: pairing.cancel.handler(({ input, context }) => use().cancelPairing(input, context.who)),
    },
  }
}
