import { describe, expect, it } from 'vitest'
import type { Fact } from '@core/scoring/fact'
import { EMPTY_SHEET, sheetStatus, type SheetChange } from '@core/inspection/sheet'
import { applyEvent, correctionOf, eventOf, sheetOf, type SheetEvent } from '@core/inspection/sheet-event'

const STAMP = { at: '2013-05-10T08:00:00.000Z', who: '示例甲' }

const met = (item: string, value: boolean): SheetChange => ({ kind: 'fact', item, to: { met: value } })
const changed = (change: SheetChange): SheetEvent => ({ what: `sheet.${change.kind}`, change })
const made = (...events: SheetEvent[]) => sheetOf(events.map((event) => [event, STAMP] as const))
const next = (sheet: ReturnType<typeof made>, event: SheetEvent) => applyEvent(sheet, event, STAMP)
const opened = made({ what: 'sheet.opened' })

describe('sheetOf', () => {
  it('makes a sheet from its events and counts them', () => {
    const sheet = made(
      { what: 'sheet.opened' },
      changed(met('A1', false)),
      changed(met('A1', true)),
      changed({ kind: 'veto', item: 'V2', to: { code: 'V2', evidence: '考勤表' } }),
      changed({ kind: 'veto', item: 'V1', to: { code: 'V1', evidence: '' } }),
      changed({ kind: 'remark', item: 'A1', to: '未见原件' }),
    )
    expect(sheet).toEqual({
      facts: { A1: { met: true } },
      vetoes: [
        { code: 'V1', evidence: '' },
        { code: 'V2', evidence: '考勤表' },
      ],
      remarks: { A1: '未见原件' },
      revision: 6,
      corrections: 0,
      touched: { 'fact/A1': 3, 'veto/V2': 4, 'veto/V1': 5, 'remark/A1': 6 },
      finishedAt: null,
      finishedBy: null,
      registry: {},
    })
  })

  it('takes entries back and keeps when that was', () => {
    const sheet = made(
      { what: 'sheet.opened' },
      changed(met('A1', true)),
      changed({ kind: 'veto', item: 'V1', to: { code: 'V1', evidence: '' } }),
      changed({ kind: 'fact', item: 'A1', to: null }),
      changed({ kind: 'veto', item: 'V1', to: null }),
    )
    expect([sheet.facts, sheet.vetoes, sheet.touched]).toEqual([{}, [], { 'fact/A1': 4, 'veto/V1': 5 }])
  })

  it('keeps what the registry said of an answer as long as that stands', () => {
    const found = (numerator: number, registry?: Fact): SheetChange => ({
      kind: 'fact',
      item: 'B1',
      to: { numerator, denominator: 2 },
      ...(registry && { registry }),
    })
    const sheet = next(opened, changed(found(1, { denominator: 2 })))
    expect(sheet.registry).toEqual({ B1: { denominator: 2 } })
    expect(next(sheet, changed(met('A1', true))).registry).toEqual({ B1: { denominator: 2 } })
    expect(next(sheet, changed(found(2, { numerator: 1 }))).registry).toEqual({ B1: { numerator: 1 } })
    expect(next(sheet, changed(found(2))).registry).toEqual({})
    expect(next(sheet, changed({ kind: 'fact', item: 'B1', to: null })).registry).toEqual({})
  })

  it('carries what the registry said over with the facts that go on', () => {
    const said = (item: string): SheetEvent => changed({ kind: 'fact', item, to: { value: 1 }, registry: { value: 2 } })
    const before = made({ what: 'sheet.opened' }, said('A1'), said('A2'), said('A3'))
    const carried = {
      pins: { templateVersion: '2.0', templateSha256: '', parameters: {} },
      entries: { facts: { A2: { value: 1 } }, vetoes: [], remarks: {} },
      successors: { A1: 'A2', A2: 'A9' },
    }
    expect(next(before, { what: 'sheet.carried-over', carried }).registry).toEqual({ A2: { value: 2 } })
  })

  it('knows who finished it until it is opened again', () => {
    const finished = next(opened, { what: 'sheet.finished' })
    expect([finished.finishedAt, finished.finishedBy]).toEqual(['2013-05-10T08:00:00.000Z', '示例甲'])
    const reopened = next(finished, { what: 'sheet.reopened' })
    expect([reopened.finishedAt, reopened.finishedBy, reopened.revision]).toEqual([null, null, 3])
  })
})

describe('correctionOf', () => {
  it('changes a finished sheet, which stays finished and counts it', () => {
    const finished = next(opened, { what: 'sheet.finished' })
    const corrected = next(finished, correctionOf(met('A1', false)))
    expect([corrected.facts, corrected.corrections, corrected.finishedBy, corrected.touched]).toEqual([
      { A1: { met: false } },
      1,
      '示例甲',
      { 'fact/A1': 3 },
    ])
  })
})

describe('eventOf', () => {
  it('is nothing when the sheet already says so, in whatever order of fields', () => {
    const sheet = next(opened, changed({ kind: 'fact', item: 'B1', to: { numerator: 1, denominator: 2 } }))
    expect(eventOf(sheet, { kind: 'fact', item: 'B1', to: { denominator: 2, numerator: 1 } }, 0)).toBeNull()
    expect(eventOf(EMPTY_SHEET, { kind: 'remark', item: 'B1', to: null }, 0)).toBeNull()
  })

  it('refuses a change by someone who did not see the last one of the same entry', () => {
    const sheet = next(opened, changed(met('A1', true)))
    expect(() => eventOf(sheet, met('A1', false), 1)).toThrow(
      expect.objectContaining({ code: 'STALE_REVISION', params: { at: 'A1' } }),
    )
    expect(eventOf(sheet, met('A1', false), 2)).toEqual(changed(met('A1', false)))
    expect(eventOf(sheet, met('A2', false), 1)).toEqual(changed(met('A2', false)))
    expect(eventOf(sheet, { kind: 'remark', item: 'A1', to: '另页' }, 1)).not.toBeNull()
  })

  it('refuses any change of a finished sheet', () => {
    const finished = next(opened, { what: 'sheet.finished' })
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
