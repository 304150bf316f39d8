/**
 * Every character of a paper's view beyond ASCII, each once, in the order in which they come up: what the press is asked about
 * before the paper is printed. Of hundreds of papers it is still only some thousand characters.
 * @param view Plain data: texts, numbers, null, arrays and objects of them.
 */
export function charactersOf(view: unknown): readonly string[] {
  const found = new Set<string>()
  collect(view, found)
  return [...found]
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    for (const character of value) if (character > '\u007f') found.add(character)
  } else if (typeof value === 'object' && value !== null) {
    for (const entry of Object.values(value)) collect(entry, found)
  }
}
