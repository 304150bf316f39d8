/** Names the way of drawing on paper: whoever has seed and list can draw again and must get the same. */
export const DRAW_METHOD = 'xmur3 + sfc32'

/**
 * Draws `count` of a list without putting back; the same seed and the same list in the same order give the same draw, on
 * every machine. Each choice is equally likely: numbers that would favour the first of the list are thrown away.
 *
 * @param seed Any text, "20130506"; read out and written down before the draw
 * @param population In the order in which it is printed; each once
 * @returns In the order of drawing; the whole list when it holds no more than `count`
 */
export function drawUnits(seed: string, population: readonly string[], count: number): string[] {
  const next = randomNumbers(seed)
  const left = [...population]
  const drawn: string[] = []
  while (drawn.length < count && left.length > 0) {
    const [unit] = left.splice(below(left.length, next), 1)
    if (unit !== undefined) drawn.push(unit)
  }
  return drawn
}

const RANGE = 2 ** 32

/** A whole number from 0 to below `limit`. */
function below(limit: number, next: () => number): number {
  const fair = RANGE - (RANGE % limit)
  let number = next()
  while (number >= fair) number = next()
  return number % limit
}

/** Whole numbers of 32 bits: xmur3 makes four of the seed, sfc32 goes on from them. */
function randomNumbers(seed: string): () => number {
  let hash = 1779033703 ^ seed.length
  for (const character of seed) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 3432918353)
    hash = (hash << 13) | (hash >>> 19)
  }
  const word = (): number => {
    hash = Math.imul(hash ^ (hash >>> 16), 2246822507)
    hash = Math.imul(hash ^ (hash >>> 13), 3266489909)
    hash ^= hash >>> 16
    return hash >>> 0
  }
  let [a, b, c, d] = [word(), word(), word(), word()]
  return () => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return sum >>> 0
  }
}
