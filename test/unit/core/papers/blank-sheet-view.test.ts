import { describe, expect, it } from 'vitest'
import { blankSheetView } from '@core/papers/blank-sheet-view'
import type { FormPlace } from '@core/papers/form-fields'
import type { FormAnswer, FormLine } from '@core/papers/form-parts'
import { allItems } from '@core/scoring/template-items'
import type { Item, Rule, ScoredTemplate, SubjectRole } from '@core/scoring/template'
import { asScored } from '@core/scoring/as-scored'
import { tierLabel } from '../../../../renderer/screens/inspections/sheet/tiers'
import {
  blankView,
  groupsOf,
  itemOf,
  linesOf,
  shippedTemplate,
  shippedTemplates,
  templateOf,
  textsOf,
} from '../../../support/blank-sheets'
import { EN, FRAME } from '../../../support/papers'
import { typist } from '../../renderer/sheet/typing'

const placeFor = (role: SubjectRole): FormPlace => ({
  roundName: '2013年专项督查',
  visit: { visitOn: '2013-05-10', clinicName: '示例镇卫生院' },
  subject: { role, name: '示例医院', detail: '固林县' },
})

const SCORED = shippedTemplates().filter((template) => template.templateKind === 'scored')

const isAnswer = (line: FormLine): line is FormAnswer => line.kind === 'answer'

/** The rows of the items in the order of the form, under their codes. */
function itemRows(template: ScoredTemplate) {
  const { groups } = blankView(template)
  const rows = groups.flatMap((group) => group.rows)
  return allItems(template).map((item, index) => ({ item, cells: rows[index]!.cells, name: rows[index]!.continued }))
}

const answersOf = (rule: Rule, rest: Partial<Item> = {}): readonly FormAnswer[] =>
  blankView(templateOf([[itemOf('A1', { scoring: rule, ...rest })]])).groups[0]!.rows[0]!.cells[3]!.lines.filter(isAnswer)
const said = ({ key, hasBox, text, fills, room, end }: FormAnswer) =>
  [key, hasBox ? '□' : '', text, fills ? '…' : '', '＿'.repeat(room), end].filter((part) => part !== '').join(' ')

describe.each(SCORED.map((template) => [template.id, asScored(template)] as const))('the blank form of %s', (_id, template) => {
  it('has the items in the order of the score screen', () => {
    expect(itemRows(template).map(({ name }) => name)).toEqual(allItems(template).map(({ code }) => `${code}（续）`))
  })

  it('names the keys that enter what is ticked', () => {
    let pressed = 0
    for (const { item, cells } of itemRows(template)) {
      for (const { key, text } of cells[3]!.lines.filter(isAnswer).filter(({ key }) => /^\d$/.test(key))) {
        const me = typist(template)
        me.session = { ...me.session, current: item.code }
        me.type(key)
        expect(entered(me, item), `${item.code} ${key}`).toBe(text)
        pressed += 1
      }
    }
    expect(pressed).toBeGreaterThanOrEqual(40)
  })

  it('offers 缺项 where the screen takes it, and nowhere else', () => {
    for (const { item, cells } of itemRows(template)) {
      const me = typist(template)
      me.session = { ...me.session, current: item.code }
      me.type('n')
      expect(cells[3]!.lines.some((line) => isAnswer(line) && line.key === 'N')).toBe(me.session.field === 'waiver')
    }
  })
})

/** What a key of the score screen has entered, in the words of the template. */
function entered({ session }: ReturnType<typeof typist>, { code, scoring: rule }: Item): string | undefined {
  const fact = session.entries.facts[code]
  switch (rule.kind) {
    case 'checklist':
      return rule.options.find(({ id }) => fact?.ticked?.includes(id))?.label
    case 'deduct':
      return rule.rules.find(({ id }) => session.field === `count/${id}`)?.label
    case 'yes_no':
      return fact?.met === rule.expected ? '符合要求' : '不符合要求'
    case 'tiers': {
      const step = rule.steps.findIndex(({ threshold }) => threshold === fact?.value)
      return `${rule.direction === 'gte' ? '不低于' : '不超过'} ${tierLabel(rule, step, session.parameters)}`
    }
    default:
      return undefined
  }
}

