import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { callStates, drawCallBacks, type Attempt, type CallOutcome } from '@core/inspection/samples/call-back'
import { readPatientList } from '@core/inspection/samples/read-patient-list'
import { canBeRef, nextRef, readSampleRows } from '@core/inspection/samples/read-sample-rows'
import { factOfSamples, sampleFormOf, type SampleRow } from '@core/inspection/samples/sample-rows'
import type { Item, Rule } from '@core/scoring/template'

const item = (scoring: Rule): Item => ({ code: 'C6', title: '处方合格率', points: 10, scoring, allowNotApplicable: true })
const share = item({
  ...{ kind: 'ratio', mode: 'proportional', target: 0.95 },
  metric: { numerator: '合格', denominator: '抽查', share: true },
})
const faults = item({
  kind: 'deduct',
  rules: [
    { id: 'd1', label: '缺签名', unit: '处', pointsPerUnit: 0.5 },
    { id: 'd2', label: '缺记录', unit: '处', pointsPerUnit: 1 },
  ],
})
const row = (ref: string, isRight: boolean | null, counts = {}, note = ''): SampleRow => ({ ref, isRight, counts, note })

describe('a table of samples', () => {
  it('counts right ones of those judged for a share', () => {
    expect(factOfSamples(share, [row('1', true), row('2', false), row('3', null)], null)).toEqual({
      numerator: 1,
      denominator: 2,
    })
  })

  it('adds faults up by clause; a record without one is a record', () => {
    expect(factOfSamples(faults, [row('1', null, { d1: 2 }), row('2', null, { d1: 1, d2: 0 })], null)).toEqual({
      counts: { d1: 3 },
    })
    expect(factOfSamples(faults, [row('1', null)], null)).toEqual({ counts: {} })
  })

  it('gives the records themselves to an item that takes points off for each failed one', () => {
    const sampled = item({ kind: 'sample', pointsPerFailure: 1, minSample: 2 })
    expect(factOfSamples(sampled, [row('1', true), row('2', false, {}, '无签名')], null)).toEqual({
      samples: [
        { ref: '1', failed: false },
        { ref: '2', failed: true, note: '无签名' },
      ],
    })
  })

  it('answers nothing before a record is judged, and keeps what was said beside the answer', () => {
    expect(factOfSamples(share, [], null)).toBeNull()
    expect(factOfSamples(share, [row('1', null)], null)).toBeNull()
    expect(factOfSamples(faults, [], null)).toBeNull()
    expect(factOfSamples(share, [row('1', true)], { numerator: 3, denominator: 9, reason: '抽查' })).toEqual({
      numerator: 1,
      denominator: 1,
      reason: '抽查',
    })
  })

  it('belongs to items that records answer', () => {
    expect(sampleFormOf(share)).toEqual({ asks: 'right' })
    expect(sampleFormOf(item({ kind: 'ratio', mode: 'proportional', target: 1 }))).toBeNull()
    expect(sampleFormOf(item({ kind: 'yes_no', expected: true, points: 1 }))).toBeNull()
  })
})

const outcome = fc.constantFrom<CallOutcome>('answered', 'refused', 'not_in_use', 'out_of_service', 'wrong_person', 'no_answer')
const attempt = (outcome: CallOutcome): Attempt => ({ way: 'phone', outcome })

