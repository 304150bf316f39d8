import type { RequestRepo } from '../store/request.repo'

export type Once = <T>(requestId: string, work: () => T) => T

/**
 * Runs a write at most once. The work, its journal rows and its answer commit together or not at all,
 * so a resend after a crash either finds the answer or does the work for the first time.
 */
export const once =
  (inTransaction: <T>(work: () => T) => T, requests: Pick<RequestRepo, 'findAnswer' | 'insert'>): Once =>
  <T>(requestId: string, work: () => T): T =>
    inTransaction(() => {
      const earlier = requests.findAnswer(requestId)
      if (earlier !== undefined) return JSON.parse(earlier) as T
      const answer = work()
      requests.insert(requestId, JSON.stringify(answer))
      return answer
    })