describe('answers', () => {
  it('of each rule leave room for its fact', () => {
    expect(answersOf({ kind: 'yes_no', expected: true, points: 2 }).map(said)).toEqual([
      '1 □ 符合要求 2 分',
      '2 □ 不符合要求 0 分',
    ])
    expect(answersOf({ kind: 'yes_no', expected: false, points: 2 }).map(said)).toEqual([
      '1 □ 有此情形 0 分',
      '2 □ 无此情形 2 分',
    ])
    expect(answersOf({ kind: 'deduct', rules: [{ id: 'a', label: '漏报', unit: '次', pointsPerUnit: 1 }] }).map(said)).toEqual([
      '1 漏报 ＿＿＿ 次',
    ])
    expect(answersOf({ kind: 'ratio', mode: 'proportional', target: 1 }).map(said)).toEqual([
      '实际 ＿＿＿＿＿＿',
      '/ 应有 ＿＿＿＿＿＿',
    ])
    expect(answersOf({ kind: 'sample', pointsPerFailure: 1, minSample: 10 }).map(said)).toEqual([
      '抽查份数（至少 10 份） ＿＿＿ 份',
      '不合格的序号 …',
    ])
    expect(answersOf({ kind: 'manual', min: 0, max: 2, step: 0.5, reasonBelow: 1 }).map(said)).toEqual([
      '评议得分（0 – 2 分，每 0.5 分一档） ＿＿＿ 分',
      '理由（低于 1 分须写明） …',
    ])
    expect(answersOf({ kind: 'info' }, { points: 0 }).map(said)).toEqual(['记录 …'])
    const steps = [{ threshold: { param: 'requiredMonths' }, points: 2 }]
    const tiers: Rule = { kind: 'tiers', metric: { label: '服务月数', unit: '月' }, direction: 'gte', steps, otherwise: 0 }
    expect(answersOf(tiers, { allowNotApplicable: true }).map(said)).toEqual([
      '1 □ 不低于 6 月 2 分',
      '□ 其余 0 分',
      '服务月数 ＿＿＿ 月',
      'N □ 缺项，理由 …',
    ])
  })

  it('name an unknown parameter instead of failing: a draft may be printed before it is right', () => {
    const tiers: Rule = {
      kind: 'tiers',
      metric: {},
      direction: 'lte',
      steps: [{ threshold: { param: 'none' }, points: 2 }],
      otherwise: 0,
    }
    expect(answersOf(tiers).map(said)[0]).toBe('1 □ 不超过 none 2 分')
  })
})

describe('the words of a rule', () => {
  const standardOf = (scoring: Rule) =>
    blankView(templateOf([[itemOf('A1', { scoring })]]))
      .groups[0]!.rows[0]!.cells[2]!.lines.flatMap(textsOf)
      .join('|')

  it('are those of the template, guidance too where it says more', () => {
    expect(standardOf({ kind: 'info', text: '只记录', guidance: '只记录' })).toBe('只记录')
    expect(standardOf({ kind: 'info', text: '只记录', guidance: '看台账' })).toBe('只记录|看台账')
  })

  it('are made from the rule where the template has none', () => {
    const cases: readonly (readonly [Rule, string])[] = [
      // Options and steps stand beside it, to be ticked.
      [{ kind: 'checklist', options: [{ id: 'a', label: '甲', points: 2 }] }, '按查见内容逐条计分，最多 2 分'],
      [{ kind: 'tiers', metric: {}, direction: 'gte', steps: [], otherwise: 2 }, '按达到的档次计分'],
      [{ kind: 'yes_no', expected: true, points: 2 }, '符合要求得2分，不符合不得分'],
      [
        { kind: 'ratio', mode: 'proportional', target: 0.95, zeroBelow: 0.5, metric: { denominator: '应派人数' } },
        '达到95%得满分，未达到的按“实际值÷目标值×2分”计，低于50%不得分；应派人数为0的按缺项',
      ],
    ]
    for (const [rule, words] of cases) expect(standardOf(rule)).toBe(words)
  })
})

