import { expect, test } from 'vitest'
import { attendanceFiguresBy } from '@core/posting/attendance-figures'
import { checkPosting, type Posting } from '@core/posting/posting'
import { judgeClinic, judgePosting, postingRules, requiredHeadcountOf, type PostingFacts } from '@core/posting/posting-rules'
import { lastDayBefore, successions } from '@core/posting/replacement'
import { staffMonths } from '@core/posting/period'
import { readFigure, workloadPerStaffMonth, workloadTotal } from '@core/posting/workload'
import { exactText } from '@core/shared/points'
import { codeOf } from '../../../support/code-of'
import { NO_HOLIDAYS } from '../../../support/registry-file'

const rules = postingRules([
  { id: 'minHeadcountPerClinic', label: '每个受援卫生院最少派驻人数', value: 1, unit: '人' },
  { id: 'requiredMonths', label: '每名派驻人员规定月数', value: 6, unit: '月' },
  { id: 'minTitle', label: '派驻人员最低职称', value: '中级', unit: '职称级别' },
  { id: 'maxReplacementGapDays', label: '更换人员最长空档', value: 7, unit: '天' },
  { id: 'shrinkBelow', label: '缩水', value: 0.5, unit: '比例' },
])
const facts: PostingFacts = {
  gapDays: null,
  hasPairing: true,
  attendance: attendanceFiguresBy(NO_HOLIDAYS, '2013-06-10')(null, []),
  contradictions: 0,
}
const served = (more: object = {}) => ({ startsOn: '2013-03-04', endsOn: '2013-09-03', title: '主治医师', ...more })
const broken = (posting: ReturnType<typeof served>, more: Partial<PostingFacts> = {}) =>
  judgePosting(posting, { ...facts, ...more }, rules).filter(({ isBroken }) => isBroken)

test('a clinic owes its own headcount, else that of the scheme', () => {
  expect(requiredHeadcountOf({ requiredHeadcount: 2 }, rules)).toBe(2)
  expect(requiredHeadcountOf({ requiredHeadcount: 0 }, rules)).toBe(0)
  expect(requiredHeadcountOf({ requiredHeadcount: null }, rules)).toBe(1)
  expect(requiredHeadcountOf({ requiredHeadcount: null }, postingRules([]))).toBeNull()
})

test('a posting that keeps every rule breaks none, and each judgement quotes its rule', () => {
  expect(judgePosting(served(), { ...facts, gapDays: 7 }, rules)).toEqual([
    { rule: 'TERM', isBroken: false, parameter: 'requiredMonths', required: '6', found: '6.13' },
    { rule: 'TITLE', isBroken: false, parameter: 'minTitle', required: '中级', found: '主治医师' },
    { rule: 'GAP', isBroken: false, parameter: 'maxReplacementGapDays', required: '7', found: '7' },
    { rule: 'PAIRING', isBroken: false, parameter: null, required: '', found: '' },
  ])
})

test.each([
  ['a term cut short', served({ endsOn: '2013-06-30' }), {}, [['TERM', '6', '3.97']]],
  ['a title below the middle rank', served({ title: '医师' }), {}, [['TITLE', '中级', '医师']]],
  ['a title that is none', served({ title: '主任' }), {}, [['TITLE', '中级', '主任']]],
  ['a gap longer than allowed', served(), { gapDays: 9 }, [['GAP', '7', '9']]],
  ['no pairing', served(), { hasPairing: false }, [['PAIRING', '', '']]],
  ['a spot check that contradicts', served(), { contradictions: 2 }, [['SPOT_CHECK', '', '2']]],
] as const)('%s breaks its rule', (_, posting, more, expected) => {
  expect(broken(posting, more).map(({ rule, required, found }) => [rule, required, found])).toEqual(expected)
})

test('six months that are short in days are six months', () => {
  expect(broken(served({ startsOn: '2013-02-01', endsOn: '2013-07-31' }))).toEqual([])
})

test('present days below the share are shrunk; a sheet without marks is not judged', () => {
  const april = { startsOn: '2013-04-01', endsOn: '2013-04-14' }
  const sheet = (days: string) => ({
    attendance: attendanceFiguresBy(NO_HOLIDAYS, '2013-05-01')(april, [{ month: '2013-04', days: days.padEnd(31, '.') }]),
  })
  expect(broken(served(), sheet('PPPP'))).toEqual([
    { rule: 'ATTENDANCE', isBroken: true, parameter: 'shrinkBelow', required: '0.5', found: '0.4' },
  ])
  expect(broken(served(), sheet('PPPPP'))).toEqual([])
  expect(broken(served(), sheet(''))).toEqual([])
})

