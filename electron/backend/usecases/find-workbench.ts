import { standingOn } from '../../core/inspection/rectification/standing'
import type { Coverage } from '../../core/pairing/coverage'
import type { Pairing } from '../../core/pairing/pairing'
import { successions } from '../../core/posting/replacement'
import {
  contactsDue,
  findingEntries,
  rectificationEntries,
  roundEntries,
  schemeEntries,
  type KnownProblem,
  type RoundDuties,
  type SchemeDuties,
} from '../../core/workbench/duties'
import { byDeadline, entry, type Entry } from '../../core/workbench/entry'
import { roundProgress } from '../../core/workbench/round-progress'
import { staffingEntries } from '../../core/workbench/staffing'
import type { UnitPlace } from '../../store/organization.repo'
import type { PostingSpan } from '../../store/posting.repo'
import type { RectificationRepo } from '../../store/rectification.repo'
import type { InspectionBase } from '../inspection-base'
import type { Outputs } from '../words'
import { readCoverage } from './planning/read-coverage'
import { problemStates } from './rectification/problem-states'

type Workbench = Outputs['workbench']['find']
export type WorkbenchDeps = Pick<
  InspectionBase,
  | 'organizations'
  | 'divisions'
  | 'pairings'
  | 'agreements'
  | 'planning'
  | 'postings'
  | 'replacementConsents'
  | 'contacts'
  | 'schemes'
  | 'schemeStages'
  | 'workCalendar'
  | 'inspections'
  | 'plans'
  | 'visits'
  | 'findings'
  | 'referenceOn'
  | 'workingOn'
> & { readonly rectifications: RectificationRepo }

/**
 * Serves `workbench.find`. Each subject is read once, in rows as narrow as the desk needs, whatever their number. Deadlines are
 * counted from the working day; who supports whom and is posted where stands as in its lists, on the reference day.
 */
