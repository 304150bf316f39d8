/** 组员: an inspector of a team; by the own organization a team keeps away from what it must not judge. */
export interface TeamMember {
  readonly name: string
  /** 职务, "副科长" */
  readonly post: string
  /** The organization the inspector works in; null: the bureau itself, or not known. */
  readonly organizationId: string | null
}

/** 检查组 */
export interface Team {
  readonly id: string
  readonly name: string
  /** The leader first. */
  readonly members: readonly TeamMember[]
}

/** A unit to be visited, as far as its place among the others matters. */
export interface PlanUnit {
  readonly id: string
  /** 6 digits of a county or 9 of a township: near ones share their first digits. */
  readonly divisionCode: string
  /** Place in the official order. */
  readonly order: number
}

/** One clinic on one day with one team. */
export interface PlannedDay {
  readonly clinicId: string
  readonly teamId: string
  readonly visitOn: string
}

/** Who supports whom during the round. */
export interface SupportPair {
  readonly supporterId: string
  readonly recipientId: string
}
