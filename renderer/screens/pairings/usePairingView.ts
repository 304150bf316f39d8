import { useDeferredValue, useMemo, useState } from 'react'
import { matches } from '../../components/matching'
import type { Organization } from '../../data/useOrganizations'
import type { Pairing } from '../../data/usePairings'
import { useOpenWorkspace } from '../../data/useWorkspace'
import { buildMatrix, isUncovered, isUnderstaffed } from './matrix-model'

/** What a count in the title narrows the view to. */
export type Focus = 'all' | 'gaps' | 'idle' | 'over' | 'understaffed'

/** Matrix and list, narrowed by county, by what was typed (either side of a pair) and by a count of the title. */
export function usePairingView(
  organizations: readonly Organization[],
  pairings: readonly Pairing[],
  capacities: ReadonlyMap<string, number>,
) {
  const { referenceOn } = useOpenWorkspace()
  const [typed, setTyped] = useState('')
  const [county, setCounty] = useState('')
  const [focus, setFocus] = useState<Focus>('all')
  const wanted = useDeferredValue(typed)
  const matrix = useMemo(
    () => buildMatrix(organizations, pairings, referenceOn, capacities),
    [organizations, pairings, referenceOn, capacities],
  )
  const over = useMemo(
    () =>
      new Set(
        matrix.supporters
          .filter(({ id }) => (matrix.load.get(id) ?? 0) > (capacities.get(id) ?? Number.POSITIVE_INFINITY))
          .map(({ id }) => id),
      ),
    [matrix, capacities],
  )
  const counties = useMemo(
    () => [...new Set(matrix.rows.map(({ recipient }) => recipient.countyName))].filter((name) => name !== ''),
    [matrix],
  )
  const found = useMemo(
    () => new Set(organizations.filter(({ searchKeys }) => matches(searchKeys, wanted)).map(({ id }) => id)),
    [organizations, wanted],
  )
  const supporters = useMemo(
    () =>
      focus === 'idle'
        ? matrix.supporters.filter(({ id }) => matrix.idle.has(id))
        : focus === 'over'
          ? matrix.supporters.filter(({ id }) => over.has(id))
          : matrix.supporters,
    [matrix, focus, over],
  )
  const rows = useMemo(
    () =>
      matrix.rows.filter(
        (row) =>
          (county === '' || row.recipient.countyName === county) &&
          (focus !== 'gaps' || isUncovered(row)) &&
          (focus !== 'understaffed' || isUnderstaffed(row)) &&
          (found.has(row.recipient.id) || [...row.bySupporter.keys()].some((id) => found.has(id))),
      ),
    [matrix, county, focus, found],
  )
  const list = useMemo(
    () =>
      pairings.filter(
        (pairing) =>
          (county === '' || pairing.countyName === county) &&
          (focus !== 'understaffed' || pairing.warnings.includes('UNDERSTAFFED')) &&
          (found.has(pairing.recipientId) || found.has(pairing.supporterId)),
      ),
    [pairings, county, focus, found],
  )
  return {
    matrix,
    over,
    supporters,
    rows,
    list,
    counties,
    county,
    pickCounty: setCounty,
    typed,
    type: setTyped,
    focus,
    /** A second press on the same count shows everything again. */
    turnTo: (next: Focus) => setFocus((at) => (at === next ? 'all' : next)),
    isOn: typed !== '' || county !== '' || focus !== 'all',
    clear: () => {
      setTyped('')
      setCounty('')
      setFocus('all')
    },
  }
}
