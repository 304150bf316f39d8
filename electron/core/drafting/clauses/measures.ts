import type { Measure } from './found'
import { isPercent, NUMBER, UNIT, unitWord, valueOf } from './words'

/** "90%", "百分之九十", "3次", "95%(含)"; the parts stand in groups with this number. */
const quantity = (n: number): string =>
  `(?:百分之(?<share${n}>${NUMBER})|(?<!第|同)(?<number${n}>${NUMBER})(?<unit${n}>${UNIT}|分(?!之))?)(?:\\((?:不)?含(?:本数|${NUMBER}%?)?\\))?`
const OR_MORE = '(?:(?:及|或|含)?(?:其)?以上)'
const OR_LESS = '(?:(?:及|或|含)?(?:其)?以下|以内|之内|(?<!个)内)'
const LESS_THAN = '(?:不足|不满|低于|未满|不到|未达到|未达|少于|小于|<)'

/** From the most telling form to the barest. */
const FORMS: readonly (readonly [read: (found: Quantities, words: string) => Bounds | null, pattern: RegExp])[] = [
  [between, new RegExp(`${quantity(1)}(?:≤|<=|<)[^,;\\d]{0,12}?(?<sign>≤|<=|<)${quantity(2)}`)],
  [between, new RegExp(`(?:≥|>=|>)${quantity(1)}(?:且|,|并且|至|-|、){0,3}(?<sign>≤|<=|<)${quantity(2)}`)],
  [reversed, new RegExp(`(?<sign>≤|<=|<)${quantity(1)}(?:且|并且|但|,|、){0,3}(?:≥|>=|>)${quantity(2)}`)],
  [between, new RegExp(`${quantity(1)}${OR_MORE}?(?:-|至|到|、|且|但|而){0,3}${LESS_THAN}${quantity(2)}(?:以下)?`)],
  [upTo, new RegExp(`${quantity(1)}${OR_MORE}?(?:-|至|到){1,2}${quantity(2)}(?:以下|以内|之间|内|期间)?`)],
  [upTo, new RegExp(`${quantity(1)}${OR_MORE}(?:-|至|到|、|,|且|但)?${quantity(2)}${OR_LESS}`)],
  [growthBelow, new RegExp(`(?:增长|提高|上升)但(?:是)?(?:增幅)?${LESS_THAN}${quantity(1)}`)],
  [
    compared,
    new RegExp(
      `(?<sign>不低于|不少于|不小于|大于(?:或)?等于|小于(?:或)?等于|不足|不满|不到|不超过|不高于|未达到|未达|未满|未到|达不到|低于|少于|小于|高于|大于|多于|超过|达到|达|满|≥|>=|≤|<=|>|<|=)${quantity(1)}(?<end>${OR_MORE}|${OR_LESS})?`,
    ),
  ],
  [less, new RegExp(`${quantity(1)}(?<end>${OR_LESS}|之?前)`)],
  [more, new RegExp(`${quantity(1)}(?:${OR_MORE}|之?后)`)],
  [only, new RegExp(quantity(1))],
]

/** "6月30日前", "每月5日前", "12月底": by when, not how much. */
const DATE =
  /(?:(?:\d{4}|[本当次下上翌]|每)年(?:度)?)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|底|末|初|[上中下]旬)|(?:[每次当本下上翌]个?月|季度|季末|年度?)(?:的)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|(?<!\d)\d{1,2}[日号](?=[以之]?[前后])/g
/** Ranks: 二级以上医院. */
const RANK = /^级$/

interface Quantity {
  readonly value: number
  readonly unit: string | null
}
interface Quantities {
  readonly first: Quantity
  readonly second: Quantity | null
  readonly sign: string
  readonly end: string
}
type Bounds = Omit<Measure, 'unit' | 'isQualified'>

/**
 * The measured value that a condition asks for, by the first form that fits. A condition without figures, or with figures that
 * are no value ("2型糖尿病", "一级"), has none.
 */