export const findWorkbench = (deps: WorkbenchDeps) => (): Workbench => {
  const day = deps.workingOn()
  const reference = deps.referenceOn()
  const organizations = deps.organizations.listPlaces()
  const inUse = organizations.filter(({ isInUse }) => isInUse === 1)
  const pairings = deps.pairings.listAll()
  const spans = deps.postings.listSpans()
  const { coverage } = readCoverage(deps, reference, inUse, pairings)
  const scheme = readScheme(deps)
  const round = readRound(deps)
  const problems = readProblems(deps)
  const missing = countMissingContacts(deps, inUse)
  const namesOf = unitNames(deps, organizations)

  const entries = byDeadline(
    [
      ...rectificationEntries(problems),
      ...(round === null ? [] : roundEntries(round, day)),
      ...findingEntries(deps.findings.listSources().filter(({ rectificationId }) => rectificationId === null)),
      ...contactEntries(deps, scheme, missing),
      ...staffingEntries(pairings, spans, reference),
      ...replacementEntries(spans, deps.replacementConsents.listPostingIds(), scheme?.startsOn ?? ''),
      ...agreementEntries(coverage, pairings),
      ...(scheme === null ? [] : schemeEntries(scheme, deps.workCalendar(), day)),
    ],
    day,
  )
  const counties = round === null ? [] : readCounties(deps, round, organizations)
  return {
    day,
    firstStep:
      inUse.length === 0
        ? 'organizations'
        : scheme === null
          ? 'scheme'
          : pairings.length === 0
            ? 'pairings'
            : counties.length === 0
              ? 'round'
              : null,
    numbers: {
      overdue: problems.filter(({ state }) => standingOn(state, day) === 'overdue').length,
      today: entries.filter(({ daysLeft }) => daysLeft === 0).length,
      visited: sum(counties.map(({ visited }) => visited)),
      toVisit: sum(counties.map(({ due }) => due)),
      sheets: round === null ? 0 : sum(round.visits.map(({ sheets, finished }) => sheets - finished)),
      contacts: missing,
      uncovered: coverage.uncovered.length,
      understaffed: coverage.understaffed.length,
      expiring: coverage.expiring.length,
    },
    entries: entries.map((one) => ({ ...one, ...namesOf(one.units) })),
    scheme:
      scheme === null
        ? null
        : {
            name: scheme.name,
            startsOn: scheme.startsOn,
            endsOn: scheme.endsOn,
            stages: scheme.stages.map(({ id, name, startsOn, endsOn }) => ({ id, name, startsOn, endsOn })),
          },
    round: round === null ? null : { id: round.id, name: round.name, startsOn: round.startsOn, endsOn: round.endsOn, counties },
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

function readScheme(deps: WorkbenchDeps): (SchemeDuties & { readonly name: string }) | null {
  const scheme = deps.schemes.findCurrent()
  if (scheme === undefined) return null
  const { id, name, startsOn, endsOn } = scheme
  return { id, name, startsOn, endsOn, ...deps.schemeStages.read(id) }
}

/** The open round, else the latest. */
function readRound(deps: WorkbenchDeps): (RoundDuties & { readonly name: string }) | null {
  const rounds = deps.inspections.listAll()
  const round = rounds.find(({ isOpen }) => isOpen) ?? rounds[0]
  if (round === undefined) return null
  const { id, name, startsOn, endsOn } = round
  const teams = new Map(deps.plans.listTeams(id).map((team) => [team.id, team.name]))
  const planned = deps.plans
    .listVisits(id)
    .map(({ clinicId, visitOn, teamId }) => ({ clinicId, visitOn, teamName: teams.get(teamId) ?? '' }))
  return { id, name, startsOn, endsOn, planned, visits: deps.visits.listProgress(id) }
}

const readProblems = ({ rectifications }: WorkbenchDeps): KnownProblem[] =>
  problemStates(rectifications).map(({ problem: { id }, notice: { inspectionId, organizationId }, state }) => ({
    id,
    inspectionId,
    organizationId,
    state,
  }))

/** Organizations in use for which nobody speaks under the scheme. */
function countMissingContacts({ contacts, schemes }: WorkbenchDeps, inUse: readonly UnitPlace[]): number {
  const named = new Set(contacts.list(schemes.findCurrent()?.id ?? null).map(({ organizationId }) => organizationId))
  return inUse.filter(({ id }) => !named.has(id)).length
}

function contactEntries(deps: WorkbenchDeps, scheme: SchemeDuties | null, missing: number): Entry[] {
  if (scheme === null || missing === 0) return []
  const dueOn = contactsDue(deps.contacts.findDue(scheme.id), scheme, deps.workCalendar())
  return dueOn === null ? [] : [entry({ kind: 'contacts', id: scheme.id, count: missing, dueOn, state: 'missing' })]
}

/** Replacements of which nobody has said whether they were agreed to; those over before the scheme began are past. */
function replacementEntries(spans: readonly PostingSpan[], known: ReadonlySet<string>, since: string): Entry[] {
  const byId = new Map(spans.map((span) => [span.id, span]))
  return successions(spans).flatMap(({ fromId, toId }) => {
    const [from, to] = [byId.get(fromId), byId.get(toId)]
    if (from === undefined || to === undefined || known.has(fromId) || to.startsOn < since) return []
    const said = { text: from.staffName, basis: to.staffName, on: to.startsOn }
    const units = [from.supporterId, from.recipientId]
    return [entry({ kind: 'replacement', id: fromId, units, ...said, dueOn: to.startsOn, state: 'unconfirmed' })]
  })
}

function agreementEntries({ expiring }: Coverage, pairings: readonly Pairing[]): Entry[] {
  const byId = new Map(pairings.map((pairing) => [pairing.id, pairing]))
  return expiring.flatMap(({ pairingId, endsOn }) => {
    const pairing = byId.get(pairingId)
    if (pairing === undefined) return []
    const { supporterId, recipientId, agreementNumber: basis, startsOn: on } = pairing
    const units = [supporterId, recipientId]
    return [entry({ kind: 'agreement', id: pairingId, units, basis, on, dueOn: endsOn, state: 'ending' })]
  })
}

/** Clinics of the plan and those visited without it, by county in official order. */
function readCounties(deps: WorkbenchDeps, round: RoundDuties, organizations: readonly UnitPlace[]) {
  const chosen = deps.plans.listUnits(round.id).map(({ organizationId }) => organizationId)
  const due = new Set([...chosen, ...round.visits.map(({ clinicId }) => clinicId)])
  const { countyName } = deps.divisions.namesForList()
  const clinics = organizations
    .filter(({ id }) => due.has(id))
    .map(({ id, divisionCode }) => ({ id, countyName: countyName(divisionCode) }))
  return roundProgress(clinics, round.visits)
}

/** Names instead of ids, with the county of the first clinic among them, else of the first. */
function unitNames(deps: WorkbenchDeps, organizations: readonly UnitPlace[]) {
  const { countyName } = deps.divisions.namesForList()
  const byId = new Map(organizations.map((one) => [one.id, one]))
  return (ids: readonly string[]): Pick<Workbench['entries'][number], 'units' | 'countyName'> => {
    const units = ids.flatMap((id) => byId.get(id) ?? [])
    const place = units.find(({ kind }) => kind === 'recipient') ?? units[0]
    return { units: units.map(({ name }) => name), countyName: place === undefined ? '' : countyName(place.divisionCode) }
  }
}
