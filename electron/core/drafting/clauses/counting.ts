import { NUMBER, UNIT, unitWord, valueOf } from './words'

/** How a condition counts: "每缺1项" is 1 项, "每少10人次" is 10 人次. */
export interface Counting {
  readonly per: number
  readonly unit: string
  /** What stands between 每 and the number, or the verb before it: "低于标准". */
  readonly lead: string
  /** False where the words can also be read as happening once. */
  readonly isSure: boolean
  /** The condition without the counting words. */
  readonly rest: string
}

/** What leads a count without 每: "缺一项", "发现1人", "少1次". */
const LEADS =
  '缺少|缺失|缺|少|差|漏报|漏|迟报|错报|不报|发现|查实|发生|出现|存在|(?<!没)有|答错|错|未报|退回|降低|下降|低|逾期|延迟|晚|迟|每|空岗|脱岗|缺勤'
/** What may not follow a count: the value is then a condition of its own. */
const NO_BOUND = '(?!以上|以下|以内|及以|或以|之内|内|至|-|到|性|不等|前|后|起|止|左右|[\\d/·(])'

/** A counting word that is not cut short where the longer one does not fit: 一个月以内 counts no 个. */
const WHOLE_UNIT = `(?=(?<unit>${UNIT}))\\k<unit>`

const EACH = new RegExp(
  `每(?<lead>[^,;:。每\\d]{0,8}?)(?:百分之(?<share>${NUMBER})|(?<number>${NUMBER})${WHOLE_UNIT})${NO_BOUND}`,
  'g',
)
const LED = new RegExp(`(?<lead>${LEADS})(?<number>${NUMBER})${WHOLE_UNIT}${NO_BOUND}`, 'g')
const EACH_UNIT = new RegExp(`每${WHOLE_UNIT}${NO_BOUND}`, 'g')
const ONE = new RegExp(`(?<![第同任其统唯每零\\d点十百])(?<number>1|一)${WHOLE_UNIT}${NO_BOUND}`, 'g')

/**
 * The last count of a condition. "每" with or without a number, a verb of missing or finding with a number, and a single one at
 * the end or the beginning ("迟报一次", "一人不知晓") are counts; other numbers are not.
 */
export function countingIn(condition: string): Counting | null {
  const each = lastOf([...condition.matchAll(EACH)].filter(isStep))
  const led = lastOf([...condition.matchAll(LED)].filter(isMissing))
  const bare = last(condition, EACH_UNIT)
  const one = lastOf([...condition.matchAll(ONE)].filter((match) => !isCompared(condition, match)))
  const numbered = later(later(each, led), one)
  if (numbered === null)
    return bare === null ? null : counted(condition, bare, '1', eachUnits(condition) === 1 && !isBounded(condition, bare))
  const number = numbered.groups?.['number'] ?? numbered.groups?.['share'] ?? '1'
  if (numbered === each)
    return counted(condition, numbered, number, valueOf(number) === 1 || CHANGED.test(each.groups?.['lead'] ?? ''))
  if (numbered === led) return counted(condition, numbered, number, bare === null && valueOf(number) === 1)
  return counted(condition, numbered, number, bare === null && isPlainOne(condition, numbered))
}

/** More than one at a time is counted where something is missing, falls or grows: "每少10人", "每满5万元". */
const CHANGED = /缺|少|差|漏|低|降|超|过|满|增|长|提高|高|延|迟|逾|升|减|下滑|^$/

/** "迟报一次" ends with its count; "一人不知晓" begins with it and goes on with what is missing. */
function isPlainOne(condition: string, { index, 0: words }: RegExpExecArray): boolean {
  if (/[超过满达]$/.test(condition.slice(0, index))) return false // "超1天": from a day on, or for each day
  const after = condition.slice(index + words.length).replace(/^的/, '')
  return after === '' || (index === 0 && /^[不未无没漏缺]/.test(after))
}

/** "超过1周未修复": from a value on, once. */
const isCompared = (condition: string, match: RegExpExecArray): boolean =>
  /(?:超过|超出|达到?|满|不足|少于|低于|不少于|至少)$/.test(condition.slice(0, match.index)) &&
  /^(?!的?$)/.test(condition.slice(endOf(match)))

function counted(condition: string, match: RegExpExecArray, number: string, isSure: boolean): Counting | null {
  const { unit = '%', lead = '' } = match.groups ?? {}
  const per = valueOf(number)
  if (!(per > 0) || /不[少低多超]|至少|达/.test(lead)) return null
  const isAlone = ![...condition.slice(0, match.index).matchAll(ONE)].some(({ groups }) => !isPeriod(groups?.['unit'] ?? ''))
  const rest = condition.slice(0, match.index) + (lead === '每' ? '' : lead) + condition.slice(endOf(match))
  return { per, unit: unitWord(unit), lead, isSure: isSure && isAlone, rest: rest.replaceAll('每', '') }
}

/** "每月少于2次": what is counted has a value of its own behind it. */
const isBounded = (condition: string, match: RegExpExecArray): boolean => FIGURE.test(condition.slice(endOf(match)))
const FIGURE = new RegExp(`(?:${NUMBER})(?:${UNIT})`)

/** "每月少一次" counts times, whatever the month. */
const isPeriod = (unit: string): boolean => /[年月周天日季]/.test(unit)

const eachUnits = (condition: string): number => [...condition.matchAll(EACH_UNIT)].length

/** "每少10人" counts people; "每次人数少于10人" counts times, and "每年开展2次" is what was to be done. */
function isStep({ groups }: RegExpExecArray): boolean {
  const lead = groups?.['lead'] ?? ''
  const unit = OF_EACH.exec(lead)?.[0]
  return !CONDITIONED.test(lead) && (unit === undefined || MISSED.test(lead.slice(unit.length)))
}
const OF_EACH = new RegExp(`^${UNIT}`)
const MISSED = /缺|少|差|漏|迟|超|未|低|降|空|脱|旷|错|发现|出现|发生/
const CONDITIONED = new RegExp(`^${UNIT}.*(?:少于|低于|不足|不满|不到|超过|高于|未达到?|达到?|满)$`)

/** More than one without 每 counts only where it is missing ("缺2次"): "超过3次", "空岗7天" are conditions. */
function isMissing({ groups }: RegExpExecArray): boolean {
  // "缺半年小结" is one report, "少半天" half a day.
  if (groups?.['number'] === '半' && /^[年月]/.test(groups['unit'] ?? '')) return false
  return valueOf(groups?.['number'] ?? '') === 1 || /^(?:缺少|缺失|缺|少|差|降低|下降|低)$/.test(groups?.['lead'] ?? '')
}

const lastOf = (matches: readonly RegExpExecArray[]): RegExpExecArray | null => matches.at(-1) ?? null
const last = (condition: string, pattern: RegExp): RegExpExecArray | null => lastOf([...condition.matchAll(pattern)])

const endOf = (match: RegExpExecArray): number => match.index + match[0].length
const later = (a: RegExpExecArray | null, b: RegExpExecArray | null): RegExpExecArray | null =>
  a === null || (b !== null && endOf(b) > endOf(a)) ? b : a
