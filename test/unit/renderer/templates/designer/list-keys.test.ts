import { describe, expect, it } from 'vitest'
import { BONUS_ROW, HEAD_ROW, VETOES_ROW } from '@core/drafting/draft-rows'
import { draftOf, rowsOf, type DesignerSession } from '../../../../../renderer/screens/templates/designer/designer-session'
import { nextUnsure, pressAtDesk, pressInList } from '../../../../../renderer/screens/templates/designer/list-keys'
import { desk, line, newKey, pastedDraft } from './desk'

const press = (session: DesignerSession, ...keys: string[]): DesignerSession =>
  keys.reduce((now, key) => pressInList(now, key, newKey) ?? pressAtDesk(now, key) ?? now, session)
const keys = (session: DesignerSession) => rowsOf(session).map(({ key }) => key)

describe('walking', () => {
  it('goes row by row through headings too, and stays at the ends', () => {
    expect(press(desk('A1'), 'ArrowUp').current).toBe('A')
    expect(press(desk('A1'), 'ArrowUp', 'ArrowUp').current).toBe('A')
    expect(press(desk('A5'), 'ArrowDown').current).toBe('B')
    expect(press(desk(), 'End').current).toBe(HEAD_ROW)
    expect(press(desk(), 'End', 'ArrowDown').current).toBe(HEAD_ROW)
    expect(press(desk('V1'), 'Home').current).toBe('A')
  })

  it('goes from part to part', () => {
    expect(press(desk('A3'), 'PageDown').current).toBe('B')
    expect(press(desk('A3'), 'PageUp').current).toBe('A')
    expect(press(desk('E2'), 'PageDown', 'PageDown', 'PageDown').current).toBe(HEAD_ROW)
    expect(press(desk('V1'), 'PageUp').current).toBe(VETOES_ROW)
    expect(press(desk('X1'), 'PageUp').current).toBe(BONUS_ROW)
    expect(press(desk('A'), 'PageUp').current).toBe('A')
  })
})

describe('rows', () => {
  it('are inserted below and become current, also with Ctrl', () => {
    for (const key of ['Insert', 'Ctrl+Insert']) {
      const session = press(desk('A2'), key)
      expect(keys(session).indexOf(session.current)).toBe(3)
      expect(line(session).item.code).toBe('A6')
    }
    expect(press(desk(HEAD_ROW), 'Insert').history.past).toEqual([])
  })

  it('move and keep the keys with them', () => {
    const session = press(desk('A2'), 'Alt+ArrowUp')
    expect([session.current, keys(session).slice(0, 3)]).toEqual(['A2', ['A', 'A2', 'A1']])
    expect(keys(press(session, 'Alt+ArrowDown')).slice(0, 3)).toEqual(['A', 'A1', 'A2'])
  })

  it('are taken away and come back', () => {
    const session = press(desk('B'), 'Delete')
    expect(session.current).toBe('C')
    expect(keys(press(session, 'Ctrl+z'))).toEqual(keys(desk()))
    expect(keys(press(session, 'Ctrl+z', 'Ctrl+y'))).toEqual(keys(session))
    expect(keys(press(session, 'Ctrl+z', 'Ctrl+Shift+z'))).toEqual(keys(session))
  })

  it('are filled from above', () => {
    expect(line(press(desk('A4'), 'Ctrl+d')).item).toMatchObject({ points: 5, evidenceRule: 'always' })
  })

  it('leave other keys alone', () => {
    expect(pressInList(desk(), 'x', newKey)).toBeNull()
    expect(pressAtDesk(desk(), 'Ctrl+x')).toBeNull()
  })
})

describe('the next clause that waits', () => {
  const draft = pastedDraft('B2', '酌情扣0.5—1分；酌情扣1—2分')

  it('is found behind the one at hand, and round the sheet', () => {
    const first = nextUnsure(desk('A1', draft))
    expect([first.current, first.clause]).toEqual(['B2', 0])
    const second = nextUnsure(first)
    expect([second.current, second.clause]).toEqual(['B2', 1])
    expect(nextUnsure(second)).toMatchObject({ current: 'B2', clause: 0 })
    expect(nextUnsure(desk(HEAD_ROW, draft))).toMatchObject({ current: 'B2', clause: 0 })
    expect(nextUnsure(desk('B', draft))).toMatchObject({ current: 'B2', clause: 0 })
  })

  it('is nowhere in a sheet without such clauses', () => {
    expect(nextUnsure(desk('B2')).current).toBe('B2')
    expect(draftOf(press(desk(), 'Ctrl+j'))).toBeDefined()
  })
})
