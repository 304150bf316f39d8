import type { PairingRepo } from '../../store/pairing.repo'
import { pairingRows, type PairingRow, type PairingRowDeps } from './pairing-rows'

export type ListPairingsDeps = PairingRowDeps & { readonly pairings: Pick<PairingRepo, 'listAll'> }

/** Serves `pairing.list`: all pairings, oldest first. */
export const listPairings = (deps: ListPairingsDeps) => (): PairingRow[] => deps.pairings.listAll().map(pairingRows(deps))
