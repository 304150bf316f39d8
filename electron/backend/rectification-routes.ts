import { os } from './procedures'
import type { Rectifications } from './rectification'

/** Handlers of rectification; `use` throws WORKSPACE_NOT_OPEN while no folder is open. */
export function rectificationRoutes(use: () => Rectifications) {
  const { rectification } = os
  return {
    rectification: {
      list: rectification.list.handler(() => use().listRectifications()),
      find: rectification.find.handler(({ input }) => use().findRectification(input)),
      prepare: rectification.prepare.handler(({ input }) => use().prepareNotices(input)),
      issue: rectification.issue.handler(({ input, context }) => use().issueNotices(input, context.who)),
      record: rectification.record.handler(({ input, context }) => use().recordSteps(input, context.who)),
      attach: rectification.attach.handler(({ input, context }) => use().attachProof(input, context.who)),
      saveCopy: rectification.saveCopy.handler(({ input }) => use().saveProof(input)),
      previewPaper: rectification.previewPaper.handler(({ input, context }) =>
        use().previewRectificationPaper(input, context.who),
      ),
      savePaper: rectification.savePaper.handler(({ input, context }) => use().saveRectificationPaper(input, context.who)),
    },
  }
}
