import { draftDesk } from './draft-desk'
import { carrySheetOver, planSheetCarryOver, type CarryOverDeps } from './usecases/carry-over'
import type { InspectionBase } from './inspection-base'
import { exportTemplate } from './usecases/export-template'
import { checkStoredDraft, findDraft } from './usecases/find-draft'
import { listDraftHistory, listDrafts } from './usecases/list-drafts'
import { publishDraft, type PublishDraftDeps } from './usecases/publish-draft'
import { readTable } from './usecases/read-table'
import { readForeignTemplate } from './usecases/read-template-file'
import { restoreTemplate, retireTemplate } from './usecases/retire-template'
import { removeDraft, restoreDraft, saveDraft } from './usecases/save-draft'
import { startDraft } from './usecases/start-draft'

/** The use cases of the template library that change it: drafts, publishing, retiring. */
export function composeDrafting(base: InspectionBase & Pick<PublishDraftDeps, 'publish'> & Pick<CarryOverDeps, 'desk'>) {
  const deps = { ...base, draftDesk: draftDesk(base) }
  return {
    listDrafts: listDrafts(deps),
    listDraftHistory: listDraftHistory(deps),
    startDraft: startDraft(deps),
    findDraft: findDraft(deps),
    saveDraft: saveDraft(deps),
    removeDraft: removeDraft(deps),
    restoreDraft: restoreDraft(deps),
    checkDraft: checkStoredDraft(deps),
    publishDraft: publishDraft(deps),
    exportTemplate: exportTemplate(deps),
    readTemplateFile: readForeignTemplate(deps),
    readTable: readTable(deps),
    retireTemplate: retireTemplate(deps),
    restoreTemplate: restoreTemplate(deps),
    planCarryOver: planSheetCarryOver(deps),
    carryOver: carrySheetOver(deps),
  }
}
