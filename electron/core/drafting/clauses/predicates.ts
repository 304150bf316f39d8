import { NUMBER, pointsAs, POINTS_END, UNIT } from './words'

/**
 * The words that make a clause: "扣0.5分", "不得分", "扣完为止". One pattern a family; where two begin at the same place the earlier
 * in this list is taken. GRAMMAR.md writes them down as a grammar.
 */
export type Family =
  'limit' | 'floor' | 'zero' | 'full' | 'veto' | 'formula' | 'proportion' | 'discretion' | 'values' | 'deduct' | 'bonus' | 'award'

export interface Predicate {
  readonly family: Family
  readonly from: number
  readonly to: number
  readonly groups: Readonly<Record<string, string | undefined>>
}

const STOP = '(?=[,;。:)\\n、]|$)'
const SCOPE =
  '(?:(?:本|该|此|单|每|各)(?:大|小)?(?:项|条|类|款)(?:目|指标|内容)?|以上(?:各项|[两三四五]项)?|[两二三四五六]项|全部|全年)?'
const SUMMED =
  '(?:扣分|加分|得分|奖励|扣减|减分){0,3}(?:合计|累计|总计|总共|共计|共|总和|总分|之和|总){0,3}(?:扣分|加分|得分|奖励){0,3}'
const MOST =
  '(?:最多|最高|至多|上限(?:为|是)?|封顶(?:为)?|(?:累计|合计|最多|最高)?(?:可|只|得|能)?不(?:得|能|可|应)?(?:超过|超出|高于|大于|超))'
const TAKES = '(?:只能|只|可|能|可以)?(?:扣分|扣减|扣除|扣|加分|加|减|得|计|给|奖励|奖|为|至|不超过){0,3}'
const RANGE = `(?:${NUMBER})分?(?:-|至|到){1,2}`
const RATE = '(?:比例|占比|百分比|之比|完成率|完成情况|得分率)'
const BY_RULE = '(?:折算|计算|核算|换算|相应|折合){0,3}(?:计算得分|折算得分|计算|得分|计分|给分|记分|赋分|得|计|给)?'
const HOW =
  '(?:酌情|酌(?=[扣减给加])|视情节(?:轻重|严重程度)?|视情况|视情|视[^,;。\\n]{1,16}?(?:程度|情况|轻重|质量|效果)|适当|根据[^,;。\\n]{1,16}?(?:程度|情况|轻重)|按[^,;。\\n]{1,10}?(?:程度|轻重))'
const VERB = '(?:扣除|扣减|扣分|扣|减分|减|给分|给|得分|得|计分|计|记|加分|加|评分|打分|赋分|奖励)'
const LINK = '(?:各|均|分别|一次性|再|则|另|并|可|给予|予以|应|将|即|都|便|按){0,3}'