test('a scheme without parameters judges nothing but the pairing', () => {
  expect(judgePosting(served(), facts, postingRules([])).map(({ rule }) => rule)).toEqual(['PAIRING'])
  expect(judgeClinic({ requiredHeadcount: null, posted: 0, staffMonths: staffMonths(0) }, postingRules([]))).toEqual([])
})

test('a clinic needs its persons and its months', () => {
  const judged = judgeClinic({ requiredHeadcount: 2, posted: 1, staffMonths: staffMonths(150) }, rules)
  expect(judged).toEqual([
    { rule: 'HEADCOUNT', isBroken: true, parameter: 'minHeadcountPerClinic', required: '2', found: '1' },
    { rule: 'SHRUNK', isBroken: true, parameter: 'shrinkBelow', required: '0.5', found: '0.417' },
  ])
  expect(
    judgeClinic({ requiredHeadcount: null, posted: 1, staffMonths: staffMonths(180) }, rules).some((one) => one.isBroken),
  ).toBe(false)
})

const posting = (id: string, more: Partial<Posting> = {}) => ({
  id,
  code: '',
  supporterId: 'h',
  recipientId: 'c',
  staffId: id,
  staffName: `示例${id}`,
  title: '',
  specialty: '',
  startsOn: '2013-01-01',
  endsOn: '2013-03-31' as string | null,
  replacedBy: '',
  note: '',
  ...more,
})

test('a person is in one place a day', () => {
  const first = posting('a', { staffId: 's' })
  const on = (startsOn: string, endsOn: string | null) => posting('b', { staffId: 's', startsOn, endsOn })
  expect(() => checkPosting(on('2013-04-01', null), [first])).not.toThrow()
  expect(() => checkPosting(on('2012-01-01', '2012-12-31'), [first])).not.toThrow()
  expect(codeOf(() => checkPosting(on('2013-03-31', null), [first]))).toBe('POSTED_TWICE')
  expect(codeOf(() => checkPosting(on('2012-01-01', null), [first]))).toBe('POSTED_TWICE')
  expect(codeOf(() => checkPosting(on('2013-05-01', '2013-04-30'), []))).toBe('DATE_ORDER')
  expect(() => checkPosting(first, [first])).not.toThrow()
})

test('who follows is named by id or by name, and the gap is computed', () => {
  const first = posting('a', { replacedBy: '示例b' })
  const second = posting('b', { startsOn: '2013-04-10', endsOn: '2013-06-30' })
  const third = { ...posting('c', { startsOn: '2013-07-01', endsOn: null }), replacesId: 'b' }
  const elsewhere = posting('d', { staffName: '示例b', recipientId: 'x', startsOn: '2013-04-01' } as Partial<Posting>)
  expect(successions([third, elsewhere, second, first])).toEqual([
    { fromId: 'b', toId: 'c', gapDays: 0 },
    { fromId: 'a', toId: 'b', gapDays: 9 },
  ])
})

test('the last day of who leaves', () => {
  const leaving = { startsOn: '2013-01-01', endsOn: '2013-06-30' }
  expect(lastDayBefore(leaving, '2013-04-10', null)).toBe('2013-04-09')
  expect(lastDayBefore(leaving, '2013-04-10', '2013-04-01')).toBe('2013-04-01')
  expect(lastDayBefore({ ...leaving, endsOn: '2013-03-31' }, '2013-04-10', null)).toBe('2013-03-31')
  expect(codeOf(() => lastDayBefore(leaving, '2013-01-01', null))).toBe('DATE_ORDER')
  expect(codeOf(() => lastDayBefore(leaving, '2013-04-10', '2013-04-10'))).toBe('DATE_ORDER')
})

test('workload: unknown is not zero, and figures are read as people write them', () => {
  const months = [{ outpatients: 120, lectures: null }, { outpatients: 0, lectures: 2 }, {}]
  expect(exactText(workloadTotal(months, 'outpatients')!)).toBe('120')
  expect(exactText(workloadPerStaffMonth(months, 'lectures', 45)!)).toBe('4/3')
  expect(workloadTotal(months, 'operations')).toBeNull()
  expect(workloadPerStaffMonth(months, 'lectures', 0)).toBeNull()
  expect(['1,200 人次', '１２', '', '—', '3.5', '-1', '两'].map((text) => readFigure('outpatients', text))).toEqual([
    1200,
    12,
    null,
    null,
    undefined,
    undefined,
    undefined,
  ])
  expect(readFigure('donations', '1.25万元')).toBe(1.25)
  expect(readFigure('donations', '1.255')).toBeUndefined()
})
