import type { Inspection } from './inspection'
import { os } from './procedures'

/** Handlers of plan; `use` throws WORKSPACE_NOT_OPEN while no folder is open. */
export function planRoutes(use: () => Inspection) {
  const { plan } = os
  return {
    find: plan.find.handler(({ input }) => use().findPlan(input)),
    openRound: plan.openRound.handler(({ input, context }) => use().openPlannedRound(input, context.who)),
    amendRound: plan.amendRound.handler(({ input, context }) => use().amendRound(input, context.who)),
    addUnits: plan.addUnits.handler(({ input, context }) => use().addPlanUnits(input, context.who)),
    removeUnits: plan.removeUnits.handler(({ input, context }) => use().removePlanUnits(input, context.who)),
    chooseByPriority: plan.chooseByPriority.handler(({ input, context }) => use().choosePlanUnitsByPriority(input, context.who)),
    drawUnits: plan.drawUnits.handler(({ input, context }) => use().drawPlanUnits(input, context.who)),
    saveTeams: plan.saveTeams.handler(({ input, context }) => use().saveTeams(input, context.who)),
    spread: plan.spread.handler(({ input, context }) => use().spreadPlan(input, context.who)),
    place: plan.place.handler(({ input, context }) => use().placeVisit(input, context.who)),
    unplace: plan.unplace.handler(({ input, context }) => use().unplaceVisit(input, context.who)),
    carryOut: plan.carryOut.handler(({ input, context }) => use().carryOutVisit(input, context.who)),
    saveDrawPaper: plan.saveDrawPaper.handler(({ input, context }) => use().saveDrawPaper(input, context.who)),
  }
}
