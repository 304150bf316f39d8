import { amountCell, codeCell, flagCell, numberCell, textCell, wordCell, type CellCodec } from './cells'

/** The columns of 条款 beside the code of the item and the word of the line. */
export type ClauseColumn = 'id' | 'words' | 'unit' | 'limit' | 'points' | 'most'

export interface ClauseField {
  /** Field of the rule, or of the entry or object that the line stands for. */
  readonly field: string
  readonly column: ClauseColumn
  readonly codec: CellCodec
  /** What an empty cell says; absent: the field is absent. */
  readonly blank?: { readonly is: unknown } | 'required'
}

/** One kind of line of a rule. */
export interface ClauseLine {
  readonly word: string
  /** The list that each such line is an entry of, or the object its fields belong to; absent: the rule itself. */
  readonly list?: string
  readonly into?: string
  readonly isRequired?: boolean
  readonly fields: readonly ClauseField[]
}

/** One 评分方式 of the sheet 项目. */
export interface RuleWord {
  readonly word: string
  /** `kind`, and `mode` of a ratio. */
  readonly rule: Readonly<Record<string, string>>
  readonly lines: readonly ClauseLine[]
}

const number = (field: string, column: ClauseColumn, blank?: 'required'): ClauseField => ({
  ...{ field, column, codec: numberCell },
  ...(blank && { blank }),
})
const amount = (field: string, column: ClauseColumn, blank?: 'required'): ClauseField => ({
  ...{ field, column, codec: amountCell },
  ...(blank && { blank }),
})
const words = (field: string, blank?: { readonly is: string }): ClauseField => ({
  ...{ field, column: 'words' as const, codec: textCell },
  ...(blank && { blank }),
})
const unit = (field: string, blank?: { readonly is: string }): ClauseField => ({
  ...{ field, column: 'unit' as const, codec: textCell },
  ...(blank && { blank }),
})
const oneOf = (field: string, choices: Readonly<Record<string, unknown>>): ClauseField => ({
  ...{ field, column: 'words' as const, codec: wordCell(choices) },
  blank: 'required',
})
const NOTHING = { is: '' }
const ID: ClauseField = { field: 'id', column: 'id', codec: codeCell, blank: NOTHING }

const WHEN_ZERO: ClauseLine = {
  word: '分母为0',
  fields: [oneOf('whenDenominatorZero', { 不计: 'exclude', 零分: 'zero', 满分: 'full' })],
}
const METRIC: readonly ClauseLine[] = [
  { word: '指标', into: 'metric', fields: [words('label'), unit('unit')] },
  { word: '分子', into: 'metric', fields: [words('numerator')] },
  { word: '分母', into: 'metric', fields: [words('denominator')] },
  { word: '分子属于分母', into: 'metric', fields: [{ field: 'share', column: 'words', codec: flagCell, blank: 'required' }] },
]
const RATIO: readonly ClauseLine[] = [
  { word: '目标', isRequired: true, fields: [amount('target', 'limit', 'required')] },
  { word: '封顶倍数', fields: [number('cap', 'limit', 'required')] },
  ...METRIC,
  WHEN_ZERO,
]

export const RULE_WORDS: readonly RuleWord[] = [
  {
    word: '扣分',
    rule: { kind: 'deduct' },
    lines: [
      {
        word: '扣分',
        list: 'rules',
        fields: [
          ID,
          words('label', NOTHING),
          unit('unit', NOTHING),
          amount('pointsPerUnit', 'points', 'required'),
          number('maxDeduct', 'most'),
        ],
      },
      { word: '保底', fields: [amount('floor', 'points', 'required')] },
    ],
  },
  {
    word: '逐条得分',
    rule: { kind: 'checklist' },
    lines: [{ word: '得分', list: 'options', fields: [ID, words('label', NOTHING), number('points', 'points', 'required')] }],
  },
  {
    word: '是否',
    rule: { kind: 'yes_no' },
    lines: [
      {
        word: '应为',
        isRequired: true,
        fields: [oneOf('expected', { 是: true, 否: false }), number('points', 'points', 'required')],
      },
    ],
  },
  {
    word: '分档',
    rule: { kind: 'tiers' },
    lines: [
      ...METRIC,
      { word: '比较', isRequired: true, fields: [oneOf('direction', { 不低于: 'gte', 不高于: 'lte' })] },
      { word: '档', list: 'steps', fields: [amount('threshold', 'limit', 'required'), number('points', 'points', 'required')] },
      { word: '其余', isRequired: true, fields: [number('otherwise', 'points', 'required')] },
      WHEN_ZERO,
    ],
  },
  {
    word: '按比例',
    rule: { kind: 'ratio', mode: 'proportional' },
    lines: [...RATIO, { word: '零分线', fields: [amount('zeroBelow', 'limit', 'required')] }],
  },
  {
    word: '每低扣分',
    rule: { kind: 'ratio', mode: 'step' },
    lines: [
      ...RATIO,
      {
        word: '每低',
        into: 'step',
        isRequired: true,
        fields: [number('percentagePoints', 'limit', 'required'), amount('deduct', 'points', 'required')],
      },
      { word: '不足一档', fields: [oneOf('partialStep', { 不扣: 'ignore', 按一档: 'count' })] },
    ],
  },
  {
    word: '区间折算',
    rule: { kind: 'ratio', mode: 'between' },
    lines: [...RATIO, { word: '下限', isRequired: true, fields: [amount('floor', 'limit', 'required')] }],
  },
  {
    word: '按差额扣分',
    rule: { kind: 'ratio', mode: 'linear_below' },
    lines: [...RATIO, { word: '每低100%扣', isRequired: true, fields: [amount('slope', 'points', 'required')] }],
  },
  {
    word: '抽查',
    rule: { kind: 'sample' },
    lines: [
      {
        word: '每份不合格扣',
        isRequired: true,
        fields: [amount('pointsPerFailure', 'points', 'required'), number('maxDeduct', 'most')],
      },
      { word: '最少份数', fields: [number('minSample', 'limit', 'required')] },
    ],
  },
  {
    word: '评议',
    rule: { kind: 'manual' },
    lines: [
      { word: '最低', isRequired: true, fields: [number('min', 'points', 'required')] },
      { word: '最高', isRequired: true, fields: [number('max', 'points', 'required')] },
      { word: '每档', isRequired: true, fields: [number('step', 'points', 'required')] },
      { word: '低于此分写理由', fields: [number('reasonBelow', 'points', 'required')] },
    ],
  },
  { word: '记录', rule: { kind: 'info' }, lines: [] },
]
