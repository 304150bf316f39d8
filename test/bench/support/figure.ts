/** One line of the table of `npm run bench`: two medians taken in the same run. */
export interface Figure {
  readonly what: string
  readonly unit: string
  readonly ours: number
  readonly against: string
  readonly theirs: number
  /** The ratio to reach, as text. */
  readonly goal: string
}

export const tell = (figure: Figure): void => console.log(`FIGURE ${JSON.stringify(figure)}`)

/** @param share 0.5 for the median, 0.95 for the 95th percentile. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
