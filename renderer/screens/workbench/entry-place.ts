import { assertNever } from '@core/shared/assert-never'
import type { DeskEntry, WorkbenchFacts } from '../../data/useWorkbench'
import type { Place } from '../../hooks/usePlace'

/** Params of a place, without those that are null. */
const to = (name: Place['name'], params: Readonly<Record<string, string | null>>): Place => ({
  name,
  params: Object.fromEntries(Object.entries(params).filter(([, value]) => value !== null)),
})

/** Where an entry is dealt with: the record itself, in the view that shows it. */
export function placeOfEntry({ kind, id, inspectionId, visitId, sheetId }: DeskEntry): Place {
  switch (kind) {
    case 'rectification':
    case 'finding':
      return to('rectifications', { rectificationId: id })
    case 'visit':
      return to('inspections', { view: 'plan', only: 'calendar', inspectionId, organizationId: id })
    case 'sheet':
      return to('inspections', { inspectionId, visitId, sheetId })
    case 'contacts':
      return to('organizations', { view: 'contacts', only: 'missing' })
    case 'unmanned':
    case 'agreement':
      return to('pairings', { view: 'list', pairingId: id })
    case 'leaving':
    case 'replacement':
      return to('postings', { view: 'list', postingId: id })
    case 'deliverable':
    case 'stage':
      return to('settings', { view: 'scheme' })
    default:
      return assertNever(kind)
  }
}

/** In the order of the strip. */
export const NUMBERS = ['overdue', 'today', 'visits', 'sheets', 'contacts', 'uncovered', 'understaffed', 'expiring'] as const
export type NumberName = (typeof NUMBERS)[number]

/** The list that a number counts, narrowed to what it counts; today's is on the desk itself. */
export function placeOfNumber(name: NumberName, round: WorkbenchFacts['round']): Place {
  switch (name) {
    case 'overdue':
      return to('rectifications', { only: 'overdue' })
    case 'today':
      return to('workbench', { only: 'today' })
    case 'visits':
      return to('inspections', { inspectionId: round?.id ?? null })
    case 'sheets':
      return to('inspections', { inspectionId: round?.id ?? null, only: 'open' })
    case 'contacts':
      return to('organizations', { view: 'contacts', only: 'missing' })
    case 'uncovered':
    case 'understaffed':
    case 'expiring':
      return to('pairings', { view: 'coverage', only: name })
    default:
      return assertNever(name)
  }
}

/** Where the first thing is done while next to nothing has been entered. */
export function placeOfFirstStep(step: NonNullable<WorkbenchFacts['firstStep']>): Place {
  switch (step) {
    case 'organizations':
      return to('organizations', { task: 'import' })
    case 'scheme':
      return to('settings', { view: 'scheme' })
    case 'pairings':
      return to('pairings', { task: 'import' })
    case 'round':
      return to('inspections', { view: 'plan' })
    default:
      return assertNever(step)
  }
}
