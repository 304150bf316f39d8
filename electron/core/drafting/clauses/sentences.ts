/** A stretch of the reading that ends with a strong stop. */
export interface Sentence {
  readonly from: number
  readonly to: number
  /** Begins with a number of its own: "①", "2.", "（三）". */
  readonly isEnumerated: boolean
}

/** Any stretch of the reading. */
export type Span = Pick<Sentence, 'from' | 'to'>

/** "1.", "(2)", "①", "一、" at the beginning of a sentence; a decimal is none. */
const ENUMERATOR =
  /(?:\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、)](?!\d)|[\u2460-\u2473\u2474-\u2487\u3220-\u3229][.、,:]?)/y
const STOPS = /[;。\n!?]|(?=[\u2460-\u2473])/g

/** Splits at semicolons, full stops, line ends and before numbers in circles; numbering at the beginning is left out. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  const push = (to: number) => {
    const start = afterEnumerator(text, from)
    if (start < to) sentences.push({ from: start, to, isEnumerated: start > from })
  }
  for (const stop of text.matchAll(STOPS)) {
    push(stop.index)
    from = stop.index + stop[0].length
  }
  push(text.length)
  return sentences
}

function afterEnumerator(text: string, from: number): number {
  ENUMERATOR.lastIndex = from
  const match = ENUMERATOR.exec(text)
  return match === null ? from : from + match[0].length
}

/** Without commas, colons and the like at both ends. */
export function trimmed(text: string, { from, to }: Span): Span {
  let start = from
  let end = to
  while (start < end && /[,、:.)\s"/]/.test(text.charAt(start))) start += 1
  while (end > start && /[,、:.\s]/.test(text.charAt(end - 1))) end -= 1
  return { from: start, to: end }
}

/** Parts between commas, colons and brackets kept; never empty. */
export function segmentsOf(text: string, span: Span): readonly Span[] {
  const segments: Span[] = []
  let from = span.from
  for (let index = span.from; index <= span.to; index += 1) {
    if (index < span.to && !/[,:]/.test(text.charAt(index))) continue
    const segment = trimmed(text, { from, to: index })
    if (segment.from < segment.to) segments.push(segment)
    from = index + 1
  }
  return segments
}
