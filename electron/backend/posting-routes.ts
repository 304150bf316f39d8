import type { Postings } from './postings'
import { os } from './procedures'

/** Handlers of posting, attendance, spotCheck and workload; `use` throws WORKSPACE_NOT_OPEN while no folder is open. */
export function postingRoutes(use: () => Postings) {
  const { posting, attendance, spotCheck, workload } = os
  return {
    posting: {
      list: posting.list.handler(() => use().listPostings()),
      find: posting.find.handler(({ input }) => use().findPosting(input)),
      listPeople: posting.listPeople.handler(() => use().listPeople()),
      record: posting.record.handler(({ input, context }) => use().recordPosting(input, context.who)),
      amend: posting.amend.handler(({ input, context }) => use().amendPosting(input, context.who)),
      end: posting.end.handler(({ input, context }) => use().endPosting(input, context.who)),
      replace: posting.replace.handler(({ input, context }) => use().replacePosting(input, context.who)),
      consent: posting.consent.handler(({ input, context }) => use().recordConsent(input, context.who)),
      cancel: posting.cancel.handler(({ input, context }) => use().cancelPosting(input, context.who)),
      previewPaper: posting.previewPaper.handler(({ input, context }) => use().previewPaper(input, context.who)),
      savePaper: posting.savePaper.handler(({ input, context }) => use().savePaper(input, context.who)),
    },
    attendance: {
      month: attendance.month.handler(({ input }) => use().attendanceMonth(input)),
      mark: attendance.mark.handler(({ input, context }) => use().markAttendance(input, context.who)),
    },
    spotCheck: {
      list: spotCheck.list.handler(() => use().listSpotChecks()),
      record: spotCheck.record.handler(({ input, context }) => use().recordSpotCheck(input, context.who)),
      withdraw: spotCheck.withdraw.handler(({ input, context }) => use().withdrawSpotCheck(input, context.who)),
    },
    workload: {
      month: workload.month.handler(({ input }) => use().workloadMonth(input)),
      mark: workload.mark.handler(({ input, context }) => use().markWorkload(input, context.who)),
    },
  }
}
