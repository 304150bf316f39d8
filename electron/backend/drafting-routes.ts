import type { Inspection } from './inspection'
import { os } from './procedures'

/** Handlers of the template library beside `list` and `find`. */
export function draftingRoutes(use: () => Inspection) {
  const { template } = os
  return {
    listDrafts: template.listDrafts.handler(() => use().listDrafts()),
    listDraftHistory: template.listDraftHistory.handler(({ input }) => use().listDraftHistory(input)),
    startDraft: template.startDraft.handler(({ input, context }) => use().startDraft(input, context.who)),
    findDraft: template.findDraft.handler(({ input }) => use().findDraft(input)),
    saveDraft: template.saveDraft.handler(({ input, context }) => use().saveDraft(input, context.who)),
    removeDraft: template.removeDraft.handler(({ input, context }) => use().removeDraft(input, context.who)),
    restoreDraft: template.restoreDraft.handler(({ input, context }) => use().restoreDraft(input, context.who)),
    checkDraft: template.checkDraft.handler(({ input }) => use().checkDraft(input)),
    publishDraft: template.publishDraft.handler(({ input, context }) => use().publishDraft(input, context.who)),
    exportTemplate: template.exportTemplate.handler(({ input }) => use().exportTemplate(input)),
    readTemplateFile: template.readTemplateFile.handler(({ input }) => use().readTemplateFile(input)),
    readTable: template.readTable.handler(({ input }) => use().readTable(input)),
    retire: template.retire.handler(({ input, context }) => use().retireTemplate(input, context.who)),
    planCarryOver: template.planCarryOver.handler(({ input }) => use().planCarryOver(input)),
    carryOver: template.carryOver.handler(({ input, context }) => use().carryOver(input, context.who)),
    restore: template.restore.handler(({ input, context }) => use().restoreTemplate(input, context.who)),
  }
}
