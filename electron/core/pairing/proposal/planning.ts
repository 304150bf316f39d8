import type { Couple, ProposalTerms, ProposalWeights, RecipientTerms, SupporterTerms } from './terms'

/** What is known when pairs are proposed; the backend and the page make the same terms of it. */
export interface Planning {
  readonly supporters: readonly (Omit<SupporterTerms, 'capacity'> & { readonly room: number })[]
  readonly recipients: readonly (RecipientTerms & { readonly isCovered: boolean })[]
  readonly rules: readonly (Couple & { readonly rule: 'pin' | 'forbid' })[]
  readonly weights: ProposalWeights
}

/** Covered clinics are left out, and with them the pins and forbidden pairs that name them. */
export function termsOfPlanning({ supporters, recipients, rules, weights }: Planning): ProposalTerms {
  const open = recipients.filter(({ isCovered }) => !isCovered)
  const clinics = new Set(open.map(({ id }) => id))
  const hospitals = new Set(supporters.map(({ id }) => id))
  const ruled = rules.filter(({ recipientId, supporterId }) => clinics.has(recipientId) && hospitals.has(supporterId))
  const couplesOf = (wanted: 'pin' | 'forbid'): Couple[] =>
    ruled.filter(({ rule }) => rule === wanted).map(({ recipientId, supporterId }) => ({ recipientId, supporterId }))
  return {
    supporters: supporters.map(({ room, ...supporter }) => ({ ...supporter, capacity: room })),
    recipients: open,
    pins: couplesOf('pin'),
    forbidden: couplesOf('forbid'),
    weights,
  }
}
