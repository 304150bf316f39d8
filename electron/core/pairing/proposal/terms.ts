/** 配对方案: who could support whom, and what is asked of the assignment. Plain data; ids are those of organizations. */
export interface ProposalTerms {
  readonly supporters: readonly SupporterTerms[]
  readonly recipients: readonly RecipientTerms[]
  /** At most one a recipient; none is forbidden at the same time. */
  readonly pins: readonly Couple[]
  readonly forbidden: readonly Couple[]
  readonly weights: ProposalWeights
}

export interface Couple {
  readonly recipientId: string
  readonly supporterId: string
}

/** Where an organization is; degrees, null = not known. */
export interface ProposalPlace {
  /** 行政区划代码 of 6 or 9 digits. */
  readonly divisionCode: string
  readonly latitude: number | null
  readonly longitude: number | null
}

export interface SupporterTerms extends ProposalPlace {
  readonly id: string
  /** Clinics it can take, a whole number; 0 = none. */
  readonly capacity: number
  readonly departments: readonly { readonly department: string; readonly experts: number }[]
}

export interface RecipientTerms extends ProposalPlace {
  readonly id: string
  /** Departments it asks for; weight 1 to 3, whole. */
  readonly needs: readonly { readonly department: string; readonly weight: number }[]
  /** Who supported it in the year before; none = nothing to continue. */
  readonly lastSupporterIds: readonly string[]
}

/** How much each side of a pair counts: whole numbers from 0 to MOST_WEIGHT; 0 = not at all. */
export interface ProposalWeights {
  readonly department: number
  readonly distance: number
  readonly continuity: number
  /** Even filling of the hospitals, each measured by its own capacity. */
  readonly fairness: number
}

export const MOST_WEIGHT = 10
export const USUAL_WEIGHTS: ProposalWeights = { department: 5, distance: 2, continuity: 3, fairness: 2 }
