const LONGEST = 31

/** A title as the name of a sheet: Excel allows 31 characters, not all of them, and no name twice. @param taken In lower case */
export function sheetName(title: string, taken: ReadonlySet<string> = new Set()): string {
  const base =
    title
      .replace(/[*?:\\/[\]\p{Cc}\p{Cs}]/gu, ' ')
      .replaceAll("'", '’') // may stand at neither end
      .trim() || 'Sheet'
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? '' : ` ${count}`
    const name = cut(base, LONGEST - end.length) + end
    if (!taken.has(name.toLowerCase())) return name
  }
}

/** Never half of a pair. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