describe('patients called back', () => {
  it('are replaced by the next reserve when the number is dead or they refuse, not when nobody answers once', () => {
    expect(callStates([[attempt('refused')], [attempt('no_answer')], [], []], 2)).toEqual([
      'out',
      'waiting',
      'waiting',
      'reserve',
    ])
    const thrice = Array.from({ length: 3 }, () => attempt('no_answer'))
    expect(callStates([thrice, [attempt('answered')], [], []], 2)).toEqual(['out', 'asked', 'waiting', 'reserve'])
  })

  it('fill the sample as far as the list goes, in the order of drawing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(outcome.map(attempt), { maxLength: 4 }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 10 }),
        (drawn, size) => {
          const states = callStates(drawn, size)
          const inSample = states.filter((state) => state === 'asked' || state === 'waiting').length
          const left = states.filter((state) => state === 'reserve').length
          expect(inSample + left + states.filter((state) => state === 'out').length).toBe(drawn.length)
          if (left > 0) expect(inSample).toBeGreaterThanOrEqual(size)
          const firstReserve = states.indexOf('reserve')
          if (firstReserve >= 0) expect(states.slice(firstReserve)).not.toContain('waiting')
        },
      ),
    )
  })

  it('are drawn alike from the same seed and list, each at most once, with two reserves for each', () => {
    const list = Array.from({ length: 100 }, (_, at) => `P${at}`)
    const drawn = drawCallBacks('20130506', list, 10)
    expect(drawn).toEqual(drawCallBacks('20130506', list, 10))
    expect(drawn).not.toEqual(drawCallBacks('20130507', list, 10))
    expect(new Set(drawn).size).toBe(30)
    expect(drawCallBacks('x', list.slice(0, 7), 10)).toHaveLength(7)
  })
})

describe('a list of patients', () => {
  it('keeps numbers, days, departments and telephones, and neither names nor id numbers', () => {
    const read = readPatientList([
      ['2013年4月出院患者名单', '', '', '', ''],
      ['住院号', '姓名', '身份证号', '出院日期', '联系电话'],
      ['2013-0401', '示例甲', '11010519491231002X', '2013.4.11', '０００－1'],
      ['2013-0402', '示例乙', '', '2013年4月12日', '13800138000'],
      ['', '示例丙', '', '', ''],
      ['2013-0402', '示例丁', '', '', ''],
      ['11010519491231002X', '示例戊', '', '', ''],
      ['', '', '', '', ''],
      ['2013-0405', '示例己', '', '四月', ''],
    ])
    expect(read?.patients).toEqual([
      { patientNumber: '2013-0401', dischargedOn: '2013-04-11', department: '', phone: '' },
      { patientNumber: '2013-0402', dischargedOn: '2013-04-12', department: '', phone: '13800138000' },
      { patientNumber: '2013-0405', dischargedOn: null, department: '', phone: '' },
    ])
    expect(read?.refused).toEqual([
      { row: 5, column: '住院号', code: 'NUMBER_MISSING', value: '' },
      { row: 6, column: '住院号', code: 'NUMBER_TWICE', value: '2013-0402' },
      { row: 7, column: '住院号', code: 'NUMBER_PERSONAL', value: '' },
    ])
    expect(read?.warnings.map(({ row, code }) => [row, code])).toEqual([
      [3, 'PHONE_UNREADABLE'],
      [9, 'DATE_UNREADABLE'],
    ])
    expect(read?.leftOut).toEqual(['姓名', '身份证号'])
  })

  it('is none without a column of numbers', () => {
    expect(readPatientList([['姓名', '电话']])).toBeNull()
  })
})

describe('records that are pasted', () => {
  const form = sampleFormOf(share)!
  const cells = (text: string) => text.split('\n').map((line) => line.split('\t'))

  it('are added, or written over where their number stands already; a heading is passed over', () => {
    const before = [row('13-1', true), row('13-2', true)]
    const pasted = readSampleRows(form, before, cells('编号\t结果\t备注\n13-2\t2\t无签名\n\n13-3\t合格\n13-4'))
    expect(pasted).toEqual({
      rows: [row('13-1', true), row('13-2', false, {}, '无签名'), row('13-3', true), row('13-4', null)],
      refused: 0,
    })
  })

  it('give faults by clause in the order of the form', () => {
    const { rows } = readSampleRows(sampleFormOf(faults)!, [], cells('病历 1\t2\t0\t缺页\n病历 2\t\t１'))
    expect(rows).toEqual([row('病历 1', null, { d1: 2 }, '缺页'), row('病历 2', null, { d2: 1 })])
  })

  it('are not taken without a number or under an id number', () => {
    expect(readSampleRows(form, [], cells('\t1\n11010519491231002X\t1'))).toEqual({ rows: [], refused: 2 })
    expect(canBeRef('11010519491231002x')).toBe(false)
  })

  it('without a number of their own get the next that is free', () => {
    expect(nextRef([])).toBe('1')
    expect(nextRef([row('2', true)])).toBe('3')
  })
})
