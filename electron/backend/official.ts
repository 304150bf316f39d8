import { officialPaperRepo } from '../store/official-paper.repo'
import { rectificationRepo } from '../store/rectification.repo'
import type { InspectionBase } from './inspection-base'
import { findOfficial, previewOfficial, saveOfficial, saveOfficialPaper } from './usecases/official/official-paper'

/** All use cases of official papers. */
export function composeOfficial(base: InspectionBase) {
  const deps = { ...base, rectifications: rectificationRepo(base.db), officialPapers: officialPaperRepo(base.db) }
  return {
    findOfficial: findOfficial(deps),
    saveOfficial: saveOfficial(deps),
    previewOfficial: previewOfficial(deps),
    saveOfficialPaper: saveOfficialPaper(deps),
  }
}
export type Officials = ReturnType<typeof composeOfficial>
