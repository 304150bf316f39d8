import { z } from 'zod'
import { fails, read, write } from './failure'
import { printFailures, savedPaper } from './printing'
import { count, date, grant, id, name, pointsText, reason, requestId, word } from './values'

const teamId = z.string().min(1).max(80)
const saved = z.strictObject({ savedAt: z.string() })
const member = z.strictObject({ name, post: word, organizationId: id.nullable() })
const team = z.strictObject({ id: teamId, name, /** The leader first. */ members: z.array(member).max(20) })
const round = z.strictObject({ code: name, name, startsOn: date, /** The last day, included. */ endsOn: date })
const someUnits = z.array(id).min(1).max(5000)

/** What speaks for a clinic, before a round. */
const candidate = z.strictObject({
  organizationId: id,
  /** Place by priority, from 1. */
  rank: count,
  kind: z.enum(['never', 'unscored', 'result']),
  lastOn: date.nullable(),
  lastTotal: pointsText.nullable(),
  /** Residents, where they are known. */
  size: count.nullable(),
})

/** Why a team must keep away; ids are those of organizations. */
const avoidance = z.strictObject({
  memberName: z.string(),
  kind: z.enum(['own', 'paired']),
  memberOf: id,
  judged: id,
})

export const planContract = {
  /** The plan of one round. Avoidance and workload follow from it in core/inspection/plan. */
  find: read
    .errors(fails('INSPECTION_UNKNOWN'))
    .input(z.strictObject({ inspectionId: id }))
    .output(
      z.strictObject({
        round: round.extend({ id, isOpen: z.boolean() }),
        /** Working days of the round, in order. */
        days: z.array(date),
        /** All clinics in use, in official order. */
        candidates: z.array(candidate),
        units: z.array(z.strictObject({ organizationId: id, how: z.enum(['filter', 'priority', 'draw', 'visited']) })),
        teams: z.array(team),
        /** By day. What was carried out stands on its real day with its real team. */
        visits: z.array(
          z.strictObject({
            clinicId: id,
            /** null: carried out by a team that is none of the round's. */
            teamId: teamId.nullable(),
            visitOn: date,
            overrideReason: z.string(),
            /** Of the site visit; null while it is only planned. */
            visitId: id.nullable(),
          }),
        ),
        /** Who supports whom at some time of the round. */
        pairs: z.array(z.strictObject({ supporterId: id, recipientId: id })),
        draws: z.array(
          z.strictObject({
            id,
            seed: z.string(),
            method: z.string(),
            drawnOn: date,
            drawnBy: z.string(),
            population: count,
            drawn: z.array(z.string()),
          }),
        ),
      }),
    ),
  /** A new round; it takes over the teams of the one before. */
  openRound: write
    .errors(fails('ROUND_CODE_TAKEN', 'DATE_ORDER'))
    .input(round.extend({ requestId }))
    .output(z.strictObject({ id, savedAt: z.string() })),
  /** Planned days that fall out of the new period are taken off the plan. */
  amendRound: write
    .errors(fails('ROUND_CODE_TAKEN', 'DATE_ORDER', 'ROUND_LOCKED'))
    .input(z.strictObject({ requestId, inspectionId: id, changes: round.extend({ isOpen: z.boolean() }).partial() }))
    .output(saved),
  addUnits: write.input(z.strictObject({ requestId, inspectionId: id, organizationIds: someUnits })).output(saved),
  /** With their planned days; a clinic that was visited in the round stays. */
  removeUnits: write
    .errors(fails('UNIT_VISITED'))
    .input(z.strictObject({ requestId, inspectionId: id, organizationIds: someUnits }))
    .output(saved),
  /** The first `count` by priority of those named that are not chosen yet. */
  chooseByPriority: write
    .input(z.strictObject({ requestId, inspectionId: id, organizationIds: someUnits, count: z.int().min(1).max(5000) }))
    .output(saved.extend({ chosen: count })),
  /** Draws `count` of those named, in official order. Seed, list and what was drawn are kept for good. */
  drawUnits: write
    .input(
      z.strictObject({
        requestId,
        inspectionId: id,
        organizationIds: someUnits,
        count: z.int().min(1).max(5000),
        seed: z.string().trim().min(1).max(40),
      }),
    )
    .output(saved.extend({ drawId: id, chosen: count })),
  /** All teams in their order. A team that goes leaves its clinics without a day. */
  saveTeams: write.input(z.strictObject({ requestId, inspectionId: id, teams: z.array(team).max(30) })).output(saved),
  /** `fill`: only clinics without a day; `all`: every clinic that was not visited yet. */
  spread: write
    .errors(fails('PLAN_WITHOUT_TEAMS', 'PLAN_WITHOUT_DAYS'))
    .input(z.strictObject({ requestId, inspectionId: id, which: z.enum(['fill', 'all']) }))
    .output(saved.extend({ planned: count, /** Clinics that every team must keep away from. */ left: z.array(id) })),
  /** Puts a clinic on a day of a team; against avoidance only with a reason. */
  place: write
    .errors(fails('AVOIDANCE', 'PLAN_DAY_OFF', 'UNIT_VISITED'))
    .input(
      z.strictObject({ requestId, inspectionId: id, clinicId: id, teamId, visitOn: date, overrideReason: reason.nullable() }),
    )
    .output(saved.extend({ avoided: z.array(avoidance) })),
  /** Takes a clinic off the calendar; it stays chosen. */
  unplace: write
    .errors(fails('UNIT_VISITED'))
    .input(z.strictObject({ requestId, inspectionId: id, clinicId: id }))
    .output(saved),
  /** Makes a site visit of a planned one, with the sheets of all who are scored there. */
  carryOut: write
    .errors(
      fails(
        'AVOIDANCE',
        'UNIT_VISITED',
        'SUBJECT_UNKNOWN',
        'TEMPLATE_UNKNOWN',
        'TEMPLATE_RETIRED',
        'VISIT_EXISTS',
        'SHEET_EXISTS',
        'PARAMETER_INVALID',
        'ROUND_LOCKED',
      ),
    )
    .input(z.strictObject({ requestId, inspectionId: id, clinicId: id }))
    .output(z.strictObject({ visitId: id, sheetIds: z.array(id) })),
  /** Saves 抽取结果 under the name the person chose. */
  saveDrawPaper: write
    .errors(printFailures)
    .input(z.strictObject({ requestId, grant, drawId: id }))
    .output(savedPaper),
}
