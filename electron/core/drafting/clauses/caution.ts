import type { Doubt } from './found'
import type { ClauseWords, ReadClause } from './read-clause'
import { NUMBER, UNIT } from './words'

/**
 * What keeps a clause from being sure although a pattern fits it: words that set it off against others or point elsewhere, figures
 * that the reading does not use, brackets that are torn, words that turn the predicate round. Each is a doubt, never another reading.
 */
export function cautionsOf(words: ClauseWords, { clause, measure, doubts }: ReadClause): readonly Doubt[] {
  if (clause.kind === 'text' || clause.kind === 'floor' || clause.kind === 'cap' || doubts.length > 0) return []
  const { condition, near, predicate, all } = words
  const found: Doubt[] = []
  if (HEDGED.test(all) || TURNED.test(near) || /^可(?!得)/.test(predicate) || isTorn(all) || goesOnInBrackets(words))
    found.push('WORDS')
  if (OF_MORE.test(near) && (clause.kind === 'zero' || clause.kind === 'deduct_once' || clause.kind === 'deduct'))
    found.push('ALL_POINTS')
  if ('points' in clause && clause.points === 0 && clause.kind !== 'threshold') found.push('WORDS')
  if (clause.kind === 'deduct_once') found.push(...onceCautions(near, condition, predicate))
  if (clause.kind === 'deduct' || clause.kind === 'step') found.push(...countedCautions(words, clause))
  if (clause.kind === 'bonus' && clause.per === undefined && figuresIn(near) > 0) found.push('COUNTING')
  // "60%-90%按比例得分": in proportion to which of the values?
  if (clause.kind === 'proportional' && figuresIn(near) > 0 && !/(?:不足|不满|未达到?|低于|达不到)[^,]*$/.test(near))
    found.push('TARGET')
  if (clause.kind === 'award' || clause.kind === 'full') {
    if (isBareNegative(words)) found.push('WORDS')
    if (figuresIn(near) > figuresOf(measure)) found.push('LEVELS')
    if (/\d[日号][以之]?[前后]/.test(near)) found.push('LEVELS')
    if (measure !== undefined && (GRADED.test(near) || (measure.exact && /全部|均/.test(near)))) found.push('LEVELS')
  }
  return found
}

/** Exceptions, references, "one of", shares and multiples: the clause alone does not say what holds. */
const HEDGED =
  /除外|除[^,;]{1,20}外|以外|之外|例外|除非|豁免|减免|免扣|免责|抵扣|相抵|暂不|同上|同前|[同按见]第|\d\/\d|(?<!百)分之|同理|上[款条项]|前[款条项]|参照|比照|[见按]附|附[件表]|依此|以此|类推|(?<!缺少[^,;]{0,30})之一|任[一何意]|其一|酌|视情|另行|原则上|特殊情况|不可抗|[加翻双成]倍|\d倍|[一二两三四五]倍|减半|折半|对折|打[^,;]{0,3}折|按[^,;]{0,3}折(?!算|合|换)|孰|择[优高低]|(?<!不(?:实行)?)倒扣|上述|前述|(?:^|,)以上|以上(?:情况|情形|问题|行为|各项|所列|内容|工作)|递[增减]|逐[次项一人例]|按[次人项件例]|叠加|^但|,但/
/** The words right before the predicate turn it round or change it: "不扣1分", "少扣0.5分", "均扣1分". */
const TURNED =
  /(?:不|免|未|无需|不再|可不|少|多|补|倍|均|或|并非|可以|可|(?:[降减调作]|得分)[为至到]|[约拟]|建议|(?:^|,)(?:[由给对从])?(?:所在|该|本)?(?:科室|医院|单位|个人|本人|责任人))$/
/** Points of more than this item. */
const OF_MORE =
  /总分|总成绩|年度考核(?:得分|分)|考核总|大项|大类|该?部分$|本部分|板块|一级指标|二级指标|整个|所有(?:指标|项目)|单位得分/
const GRADED = /优秀|优|良好|良|中等|差|(?<!不)合格(?!率)|基本满意|(?:很|较|不)满意|[甲乙丙丁]等/

