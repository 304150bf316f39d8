import { codeCell, flagCell, listCell, methodsCell, numberCell, textCell, wordCell } from './cells'
import { RULE_WORDS } from './rule-words'
import type { FieldColumn } from './sheet-columns'

/** The sheets of sections, items and vetoes. */
export const SECTION_SHEET = '类别'
export const ITEM_SHEET = '项目'
export const BONUS_SHEET = '加分项'
export const VETO_SHEET = '否决'

const NOTHING = { is: '' }
const NOT_GIVEN = { is: null }

export const SECTION_COLUMNS: readonly FieldColumn[] = [
  { header: '代码', field: 'code', codec: codeCell, width: 10, blank: 'required' },
  { header: '类别', field: 'title', codec: textCell, width: 30, blank: NOTHING },
  // Empty: the sum of its items.
  { header: '分值', field: 'points', codec: numberCell, width: 10, isNumber: true, blank: NOT_GIVEN },
  { header: '权重', field: 'weight', codec: numberCell, width: 10, isNumber: true },
  { header: '英文名称', field: 'titleEn', codec: textCell, width: 30 },
]

/** 评分方式 by its word. */
export const ruleWordCell = wordCell(Object.fromEntries(RULE_WORDS.map((rule) => [rule.word, rule])))

/** @param methods Names of the methods by code, as 说明 has them. */
export const itemColumns = (methods: Readonly<Record<string, string>>): readonly FieldColumn[] => [
  { header: '类别代码', field: 'section', codec: codeCell, width: 10, blank: 'required' },
  ...bonusColumns(methods),
]

export const bonusColumns = (methods: Readonly<Record<string, string>>): readonly FieldColumn[] => [
  { header: '代码', field: 'code', codec: codeCell, width: 10, blank: 'required' },
  { header: '项目', field: 'title', codec: textCell, width: 30, blank: NOTHING },
  { header: '分值', field: 'points', codec: numberCell, width: 8, isNumber: true, blank: NOT_GIVEN },
  { header: '要求', field: 'requirement', codec: textCell, width: 40 },
  { header: '考核方法', field: 'checkMethods', codec: methodsCell(methods), width: 18 },
  { header: '评分方式', field: 'rule', codec: ruleWordCell, width: 12 },
  { header: '评分标准', field: 'text', codec: textCell, width: 50 },
  { header: '评分说明', field: 'guidance', codec: textCell, width: 30 },
  { header: '佐证材料', field: 'evidence', codec: listCell, width: 30 },
  {
    ...{ header: '佐证要求', field: 'evidenceRule', width: 12 },
    codec: wordCell({ 不要求: 'never', 扣分时: 'on_deduction', 必须: 'always' }),
  },
  { header: '无佐证不得分', field: 'noEvidenceScoresZero', codec: flagCell, width: 12 },
  { header: '可缺项', field: 'allowNotApplicable', codec: flagCell, width: 8, blank: 'required' },
  { header: '关键指标', field: 'key', codec: flagCell, width: 8 },
  { header: '考核对象', field: 'subject', codec: textCell, width: 12 },
  { header: '责任科室', field: 'department', codec: textCell, width: 12 },
  { header: '英文名称', field: 'titleEn', codec: textCell, width: 30 },
]

export const VETO_COLUMNS: readonly FieldColumn[] = [
  { header: '代码', field: 'code', codec: codeCell, width: 10, blank: 'required' },
  { header: '内容', field: 'title', codec: textCell, width: 60, blank: NOTHING },
  {
    ...{ header: '办法', field: 'effect', width: 14 },
    codec: wordCell({ 总分记零: 'zero_total', 定为等次: 'force_grade', 不参加排名: 'no_rank', 类别记零: 'zero_section' }),
  },
  { header: '类别代码', field: 'section', codec: codeCell, width: 10 },
  { header: '项目代码', field: 'item', codec: codeCell, width: 10 },
]
