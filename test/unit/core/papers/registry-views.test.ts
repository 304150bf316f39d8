import { expect, test } from 'vitest'
import { agreementView, type AgreementSource } from '@core/papers/agreement-view'
import { contactRegisterView } from '@core/papers/contact-register-view'
import { listView } from '@core/papers/list-view'
import { missingReturnsView } from '@core/papers/missing-returns-view'
import { pairingListView, type PairingLine } from '@core/papers/pairing-list-view'
import { workloadView } from '@core/papers/workload-view'
import { FRAME, ZH } from '../../../support/papers'

const head = { frame: FRAME, countyName: null, listedOn: '2013-06-10' }
const line: PairingLine = {
  countyName: '固林县',
  supporterName: '云泽市第四医院',
  supporterLevel: '三级甲等',
  recipientName: '示例卫生院',
  startsOn: '2013-01-01',
  endsOn: '2013-12-31',
  agreementNumber: '',
  departments: [],
  supporterContact: { name: '示例甲', phone: '000-00000001' },
  recipientContact: { name: '', phone: '' },
}

test('a list of pairings names county and title, says what is not known, and adds up', () => {
  const view = pairingListView({ ...head, countyName: '固林县', lines: [line, { ...line, recipientName: '另一卫生院' }] }, ZH)
  expect([view.title, view.right]).toEqual(['固林县对口支援结对一览表', '截至 2013年6月10日'])
  expect(view.table.rows[0]).toEqual([
    ...['固林县', '云泽市第四医院', '三级甲等', '1', '示例卫生院', '2013-01-01 至 2013-12-31', '—', '全部科室'],
    ...['示例甲\n000-00000001', '—'],
  ])
  expect(view.table.total?.[0]).toBe('合计：旗县区 1 个　支援医院 1 家　受援单位 2 家　结对 2 对')
  expect(view.table.total).toHaveLength(view.table.head.length)
  const none = pairingListView({ ...head, lines: [] }, ZH)
  expect([none.table.empty, none.table.total]).toEqual(['没有在期的结对。', null])
})

test('a register of contacts has each person, and every unit that named nobody', () => {
  const person = { name: '示例甲', jobTitle: '院长', phone: '000-00000001', note: '' }
  const units = [
    { countyName: '固林县', name: '甲院', contacts: [person, { ...person, name: '示例乙' }] },
    { countyName: '', name: '乙院', contacts: [] },
  ]
  const { table } = contactRegisterView({ ...head, units }, ZH)
  expect(table.rows).toEqual([
    ['固林县', '甲院', '1', '示例甲', '院长', '000-00000001', '—'],
    ['固林县', '甲院', '2', '示例乙', '院长', '000-00000001', '—'],
    ['—', '乙院', '3', '未报', '', '', ''],
  ])
  expect(table.total?.[0]).toBe('合计：应报 2 家　已报 1 家　未报 1 家　联系人 2 人')
})

test('a list of what is missing tells months, persons and days late', () => {
  const unit = { countyName: '固林县', unitName: '示例卫生院' }
  const span = (from: string, to: string) => [{ names: ['示例甲'], months: { from, to } }]
  const { table, notes } = missingReturnsView(
    {
      ...head,
      lines: [
        { ...unit, kind: 'attendance', items: span('2012-12', '2013-02'), dueOn: '2012-12-31', daysLate: 161 },
        { ...unit, kind: 'workload', items: span('2013-02', '2013-05'), dueOn: '2013-06-10', daysLate: 0 },
        { ...unit, kind: 'contact', items: [{ names: [], months: null }], dueOn: null, daysLate: null },
      ],
    },
    ZH,
  )
  expect(table.rows.map((cells) => cells.slice(3))).toEqual([
    ['月考勤', '2012年12月至2013年2月：示例甲', '2012-12-31', '161 天'],
    ['月工作量', '2013年2月至5月：示例甲', '2013-06-10', '未到期'],
    ['联系人', '—', '未定', '—'],
  ])
  expect(table.total?.[0]).toBe('合计：未报单位 1 家　未报材料 3 项　其中逾期 1 项')
  expect(notes).toHaveLength(1)
  expect(missingReturnsView({ ...head, lines: [] }, ZH).table.empty).toBe('各单位材料均已报送。')
})

const bare: AgreementSource = {
  frame: FRAME,
  supporterName: '云泽市第四医院',
  recipientName: '示例卫生院',
  number: '',
  schemeName: null,
  period: { startsOn: '2013-01-01', endsOn: '2015-12-31' },
  agreement: null,
  departments: [],
  headcount: null,
  rules: { requiredMonths: null, minTitle: null, maxGapDays: null },
}
const textOf = (view: ReturnType<typeof agreementView>): string =>
  [view.number, view.preamble, ...view.articles.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])].join('\n')

