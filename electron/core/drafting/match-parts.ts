/** What two states of a template are matched by. */
export interface NamedPart {
  readonly code: string
  readonly title: string
}

/**
 * Which part of an earlier state is which of a later one: first where code and title agree, then where the title does (a sheet
 * that was renumbered), then where the code does (an item that was reworded). A title or code that stands more than once is
 * matched in order.
 *
 * @returns The earlier part by its later one.
 */
export function matchParts<A extends NamedPart, B extends NamedPart>(
  earlier: readonly A[],
  later: readonly B[],
): ReadonlyMap<B, A> {
  const matched = new Map<B, A>()
  const taken = new Set<A>()
  for (const nameOf of [bothOf, titleOf, codeOf]) {
    const waiting = new Map<string, A[]>()
    for (const part of earlier) {
      const name = nameOf(part)
      if (taken.has(part) || name === null) continue
      waiting.set(name, [...(waiting.get(name) ?? []), part])
    }
    for (const part of later) {
      const name = nameOf(part)
      const before = matched.has(part) || name === null ? undefined : waiting.get(name)?.shift()
      if (before === undefined) continue
      matched.set(part, before)
      taken.add(before)
    }
  }
  return matched
}

const bothOf = ({ code, title }: NamedPart): string => JSON.stringify([code, title])
const titleOf = ({ title }: NamedPart): string | null => (title.trim() === '' ? null : title.trim())
const codeOf = ({ code }: NamedPart): string | null => (code.trim() === '' ? null : code.trim())