it('prints a draft as far as it is written', () => {
  const { scoring: _scoring, points: _points, ...item } = itemOf('A1', { title: '' })
  const template = templateOf([[itemOf('A2')]])
  const categories = template.categories.map((section) => ({ ...section, items: [{ ...item, points: null, scoring: null }] }))
  const [name, , standard, answers] = blankView({ ...template, categories, grades: [] }, { isDraft: true }).groups[0]!.rows[0]!
    .cells
  expect(name!.lines.flatMap(textsOf)).toEqual(['A1 （＿＿＿ 分）', '有成文的安排。'])
  expect(standard!.lines).toEqual([])
  expect(answers!.lines.filter(isAnswer).map(said)).toEqual(['记录 …'])
})

describe('marks and blanks', () => {
  const template = shippedTemplate('SH-2025')

  it('say which template it is, on every page', () => {
    expect(blankView(template).marks).toMatchObject({ foot: 'SH-2025　1.1 版　核对码 7c41 a90e 55d2 18bf', sample: '样例数据' })
  })

  it('say that it is a draft', () => {
    const real = { ...FRAME, isSample: false }
    expect(blankView(template, { isDraft: true }).marks.sample).toBe('样例数据 · 草稿')
    expect(blankView(template, { isDraft: true, frame: real }).marks.sample).toBe('草稿')
    expect(blankView(template, { frame: real }).marks.sample).toBeNull()
  })

  it('leave who, when and for what to be written', () => {
    const view = blankView(template)
    expect(view.period).toContain('年度')
    expect(view.fields[0]).toEqual({ label: '被考核单位（支援医院）：', text: '' })
    expect(view.result!.rows[0]!.cells[0]!.lines.flatMap(textsOf)).toEqual([
      '＿＿＿＿＿＿ 分（其中加分 ＿＿＿ 分）',
      '等次：',
      '□ 优秀',
      '□ 良好',
      '□ 合格',
      '□ 不合格',
    ])
  })

  it.each([
    ['SH-2025', 'supporting_org', ['示例医院', '示例镇卫生院']],
    ['RC-2025', 'recipient_org', ['示例医院', '固林县']],
    ['DD-2025', 'dispatched_staff', ['示例医院', '固林县', '示例镇卫生院']],
  ] as const)('of a visit say whom it is for: %s', (id, role, texts) => {
    const place = placeFor(role)
    const view = blankView(shippedTemplate(id), { place })
    expect(view.period).toBe('（2013年度　项目：2013年专项督查）')
    expect(view.fields.map(({ text }) => text)).toEqual(texts)
    const open = blankView(shippedTemplate(id))
    expect({ ...view, fields: [], period: '' }).toEqual({ ...open, fields: [], period: '' })
  })

  it('of a questionnaire begin with the clinic, for which it does not ask', () => {
    const { fields } = blankView(shippedTemplate('FU-2025'), { place: placeFor('patient') })
    expect(fields[0]).toEqual({ label: '卫生院：', text: '示例镇卫生院' })
    expect(fields.slice(1)).toEqual(blankView(shippedTemplate('FU-2025')).fields)
  })

  it('ask those to sign who always do where the template names nobody', () => {
    const { signatureBlock: _, ...rest } = asScored(template)
    expect(blankView(rest).signatures).toEqual([
      '被考核单位负责人（签字）',
      '被考核单位（盖章）',
      '考核人（签字，两人以上）',
      '考核组组长（签字）',
      '考核日期',
    ])
  })
})

it('keeps a section without items and says of a veto what it does', () => {
  const vetoes = [
    { code: 'V1', title: '拒不承担任务' },
    { code: 'V2', title: '伪造材料', effect: 'zero_section' as const, section: 'A' },
  ]
  const texts = blankView(templateOf([[], [itemOf('B1')]], { vetoes }))
    .groups.map((group) => [group.title, ...linesOf(group).flatMap(textsOf)].join('|'))
    .join('\n')
  expect(texts).toContain('A\n第1部分\n（0 分）')
  expect(texts).toContain('V1 拒不承担任务|')
  expect(texts).toContain('V2 伪造材料（第 A 部分记 0 分）|')
})

