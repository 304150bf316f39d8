import { rectificationRepo } from '../store/rectification.repo'
import type { InspectionBase } from './inspection-base'
import { evaluateAll, listItemLosses, listResults } from './usecases/evaluate-inspection'
import { changeList, readLists } from './usecases/evaluation/lists'
import { readComposite, settleComposite } from './usecases/evaluation/composite'
import { compareSelf } from './usecases/evaluation/compare-self'
import { compareYears } from './usecases/evaluation/compare-years'
import { listLossGroups, readTeamSpread } from './usecases/evaluation/group-figures'
import { lockRound, readRoundSettings, reopenRound } from './usecases/evaluation/lock-round'
import { settleRound } from './usecases/evaluation/settle-round'

/** The use cases of 评价: what a round came to, how it is judged, and its lock. */
export function composeEvaluation(base: InspectionBase) {
  const deps = { ...base, rectifications: rectificationRepo(base.db) }
  return {
    evaluate: evaluateAll(deps),
    listResults: listResults(deps),
    listItemLosses: listItemLosses(deps),
    listLossGroups: listLossGroups(deps),
    readTeamSpread: readTeamSpread(deps),
    compareYears: compareYears(deps),
    compareSelf: compareSelf(deps),
    readLists: readLists(deps),
    changeList: changeList(deps),
    readComposite: readComposite(deps),
    settleComposite: settleComposite(deps),
    readRoundSettings: readRoundSettings(deps),
    settleRound: settleRound(deps),
    lockRound: lockRound(deps),
    reopenRound: reopenRound(deps),
  }
}
