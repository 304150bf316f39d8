import type { DraftIssue, DraftIssueCode } from '@core/drafting/draft-issue'
import { BREACH_CODES, type BreachCode } from '@core/scoring/breach'
import i18next from 'i18next'

const isBreach = (code: DraftIssueCode): code is BreachCode => (BREACH_CODES as readonly string[]).includes(code)

/** The sentence of what was found in a draft. */
export function issueText({ code, params }: DraftIssue): string {
  const values: Readonly<Record<string, string | number>> = params
  return isBreach(code) ? i18next.t(`breaches:${code}`, values) : i18next.t(`draft-issues:${code}`, values)
}
