/**
 * Width of a text in ems where no font is at hand, a little more than the faces of Chinese offices need: so columns and places to
 * sign are the same in every format.
 */
export const emsOf = (text: string): number => [...text].reduce((sum, one) => sum + emOf(one), 0)

const emOf = (character: string): number => {
  if (character >= '\u0100') return 1
  return /[A-Z%÷×=+&@]/.test(character) ? 0.72 : 0.56
}
