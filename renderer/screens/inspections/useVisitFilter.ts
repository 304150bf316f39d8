import { useMemo, useState } from 'react'
import { matches } from '../../components/matching'
import type { Visit } from '../../data/useVisit'
import { isFinished } from './visit-columns'

export const VISIT_STATES = ['all', 'open', 'finished'] as const
export type VisitState = (typeof VISIT_STATES)[number]

/** Which visits are shown: by what was typed, team and state. @param only The state it is opened with. */
export function useVisitFilter(visits: readonly Visit[], only?: string) {
  const [typed, type] = useState('')
  const [team, pickTeam] = useState('')
  const [state, pickState] = useState<VisitState>(VISIT_STATES.find((one) => one === only) ?? 'all')
  const teams = useMemo(() => [...new Set(visits.map((visit) => visit.teamName))].filter((name) => name !== ''), [visits])
  const shown = useMemo(
    () =>
      visits.filter(
        (visit) =>
          matches(visit.searchKeys, typed) &&
          (team === '' || visit.teamName === team) &&
          (state === 'all' || isFinished(visit) === (state === 'finished')),
      ),
    [visits, typed, team, state],
  )
  const clear = () => {
    type('')
    pickTeam('')
    pickState('all')
  }
  return {
    typed,
    type,
    team,
    pickTeam,
    teams,
    state,
    pickState,
    shown,
    clear,
    isOn: typed.trim() !== '' || team !== '' || state !== 'all',
  }
}
