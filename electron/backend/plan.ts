import type { InspectionBase } from './inspection-base'
import { carryOutVisit } from './usecases/plan/carry-out'
import { addPlanUnits, choosePlanUnitsByPriority, drawPlanUnits, removePlanUnits } from './usecases/plan/choose-plan-units'
import { saveDrawPaper } from './usecases/plan/draw-paper'
import { findPlan } from './usecases/plan/find-plan'
import { placeVisit, spreadPlan, unplaceVisit } from './usecases/plan/plan-days'
import { amendRound, openPlannedRound } from './usecases/plan/save-round'
import { saveTeams } from './usecases/plan/save-teams'
import type { CreateVisitDeps } from './usecases/create-visit'

/** The use cases of the plan of a round: units, draws, teams, calendar. */
export const composePlan = (deps: InspectionBase & CreateVisitDeps) => ({
  findPlan: findPlan(deps),
  openPlannedRound: openPlannedRound(deps),
  amendRound: amendRound(deps),
  addPlanUnits: addPlanUnits(deps),
  removePlanUnits: removePlanUnits(deps),
  choosePlanUnitsByPriority: choosePlanUnitsByPriority(deps),
  drawPlanUnits: drawPlanUnits(deps),
  saveTeams: saveTeams(deps),
  spreadPlan: spreadPlan(deps),
  placeVisit: placeVisit(deps),
  unplaceVisit: unplaceVisit(deps),
  carryOutVisit: carryOutVisit(deps),
  saveDrawPaper: saveDrawPaper(deps),
})
