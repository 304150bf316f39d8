import { useTranslation } from 'react-i18next'
import type { Avoidance } from '@core/inspection/plan/avoidance'
import type { Organization } from '../../../data/useOrganizations'

/** Why a team must keep away, in one line: who, from where, and what ties them. */
export function useAvoidanceWords(organizations: readonly Organization[]): (avoidance: Avoidance) => string {
  const { t } = useTranslation('plan')
  const names = new Map(organizations.map(({ id, name }) => [id, name]))
  return ({ memberName, kind, memberOf, judged }) =>
    t(`avoid.${kind}`, { member: memberName, own: names.get(memberOf) ?? '', judged: names.get(judged) ?? '' })
}