export function measureIn(written: string): Measure | null {
  const condition = written.replace(DATE, '某时')
  for (const [read, pattern] of FORMS) {
    const match = pattern.exec(condition)
    if (match === null) continue
    const quantities = quantitiesOf(match)
    const bounds = quantities === null ? null : read(quantities, match[0])
    if (quantities === null || bounds === null) continue
    const unit = quantities.second?.unit ?? quantities.first.unit
    const rest = condition.slice(0, match.index) + condition.slice(match.index + match[0].length)
    return { ...bounds, unit: unit === null ? null : unitWord(unit), isQualified: isQualified(rest) }
  }
  return null
}

/** Whether what stands beside the value narrows it further or names another value. */
const isQualified = (rest: string): boolean =>
  /[且但]|并且|同时/.test(rest) || new RegExp(`(?:${NUMBER})(?:${UNIT})(?:${OR_MORE}|${OR_LESS})`).test(rest)

function quantitiesOf({ groups = {} }: RegExpExecArray): Quantities | null {
  const first = quantityOf(groups, 1)
  if (first === null) return null
  return { first, second: quantityOf(groups, 2), sign: groups['sign'] ?? '', end: groups['end'] ?? '' }
}

function quantityOf(groups: Readonly<Record<string, string | undefined>>, n: number): Quantity | null {
  const share = groups[`share${n}`]
  const number = groups[`number${n}`]
  if (share !== undefined) return finite(valueOf(share), '%')
  return number === undefined ? null : finite(valueOf(number), groups[`unit${n}`] ?? null)
}

const finite = (value: number, unit: string | null): Quantity | null => (Number.isFinite(value) ? { value, unit } : null)

function between({ first, second, sign }: Quantities): Bounds | null {
  return second === null ? null : { from: first.value, to: second.value, endsWith: /^(?:≤|<=)$/.test(sign), exact: false }
}

function reversed({ first, second, sign }: Quantities): Bounds | null {
  return second === null ? null : { from: second.value, to: first.value, endsWith: /^(?:≤|<=)$/.test(sign), exact: false }
}

function upTo({ first, second }: Quantities): Bounds | null {
  return second === null || second.unit === null ? null : { from: first.value, to: second.value, endsWith: true, exact: false }
}

function growthBelow({ first }: Quantities): Bounds {
  return { from: 0, to: first.value, endsWith: false, exact: false }
}

function compared({ first, sign, end }: Quantities, words: string): Bounds | null {
  if (first.unit === null ? !/^[≥≤><=]/.test(words) : RANK.test(first.unit)) return null
  if (sign === '=') return { from: first.value, endsWith: false, exact: true }
  if (/^(?:不低于|不少于|不小于|大于(?:或)?等于|高于|大于|多于|超过|达到|达|满|≥|>=|>)$/.test(sign)) {
    return /以下|内/.test(end) ? null : { from: first.value, endsWith: false, exact: false }
  }
  return { to: first.value, endsWith: /^(?:不超过|不高于|小于(?:或)?等于|≤|<=)$/.test(sign), exact: false }
}

function less({ first, end }: Quantities): Bounds | null {
  return first.unit === null || RANK.test(first.unit)
    ? null
    : { to: first.value, endsWith: /及|或|含|内|前/.test(end), exact: false }
}

function more({ first }: Quantities): Bounds | null {
  return first.unit === null || RANK.test(first.unit) ? null : { from: first.value, endsWith: false, exact: false }
}

/** A bare value needs a counting word; ranks (一级, 二类) and half years are none. */
function only({ first }: Quantities, words: string): Bounds | null {
  if (first.unit === null || /^[级类年月周日方期批点]$/.test(first.unit) || words.startsWith('半')) return null
  return isPercent(first.unit) || Number.isInteger(first.value) ? { from: first.value, endsWith: false, exact: true } : null
}
