/** A scoring text as the grammar sees it: one way of writing for each sign, no blanks, and where each character came from. */
export interface Reading {
  readonly text: string
  /** Index in the source of each character of `text`. */
  readonly origins: readonly number[]
}

const BLANK = /[ \t\r\v\f\u00a0\u00ad\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]/
/** Signs that Unicode does not fold and that mean the same here. */
const FOLDED: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '―': '-',
  '－': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '~': '-',
  '～': '-',
  '〜': '-',
  '。': '。',
  '｡': '。',
  '﹔': ';',
  '〔': '(',
  '〕': ')',
  '【': '(',
  '】': ')',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
  〇: '零',
  '○': '零',
  '*': '×',
  '✕': '×',
  '╳': '×',
  '≧': '≥',
  '≦': '≤',
  '⩾': '≥',
  '⩽': '≤',
  '“': '"',
  '”': '"',
  '‘': '"',
  '’': '"',
  '「': '"',
  '」': '"',
  '﹪': '%',
  '\u2028': '\n',
  '\u2029': '\n',
}
/** Numbers in circles and brackets: they count clauses and are never figures. */
const ENCLOSED = /[\u2460-\u24ff\u2776-\u2793\u3220-\u3243\u3280-\u32b0]/

/** Full-width becomes half-width, dashes and brackets become one of their kind, blanks go; line ends stay. */
export function readingOf(source: string): Reading {
  const signs: string[] = []
  const origins: number[] = []
  for (let index = 0; index < source.length; index += 1) {
    const sign = source.charAt(index)
    if (BLANK.test(sign)) continue
    signs.push(foldedSign(sign))
    origins.push(index)
  }
  return { text: signs.join(''), origins }
}

/** Keeps the length of 1, so that places can be led back to the source. */
function foldedSign(sign: string): string {
  const known = FOLDED[sign]
  if (known !== undefined) return known
  if (sign < '\u0080' || ENCLOSED.test(sign) || /\p{Surrogate}/u.test(sign)) return sign
  const folded = sign.normalize('NFKC')
  return folded.length === 1 && folded !== ' ' ? (FOLDED[folded] ?? folded) : sign
}

/** Where a stretch of the reading stands in the source. */
export const spanIn = (reading: Reading, from: number, to: number): { readonly start: number; readonly end: number } => ({
  start: reading.origins[from] ?? 0,
  end: (reading.origins[to - 1] ?? 0) + 1,
})
