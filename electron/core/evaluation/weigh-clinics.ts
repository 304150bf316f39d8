import { sum, type Points } from '../shared/points'
import { weightedMean } from './combine-totals'
import type { Combination } from './judge-subject'
import type { Round, RoundSheet } from './round'
import { staffMonths } from './staff-months'

/**
 * The total of a hospital by what it posted: each clinic weighs the hospital's staff-months there within the period, and
 * the sheets of one clinic share its weight. A clinic without postings weighs nothing.
 */
export function weighClinics(round: Round, supporterCode: string): Combination<RoundSheet> {
  const period = round.postingPeriod ?? round.period
  const postings = (round.postings ?? []).filter((posting) => posting.supporterCode === supporterCode)
  const monthsAt = (clinicCode: string): Points =>
    sum(postings.filter((posting) => posting.clinicCode === clinicCode).map((posting) => staffMonths(posting, period)))
  return (complete) =>
    weightedMean(
      complete.map(({ sheet, total }) => {
        const sharing = complete.filter((other) => other.sheet.clinicCode === sheet.clinicCode).length
        return { total, weight: monthsAt(sheet.clinicCode).div(sharing) }
      }),
    )
}
