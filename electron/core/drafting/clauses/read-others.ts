import type { Doubt } from './found'
import { labelOf } from './labels'
import type { ClauseWords, ReadClause } from './read-clause'
import { NUMBER, pointsOf, valueOf } from './words'

/** "酌情扣0.5—1分", "视情节轻重扣1至3分", "在0—3分之间酌情给分". Never sure: the sheet leaves it to a person. */
export function readDiscretion({ groups, condition, predicate, all }: ClauseWords): ReadClause {
  const verb = groups['verb0'] ?? groups['verb1'] ?? groups['verb2'] ?? groups['verb3'] ?? ''
  const [low, high] =
    groups['verb0'] === undefined ? [groups['lo1'], groups['hi1'] ?? groups['hi2'] ?? groups['hi3']] : ends(predicate)
  const min = low === undefined ? undefined : valueOf(low)
  const max = high === undefined ? undefined : valueOf(high)
  return {
    clause: {
      kind: 'discretionary',
      direction: /扣|减/.test(verb) ? 'deduct' : 'award',
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
    },
    label: labelOf(condition, all),
    doubts: ['DISCRETION'],
  }
}

function ends(predicate: string): readonly [string | undefined, string | undefined] {
  const match = /^在(.+?)分?(?:-|至|到)+(.+?)分/.exec(predicate)
  return [match?.[1], match?.[2]]
}

/** "最多扣2分", "本项最多扣4分", "扣完2分为止"; what it limits is seen beside the clauses before it. */
export function readLimit({ groups, predicate, near }: ClauseWords): ReadClause {
  const name = ['most', 'most2', 'most3', 'most4'].find((group) => groups[group] !== undefined) ?? 'most'
  if (pointsOf(groups, name) === 0) return { clause: { kind: 'floor' }, label: labelOf(predicate, predicate), doubts: [] } // "最多扣至0分"
  const scope = groups['scope'] ?? groups['scope2'] ?? groups['scope3'] ?? groups['scope4'] ?? ''
  // "单份病历最多扣0.5分": a limit of something else than the clause before it.
  const doubts: Doubt[] = near.length > 1 || /^(?:此项|每|各|[两二三四五六]项|以上[两三四五]项)/.test(scope) ? ['LIMIT'] : []
  return {
    clause: { kind: 'cap', points: pointsOf(groups, name) },
    label: labelOf(predicate, predicate),
    doubts,
    limit: /项|条|类|款|以上|合计|总|全部/.test(scope) ? 'item' : name === 'most4' ? 'finish' : 'own',
  }
}

export const readFloor = ({ predicate }: ClauseWords): ReadClause => ({
  clause: { kind: 'floor' },
  label: labelOf(predicate, predicate),
  doubts: [],
})

/** "一票否决"; a mere 考核不合格 is a consequence that a person has to weigh. */
export const readVeto = ({ condition, predicate, all }: ClauseWords): ReadClause => ({
  clause: { kind: 'veto' },
  label: labelOf(condition, all),
  doubts: predicate.includes('否决') ? [] : ['VETO'],
})

/** Explanations that count nothing. */
const HARMLESS =
  /为准\)?$|不重复(?:计算|扣分|加分|计分)|不(?:累加|累计|兼得)|只(?:扣|计|加)(?:一|1)次|取最高|超(?:额|过).*不(?:再)?加分|按100%(?:计|计算)$|^(?:由|请)[^扣得加]*(?:负责|填写|解释)$|^(?:扣分|加分|得分|计分|评分)(?:项|标准|办法|细则)$|^(?:查|看|听|访谈|抽查|核查|查阅|查看|现场)[^扣得加减分\d]{0,20}$/

/** Words without a predicate. */
export function readText(words: string, points: number | null): ReadClause {
  const total = TOTAL.exec(words)?.[1]
  const isHarmless = HARMLESS.test(words) || (total !== undefined && valueOf(total) === points)
  return { clause: { kind: 'text' }, label: labelOf(words, words), doubts: isHarmless ? [] : ['WORDS'] }
}

/** "满分3分": the points of the item once more. */
const TOTAL = new RegExp(`^(?:(?:本|该|此)项)?(?:满分|总分|分值|共计|合计|共|计)?(?:为|是|:)?(${NUMBER})分$`)

/** Words of scoring that no predicate took: what stands beside them cannot be sure. */
export const hasScoringWords = (words: string): boolean =>
  /扣|酌|评议|打分|[加得减计]分|分之|一半|折半|减半|加倍|倍|[一二三四五六七八九\d]成|%的?分|否决|[\d一二两三四五六七八九十半]分[、,]/.test(
    words,
  )

/** Explanations, and words of scoring that are not understood, that stand before a clause of their own, between commas. */
export const isExplanation = (words: string): boolean =>
  /为准\)?$|视为|视同|^(?:并)?按.*(?:处理|计算)$|折算|不重复/.test(words) || hasScoringWords(words)
