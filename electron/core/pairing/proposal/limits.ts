import { NOBODY, NOT_ALLOWED, type AssignmentProblem } from './assignment-problem'
import { groupBy } from '../../shared/group-by'
import { offering } from './pair-fit'
import type { ProposalTerms } from './terms'

/** Which limit keeps clinics without a hospital, or departments without an expert; each names what to relax. */
export type Limit =
  /** These could have a hospital that has places left, at once or by moving others: the pairs were changed by hand. */
  | { readonly code: 'PLACES_LEFT'; readonly recipientIds: readonly string[] }
  /** All hospitals together can take `short` clinics too few. */
  | { readonly code: 'CAPACITY_TOO_SMALL'; readonly short: number }
  /** Every hospital that could take clinics is forbidden to this one. */
  | { readonly code: 'ONLY_FORBIDDEN'; readonly recipientId: string }
  /** More clinics are pinned to the hospital than it can take. */
  | { readonly code: 'PINS_OVER_CAPACITY'; readonly supporterId: string; readonly short: number }
  /** These clinics may go to these hospitals alone (pins, forbidden pairs), which are full. */
  | {
      readonly code: 'HOSPITALS_FULL'
      readonly recipientIds: readonly string[]
      readonly supporterIds: readonly string[]
      readonly short: number
    }
  /** No hospital has an expert in what these clinics ask for; they are paired all the same. */
  | { readonly code: 'DEPARTMENT_OFFERED_BY_NONE'; readonly department: string; readonly recipientIds: readonly string[] }

/**
 * Why clinics stayed without a hospital (Hall's condition: a group of clinics that together can only go to hospitals with
 * fewer places), which could have one all the same, and which departments nobody offers.
 */
export function limitsOf(terms: ProposalTerms, problem: AssignmentProblem, supporterOf: readonly number[]): Limit[] {
  const without = supporterOf.flatMap((supporter, recipient) => (supporter === NOBODY ? [recipient] : []))
  const load = new Array<number>(problem.supporters).fill(0)
  for (const supporter of supporterOf) if (supporter !== NOBODY) load[supporter] = (load[supporter] ?? 0) + 1
  // Without any place at all nobody competes for one: the clinics are told of together.
  if (without.length > 0 && problem.places.every((places) => places.length === 0))
    return [{ code: 'CAPACITY_TOO_SMALL', short: without.length }, ...missingDepartments(terms)]
  const explained = new Set<number>()
  const limits: Limit[] = []
  const easy: string[] = []
  for (const recipient of without) {
    if (explained.has(recipient)) continue
    const group = crowdedGroup(problem, supporterOf, recipient)
    if (group.supporters.some((at) => (load[at] ?? 0) < (problem.places[at]?.length ?? 0))) {
      easy.push(idAt(terms.recipients, recipient))
      continue
    }
    // A group may hold a smaller one that was told of before: its clinics are helped there.
    const helped = group.recipients.filter((one) => supporterOf[one] === NOBODY && !explained.has(one))
    for (const one of helped) explained.add(one)
    limits.push(limitOf(terms, problem, group, helped.length))
  }
  return [
    ...(easy.length === 0 ? [] : [{ code: 'PLACES_LEFT', recipientIds: easy } as const]),
    ...limits,
    ...missingDepartments(terms),
  ]
}

interface Group {
  readonly recipients: readonly number[]
  readonly supporters: readonly number[]
}

/** Everybody a clinic without a hospital competes with: the hospitals it may have, their clinics, what those may have … */
function crowdedGroup(problem: AssignmentProblem, supporterOf: readonly number[], start: number): Group {
  const recipients = new Set([start])
  const supporters = new Set<number>()
  for (const recipient of recipients) {
    for (let supporter = 0; supporter < problem.supporters; supporter++) {
      if (supporters.has(supporter) || problem.costs[recipient * problem.supporters + supporter] === NOT_ALLOWED) continue
      supporters.add(supporter)
      for (const [other, its] of supporterOf.entries()) if (its === supporter) recipients.add(other)
    }
  }
  // Others without a hospital who may go nowhere else want the same places.
  for (const [other, its] of supporterOf.entries()) {
    if (its !== NOBODY || recipients.has(other)) continue
    const allowed = problem.places.flatMap((_, s) => (problem.costs[other * problem.supporters + s] === NOT_ALLOWED ? [] : [s]))
    if (allowed.length > 0 && allowed.every((supporter) => supporters.has(supporter))) recipients.add(other)
  }
  return { recipients: [...recipients].sort((a, b) => a - b), supporters: [...supporters].sort((a, b) => a - b) }
}

function limitOf(terms: ProposalTerms, problem: AssignmentProblem, group: Group, short: number): Limit {
  const recipientIds = group.recipients.map((at) => idAt(terms.recipients, at))
  const supporterIds = group.supporters.map((at) => idAt(terms.supporters, at))
  const open = problem.places.filter((places) => places.length > 0).length
  if (group.supporters.length === open) return { code: 'CAPACITY_TOO_SMALL', short }
  const [first = '', ...others] = supporterIds
  if (first === '') return { code: 'ONLY_FORBIDDEN', recipientId: recipientIds[0] ?? '' }
  const pinnedHere = new Set(terms.pins.filter((pin) => pin.supporterId === first).map((pin) => pin.recipientId))
  if (others.length === 0 && recipientIds.every((id) => pinnedHere.has(id)))
    return { code: 'PINS_OVER_CAPACITY', supporterId: first, short }
  return { code: 'HOSPITALS_FULL', recipientIds, supporterIds, short }
}

function missingDepartments({ recipients, supporters }: ProposalTerms): Limit[] {
  const offered = supporters.map(offering)
  const asked = recipients.flatMap(({ id, needs }) => needs.map(({ department }) => ({ department, recipientId: id })))
  return [...groupBy(asked, ({ department }) => department)]
    .filter(([department]) => !offered.some((supporter) => supporter.offered.has(department)))
    .map(([department, asking]) => ({
      code: 'DEPARTMENT_OFFERED_BY_NONE',
      department,
      recipientIds: asking.map(({ recipientId }) => recipientId),
    }))
}

const idAt = (list: readonly { readonly id: string }[], at: number): string => list[at]?.id ?? ''
