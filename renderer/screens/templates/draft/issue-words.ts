/**
 * Parts a sentence such as "C3：档次不递减" into the place it speaks of and what it says of it.
 * @returns place null where the sentence does not begin with its place.
 */
export function splitIssue(sentence: string, at: string): { readonly place: string | null; readonly words: string } {
  const rest = at !== '' && sentence.startsWith(at) ? /^[：:]\s*/.exec(sentence.slice(at.length)) : null
  return rest === null ? { place: null, words: sentence } : { place: at, words: sentence.slice(at.length + rest[0].length) }
}

/** Puts what says the same of several places together, where the first of them stands. */
export function sayingTheSame<Issue extends { readonly words: string }>(
  issues: readonly Issue[],
): readonly { readonly words: string; readonly found: readonly Issue[] }[] {
  const together = new Map<string, Issue[]>()
  for (const issue of issues) together.set(issue.words, [...(together.get(issue.words) ?? []), issue])
  return [...together].map(([words, found]) => ({ words, found }))
}
