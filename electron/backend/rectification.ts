import { rectificationRepo } from '../store/rectification.repo'
import type { InspectionBase } from './inspection-base'
import { issueNotices, prepareNotices } from './usecases/rectification/issue-notices'
import { findRectification, listRectifications } from './usecases/rectification/list-rectifications'
import { previewRectificationPaper, saveRectificationPaper } from './usecases/rectification/print-paper'
import { attachProof, recordSteps, saveProof } from './usecases/rectification/record-steps'

/** All use cases of notices and what becomes of their problems. */
export function composeRectification(base: InspectionBase) {
  const deps = { ...base, rectifications: rectificationRepo(base.db) }
  return {
    listRectifications: listRectifications(deps),
    findRectification: findRectification(deps),
    prepareNotices: prepareNotices(deps),
    issueNotices: issueNotices(deps),
    recordSteps: recordSteps(deps),
    attachProof: attachProof(deps),
    saveProof: saveProof(deps),
    previewRectificationPaper: previewRectificationPaper(deps),
    saveRectificationPaper: saveRectificationPaper(deps),
  }
}
export type Rectifications = ReturnType<typeof composeRectification>
