import { useDeferredValue, useMemo, useState } from 'react'
import { matches } from '../../components/matching'
import type { Rectification, WaitingFinding } from '../../data/useRectifications'
import { isInState, rectificationLines, STATE_FILTERS, type StateFilter } from './rectification-lines'

/**
 * The list, narrowed by round, by state and by what was typed (unit, number of the notice, person).
 * @param only The state it is opened with.
 */
export function useRectificationView(issued: readonly Rectification[], waiting: readonly WaitingFinding[], only?: string) {
  const [typed, type] = useState('')
  const [round, pickRound] = useState('')
  const [state, pickState] = useState<StateFilter>(STATE_FILTERS.find((one) => one === only) ?? 'all')
  const wanted = useDeferredValue(typed)
  const all = useMemo(() => rectificationLines(issued, waiting), [issued, waiting])
  const ofRound = useMemo(() => all.filter((line) => round === '' || line.inspectionId === round), [all, round])
  const counts = useMemo(
    () =>
      Object.fromEntries(STATE_FILTERS.map((one) => [one, ofRound.filter((line) => isInState(line, one)).length])) as Readonly<
        Record<StateFilter, number>
      >,
    [ofRound],
  )
  const list = useMemo(
    () =>
      ofRound.filter(
        (line) =>
          isInState(line, state) &&
          (wanted === '' ||
            matches(line.searchKeys, wanted) ||
            line.problem.includes(wanted) ||
            (line.kind === 'issued' && (line.number.includes(wanted) || line.person.includes(wanted)))),
      ),
    [ofRound, state, wanted],
  )
  return {
    counts,
    list,
    all,
    typed,
    type,
    round,
    pickRound,
    state,
    pickState,
    /** A second press on the same count shows everything again. */
    turnTo: (next: StateFilter) => pickState((at) => (at === next ? 'all' : next)),
    isOn: typed !== '' || round !== '' || state !== 'all',
    clear: () => {
      type('')
      pickRound('')
      pickState('all')
    },
  }
}
