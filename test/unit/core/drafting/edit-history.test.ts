import { describe, expect, it } from 'vitest'
import { record, redo, startHistory, undo, UNDO_STEPS, type History } from '@core/drafting/edit-history'
import { withItem } from '@core/drafting/edit-draft'
import { shippedDraft } from './draft-builder'

const sheet = shippedDraft()
const retitled = (history: History, title: string) => record(history, withItem(history.present, 'A1', { title }), 'A1')
const title = (history: History) => history.present.sections[0]?.items[0]?.item.title

describe('history', () => {
  it('goes back and forth, telling where', () => {
    const two = retitled(retitled(startHistory(sheet), '一'), '二')
    const back = undo(two)!
    expect([title(back.history), back.at]).toEqual(['一', 'A1'])
    expect(undo(back.history)!.history.present).toBe(sheet)
    const forth = redo(back.history)!
    expect([forth.history.present, forth.at]).toEqual([two.present, 'A1'])
    expect(redo(forth.history)).toBeNull()
  })

  it('has nothing before the first step', () => {
    expect(undo(startHistory(sheet))).toBeNull()
    expect(redo(startHistory(sheet))).toBeNull()
  })

  it('forgets what was taken back once something else is done', () => {
    const other = retitled(undo(retitled(startHistory(sheet), '一'))!.history, '三')
    expect(redo(other)).toBeNull()
    expect(undo(other)!.history.present).toBe(sheet)
  })

  it('keeps no step that changed nothing', () => {
    const history = startHistory(sheet)
    expect(record(history, sheet, 'A1')).toBe(history)
  })

  it(`keeps the last ${UNDO_STEPS} steps`, () => {
    let history = startHistory(sheet)
    for (let step = 1; step <= UNDO_STEPS + 5; step += 1) history = retitled(history, `第${step}次`)
    let count = 0
    for (let turned = undo(history); turned !== null; turned = undo(turned.history)) {
      history = turned.history
      count += 1
    }
    expect([count, title(history)]).toEqual([UNDO_STEPS, '第5次'])
  })
})
