import type { InspectionBase } from './inspection-base'
import { evaluateAll, listItemLosses, listResults } from './usecases/evaluate-inspection'
import { lockRound, readRoundSettings, reopenRound } from './usecases/evaluation/lock-round'
import { settleRound } from './usecases/evaluation/settle-round'

/** The use cases of 评价: what a round came to, how it is judged, and its lock. */
export const composeEvaluation = (deps: InspectionBase) => ({
  evaluate: evaluateAll(deps),
  listResults: listResults(deps),
  listItemLosses: listItemLosses(deps),
  readRoundSettings: readRoundSettings(deps),
  settleRound: settleRound(deps),
  lockRound: lockRound(deps),
  reopenRound: reopenRound(deps),
})
