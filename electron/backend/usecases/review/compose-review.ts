import { appealItem, decideAppeal, type AppealDeps } from './appeals'
import { openReview, type OpenReviewDeps } from './open-review'
import { exportSelfForm, readReturnedForm, type SelfFilesDeps } from './self-files'
import { listSelf, settleSelf, type SelfDeps } from './self-assessments'
import { sidesOfSheet, type SidesDeps } from './sides-of-sheet'
import { listSignatures, signSheet, type SignatureDeps } from './signatures'

export type ReviewDeps = AppealDeps & OpenReviewDeps & SelfDeps & SelfFilesDeps & SidesDeps & SignatureDeps

/** Use cases of self-assessment, re-check, appeal and signatures. */
export const composeReview = (deps: ReviewDeps) => ({
  openReview: openReview(deps),
  sidesOfSheet: sidesOfSheet(deps),
  appealItem: appealItem(deps),
  decideAppeal: decideAppeal(deps),
  settleSelf: settleSelf(deps),
  listSelf: listSelf(deps),
  exportSelfForm: exportSelfForm(deps),
  readReturnedForm: readReturnedForm(deps),
  signSheet: signSheet(deps),
  listSignatures: listSignatures(deps),
})
