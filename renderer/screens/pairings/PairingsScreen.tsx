import { usePlace } from '../../hooks/usePlace'
import { CoverageView } from './coverage/CoverageView'
import { PairsView } from './PairsView'
import { pairingViewOf } from './pairing-views'
import { PlanningView } from './planning/PlanningView'
import { TimelineView } from './timeline/TimelineView'

/** 结对: who supports whom, over the years, where it wants, and who should next year. */
export function PairingsScreen() {
  const view = pairingViewOf(usePlace().params.view)
  switch (view) {
    case 'timeline':
      return <TimelineView />
    case 'coverage':
      return <CoverageView />
    case 'planning':
      return <PlanningView />
    default:
      return <PairsView view={view} />
  }
}
