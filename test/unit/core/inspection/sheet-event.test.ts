import { describe, expect, it } from 'vitest'
import { EMPTY_SHEET, sheetStatus, type SheetChange } from '@core/inspection/sheet'
import { applyEvent, eventOf, sheetOf, type SheetEvent } from '@core/inspection/sheet-event'

const met = (item: string, value: boolean): SheetChange => ({ kind: 'fact', item, to: { met: value } })
const changed = (change: SheetChange): SheetEvent => ({ what: `sheet.${change.kind}`, change })
const opened = sheetOf([{ what: 'sheet.opened' }])

describe('sheetOf', () => {
  it('makes a sheet from its events and counts them', () => {
    const sheet = sheetOf([
      { what: 'sheet.opened' },
      changed(met('A1', false)),
      changed(met('A1', true)),
      changed({ kind: 'veto', item: 'V2', to: { code: 'V2', evidence: '考勤表' } }),
      changed({ kind: 'veto', item: 'V1', to: { code: 'V1', evidence: '' } }),
      changed({ kind: 'remark', item: 'A1', to: '未见原件' }),
    ])
    expect(sheet).toEqual({
      facts: { A1: { met: true } },
      vetoes: [
        { code: 'V1', evidence: '' },
        { code: 'V2', evidence: '考勤表' },
      ],
      remarks: { A1: '未见原件' },
      revision: 6,
      touched: { 'fact/A1': 3, 'veto/V2': 4, 'veto/V1': 5, 'remark/A1': 6 },
      finishedAt: null,
      finishedBy: null,
    })
  })

  it('takes entries back and keeps when that was', () => {
    const sheet = sheetOf([
      { what: 'sheet.opened' },
      changed(met('A1', true)),
      changed({ kind: 'veto', item: 'V1', to: { code: 'V1', evidence: '' } }),
      changed({ kind: 'fact', item: 'A1', to: null }),
      changed({ kind: 'veto', item: 'V1', to: null }),
    ])
    expect([sheet.facts, sheet.vetoes, sheet.touched]).toEqual([{}, [], { 'fact/A1': 4, 'veto/V1': 5 }])
  })

  it('knows who finished it until it is opened again', () => {
    const finished = applyEvent(opened, { what: 'sheet.finished', at: '2013-05-10T08:00:00.000Z', who: '示例甲' })
    expect([finished.finishedAt, finished.finishedBy]).toEqual(['2013-05-10T08:00:00.000Z', '示例甲'])
    const reopened = applyEvent(finished, { what: 'sheet.reopened' })
    expect([reopened.finishedAt, reopened.finishedBy, reopened.revision]).toEqual([null, null, 3])
  })
})

describe('eventOf', () => {
  it('is nothing when the sheet already says so, in whatever order of fields', () => {
    const sheet = applyEvent(opened, changed({ kind: 'fact', item: 'B1', to: { numerator: 1, denominator: 2 } }))
    expect(eventOf(sheet, { kind: 'fact', item: 'B1', to: { denominator: 2, numerator: 1 } }, 0)).toBeNull()
    expect(eventOf(EMPTY_SHEET, { kind: 'remark', item: 'B1', to: null }, 0)).toBeNull()
  })

  it('refuses a change by someone who did not see the last one of the same entry', () => {
    const sheet = applyEvent(opened, changed(met('A1', true)))
    expect(() => eventOf(sheet, met('A1', false), 1)).toThrow(
      expect.objectContaining({ code: 'STALE_REVISION', params: { at: 'A1' } }),
    )
    expect(eventOf(sheet, met('A1', false), 2)).toEqual(changed(met('A1', false)))
    expect(eventOf(sheet, met('A2', false), 1)).toEqual(changed(met('A2', false)))
    expect(eventOf(sheet, { kind: 'remark', item: 'A1', to: '另页' }, 1)).not.toBeNull()
  })

  it('refuses any change of a finished sheet', () => {
    const finished = applyEvent(opened, { what: 'sheet.finished', at: '2013-05-10T08:00:00.000Z', who: '示例甲' })
    expect(() => eventOf(finished, met('A1', true), 9)).toThrow(expect.objectContaining({ code: 'SHEET_FINISHED' }))
  })
})

describe('sheetStatus', () => {
  it('is finished by a person, complete by its items', () => {
    expect(sheetStatus(null, { status: 'incomplete' })).toBe('draft')
    expect(sheetStatus(null, { status: 'complete' })).toBe('complete')
    expect(sheetStatus('2013-05-10T08:00:00.000Z', { status: 'complete' })).toBe('finished')
  })
})
