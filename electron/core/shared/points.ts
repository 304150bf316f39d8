import Fraction from 'fraction.js'

/** An exact number of points. Built from text or integers only, never from a computed `number`. */
export type Points = Fraction

export const ZERO: Points = new Fraction(0)
export const ONE: Points = new Fraction(1)
export const HUNDRED: Points = new Fraction(100)

/** @param text A decimal or a fraction, e.g. "12.5" or "1/3". */
export const points = (text: string): Points => new Fraction(text)

/** @param value A number as it was written in a template or a fact; it is read as its shortest decimal, 0.1 as one tenth. */
export const exact = (value: number): Points => new Fraction(String(value))

/** Rounds half up, exactly: 89.995 becomes 90.00 and 89.994 becomes 89.99. */
export function roundHalfUp(value: Points, decimals: number): Points {
  return value.add(new Fraction(1, 2 * 10 ** decimals)).floor(decimals)
}

export const least = (a: Points, b: Points): Points => (a.lt(b) ? a : b)
export const greatest = (a: Points, b: Points): Points => (a.lt(b) ? b : a)

export const sum = (values: readonly Points[]): Points => values.reduce((total, value) => total.add(value), ZERO)

/** Exact text for a Trace, in lowest terms: "37/40"; whole numbers as "4". */
export const exactText = (value: Points): string => value.toFraction()

/** Text for screen and paper: rounded half up and written with exactly `decimals` decimals, "92.50". */
export function decimalText(value: Points, decimals: number): string {
  const rounded = roundHalfUp(value, decimals)
  const digits = exactText(rounded.abs().mul(10 ** decimals)).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const text = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`
  return rounded.lt(0) ? `-${text}` : text
}

/** Decimal text without trailing zeros, "18" or "0.5"; for values of at most 3 decimals. */
export const shortText = (value: Points): string => decimalText(value, 3).replace(/\.?0+$/, '')
