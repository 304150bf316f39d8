import type { InterviewText } from '../../../data/useInterviews'

/** What was written about an interview and is not saved yet, by its id, for the life of the window: another row, another place lose nothing. */
const drafts = new Map<string, InterviewText>()
/** The interview that is begun anew in a visit keeps its id until it is saved. */
const begun = new Map<string, string>()

export const draftOf = (id: string): InterviewText | undefined => drafts.get(id)

/** @param saved As it is stored, or as a new one begins: who writes that again has nothing to save. */
export function keepDraft(text: InterviewText, saved: InterviewText): void {
  const isSame = (['asked', 'topic', 'said', 'itemCode'] as const).every((name) => text[name] === saved[name])
  if (isSame) drafts.delete(text.id)
  else drafts.set(text.id, text)
}

/** The id of the interview that is written anew in a visit. */
export function newInterviewId(visitId: string): string {
  const id = begun.get(visitId) ?? crypto.randomUUID()
  begun.set(visitId, id)
  return id
}

/** It is saved, or taken away: the next one begins empty. */
export function dropDraft(visitId: string, id: string): void {
  drafts.delete(id)
  if (begun.get(visitId) === id) begun.delete(visitId)
}
