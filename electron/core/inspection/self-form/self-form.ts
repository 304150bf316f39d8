import type { WorkbookCell, WorkbookSheet } from '../../drafting/exchange/workbook'
import { fieldsOf, textOf, type FactField } from '../../scoring/fact-fields'
import type { Fact, Facts } from '../../scoring/fact'
import type { Item, ScoredTemplate } from '../../scoring/template'
import { allItems } from '../../scoring/template-items'

/**
 * 自评表 as a workbook that goes out to a unit and comes back: one row for each thing to fill in, in the order of the blank
 * sheet. Its words are Chinese in every language of the program: they are the format.
 */
export const FORM = '自评表'
export const ABOUT = '表头'
export const HEAD = ['项目编码', '填写代号', '项目', '满分', '填写内容', '填写', '填写说明'] as const
export const COLUMN = { code: 0, key: 1, answer: 5 } as const
/** What a form says of itself, one row each on the second sheet. */
export const ABOUT_ROWS = ['考核表', '版本', '校验码', '检查编号', '对象', '单位'] as const

export interface SelfFormHead {
  readonly templateId: string
  readonly templateVersion: string
  readonly templateSha256: string
  readonly visitCode: string
  readonly subjectCode: string
  readonly subjectName: string
}

/** What a row asks: a field of the fact, an option or clause, 缺项, or a remark. */
export type FormKey = FactField | 'met' | `tick/${string}` | 'waiver' | 'remark'

interface FormRow {
  readonly key: FormKey
  readonly asks: string
  readonly how: string
}

export const YES = '是'
export const NO = '否'
const FIGURE = '填数字'
const WORDS: Readonly<Record<string, readonly [asks: string, how: string]>> = {
  value: ['数值', FIGURE],
  numerator: ['实际（分子）', FIGURE],
  denominator: ['应有（分母）', FIGURE],
  points: ['自评得分', FIGURE],
  reason: ['得分理由', '填文字'],
  checked: ['抽查份数', FIGURE],
  failed: ['不合格的序号', '用空格隔开；没有的不填'],
  text: ['记录', '填文字'],
}

/** The rows of an item, in the order in which the sheet asks. */
export function formRows(item: Item): readonly FormRow[] {
  return [
    ...ruleRows(item),
    ...(item.allowNotApplicable ? [{ key: 'waiver' as const, asks: '缺项理由', how: '本项不适用时填写，其余不填' }] : []),
    { key: 'remark', asks: '自评说明', how: '可不填' },
  ]
}

function ruleRows(item: Item): readonly FormRow[] {
  const rule = item.scoring
  switch (rule.kind) {
    case 'yes_no':
      return [{ key: 'met', asks: rule.expected ? '是否符合要求' : '是否有此情形', how: `填${YES}或${NO}` }]
    case 'checklist':
      return rule.options.map(({ id, label }) => ({ key: `tick/${id}` as const, asks: label, how: `填${YES}或${NO}` }))
    case 'deduct':
      return rule.rules.map(({ id, label, unit }) => ({
        key: `count/${id}` as const,
        asks: label,
        how: `${FIGURE}（${unit}）；没有此情形填 0`,
      }))
    default:
      return fieldsOf(item).map((key) => {
        const [asks, how] = WORDS[key] ?? [key, FIGURE]
        return { key, asks, how }
      })
  }
}

/**
 * The workbook of a unit.
 * @param facts What was entered so far; empty for a new form.
 * @param remarks By item code.
 */
export function selfForm(
  template: ScoredTemplate,
  head: SelfFormHead,
  facts: Facts,
  remarks: Readonly<Record<string, string>>,
): WorkbookSheet[] {
  const rows = allItems(template).flatMap((item) =>
    formRows(item).map(({ key, asks, how }, index): WorkbookCell[] => [
      item.code,
      key,
      index === 0 ? [item.title, item.requirement ?? ''].filter((text) => text !== '').join('\n') : '',
      index === 0 ? item.points : null,
      asks,
      answerText(item, facts[item.code], remarks[item.code], key),
      how,
    ]),
  )
  const widths = [10, 14, 48, 7, 36, 16, 26]
  const about = [
    ...[head.templateId, head.templateVersion, head.templateSha256, head.visitCode, head.subjectCode, head.subjectName],
  ]
  return [
    { name: FORM, columns: HEAD.map((header, index) => ({ header, width: widths[index] ?? 12 })), rows },
    {
      name: ABOUT,
      columns: [
        { header: '说明', width: 14 },
        { header: '内容（请勿改动）', width: 70 },
      ],
      rows: ABOUT_ROWS.map((word, index) => [word, about[index] ?? '']),
    },
  ]
}

/** What stands in a row of what was entered; null where nothing does. */
function answerText(item: Item, fact: Fact | undefined, remark: string | undefined, key: FormKey): string | null {
  const text = (): string => {
    if (key === 'remark') return remark ?? ''
    if (key === 'waiver') return fact?.notApplicable === true ? (fact.reason ?? '') : ''
    if (fact === undefined || fact.notApplicable === true) return ''
    if (key === 'met') return fact.met === undefined ? '' : fact.met ? YES : NO
    if (key.startsWith('tick/')) return fact.ticked?.includes(key.slice('tick/'.length)) === true ? YES : NO
    if (key.startsWith('count/')) return String(fact.counts?.[key.slice('count/'.length)] ?? 0)
    return textOf(item, fact, key as FactField)
  }
  const said = text()
  return said === '' ? null : said
}
