import { expect, test } from 'vitest'
import { NEEDS, SUPPLY, type FormName } from '@core/pairing/planning-forms'
import { mergeNeeds, mergeOffers, readPastedPlanning } from '@core/pairing/read-pasted-planning'
import type { FindOrganization } from '@core/pairing/read-planning-rows'
import type { RawTable } from '@core/registry/raw-table'

const tableOf = (text: string): RawTable => {
  const rows = text.split('\n').map((line, at) => ({
    number: at + 1,
    cells: line.split('\t').map((cell) => ({ type: 'text' as const, text: cell })),
  }))
  return { fileName: '', encoding: null, sheets: [{ name: null, state: 'visible', rows, lastRow: rows.length }] }
}
const KNOWN = { recipient: ['02001 一卫生院', '02002 二卫生院'], supporting: ['01001 甲医院', '01002 乙医院'] } as const
const find: FindOrganization = (kind, code, name) =>
  KNOWN[kind].find((one) => one.startsWith(`${code} `) || one.endsWith(` ${name}`))?.slice(0, 5) ?? null
const read = (form: FormName, text: string, own: string | null = null) => readPastedPlanning(form, tableOf(text), find, own)
const asked = (text: string, own: string | null = null) => Object.fromEntries(read(NEEDS, text, own).needs)
const offered = (text: string, own: string | null = null) => Object.fromEntries(read(SUPPLY, text, own).supply)

const HEART = { department: '03.04', weight: 3, techniques: '冠脉造影' }

test('rows of the form without its head: the organization of a row holds until the next is named', () => {
  expect(asked('02001\t一卫生院\t心内科\t3\t冠脉造影\n\t\t外科\t2\t\n02002\t二卫生院\t外科\t1\t')).toEqual({
    '02001': [HEART, { department: '04', weight: 2, techniques: '' }],
    '02002': [{ department: '04', weight: 1, techniques: '' }],
  })
})

test.each([
  ['name first', '一卫生院\t心内科\t3\t冠脉造影'],
  ['code first', '02001\t心内科\t3\t冠脉造影'],
  ['county first, as in the list', '东关区\t一卫生院\t心内科\t3\t冠脉造影'],
  ['under a head in another order', '希望开展的技术\t卫生院\t需求科室\t重要程度\n冠脉造影\t一卫生院\t心内科\t3'],
])('cells with %s', (_what, text) => {
  expect(asked(text)).toEqual({ '02001': [HEART] })
})

test('the grid of one clinic takes its own columns in the order shown, or departments alone', () => {
  expect(asked('心内科\t3\t冠脉造影\t2027.3.1\t2027-06-30', '02002')).toEqual({
    '02002': [{ ...HEART, preferredFrom: '2027-03-01', preferredTo: '2027-06-30' }],
  })
  expect(asked('心内科\n外科', '02002')).toEqual({ '02002': [{ department: '03.04' }, { department: '04' }] })
  expect(asked('科室\t重要\n外科\t2', '02002')).toEqual({ '02002': [{ department: '04', weight: 2 }] })
})

test('refused rows are named by row, column and value; the others are taken', () => {
  const { needs, refused } = read(
    NEEDS,
    '机构名称\t科室\t重要程度\t希望开始\t希望结束\n一卫生院\t炼丹科\t1\t\t\n\t外科\t9\t\t\n\t心内科\t3\t2027-02-30\t\n' +
      '没有的院\t外科\t1\t\t\n二卫生院\t外科\t1\t2027-05-01\t2027-04-01\n\t心内科\t3\t\t\n\t心内科\t1\t\t',
  )
  expect(refused.map(({ row, column, code, value }) => [row, column, code, value])).toEqual([
    [2, '科室', 'DEPARTMENT_UNKNOWN', '炼丹科'],
    [3, '重要程度(1-3)', 'BAD_NUMBER', '9'],
    [4, '希望开始', 'BAD_DATE', '2027-02-30'],
    [5, '机构名称', 'UNKNOWN_ORG', '没有的院'],
    [6, '希望结束', 'DATE_ORDER', '2027-04-01'],
    [8, '科室', 'DUPLICATE', '心内科'],
  ])
  expect(Object.fromEntries(needs)).toEqual({
    '02002': [{ department: '03.04', weight: 3, preferredFrom: null, preferredTo: null }],
  })
})

test('a grid into which nothing known was pasted says so of its own column', () => {
  expect(read(NEEDS, '炼丹科\t2', '02001').refused).toMatchObject([{ row: 1, column: '科室', value: '炼丹科' }])
})

test('supply: capacity and experts, capacity alone, the grid of one hospital', () => {
  expect(offered('01001\t甲医院\t4\t心内科\t2\n\t\t\t外科\t1\n01002\t乙医院\t0\t\t')).toEqual({
    '01001': {
      capacity: 4,
      departments: [
        { department: '03.04', experts: 2 },
        { department: '04', experts: 1 },
      ],
    },
    '01002': { capacity: 0, departments: [] },
  })
  expect(offered('乙医院\t3')).toEqual({ '01002': { capacity: 3, departments: [] } })
  expect(offered('支援医院\t家数\n甲医院\t5')).toEqual({ '01001': { capacity: 5, departments: [] } })
  expect(offered('外科\t6\n心内科\t2', '01001')).toEqual({
    '01001': {
      capacity: null,
      departments: [
        { department: '04', experts: 6 },
        { department: '03.04', experts: 2 },
      ],
    },
  })
})

test('what stands is changed only where the block has a column; new departments come below', () => {
  const dates = { preferredFrom: '2027-03-01', preferredTo: null }
  const before = [
    { ...HEART, ...dates },
    { department: '04', weight: 2, techniques: '', ...dates },
  ]
  expect(mergeNeeds(before, [{ department: '32.05' }, { department: '03.04', weight: 1 }])).toEqual([
    { ...HEART, ...dates, weight: 1 },
    before[1],
    { department: '32.05', weight: 1, techniques: '', preferredFrom: null, preferredTo: null },
  ])
  const [late] = mergeNeeds(
    [{ ...HEART, preferredFrom: null, preferredTo: '2027-02-01' }],
    [{ department: '03.04', preferredFrom: '2027-03-01' }],
  )
  expect(late).toMatchObject({ preferredFrom: '2027-03-01', preferredTo: null })
  expect(mergeOffers([{ department: '04', experts: 6 }], [{ department: '04' }, { department: '03' }])).toEqual([
    { department: '04', experts: 6 },
    { department: '03', experts: 1 },
  ])
})
