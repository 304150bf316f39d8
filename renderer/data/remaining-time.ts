/** A point of time to which work is expected to last, ms, and what it was reckoned from. */
export interface Forecast {
  /** When watching began, and how much had been done by then. */
  readonly since: number
  readonly doneThen: number
  /** When the work will be over; null until there is a rate. */
  readonly endsAt: number | null
}

/** Fewer papers, or a shorter time, tell nothing of the rate. */
const LEAST_DONE = 2
const LEAST_MS = 1000
/** The end is put anew when it is off by more than this part of what remains: the words stay still. */
const TOLERANCE = 0.25

/** The forecast after news: by the rate since watching began, kept as long as it holds. @param now ms */
export function forecast(last: Forecast | null, done: number, total: number, now: number): Forecast {
  if (last === null || done < last.doneThen) return { since: now, doneThen: done, endsAt: null }
  const gained = done - last.doneThen
  if (gained < LEAST_DONE || now - last.since < LEAST_MS) return last
  const left = ((now - last.since) / gained) * (total - done)
  const holds = last.endsAt !== null && Math.abs(last.endsAt - now - left) <= TOLERANCE * left
  return holds ? last : { ...last, endsAt: now + left }
}

/** Steps in which remaining seconds are told; above the last of them in minutes. */
const STEPS = [5, 10, 15, 20, 30, 45] as const

/** What is told of the time that remains: rounded up, so that it is sooner over than said; null while it is not known. */
export function remainingWords(
  { endsAt }: Forecast,
  now: number,
): { readonly unit: 'soon' } | { readonly unit: 'seconds' | 'minutes'; readonly count: number } | null {
  if (endsAt === null) return null
  const seconds = Math.ceil((endsAt - now) / 1000)
  if (seconds <= 2) return { unit: 'soon' }
  const step = STEPS.find((one) => seconds <= one)
  return step === undefined ? { unit: 'minutes', count: Math.ceil(seconds / 60) } : { unit: 'seconds', count: step }
}
