import { checkDraft, type DraftCheck } from '../check-draft'
import { draftCounts, type DraftCounts } from '../draft-counts'
import { isGradedDraft, isScoredDraft, type AnyDraft } from './any-draft'
import { checkGradedDraft } from './check-graded-draft'
import { checkQuestionnaireDraft } from './check-questionnaire-draft'
import { gradedLines } from './graded-draft'

/**
 * Everything that is wrong with a draft of any kind, each at its place. A draft without breaches gives a template that
 * publishing takes.
 */
export function checkAnyDraft(draft: AnyDraft, published: readonly string[] = []): DraftCheck {
  if (isScoredDraft(draft)) return checkDraft(draft, published)
  return isGradedDraft(draft) ? checkGradedDraft(draft, published) : checkQuestionnaireDraft(draft, published)
}

/** What lists say of a draft of any kind; where nothing adds up to points they are null. */
export function anyDraftCounts(draft: AnyDraft): Omit<DraftCounts, 'totalPoints'> & { readonly totalPoints: number | null } {
  if (isScoredDraft(draft)) return draftCounts(draft)
  return { items: isGradedDraft(draft) ? gradedLines(draft).length : draft.questions.length, totalPoints: null, toConfirm: 0 }
}
