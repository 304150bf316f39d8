/** A text whose every part can be told from its neighbours. */
export const longText = (length: number, seed = 0): string =>
  Array.from({ length }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919 + seed * 131) % 2000))).join('')
