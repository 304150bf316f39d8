import type { SupportPair, Team } from './plan'

/** 回避: why a team must not visit a clinic. A visit judges the clinic and the hospitals that support it. */
export interface Avoidance {
  readonly memberName: string
  /** own: the inspector works there; paired: the inspector's organization supports it or is supported by it. */
  readonly kind: 'own' | 'paired'
  /** Where the inspector works. */
  readonly memberOf: string
  /** What the visit would judge. */
  readonly judged: string
}

/**
 * Answers for every team and clinic whether an inspector would judge the own organization or one that it is paired with;
 * made once for a round.
 *
 * @param pairs Those that stand at any time of the round
 */
export function avoidanceRules(pairs: readonly SupportPair[]) {
  const partners = new Map<string, Set<string>>()
  const join = (one: string, other: string): void => void partners.set(one, (partners.get(one) ?? new Set()).add(other))
  const supporters = new Map<string, string[]>()
  for (const { supporterId, recipientId } of pairs) {
    join(supporterId, recipientId)
    join(recipientId, supporterId)
    const known = supporters.get(recipientId) ?? []
    if (!known.includes(supporterId)) supporters.set(recipientId, [...known, supporterId])
  }

  /** The reasons, one a member at most, in the order of the members; none: the team may go there. */
  return ({ members }: Pick<Team, 'members'>, clinicId: string): Avoidance[] => {
    const judged = [clinicId, ...(supporters.get(clinicId) ?? [])]
    return members.flatMap(({ name, organizationId }): Avoidance[] => {
      if (organizationId === null) return []
      const about = { memberName: name, memberOf: organizationId }
      if (judged.includes(organizationId)) return [{ ...about, kind: 'own', judged: organizationId }]
      const paired = judged.find((one) => partners.get(organizationId)?.has(one) === true)
      return paired === undefined ? [] : [{ ...about, kind: 'paired', judged: paired }]
    })
  }
}
export type AvoidanceRules = ReturnType<typeof avoidanceRules>
