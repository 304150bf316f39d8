/** Room of one sign of a code, which has figures, letters and dots, and of what stands around it. */
const SIGN_PX = 9
const AROUND_PX = 18
const MOST_PX = 110

/** Width of a column of codes in pixels, so that none of them is cut: "1.1.10" needs more than "B5". */
export const codeWidth = (codes: readonly string[], least: number): number =>
  Math.min(MOST_PX, Math.max(least, Math.max(0, ...codes.map(({ length }) => length)) * SIGN_PX + AROUND_PX))
