/** What a column of a 考核评价表 holds. */
export const COLUMN_ROLES = [
  /** 类别, 一级指标: sections of the sheet. */
  'section',
  /** 权重 of a section. */
  'section_points',
  /** 二级指标 between section and item. */
  'group',
  /** 序号. */
  'code',
  /** Title of the item, and its requirement when there is no column for that. */
  'item',
  'requirement',
  'points',
  'methods',
  'scoring',
  'evidence',
  'department',
  /** 得分, 自评, 备注: filled in by hand. */
  'result',
  'ignored',
] as const
export type ColumnRole = (typeof COLUMN_ROLES)[number]

/** Words of heads, the more telling ones first; a head is compared without white space and brackets. */
const WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['code', /^(?:序号|编号|代码|序|号|项次|NO\.?|№)$/i],
  ['evidence', /佐证|支撑材料|证明材料|证据|资料清单|提供(?:的)?(?:资料|材料)|备查/],
  ['department', /责任(?:科室|部门|单位|人)|牵头|负责(?:科室|部门)|承办/],
  [
    'points',
    /^(?:应得|标准|规定|基本|目标|额定)(?:得)?分(?:值)?$|^满分(?:值)?$|^(?:指标|项目|小项|考核|内容)?分(?:值|数)$|^(?:指标|项目)分$/,
  ],
  ['scoring', /(?:评分|计分|扣分|得分|评价|打分|赋分|评定|考评)(?:标准|办法|细则|说明|方法|规则|依据|要点)|细则$|^标准及评分/],
  [
    'methods',
    /(?:考核|检查|核查|评价|考评|督查|评估|验收)(?:的)?(?:方法|方式|办法|手段|途径|形式)|数据来源|资料来源|信息来源|查验方式|^方法$|^方式$/,
  ],
  [
    'result',
    /得分|自评|自查|复核|复查|初评|终评|县评|市评|实得|评定结果|考核结果|检查结果|结果|情况记录|扣分(?:原因|情况|$)|备注|存在问题|整改|评议|签字|评分$|考核评分|考核分$/,
  ],
  [
    'points',
    /^(?!.*(?:指标|内容|项目|要求|类别|要点|要素|任务|事项|标准[与和及])).*(?:分值|标准分|满分|权重|权数|分数|总分|配分|赋分|应得|基础分|基准分|基本分|标分)|^分$/,
  ],
  ['section', /一级|类别|大类|维度|板块|大项/],
  ['group', /二级/],
  ['item', /三级|四级/],
  ['requirement', /要求|标准|目标|解释|内涵|说明|要点|要素|释义|规定|任务/],
  ['item', /指标|内容|项目|名称|要点|事项/],
]

/** 评价方法, 考核办法: the way of checking where another column holds the scoring texts. */
export const mayNameMethods = (head: string): boolean =>
  /(?:考核|检查|核查|评价|考评|督查|评估|验收)(?:的)?(?:方法|方式|办法|手段|途径|形式)/.test(
    head.normalize('NFKC').replace(/\s/g, ''),
  )

/** What the words of a head say; null when they say nothing. */
export function roleOfWords(head: string): ColumnRole | null {
  const words = head
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/\([^)]*\)/g, '')
  if (words === '' || words.length > 14) return null
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}
