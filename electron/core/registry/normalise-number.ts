import { squeeze } from './normalise-text'

const NOTHING = /^([-‐‑‒–—―−]+|\/|无)$/
const AMOUNT =
  /^([约近])?(\d+(?:\.\d+)?)(余|多|左右)?([百千万亿]{0,2})(余|多|左右)?(元|人次|[人张台次份项家块幅场天名例户处篇册])?(余|多|左右)?$/
const GROUPED = /\d{1,3}(?:,\d{3})+(?!\d)/
const ZEROS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 }

export interface NumberReading {
  /** null: the cell says "none" (—, -, /, 无). */
  readonly value: number | null
  /** Written with 余, 多, 约, 近 or 左右. */
  readonly isApproximate: boolean
}

/**
 * @param raw Digits with thousands separators, 约 or 近 before, 余, 多 or 左右 after, 百千万亿 and a unit: "1,200余人次", "近2万元"
 * @param headerUnit Factor for numbers without a unit of their own, as `moneyUnit` reads it from the header
 * @returns Value with at most six decimals, exact in decimal; null when it is no such number, negative ones included
 */
export function readNumber(raw: string, headerUnit = ''): NumberReading | null {
  const text = squeeze(raw)
  if (NOTHING.test(text)) return { value: null, isApproximate: false }
  const match = AMOUNT.exec(text.replace(GROUPED, (group) => group.replaceAll(',', '')))
  if (match === null) return null
  const [, before, digits = '', after, factor = '', then, unit, last] = match
  const hasOwnUnit = factor !== '' || unit !== undefined
  return {
    value: scaled(digits, hasOwnUnit ? factor : headerUnit),
    isApproximate: [before, after, then, last].some((word) => word !== undefined),
  }
}

/** "万" of a header such as 金额（万元）, 金额（单位：万元） or 资金 over 万元, "" when it names no multiple of 元. */
export const moneyUnit = (header: string): string => /([百千万亿]{1,2})元/.exec(squeeze(header))?.[1] ?? ''

/** Digits times the factor by moving the decimal point, so that 1.15万 is 11500 and nothing beside it. */
function scaled(digits: string, factor: string): number {
  const zeros = [...factor].reduce((sum, word) => sum + (ZEROS[word] ?? 0), 0)
  return Number(Number(`${digits}e${zeros}`).toFixed(6))
}
