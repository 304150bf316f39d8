/** Words of Chinese without a dictionary of our own: a title is not broken inside one. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** A title of more lines is none; it is set line by line. */
const MOST_EVEN = 4

/** Words of this field that a dictionary takes for two. */
const WHOLE_WORDS = /(对口支援|卫生院|卫生局)/

/** May not begin a line of a title. */
const BINDS_BACK = /^[的之和与及或、，。》）〕”年月日号]/

/**
 * Lines of a title in as few and as even lines as `limit` ems allow, broken between words; the last one never a leftover of
 * a word or two (GB/T 9704-2012, 7.3.1: 回行时词意完整，排列对称). Breaks that a person typed stand.
 * @param widthOf Width of a text in ems.
 */
export function titleLines(title: string, limit: number, widthOf: (text: string) => number): readonly string[] {
  return title
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => brokenEvenly(part, limit, widthOf))
}

function brokenEvenly(text: string, limit: number, widthOf: (text: string) => number): readonly string[] {
  const pieces = piecesOf(text)
  const width = widthOf(text)
  const least = Math.max(1, Math.ceil(width / limit))
  if (least > MOST_EVEN) return inTurn(pieces, limit, widthOf)
  for (let count = least; count <= pieces.length; count += 1) {
    const found = best(pieces, count, limit, width / count, widthOf)
    if (found !== null) return found
  }
  return [text]
}

/** Words, with what binds to the one before. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  for (const segment of text.split(WHOLE_WORDS).flatMap(wordsOf)) {
    const last = pieces.at(-1)
    if (last !== undefined && (BINDS_BACK.test(segment) || /[《（〔“\d]$/.test(last))) pieces[pieces.length - 1] = last + segment
    else pieces.push(segment)
  }
  return pieces
}

const wordsOf = (part: string): readonly string[] =>
  WHOLE_WORDS.test(part) ? [part] : [...segmenter.segment(part)].map(({ segment }) => segment)

/** The breaks into `count` lines that differ least from `even`; null when one would be too wide. */
function best(
  pieces: readonly string[],
  count: number,
  limit: number,
  even: number,
  widthOf: (text: string) => number,
): readonly string[] | null {
  if (count === 1) return widthOf(pieces.join('')) <= limit ? [pieces.join('')] : null
  let found: { readonly lines: readonly string[]; readonly unevenness: number } | null = null
  for (let cut = 1; cut <= pieces.length - count + 1; cut += 1) {
    const first = pieces.slice(0, cut).join('')
    if (widthOf(first) > limit) break
    const rest = best(pieces.slice(cut), count - 1, limit, even, widthOf)
    if (rest === null) continue
    const lines = [first, ...rest]
    const unevenness = lines.reduce((sum, line) => sum + (widthOf(line) - even) ** 2, 0)
    if (found === null || unevenness < found.unevenness) found = { lines, unevenness }
  }
  return found?.lines ?? null
}

/** Lines filled one after the other; a word wider than a line is cut. */
function inTurn(pieces: readonly string[], limit: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = ['']
  for (const piece of pieces) {
    const parts = widthOf(piece) <= limit ? [piece] : [...piece]
    for (const part of parts) {
      const last = lines.length - 1
      if (widthOf(`${lines[last] ?? ''}${part}`) <= limit) lines[last] = `${lines[last] ?? ''}${part}`
      else lines.push(part)
    }
  }
  return lines
}