/** More brackets opened than closed, or closed before they open; a clause wholly in brackets is whole. */
function isTorn(all: string): boolean {
  const inner = all.replace(/^\(/, '').replace(/\)$/, '')
  let depth = 0
  for (const sign of inner) {
    if (sign === '(') depth += 1
    if (sign === ')') depth -= 1
    if (depth < 0 || depth > 1) return true
  }
  return depth > 0 && !/\([^()]*$/.test(all)
}

/** "扣1分（每例）": what stands in brackets behind the points may change them. */
function goesOnInBrackets({ behind }: ClauseWords): boolean {
  const inside = /^\(([^()]*)\)/.exec(behind)?.[1]
  return (
    inside !== undefined && /[每按次逐倍含除但累以起]|\//.test(inside) && !/扣|得|加|最多|最高|不超过|封顶|为止|否决/.test(inside)
  )
}

/** Reasons joined by 或, a count without a unit ("缺一扣1分"), a count that 一次性 stands against, a level ("仅开展1次"). */
function onceCautions(near: string, condition: string, predicate: string): readonly Doubt[] {
  const isOpen =
    /或(?!者?以)/.test(near) ||
    /(?:缺|少|漏|差|有)(?:一|1)(?:$|的$)/.test(near) ||
    (predicate.startsWith('一次性') && /每/.test(condition)) ||
    /每|逐|首次|初次|再次/.test(near)
  return isOpen ? ['COUNTING'] : []
}

/** A count is taken for each of something only where no other figure and no other 每 stands beside it. */
function countedCautions({ near, condition, predicate }: ClauseWords, clause: Counted): readonly Doubt[] {
  const others = [...near.matchAll(EACH_OTHER)].filter(({ groups }) => !PERIOD.test(groups?.['unit'] ?? ''))
  const used = COUNTED_LAST.test(near) ? 0 : clause.kind === 'step' && clause.target !== undefined ? 2 : 1
  const isBeside =
    others.length > 1 ||
    figuresIn(near) > used ||
    NOT_MISSING.test(near) ||
    /(?:起|后|以上|以内)的?每/.test(near) ||
    /^(?:均|可)?一次性/.test(predicate)
  const before = condition.slice(0, condition.length - near.length)
  const isBeyond = clause.kind === 'deduct' && clause.unit !== '%' && BEYOND.test(before) && !LESS.test(near)
  return isBeside || isBeyond ? ['COUNTING'] : []
}
type Counted = Extract<ReadClause['clause'], { readonly kind: 'deduct' | 'step' }>
const PERIOD = /[年月周天日季度期批]$|^%$/
/** "每次" right before the points counts by itself: a figure before it is something else. */
const COUNTED_LAST = new RegExp(`每(?:${UNIT})的?$`)
/** "超过3次的，每次扣1分": only those beyond may count. */
const BEYOND = /(?:超过|超出|大于|高于|多于|达到?)(?:\d|[一二两三四五六七八九十])[^,]{0,8},$|(?:以上|以外|起|后)的?,$/
const EACH_OTHER = new RegExp(`每(?:[^,;。每\\d]{0,8}?)(?:${NUMBER})?(?<unit>${UNIT})`, 'g')
const LESS = /少|缺|不足|低|漏|超|延|迟|逾/
/** "仅开展1次扣2分", "开展1次扣2分": what was reached, not what is missing. */
const NOT_MISSING = new RegExp(
  `(?:只|仅)[^,]{0,8}(?:1|一)(?:${UNIT})|^(?!.*[未不没少缺漏每]).*(?:完成|开展|举办|组织|召开|达到|做到|具备)(?:1|一)(?:${UNIT})的?$`,
)

/** "无计划1分": points without a verb behind something that is missing may be lost as well as got. */
function isBareNegative({ groups, condition, near }: ClauseWords): boolean {
  if (groups['bare'] === undefined) return false
  return condition === '' || (/^(?:无|未|没|缺|少|不|漏|迟|错)/.test(near) && Number(groups['bare']) !== 0)
}

/** Quantities with a unit, without inclusions in brackets, ordinals, dates and ranks. */
const figuresIn = (near: string): number => {
  const bare = near
    .replace(/\((?:不)?含[^)]*\)/g, '')
    .replace(COLLECTED, '')
    .replace(/(?:\d{4}年|[上下本当]?半年|\d{1,2}月(?:\d{1,2}日|底|末|初|[上中下]旬)?)/g, '')
  return [...bare.matchAll(FIGURE)].filter(([words]) => !/[级类期型年]$/.test(words)).length
}
/** "三项制度每缺一项": how many there are. */
const COLLECTED = /(?<![每缺少漏有第达满])[二两三四五六七八九十]{1,2}(?:项|个|种|类|条|本|年|方面)(?=[^以及或次内扣,])/g
const FIGURE = new RegExp(`(?<![第同统专唯])(?:百分之(?:${NUMBER})|(?:${NUMBER})(?:${UNIT}))`, 'g')
const figuresOf = (measure: ReadClause['measure']): number =>
  measure === undefined ? 0 : measure.from !== undefined && measure.to !== undefined ? 2 : 1
