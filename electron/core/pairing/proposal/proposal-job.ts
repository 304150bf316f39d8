import type { Couple, ProposalTerms } from './terms'

/** The words between the solver's thread and whoever started it: one job a thread, one answer. */
export interface ProposalJob {
  readonly terms: ProposalTerms
}

/** Pairs of least cost, in the order of the clinics; a clinic without a hospital is missing. */
export interface ProposalAnswer {
  readonly couples: readonly Couple[]
}
