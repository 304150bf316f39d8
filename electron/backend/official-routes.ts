import type { Officials } from './official'
import { os } from './procedures'

/** Handlers of official papers; `use` throws WORKSPACE_NOT_OPEN while no folder is open. */
export function officialRoutes(use: () => Officials) {
  const { official } = os
  return {
    official: {
      find: official.find.handler(({ input }) => use().findOfficial(input)),
      save: official.save.handler(({ input, context }) => use().saveOfficial(input, context.who)),
      previewPaper: official.previewPaper.handler(({ input, context }) => use().previewOfficial(input, context.who)),
      savePaper: official.savePaper.handler(({ input, context }) => use().saveOfficialPaper(input, context.who)),
    },
  }
}