const SOURCES: readonly (readonly [Family, string])[] = [
  [
    'limit',
    `(?:但|且|并|其中)?(?<scope>${SCOPE}${SUMMED})(?:,)?${MOST}${TAKES}${pointsAs('most')}(?:封顶|为限|为止)?${STOP}` +
      `|(?<scope2>${SCOPE}${SUMMED})(?:,)?以${pointsAs('most2')}为(?:限|上限|封顶|最高限)` +
      `|(?<scope3>${SCOPE})(?:扣|加|得|计|满){0,3}${pointsAs('most3')}封顶` +
      `|(?<scope4>${SCOPE})(?:直至|直到)?扣(?:完|满|足|光)(?:本项|该项)?${pointsAs('most4')}(?:为止|为限|止|即止)`,
  ],
  [
    'floor',
    `(?:(?:本|该|此|单)项(?:目|指标)?)?(?:${NUMBER}分)?(?:分值|分数|满分|标准分|总分|得分)?,?(?:直至|直到|至)?[扣减](?:完|光|尽)(?:本项|该项|此项|所有|全部|标准|本指标|该指标|项目){0,3}(?:分值|分数|得分|标准分|满分|分)?(?:为|即|则)?(?:止|限)` +
      `|(?:直至|直到)扣(?:完|光)(?:本项|该项|此项)?(?:所有|全部)?(?:分值|分数|得分|标准分|分)?|(?:直至|直到)?扣(?:至|到)(?:本项|该项)?(?:0|零)分?(?:为止|为限|止)?|不(?:实行)?倒扣分?|不(?:计|出现|得)负分|(?:最低|最少)(?:得|为|计)?(?:0|零)分`,
  ],
  [
    'zero',
    `(?:(?:本|该|此|单)(?:项|条|款)(?:目|指标|内容)?(?:考核|得分|分值|分数)?)?(?:均|一律|全部|直接|即|视为|视同|应|将|都|则|考核){0,3}` +
      `(?:不(?:能)?得分|不给分|不得(?:此|该|本)项?分|不予得分|不计分|不记分|不予(?:计分|得分|给分|记分)|得分为(?:0|零)分?|无分${STOP}|不计得分|(?:得|计|记|给|为|按|评|赋|打)?(?<![\\d.点零一二两三四五六七八九十百])(?:0|零)分${POINTS_END}(?:计算|计|处理)?)` +
      `|(?:(?:本|该|此)项(?:目|指标)?)?(?:的)?(?:分值|分数|得分|标准分|分)?(?:予以)?(?:全部扣除|(?<![健齐完安])全扣(?!除?\\d|[一二两三四五六七八九十半])|全部扣完|全部扣掉|全部扣光|全额扣除)` +
      `|(?:一次性)?扣(?:除|完|光|减)?(?:本项|该项|此项)?(?:全部|所有|全)(?:分值|分数|得分|标准分|分)(?!的?(?:\\d|百分|[一二三四五六七八九十半]))|扣(?:完|光|除)(?:本项|该项|此项)(?:分值|分数|得分|标准分|分)?(?!为|(?:分值|分数|得分|标准分|分)?的?(?:\\d|百分|[一二三四五六七八九十半]))`,
  ],
  [
    'full',
    `(?:得|计|记|给|评|为|按|视同|视为|算|打){1,3}(?:本项|该项)?满分(?:计算|计分|计|得分|处理|给分)?|得(?:全分|全部分值?|该项分值)|不(?:予)?扣分`,
  ],
  [
    'veto',
    `(?:并|同时|且|直接)?(?:实行|纳入|列入|予以|按|实施|给予|作为|作|属于|属|执行|启动|适用)?(?:一票否决|否决)(?:制|项|处理|事项)?` +
      `|(?:年度|当年|本年度|全年|年终)(?:综合)?(?:考核|考评|评价)(?:结果|等次)?(?:直接)?(?:定|评|判|确定|认定|列|记)?(?:为)?不合格(?:等次)?(?:\\(?,?(?:并|即)?(?:实行|按)?一票否决\\)?)?|(?:直接)?(?:定|评|判|确定|认定|列)为不合格(?:等次)?(?:\\(?,?(?:并|即)?(?:实行|按)?一票否决\\)?)?`,
  ],
  [
    'formula',
    `(?:按|按照)?(?:[^,;。:\\n"]{0,24}得分)?[=为]?"?[^,;。:\\n"扣]{0,40}[×÷][^,;。:\\n"]{0,40}"?(?:的?比例)?(?:计算得分|计算|得分|计分|计){0,3}` +
      `|[^,;。:\\n"扣]{0,40}得分=[^,;。\\n]{0,60}`,
  ],
  [
    'proportion',
    `按(?:照)?[^,;。\\n扣]{0,30}?${RATE}(?:的)?${BY_RULE}分?|按[^,;。\\n扣]{0,12}?率(?:折算|计算|核算){0,3}(?:得分|计分|给分|得|计)分?`,
  ],
  [
    'discretion',
    `在${RANGE}(?:${NUMBER})分(?:之间|范围内|以内|内)?[^,;。\\n]{0,8}?(?<verb0>给分|扣分|评分|打分|计分|赋分|得分|加分)` +
      `|(?:${HOW}[^,;。\\n扣得给加计减]{0,6}?)?(?<verb1>${VERB})(?:(?<lo1>${NUMBER})分?(?:-|至|到){1,2})(?<hi1>${NUMBER})分${POINTS_END}(?![得计扣的以及])(?:之间|不等)?(?:/${UNIT})?` +
      `|${HOW}[^,;。\\n扣得给加计减]{0,6}?(?<verb2>${VERB})(?:(?<hi2>${NUMBER})分${POINTS_END}(?:以内|以下|之内)?)?` +
      `|(?<verb3>扣|加|给|得)(?<hi3>${NUMBER})分(?:以内|以下|之内)`,
  ],
  [
    'values',
    `(?:每(?<valuesUnit>${UNIT}),?)?(?:分别|依次|各)(?:是|为)?(?<valuesVerb>扣除|扣减|扣|减|得|计|记|给|加|奖励|奖)?(?<values>(?:${NUMBER})分?(?:[、,和及/](?:${NUMBER})分?)+)(?<=分)${POINTS_END}`,
  ],
  [
    'deduct',
    `(?<deductLink>${LINK})(?:扣除|扣减|扣掉|扣去|扣罚|倒扣|扣|减去|减掉|减)(?:其|本项|该项|此项|得)?${pointsAs('deduct')}(?:(?:/|每)(?:每)?1?(?<deductUnit>${UNIT}))?` +
      `|扣(?<unwritten>\\d{1,2}(?:\\.\\d{1,3})?)(?=[,;。\\n)]|$)` +
      `|(?<![\\d分%至到)])-(?<minus>\\d{1,2}(?:\\.\\d{1,3})?)分${POINTS_END}(?:/(?<minusUnit>${UNIT}))?`,
  ],
  [
    'bonus',
    `(?<bonusLink>${LINK})(?:额外)?(?:加|奖励|奖|增加|附加)(?:计|分|总分)?${pointsAs('bonus')}(?:(?:/|每)1?(?<bonusUnit>${UNIT}))?`,
  ],
  [
    'award',
    `(?<awardLink>${LINK})(?:得|计|记|给|获|赋|打|评)(?:到|予|为)?${pointsAs('award')}(?![以及])(?:(?:/|每)1?(?<awardUnit>${UNIT}))?` +
      `|(?<bareLink>各|均|分别)?(?<![之满总共值第分至到\\-\\d.])(?<bare>${NUMBER})分(?<bareHalf>半)?(?=[,;。、\\n)]|/(?!每?1?${UNIT})|$)`,
  ],
]

/**
 * The predicates of a sentence from left to right, none inside another. Each pattern is asked once for each place behind its last
 * find, so that the work grows with the length of the sentence.
 */
export function predicatesOf(sentence: string): readonly Predicate[] {
  const families = SOURCES.map(([family, source]) => ({
    family,
    pattern: new RegExp(source, 'g'),
    next: null as RegExpExecArray | null,
  }))
  const found: Predicate[] = []
  let at = 0
  for (const family of families) family.next = family.pattern.exec(sentence)
  for (;;) {
    let best: (typeof families)[number] | null = null
    for (const family of families) {
      while (family.next !== null && (family.next.index < at || family.next[0] === '')) {
        family.pattern.lastIndex = Math.max(at, family.next.index + 1)
        family.next = family.pattern.exec(sentence)
      }
      if (family.next !== null && (best === null || family.next.index < (best.next?.index ?? Infinity))) best = family
    }
    const match = best?.next ?? null
    if (best === null || match === null) return found
    const { index, 0: words, groups = {} } = match
    found.push({ family: best.family, from: index, to: index + words.length, groups })
    at = index + words.length
  }
}
