import type { Amount, TemplateParameter } from '@core/scoring/template'
import { exact, HUNDRED, points, shortText } from '@core/shared/points'
import { readPoints } from '@core/drafting/grid-cells'

/** How values of a template are typed and shown. Each pair reads what it shows; undefined: it cannot be kept. */

export const readText = (text: string): string => text
export const readFilled = (text: string): string | undefined => (text === '' ? undefined : text)
export const showText = (text: string): string => text

/** Points or a count that may be left open. */
export const readOpenNumber = readPoints
export const showOpenNumber = (value: number | null): string => (value === null ? '' : String(value))

/** Points that must be given. */
export const readNumber = (text: string): number | undefined => readPoints(text) ?? undefined

const SIGNED = /^-?\d{1,9}(\.\d{1,3})?$/

/** A number that may lie below 0, with at most 3 decimals. */
export function readSigned(text: string): number | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '').replace('−', '-')
  return SIGNED.test(plain) ? Number(plain) : undefined
}

/** In what an amount is typed. A share is kept as 0.95 and typed as 95; the slope is kept for 1.0 of rate and typed for 1 %. */
export type AmountScale = 'plain' | 'percent' | 'perPercent'

const LEAST_UNIT = 1000

/** @returns The amount; undefined when the text is neither a number that fits nor the name of a parameter. */
export function readAmount(text: string, scale: AmountScale, parameters: readonly TemplateParameter[]): Amount | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '').replace('−', '-').replace(/%$/, '')
  const named = parameters.find(({ id, label }) => text === label || text === id || text === `“${label}”`)
  if (named !== undefined) return { param: named.id }
  if (!/^-?\d{1,9}(\.\d{1,5})?$/.test(plain)) return undefined
  const typed = points(plain)
  const kept = scale === 'percent' ? typed.div(HUNDRED) : scale === 'perPercent' ? typed.mul(HUNDRED) : typed
  return kept.mul(LEAST_UNIT).divisible(1) ? Number(shortText(kept)) : undefined
}

export function showAmount(amount: Amount, scale: AmountScale, parameters: readonly TemplateParameter[]): string {
  if (typeof amount !== 'number') return parameters.find(({ id }) => id === amount.param)?.label ?? amount.param
  return figure(amount, scale)
}

/** At most 5 decimals, without trailing zeros. */
function figure(amount: number, scale: AmountScale): string {
  const kept = exact(amount)
  const shown = scale === 'percent' ? kept.mul(HUNDRED) : scale === 'perPercent' ? kept.div(HUNDRED) : kept
  return shown.toString()
}

/** Lines of a list, one a line of text. */
export const readLines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
export const showLines = (lines: readonly string[]): string => lines.join('\n')
