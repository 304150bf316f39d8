import { HintFoot, type HintFootProps } from './HintFoot'
import { useDesk } from './sheet-desk'

/** Last line of the clauses of a sheet in points. */
export const ClauseFoot = (props: Omit<HintFootProps, 'said'>) => <HintFoot {...props} said={useDesk().session.said} />