it('puts a ladder level by level, its digits running through', () => {
  const { groups, result, intro } = blankView(shippedTemplate('DS-SELF-2025'))
  const [name, , clauses, grades] = groups[0]!.rows[0]!.cells
  expect(name!.lines.flatMap(textsOf)).toEqual(['1.1 机构定位与服务范围', '基本条款'])
  expect(clauses!.lines.map((line) => (isAnswer(line) ? said(line) : textsOf(line)[0]))).toEqual([
    'C 级',
    '1 □ 服务人口和辖区范围有书面界定',
    '2 □ 执业登记与实际开展科目一致',
    'B 级',
    '3 □ 每年更新辖区人口和疾病构成',
    'A 级',
    '4 □ 据此调整科室和服务项目，有前后对比',
  ])
  expect(grades!.lines.flatMap(textsOf).filter((text) => text !== '')).toEqual(['□ A', '□ B', '□ C', '□ D'])
  expect(linesOf(result!).flatMap(textsOf)).toContain('达到基本标准：基本条款 C 级及以上不少于 100%')
  expect(intro.flatMap(textsOf)).toContain('□ 县级审核')
})

it('puts the answers of a questionnaire beside their keys', () => {
  const { groups, fields, intro } = blankView(shippedTemplate('FU-2025'))
  const answers = groups.map((group) => group.rows[0]!.cells[2]!.lines.flatMap(textsOf).filter((text) => text !== ''))
  expect(answers[0]).toEqual(['1 □ 有', '2 □ 没有', '3 □ 不清楚'])
  expect(answers[1]).toEqual(['5 □ 非常满意', '4 □ 满意', '3 □ 一般', '2 □ 不满意', '1 □ 非常不满意', '0 □ 说不清/未涉及'])
  expect(answers[9]).toContain('意见建议')
  expect(groups[8]!.rows[0]!.cells[3]!.lines.flatMap(textsOf)).toEqual(['答“有”：转纪检或医政股核查，不计入满意度'])
  expect(fields).toContainEqual({ label: '回访日期：', text: '' })
  expect(intro[0]).toMatchObject({ text: expect.stringContaining('您好') as string })
})

describe('completeness', () => {
  /** What the template says to people; the rest of it are ids, codes, numbers and what other papers are made of. */
  const SILENT = new Set(['id', 'templateKind', 'subject', 'status', 'nameEn', 'titleEn', 'kind', 'mode', 'effect', 'item'])
  const APART = new Set(['measurable', 'gapList', 'vetoPolicy', 'scoreRounding', 'checkMethods', 'passRules', 'source'])

  function spoken(value: unknown): readonly string[] {
    if (typeof value === 'string') return [value]
    if (Array.isArray(value)) return value.flatMap(spoken)
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([key, part]) =>
      APART.has(key) || (typeof part === 'string' && (SILENT.has(key) || /^[\w.]+$/.test(part))) ? [] : spoken(part),
    )
  }

  it.each(shippedTemplates().map((template) => [template.id, template] as const))('has every text of %s', (_id, template) => {
    const view = blankView(template)
    const paper = [
      view.title,
      ...view.fields.map(({ label }) => label),
      ...view.intro.flatMap(textsOf),
      ...groupsOf(view).flatMap((group) => [group.title, ...linesOf(group).flatMap(textsOf)]),
      ...view.signatures,
    ].join('\n')
    const texts = spoken(template)
    expect(texts.length).toBeGreaterThan(30)
    for (const text of texts) expect(paper).toContain(text)
  })

  it('has every method by its name', () => {
    const view = blankView(shippedTemplate('DS-SELF-2025'))
    const texts = groupsOf(view).flatMap(linesOf).flatMap(textsOf)
    expect(texts).toContain('查阅资料、')
    expect(texts).toContain('现场查看')
    expect(texts).not.toContain('docs')
  })
})

it('speaks English where the program does, as far as the template can', () => {
  const view = blankSheetView({ frame: { ...FRAME, language: 'en' }, template: shippedTemplate('SH-2025'), isDraft: true }, EN)
  expect(view.title).toBe('Supporting hospital assessment sheet')
  expect(view.marks.sample).toContain('Draft')
  expect(view.groups[0]!.title).toContain('Organisation and agreement')
  expect(view.groups[0]!.rows[0]!.cells[0]!.lines[0]).toMatchObject({ text: expect.stringMatching(/^A1 Lead group/) as string })
})

it('changes nothing of the template', () => {
  const freeze = <T>(value: T): T => {
    if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze)
    return value
  }
  for (const template of shippedTemplates()) expect(() => blankView(freeze(template))).not.toThrow()
})
