import type { IssuedPaper } from '../store/print-job.repo'

/** A paper in the preview folder, as the register will have it once it is printed. */
export type ShownPaper = Omit<IssuedPaper, 'id' | 'way' | 'issuedAt' | 'issuedBy'>

/** Previews are made with each step through a list; the oldest are forgotten. */
const KEPT = 200

/** Which papers stand behind the tokens of previews, for as long as the workspace is open. */
export function openShownPapers() {
  const shown = new Map<string, readonly ShownPaper[]>()
  return {
    put(token: string, papers: readonly ShownPaper[]): void {
      shown.set(token, papers)
      const [oldest] = shown.keys()
      if (shown.size > KEPT && oldest !== undefined) shown.delete(oldest)
    },
    find: (token: string): readonly ShownPaper[] | undefined => shown.get(token),
  }
}
export type ShownPapers = ReturnType<typeof openShownPapers>
