import { useTranslation } from 'react-i18next'
import type { Avoidance } from '@core/inspection/plan/avoidance'
import type { Organization } from '../../../data/useOrganizations'

/** Why a team must keep away, in one line: who, from where, and what ties them. */
export function useAvoidanceWords(organizations: readonly Organization[]): (avoidance: Avoidance) => string {
  const { t } = useTranslation('plan')
  const known = new Map(organizations.map((organization) => [organization.id, organization]))
  return ({ memberName, kind, memberOf, judged }) => {
    const [own, other] = [known.get(memberOf), known.get(judged)]
    // A clinic is named beside; its hospital is not, so the sentence says why it matters there.
    const key = kind === 'own' && own?.kind === 'supporting' ? 'ownSupports' : kind
    return t(`avoid.${key}`, { member: memberName, own: own?.name ?? '', judged: other?.name ?? '' })
  }
}
