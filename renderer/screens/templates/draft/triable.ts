import type { Draft } from '@core/drafting/draft'
import type { DraftIssue, DraftIssueCode } from '@core/drafting/draft-issue'
import { templateOfDraft } from '@core/drafting/template-of-draft'
import type { ScoredTemplate } from '@core/scoring/template'

/** What keeps a sheet from being published and yet leaves every item of it such that it can be scored. */
const HARMLESS: readonly DraftIssueCode[] = [
  ...(['NAME_MISSING', 'ID_MISSING', 'VERSION_MISSING', 'VERSION_TAKEN', 'TITLE_MISSING', 'VETO_TITLE_MISSING'] as const),
  ...(['CLAUSES_TO_CONFIRM', 'SECTION_SUM', 'TOTAL_SUM', 'UNREACHABLE', 'EXCEEDS', 'DECIMALS'] as const),
]

/** The sheet as it can be tried, or null and how many places must be put right before. */
export function triable(
  draft: Draft,
  breaches: readonly DraftIssue[],
): { readonly template: ScoredTemplate | null; readonly toFinish: number } {
  const inTheWay = breaches.filter(({ code }) => !HARMLESS.includes(code))
  return inTheWay.length > 0 ? { template: null, toFinish: inTheWay.length } : { template: templateOfDraft(draft), toFinish: 0 }
}
