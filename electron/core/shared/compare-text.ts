/** Order of two texts by code units, so that a list is the same on every PC whatever its language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
