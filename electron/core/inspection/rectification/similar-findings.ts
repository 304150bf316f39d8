/** What of a finding decides whether it is the same problem as another. */
export interface ComparableFinding {
  readonly id: string
  /** Who has to put it right. */
  readonly organizationId: string
  readonly templateId: string
  /** null: of the sheet as a whole. */
  readonly itemCode: string | null
  readonly problem: string
}

/** Share of pairs of characters that two problems have in common from which on they read as one. */
const SIMILAR_FROM = 0.6

/**
 * Findings that read as one problem: of the same unit, at the same item or in similar words. A person decides whether they are
 * merged. @returns Every finding once, in groups by the first of each, in the order given.
 */
export function proposeMerges<F extends ComparableFinding>(findings: readonly F[]): F[][] {
  const groups: F[][] = []
  for (const finding of findings) {
    const group = groups.find((members) => members.some((member) => isSameProblem(member, finding)))
    if (group === undefined) groups.push([finding])
    else group.push(finding)
  }
  return groups
}

/** Whether two findings read as one problem; the same both ways. */
export function isSameProblem(a: ComparableFinding, b: ComparableFinding): boolean {
  if (a.organizationId !== b.organizationId) return false
  if (isSameItem(a, b)) return true
  return likeness(a.problem, b.problem) >= SIMILAR_FROM
}

/** Of the same item, whatever version of its template was scored. */
export const isSameItem = (
  a: Pick<ComparableFinding, 'templateId' | 'itemCode'>,
  b: Pick<ComparableFinding, 'templateId' | 'itemCode'>,
): boolean => a.itemCode !== null && a.itemCode === b.itemCode && a.templateId === b.templateId

/** Twice the pairs of neighbouring characters in common by all pairs, 0 to 1; days, figures and punctuation do not count. */
export function likeness(a: string, b: string): number {
  const [one, other] = [pairsOf(a), pairsOf(b)]
  if (one.length + other.length === 0) return 0
  const left = [...other]
  const common = one.filter((pair) => {
    const at = left.indexOf(pair)
    if (at < 0) return false
    left.splice(at, 1)
    return true
  })
  return (2 * common.length) / (one.length + other.length)
}

function pairsOf(text: string): string[] {
  const letters = [...text.normalize('NFKC').replace(/\d+月\d+日|[\d\s\p{P}\p{S}]/gu, '')]
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)
}
