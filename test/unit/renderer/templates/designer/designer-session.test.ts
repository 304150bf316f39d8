import { describe, expect, it } from 'vitest'
import { HEAD_ROW } from '@core/drafting/draft-rows'
import { removeRows, withItem } from '@core/drafting/edit-draft'
import {
  adopt,
  chosenBlock,
  currentRow,
  draftOf,
  edit,
  redoStep,
  startSession,
  turnTo,
  undoStep,
} from '../../../../../renderer/screens/templates/designer/designer-session'
import { shippedDraft } from '../../../core/drafting/draft-builder'
import { desk, line } from './desk'

const renamed = (session: ReturnType<typeof desk>, title: string) =>
  edit(session, withItem(draftOf(session), session.current, { title }))

describe('a session', () => {
  it('begins at the first item, or where it is asked to', () => {
    expect(startSession(shippedDraft()).current).toBe('A1')
    expect(startSession(shippedDraft(), 'B5').current).toBe('B5')
    expect(startSession(shippedDraft(), 'nobody').current).toBe('A1')
    const empty = { ...shippedDraft(), sections: [], bonusItems: [], vetoes: [] }
    expect(currentRow(startSession(empty)).kind).toBe('bonus')
  })

  it('keeps a step only when something changed', () => {
    const session = desk()
    expect(edit(session, draftOf(session))).toBe(session)
    expect(renamed(session, '领导小组').history.past).toHaveLength(1)
  })

  it('takes back where it was done, and does it again', () => {
    const done = turnTo(renamed(desk('B1'), '人数'), 'E3')
    const undone = undoStep(done)
    expect([undone.current, line(undone).item.title]).toEqual(['B1', '派驻人数到位'])
    const redone = redoStep(turnTo(undone, 'A1'))
    expect([redone.current, line(redone).item.title]).toEqual(['B1', '人数'])
    expect(redoStep(redone)).toBe(redone)
    expect(undoStep(desk())).toMatchObject({ current: 'A1' })
  })

  it('stands at the place of a row that is gone', () => {
    const session = desk('A3')
    const removed = edit(session, removeRows(draftOf(session), new Set(['A3'])))
    expect(removed.current).toBe('A4')
    expect(undoStep(removed).current).toBe('A3')
    const last = desk('V3')
    expect(edit(last, removeRows(draftOf(last), new Set(['V3', 'V2']))).current).not.toBe('V3')
  })

  it('makes a draft from outside a step that can be taken back', () => {
    const session = desk()
    const other = withItem(draftOf(session), 'B1', { title: '另一处改的' })
    const adopted = adopt(session, other)
    expect(draftOf(adopted)).toBe(other)
    expect(draftOf(undoStep(adopted))).toBe(draftOf(session))
  })

  it('forgets clause and caret when it goes to another row, and keeps them on the same', () => {
    const session = { ...desk(), clause: 2, caret: 9 }
    expect(turnTo(session, 'A1')).toMatchObject({ clause: 2, caret: 9 })
    expect(turnTo(session, 'A2')).toMatchObject({ current: 'A2', clause: null, caret: 0 })
    expect(turnTo(session, 'nobody')).toBe(session)
    expect(turnTo(session, HEAD_ROW).current).toBe(HEAD_ROW)
  })

  it('chooses the cells between the current one and the anchor, whichever comes first', () => {
    const session = { ...desk('A3'), column: 'points' as const, anchor: { row: 'A1', column: 'methods' as const } }
    expect(chosenBlock(session)).toEqual({ rows: ['A1', 'A2', 'A3'], columns: ['points', 'requirement', 'methods'] })
    expect(chosenBlock(desk())).toEqual({ rows: ['A1'], columns: ['title'] })
  })
})
