import { describe, expect, it } from 'vitest'
import { changesAsked } from '@core/inspection/merge-visit'
import { EMPTY_SHEET, type SheetChange } from '@core/inspection/sheet'
import { applyEvent, sheetOf } from '@core/inspection/sheet-event'

const STAMP = { at: '2013-05-10T08:00:00.000Z', who: '示例甲' }
const paper = (facts: Record<string, boolean>, vetoes: string[] = [], remarks: Record<string, string> = {}) => ({
  facts: Object.fromEntries(Object.entries(facts).map(([item, met]) => [item, { met }])),
  vetoes,
  remarks,
})
const after = (changes: readonly SheetChange[]) =>
  sheetOf(changes.map((change) => [{ what: `sheet.${change.kind}`, change } as const, STAMP] as const))

const first = paper({ A1: true, A2: false }, ['V1'], { A2: '未见' })

describe('changesAsked', () => {
  it('enters a first file whole', () => {
    expect(changesAsked(first, undefined, EMPTY_SHEET)).toEqual([
      { kind: 'fact', item: 'A1', to: { met: true } },
      { kind: 'fact', item: 'A2', to: { met: false } },
      { kind: 'veto', item: 'V1', to: { code: 'V1', evidence: '' } },
      { kind: 'remark', item: 'A2', to: '未见' },
    ])
  })

  it('asks nothing when the same file comes again, whatever was entered by hand since', () => {
    const imported = after(changesAsked(first, undefined, EMPTY_SHEET))
    expect(changesAsked(first, first, imported)).toEqual([])
    const byHand = applyEvent(imported, { what: 'sheet.fact', change: { kind: 'fact', item: 'A1', to: { met: false } } }, STAMP)
    expect(changesAsked(first, first, byHand)).toEqual([])
  })

  it('asks for what the file says anew and takes back what it no longer says', () => {
    const second = paper({ A1: false }, [], { A1: '见附件' })
    expect(changesAsked(second, first, after(changesAsked(first, undefined, EMPTY_SHEET)))).toEqual([
      { kind: 'fact', item: 'A1', to: { met: false } },
      { kind: 'fact', item: 'A2', to: null },
      { kind: 'veto', item: 'V1', to: null },
      { kind: 'remark', item: 'A1', to: '见附件' },
      { kind: 'remark', item: 'A2', to: null },
    ])
  })

  it('leaves what already stands on the sheet, a veto with its evidence included', () => {
    const sheet = after([
      { kind: 'fact', item: 'A1', to: { met: true } },
      { kind: 'veto', item: 'V1', to: { code: 'V1', evidence: '考勤表复印件' } },
    ])
    expect(changesAsked(first, undefined, sheet).map((change) => `${change.kind} ${change.item}`)).toEqual([
      'fact A2',
      'remark A2',
    ])
  })
})
