import { useDeferredValue, useMemo, useState } from 'react'
import { matches } from '../../components/matching'
import type { Organization } from '../../data/useOrganizations'
import type { Staff } from '../../data/useStaff'

/** A person with where they work, and where they are posted. */
export interface PersonLine extends Staff {
  readonly organizationName: string
  readonly countyName: string
  readonly postedToName: string
}

/** All people, in the official order of their institutions; of one institution the highest rank first, then by name. */
export function peopleLines(staff: readonly Staff[], organizations: readonly Organization[]): readonly PersonLine[] {
  const places = new Map(organizations.map((unit, order) => [unit.id, { unit, order }]))
  return staff
    .map((person) => {
      const place = places.get(person.organizationId)
      return {
        order: place?.order ?? Number.MAX_SAFE_INTEGER,
        line: {
          ...person,
          organizationName: place?.unit.name ?? '',
          countyName: place?.unit.countyName ?? '',
          postedToName: places.get(person.postedTo ?? '')?.unit.name ?? '',
        },
      }
    })
    .sort(
      (a, b) =>
        a.order - b.order ||
        (b.line.rank ?? 0) - (a.line.rank ?? 0) ||
        (a.line.name < b.line.name ? -1 : a.line.name > b.line.name ? 1 : 0),
    )
    .map(({ line }) => line)
}

/** Who of them is shown: those in use, by rank, those who are posted, or those no more in use. */
export const PEOPLE_SHOWN = ['inUse', 'high', 'middle', 'posted', 'archived'] as const
type PeopleShown = (typeof PEOPLE_SHOWN)[number]

function isShown({ archivedAt, rank, postedTo }: PersonLine, shown: PeopleShown): boolean {
  if (shown === 'archived' || archivedAt !== null) return shown === 'archived' && archivedAt !== null
  if (shown === 'high') return rank !== null && rank >= 3
  if (shown === 'middle') return rank !== null && rank >= 2
  return shown === 'inUse' || postedTo !== null
}

/**
 * The list narrowed by one institution (null: all), by who is shown and by what was typed: a name, a licence number, an
 * institution, a specialty.
 */
export function usePeopleFilter(lines: readonly PersonLine[], organizationId: string | null) {
  const [typed, setTyped] = useState('')
  const [shownOf, pickShown] = useState<PeopleShown>('inUse')
  const wanted = useDeferredValue(typed).trim()
  const inView = useMemo(() => lines.filter((line) => isShown(line, shownOf)), [lines, shownOf])
  const shown = useMemo(
    () =>
      inView.filter(
        (line) =>
          (organizationId === null || line.organizationId === organizationId) &&
          (wanted === '' ||
            line.organizationName.includes(wanted) ||
            line.specialty.includes(wanted) ||
            matches(line.searchKeys, wanted)),
      ),
    [inView, organizationId, wanted],
  )
  return {
    typed,
    type: setTyped,
    shownOf,
    pickShown,
    shown,
    searched: inView.length,
    isOn: typed !== '' || organizationId !== null,
    clear: () => setTyped(''),
  }
}
