import type { Amount } from '../scoring/template'
import { decimalText, exact, HUNDRED, points, roundHalfUp, shortText, ZERO, type Points } from '../shared/points'

/** Figures as a paper shows them: U+2212 for minus, decimals of the template, never a binary fraction. */

export const MINUS = '−'

/** A number of a template or fact, as its shortest decimal. */
export const numberText = (value: number): string => shortFigure(exact(value))

/** "16.00"; rounds half up. */
export const fixedText = (value: Points, decimals: number): string => decimalText(value, decimals).replace('-', MINUS)

/** At most three decimals, without trailing zeros: "95", "6.7". */
export const shortFigure = (value: Points): string => shortText(value).replace('-', MINUS)

/** "−2.0"; "0" when nothing was lost. */
export const lostText = (value: Points, decimals: number): string =>
  value.equals(ZERO) ? '0' : MINUS + fixedText(value, decimals)

/** @param parameters The values the score was made with; the trace holds them all. */
export function amountOf(amount: Amount, parameters: Readonly<Record<string, string | number>>): Points {
  if (typeof amount === 'number') return exact(amount)
  const value = parameters[amount.param]
  if (value === undefined) throw new Error(`no value for parameter ${amount.param}`)
  return points(String(value))
}

/**
 * A share in per cent with one decimal, "86.7%"; with more of them where one would show a share that
 * misses its limit as if it had reached it.
 */
export function percentText(rate: Points, limit?: Points): string {
  const percent = rate.mul(HUNDRED)
  const least = limit?.mul(HUNDRED)
  for (let decimals = 1; decimals < 6; decimals += 1) {
    if (least === undefined || percent.gte(least) || roundHalfUp(percent, decimals).lt(least))
      return `${fixedText(percent, decimals)}%`
  }
  return `${fixedText(percent, 6)}%`
}

/** The part that a bar is of one of full length, to be drawn and not to be read; 0 of nothing. */
export const barLength = (part: Points, whole: Points): number =>
  whole.equals(ZERO) ? 0 : Number(decimalText(part.div(whole), 4))

/** A limit in per cent, "95%". */
export const limitText = (rate: Points): string => `${shortFigure(rate.mul(HUNDRED))}%`
