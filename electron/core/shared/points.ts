import Fraction from 'fraction.js'

/** An exact number of points. Built from text or integers only, never from a computed `number`. */
export type Points = Fraction

export const ZERO: Points = new Fraction(0)

/** @param text A decimal or a fraction, e.g. "12.5" or "1/3". */
export const points = (text: string): Points => new Fraction(text)

/** Rounds half up, exactly: 89.995 becomes 90.00 and 89.994 becomes 89.99. */
export function roundHalfUp(value: Points, decimals: number): Points {
  return value.add(new Fraction(1, 2 * 10 ** decimals)).floor(decimals)
}

export const least = (a: Points, b: Points): Points => (a.lt(b) ? a : b)
export const greatest = (a: Points, b: Points): Points => (a.lt(b) ? b : a)

/** Exact text for a Trace, in lowest terms: "37/40"; whole numbers as "4". */
export const exactText = (value: Points): string => value.toFraction()
