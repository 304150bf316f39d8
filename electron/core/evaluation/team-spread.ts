import { compareText } from '../shared/compare-text'
import { groupBy } from '../shared/group-by'
import { decimalText, points, type Points } from '../shared/points'
import { mean, middles } from './combine-totals'
import type { RoundSheet } from './round'

/** With fewer sheets a team's figures say little, and are marked. */
export const FEW_SHEETS = 5

/** What one team gave with one template (组间差异). Figures in points, two decimals. */
export interface TeamFigures {
  /** Empty: the team is none of the round's. */
  readonly team: string
  /** Complete sheets; others are in no figure. */
  readonly sheets: number
  readonly mean: string
  readonly median: string
  readonly lowest: string
  readonly highest: string
  /** Highest − lowest. */
  readonly spread: string
  /** Mean of the team − mean of all sheets. */
  readonly difference: string
  readonly isSmall: boolean
}

export interface TeamSpread {
  /** By name. */
  readonly teams: readonly TeamFigures[]
  /** Of all sheets; null when none is complete. */
  readonly mean: string | null
  readonly median: string | null
  /** Between the highest and the lowest mean of teams that are not small; null with fewer than two of them. */
  readonly between: string | null
}

/** How far the teams of a round lie apart, from complete sheets of one template version. */
export function teamSpread(sheets: readonly (Pick<RoundSheet, 'score'> & { readonly teamName: string })[]): TeamSpread {
  const scored = sheets.flatMap(({ teamName, score }) =>
    score.status === 'complete' && score.total !== null ? [{ teamName, total: points(score.total) }] : [],
  )
  if (scored.length === 0) return { teams: [], mean: null, median: null, between: null }
  const all = scored.map(({ total }) => total)
  const groups = [...groupBy(scored, ({ teamName }) => teamName)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([team, own]) => ({ team, totals: own.map(({ total }) => total) }))
  const means = groups.filter(({ totals }) => totals.length >= FEW_SHEETS).map(({ totals }) => mean(totals))
  return {
    teams: groups.map(({ team, totals }) => figuresOf(team, totals, mean(all))),
    ...middles(all),
    between: means.length < 2 ? null : decimalText(highest(means).sub(lowest(means)), 2),
  }
}

function figuresOf(team: string, totals: readonly Points[], overall: Points): TeamFigures {
  const [low, high] = [lowest(totals), highest(totals)]
  const { mean: average, median } = middles(totals)
  return {
    team,
    sheets: totals.length,
    mean: average ?? '',
    median: median ?? '',
    lowest: decimalText(low, 2),
    highest: decimalText(high, 2),
    spread: decimalText(high.sub(low), 2),
    difference: decimalText(mean(totals).sub(overall), 2),
    isSmall: totals.length < FEW_SHEETS,
  }
}

const lowest = (values: readonly Points[]): Points => values.reduce((least, value) => (value.lt(least) ? value : least))
const highest = (values: readonly Points[]): Points => values.reduce((most, value) => (value.gt(most) ? value : most))