test('what an agreement does not know stands in brackets, and nothing else does', () => {
  const text = textOf(agreementView(bare, ZH))
  expect(text.match(/【[^】]+】/g)).toEqual([
    ...['【协议编号】', '【依据文件】', '【中长期目标】', '【年度目标】', '【支援科室】', '【拟开展的新技术、新项目】'],
    ...['【人数】', '【职称】', '【月数】', '【天数】'],
  ])
  expect(text).toContain('自2013年1月1日起至2015年12月31日止')
})

test('a recorded agreement has its own term, its goals by their days, and the day it was signed', () => {
  const rule = { id: '', label: '', unit: '' }
  const goal = { unit: '次', progress: 0 }
  const view = agreementView(
    {
      ...bare,
      ...{ number: '云卫支〔2012〕18号', schemeName: '支援方案', departments: ['骨科', '儿科'], headcount: 2 },
      rules: {
        requiredMonths: { ...rule, value: 6 },
        minTitle: { ...rule, value: '中级', rank: 2 },
        maxGapDays: { ...rule, value: 7 },
      },
      agreement: {
        ...{ startsOn: '2013-02-01', endsOn: '2014-12-31', signedOn: '2013-01-15' },
        goals: [
          { ...goal, metric: '教学查房', target: 48, dueOn: '2013-12-31' },
          { ...goal, metric: '新技术', unit: '项', target: 6, dueOn: null },
        ],
      },
    },
    ZH,
  )
  const text = textOf(view)
  expect(text).not.toContain('【')
  for (const said of [
    '自2013年2月1日起至2014年12月31日止',
    '（一）中长期目标：新技术不少于6项。',
    '（二）年度目标：教学查房不少于48次（2013年12月31日前）。',
    '（二）新技术、新项目：新技术不少于6项。',
    '（一）重点支援科室：骨科、儿科。',
    '派驻医师不少于2名，技术职称不低于中级',
    '为落实《支援方案》',
  ])
    expect(text).toContain(said)
  expect(view.signed.map(({ label, text: day }) => `${label} ${day}`)).toEqual([
    '甲方签订日期 2013年1月15日',
    '乙方签订日期 2013年1月15日',
    '丙方签订日期 2013年1月15日',
  ])
})

test('a table of workload adds up persons and hospitals; what is not known is no 0', () => {
  const person = { supporter: '甲院', recipient: '示例卫生院' }
  const view = workloadView(
    {
      ...{ frame: FRAME, month: '2013-04' },
      lines: [
        { ...person, name: '示例甲', figures: { outpatients: 60, donations: 0.1 } },
        { ...person, name: '示例乙', figures: { outpatients: 5, donations: 0.2 } },
        { ...person, supporter: '乙院', name: '示例丙', figures: {} },
      ],
    },
    ZH,
  )
  const [persons, hospitals] = view.tables.map(({ content }) => content)
  expect(view.title).toBe('派驻医师工作量统计表（2013年4月）')
  expect(persons?.rows.map((cells) => [cells[4], cells[5], cells.at(-1)])).toEqual([
    ['60', '—', '0.10'],
    ['5', '—', '0.20'],
    ['—', '—', '—'],
  ])
  expect([persons?.total?.[4], persons?.total?.at(-1)]).toEqual(['65', '0.30'])
  expect(hospitals?.rows.map((cells) => [cells[1], cells[2], cells[3]])).toEqual([
    ['甲院', '2', '65'],
    ['乙院', '1', '—'],
  ])
  expect(view.notes).toEqual(['注：— 为未报；全月未报工作量 1 人。'])
  for (const table of [persons, hospitals])
    for (const cells of [...(table?.rows ?? []), table?.total ?? []]) expect(cells).toHaveLength(table?.head.length ?? 0)
})

test('a saved list numbers its rows and says what it was narrowed to', () => {
  const source = { frame: FRAME, title: '机构', filter: '固林县', listedOn: '2013-06-10' }
  const columns = [
    { header: '名称', isNumber: false },
    { header: '床位', isNumber: true },
  ]
  const view = listView({ ...source, columns, rows: [['甲院', '20'], ['乙院']] }, ZH)
  expect([view.table.head, ...view.table.rows]).toEqual([
    ['序号', '名称', '床位'],
    ['1', '甲院', '20'],
    ['2', '乙院', ''],
  ])
  expect([view.right, view.notes]).toEqual(['截至 2013年6月10日　共 2 条', ['筛选条件：固林县']])
  expect(listView({ ...source, filter: '', columns, rows: [] }, ZH)).toMatchObject({ notes: [], table: { empty: '没有记录。' } })
})
