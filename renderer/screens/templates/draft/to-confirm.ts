import type { Draft } from '@core/drafting/draft'
import { linesOf } from '@core/drafting/template-of-draft'

/** Keys of the lines whose clauses wait for a person, once for each such clause, in the order of the sheet. */
export const toConfirm = (draft: Draft): readonly string[] =>
  linesOf(draft).flatMap(({ key, source }) =>
    (source?.clauses ?? []).filter(({ certainty }) => certainty === 'check').map(() => key),
  )

/** The line to look at after `last`, round the end; null when nothing waits. */
export function nextToConfirm(draft: Draft, last: string | null): string | null {
  const waiting = new Set(toConfirm(draft))
  const keys = linesOf(draft).map(({ key }) => key)
  const at = last === null ? -1 : keys.indexOf(last)
  const round = [...keys.slice(at + 1), ...keys.slice(0, at + 1)]
  return round.find((key) => waiting.has(key)) ?? null
}
