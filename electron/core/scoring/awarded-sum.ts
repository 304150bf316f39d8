import { points, sum, type Points } from '../shared/points'
import type { Trace } from './score'

/**
 * Points of all sections, before any scaling. Of the exact sums in the trace: with `applyAt: "total"` the rounded ones of the
 * sections may add up to a hundredth more or less than the total that is rounded once.
 */
export const awardedSum = ({ sections }: Pick<Trace, 'sections'>): Points => sum(sections.map(({ awarded }) => points(awarded)))
