import { attendanceMonth, markAttendance } from './usecases/posting/attendance-month'
import { amendPosting, cancelPosting, endPosting } from './usecases/posting/change-posting'
import { recordConsent } from './usecases/posting/consent'
import { findPosting } from './usecases/posting/find-posting'
import { listPeople, listPostings } from './usecases/posting/list-postings'
import { previewPostingPaper, savePostingPaper } from './usecases/posting/print-paper'
import { recordPosting } from './usecases/posting/record-posting'
import { replacePosting } from './usecases/posting/replace-posting'
import { listSpotChecks, recordSpotCheck, withdrawSpotCheck } from './usecases/posting/spot-checks'
import { markWorkload, workloadMonth } from './usecases/posting/workload-month'
import type { WorkspaceBase } from './workspace-base'

/** All use cases of postings, attendance, spot checks and workload over one opened workspace. */
export const composePostings = (deps: WorkspaceBase) => ({
  listPostings: listPostings(deps),
  findPosting: findPosting(deps),
  listPeople: listPeople(deps),
  recordPosting: recordPosting(deps),
  amendPosting: amendPosting(deps),
  endPosting: endPosting(deps),
  replacePosting: replacePosting(deps),
  cancelPosting: cancelPosting(deps),
  recordConsent: recordConsent(deps),
  previewPaper: previewPostingPaper(deps),
  savePaper: savePostingPaper(deps),
  attendanceMonth: attendanceMonth(deps),
  markAttendance: markAttendance(deps),
  listSpotChecks: listSpotChecks(deps),
  recordSpotCheck: recordSpotCheck(deps),
  withdrawSpotCheck: withdrawSpotCheck(deps),
  workloadMonth: workloadMonth(deps),
  markWorkload: markWorkload(deps),
})
export type Postings = ReturnType<typeof composePostings>
