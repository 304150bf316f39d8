import type { composeEvaluation } from './evaluation'
import { os } from './procedures'

/** Handlers of evaluation; `use` throws WORKSPACE_NOT_OPEN while no folder is open. */
export function evaluationRoutes(use: () => ReturnType<typeof composeEvaluation>) {
  const { evaluation } = os
  return {
    results: evaluation.results.handler(({ input }) => use().listResults(input)),
    itemLosses: evaluation.itemLosses.handler(({ input }) => use().listItemLosses(input)),
    lossGroups: evaluation.lossGroups.handler(({ input }) => use().listLossGroups(input)),
    teamSpread: evaluation.teamSpread.handler(({ input }) => use().readTeamSpread(input)),
    years: evaluation.years.handler(({ input }) => use().compareYears(input)),
    selfComparison: evaluation.selfComparison.handler(({ input }) => use().compareSelf(input)),
    lists: evaluation.lists.handler(({ input }) => use().readLists(input)),
    changeList: evaluation.changeList.handler(({ input, context }) => use().changeList(input, context.who)),
    composite: evaluation.composite.handler(({ input }) => use().readComposite(input)),
    settleComposite: evaluation.settleComposite.handler(({ input, context }) => use().settleComposite(input, context.who)),
    settings: evaluation.settings.handler(({ input }) => use().readRoundSettings(input)),
    settle: evaluation.settle.handler(({ input, context }) => use().settleRound(input, context.who)),
    lock: evaluation.lock.handler(({ input, context }) => use().lockRound(input, context.who)),
    reopen: evaluation.reopen.handler(({ input, context }) => use().reopenRound(input, context.who)),
  }
}
