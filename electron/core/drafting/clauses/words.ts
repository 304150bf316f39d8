/** Words and numbers that every family of clauses is made of. The sources of patterns here capture nothing. */

const DIGITS = '[零一二两三四五六七八九]'
/** "12", "0.5", "十二", "零点二", "两", "半"; never the end of a longer number. */
export const NUMBER = `(?:(?<![\\d.])\\d{1,9}(?:\\.\\d{1,3})?(?!\\.?\\d)|(?:[零一二两三四五六七八九十百]{1,7}(?:点${DIGITS}{1,3})?)|半)`

/** What stands behind 分 when it is another word: 分钟, 分值, 三分之一. */
const NO_POINTS = '(?![之钟值数类别期析级管店开工])'
/** "0.5分", "两分", "一分半"; the number stands in the groups `name` and `nameHalf`. */
export const pointsAs = (name: string): string => `(?<${name}>${NUMBER})分(?<${name}Half>半)?${NO_POINTS}`
export const POINTS_END = NO_POINTS

/** Counting words, longer ones first. */
const UNITS =
  '个百分点|百分点|个点|乡镇卫生院|卫生院|卫生室|科室|病区|单位|机构|医院|乡镇|社区|病种|班次|学期|年度|专业|岗位|环节|半年|半月|个工作日|工作日|项次|户次|家次|份次|处次|条次|个季度|季度|个月|个学时|学时|课时|人次|台次|例次|床日|人天|人日|人月|批次|万元|千元|小时|分钟|' +
  '个|项|次|人|名|位|份|例|处|天|日|周|月|年|张|篇|期|条|户|起|件|种|类|级|方|场|台|家|所|村|元|批|科|本|册|套|间|堂|节|轮|宗|幅|块|点|组|队|床|门|支|辆|款|环|页|步|岁|题|道|趟|院|室|瓶|盒|座|版|%'
export const UNIT = `(?:${UNITS})`

/** Words for a point of per cent. */
export const PERCENT_UNITS: ReadonlySet<string> = new Set(['%', '个百分点', '百分点', '个点'])
export const isPercent = (unit: string): boolean => PERCENT_UNITS.has(unit)
/** The counting word as the sheet keeps it. */
export const unitWord = (unit: string): string => (isPercent(unit) ? '%' : /^个(?:季度|学时)$/.test(unit) ? unit.slice(1) : unit)

const VALUES: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

/** Value of a number as `NUMBER` finds it; NaN for a row of numerals that is none ("百十"). */
export function valueOf(text: string): number {
  if (text === '半') return 0.5
  if (/^\d/.test(text)) return Number(text)
  const [whole = '', decimals] = text.split('点')
  const value = wholeOf(whole)
  return decimals === undefined ? value : Number(`${value}.${[...decimals].map((digit) => VALUES[digit]).join('')}`)
}

/** Up to 999. A row of digits (二零) is read digit by digit. */
function wholeOf(text: string): number {
  if (/^[零一二两三四五六七八九]+$/.test(text)) return Number([...text].map((digit) => VALUES[digit]).join(''))
  const match = /^(?:([一二两三四五六七八九])百)?(零)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text)
  if (match === null) return Number.NaN
  const [, hundreds, , tens, ten, ones] = match
  return (
    100 * (VALUES[hundreds ?? ''] ?? 0) + (ten === undefined ? 0 : 10 * (VALUES[tens ?? '一'] ?? 1)) + (VALUES[ones ?? ''] ?? 0)
  )
}

/** Points as `pointsAs` finds them: "一分半" is 1.5. */
export const pointsOf = (groups: Readonly<Record<string, string | undefined>>, name: string): number =>
  valueOf(groups[name] ?? '') + (groups[`${name}Half`] === undefined ? 0 : 0.5)
