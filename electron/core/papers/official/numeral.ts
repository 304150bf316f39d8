const DIGITS = '零一二三四五六七八九'

/** 一, 二 … 十, 十一 … 九十九 of a place in a list, from 0. */
export function numeral(index: number): string {
  const [tens, ones] = [Math.floor((index + 1) / 10), (index + 1) % 10]
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens)}十`
  return ten + (ones === 0 ? '' : DIGITS.charAt(ones))
}

/** A first heading of a text and what stands under it, a paragraph each. */
export type Section = readonly [heading: string, ...lines: string[]]

/** The sections of a text with their numbers, 一、 二、. */
export const numbered = (sections: readonly Section[]): readonly string[] =>
  sections.flatMap(([heading, ...lines], index) => [`${numeral(index)}、${heading}`, ...lines])

/** （一） （二） before each. */
export const enumerated = (lines: readonly string[]): readonly string[] =>
  lines.map((line, index) => `（${numeral(index)}）${line}`)
