/** A paragraph of an official paper; level 0 = text, 1 to 4 = 一、 （一） 1. （1）. */
export interface OfficialParagraph {
  readonly level: 0 | 1 | 2 | 3 | 4
  /** Characters of the text that are its heading, from its beginning: all of them where nothing follows the heading. */
  readonly headingLength: number
  readonly text: string
}

const HAN = '一二三四五六七八九十百'
/** GB/T 9704-2012, 7.3.3: the four levels of numbers in a text. */
const LEVELS: readonly (readonly [level: 1 | 2 | 3 | 4, pattern: RegExp])[] = [
  [1, new RegExp(`^[${HAN}]+、`)],
  [2, new RegExp(`^[（(][${HAN}]+[）)]`)],
  [3, /^\d{1,2}[.．](?!\d)/],
  [4, /^[（(]\d{1,2}[）)]/],
]

/** 。 or an English full stop; not the one of a number. */
const SENTENCE_END = /。|(?<=[a-z)”])\.(?= )/

/**
 * The paragraphs of a typed text, one a line; empty lines and spaces at the ends of lines do not count. A line that begins with
 * the number of a level is a heading up to its first full stop; without one it is a heading as a whole.
 */
export function officialParagraphs(text: string): readonly OfficialParagraph[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(paragraphOf)
}

function paragraphOf(text: string): OfficialParagraph {
  const level = LEVELS.find(([, pattern]) => pattern.test(text))?.[0] ?? 0
  if (level === 0) return { level, headingLength: 0, text }
  const stop = text.search(SENTENCE_END)
  // A heading that goes on to the end of a long paragraph is none: "1.…" of an enumeration.
  const isSentence = stop !== -1 && stop < text.length - 1
  return { level, headingLength: isSentence ? stop + 1 : stop === -1 ? text.length : 0, text }
}

/** What is still to be filled in by hand, as it stands in a text: 【…】. */
export const placeholdersIn = (text: string): readonly string[] => text.match(/【[^【】\n]*】/g) ?? []
