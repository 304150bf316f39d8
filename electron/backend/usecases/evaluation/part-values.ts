import type { CompositePart } from '../../../core/evaluation/composite-parts'
import { mean } from '../../../core/evaluation/combine-totals'
import type { Group } from '../../../core/evaluation/result'
import { goalCompletion, type WorkedAgreement } from '../../../core/posting/goal-completion'
import { groupBy } from '../../../core/shared/group-by'
import { decimalText, points } from '../../../core/shared/points'
import type { Inspection } from '../../../store/inspection.repo'
import type { InspectionBase } from '../../inspection-base'
import { surveysOf } from '../evaluate-inspection'
import type { EvaluateDeps, RoundAtHand } from './read-round'
import { pairedSheets } from './self-pairs'

export type PartDeps = EvaluateDeps & Pick<InspectionBase, 'agreements' | 'registryFacts'>
export type PartValues = Readonly<Record<CompositePart, string | null>>

/**
 * What the program knows of each unit of a group, by subject code: the result of the round; of a clinic what its patients said;
 * the mean of its complete self-assessments; how far the goals of its agreements are on the last day of the round. Monthly
 * reports are not kept yet, so of them there is no value.
 */
export function partValues(
  deps: PartDeps,
  atHand: RoundAtHand,
  group: Group,
  inspection: Inspection,
): ReadonlyMap<string, PartValues> {
  const surveyed = group.role === 'recipient_org' ? surveysOf(deps, atHand).flatMap(({ units }) => units) : []
  const indexOf = new Map(surveyed.map(({ subjectCode, index }) => [subjectCode, index]))
  const selfOf = selfTotals(deps, atHand, group, inspection.id)
  const targetOf = goalsReached(deps, atHand, group, inspection.endsOn)
  return new Map(
    [...group.ranked, ...group.unranked].map(({ subjectCode, total }) => [
      subjectCode,
      {
        inspection: total,
        satisfaction: indexOf.get(subjectCode) ?? null,
        self: selfOf.get(subjectCode) ?? null,
        targets: targetOf(subjectCode),
        reports: null,
      },
    ]),
  )
}

/** Mean of the complete self-assessments of each unit, two decimals. */
function selfTotals(deps: EvaluateDeps, atHand: RoundAtHand, group: Group, inspectionId: string): ReadonlyMap<string, string> {
  const complete = pairedSheets(deps, atHand, group, inspectionId).flatMap(({ self, sheet }) =>
    self.status === 'complete' && self.total !== null ? [{ subjectCode: sheet.subjectCode, total: points(self.total) }] : [],
  )
  return new Map(
    [...groupBy(complete, ({ subjectCode }) => subjectCode)].map(([code, own]) => [
      code,
      decimalText(mean(own.map(({ total }) => total)), 2),
    ]),
  )
}

/** By subject code; a doctor has no goals. Of a hospital all its agreements count, of a clinic those with all its hospitals. */
function goalsReached(
  { agreements, pairings, registryFacts }: PartDeps,
  { who }: RoundAtHand,
  { role }: Group,
  day: string,
): (subjectCode: string) => string | null {
  if (role !== 'supporting_org' && role !== 'recipient_org') return () => null
  const terms = agreements.listTerms()
  const running = pairings.listAll().filter(({ id, startsOn, endsOn }) => terms.has(id) && startsOn <= day && day <= endsOn)
  const unitOf = ({ supporterId, recipientId }: (typeof running)[number]): string =>
    who.codeOf(role === 'recipient_org' ? recipientId : supporterId)
  const own = groupBy(running, unitOf)
  return (subjectCode) => {
    const worked = (own.get(subjectCode) ?? []).flatMap(({ id, supporterId, recipientId }): readonly WorkedAgreement[] => {
      const agreement = agreements.find(id)
      if (agreement === null || agreement.goals.length === 0) return []
      const postings = registryFacts.listPostings(recipientId, day).filter((posting) => posting.supporterId === supporterId)
      return [{ agreement, postings }]
    })
    return goalCompletion(worked, day)
  }
}
