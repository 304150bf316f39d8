import { describe, expect, it } from 'vitest'
import { shipped, take, typist } from './typing'
import { leaveField, openField, typeText } from '../../../../renderer/screens/inspections/sheet/sheet-fields'
import { withdrawVeto } from '../../../../renderer/screens/inspections/sheet/sheet-keys'
import { UNDO_STEPS } from '../../../../renderer/screens/inspections/sheet/past'
import { reread } from '../../../../renderer/screens/inspections/sheet/sheet-session'

const hospital = shipped('01-supporting-hospital')
const clinic = shipped('02-recipient-clinic')
const doctor = shipped('03-dispatched-doctor')

describe('Enter', () => {
  it('stores the full fact of an unanswered checklist and goes on', () => {
    const me = typist(hospital).type('Enter')
    expect(me.saved).toEqual([{ kind: 'fact', item: 'A1', to: { ticked: ['c1', 'c2', 'c3'] } }])
    expect(me.session.current).toBe('A2')
  })

  it('stores met, no occurrences and full points', () => {
    expect(typist(doctor, { at: 'A1' }).type('Enter').saved[0]?.to).toEqual({ met: true })
    expect(typist(doctor, { at: 'A4' }).type('Enter').saved[0]?.to).toEqual({ counts: {} })
    expect(typist(doctor, { at: 'A5' }).type('Enter').saved[0]?.to).toEqual({ points: 4 })
  })

  it('only goes on from an answered item', () => {
    const me = typist(hospital).type('2', 'Enter', 'ArrowUp', 'Enter')
    expect(me.saved).toHaveLength(1)
    expect(me.session.entries.facts).toEqual({ A1: { ticked: ['c2'] } })
    expect(me.session.current).toBe('A2')
  })

  it('opens the first field where figures are needed', () => {
    expect(typist(hospital, { at: 'B1' }).type('Enter').session.field).toBe('numerator')
    expect(typist(hospital, { at: 'A4' }).type('Enter').session.field).toBe('value')
    expect(typist(hospital, { at: 'C2' }).type('Enter').session.field).toBe('numerator')
  })

  it('never reaches a bonus item and never gives one its points', () => {
    const atEnd = typist(hospital, { at: 'E3' }).type('Enter')
    expect(atEnd.session.current).toBe('E3')
    expect(atEnd.session.said).toMatchObject({ kind: 'refused', code: 'LAST_ITEM', params: { left: 26 } })

    const onBonus = typist(hospital, { at: 'X3' }).type('Enter')
    expect(onBonus.saved).toEqual([])
    expect(onBonus.type('1').saved).toEqual([{ kind: 'fact', item: 'X3', to: { met: true } }])
  })
})

describe('digits', () => {
  it('toggle the options of a checklist', () => {
    const me = typist(hospital).type('13')
    expect(me.session.entries.facts['A1']).toEqual({ ticked: ['c1', 'c3'] })
    expect(me.type('1').session.entries.facts['A1']).toEqual({ ticked: ['c3'] })
    expect(me.type('3').session.entries.facts['A1']).toEqual({ ticked: [] })
    expect(me.type('4').saved).toHaveLength(4) // there is no fourth option
    expect(me.session.current).toBe('A1')
  })

  it('take the occurrences of a deduction clause; Enter returns, Enter again goes on', () => {
    const me = typist(hospital, { at: 'B5' }).type('1')
    expect(me.session.field).toBe('count/d1')
    me.type('1')
    expect(me.points('B5')).toBe('4.0') // shown while it is typed
    expect(me.saved).toEqual([])
    me.type('Enter')
    expect(me.session).toMatchObject({ field: null, current: 'B5' })
    me.type('2', '1', 'Enter')
    expect(me.saved.at(-1)).toEqual({ kind: 'fact', item: 'B5', to: { counts: { d1: 1, d2: 1 } } })
    expect(me.points('B5')).toBe('3.0')
    expect(me.type('Enter').session.current).toBe('B6')
  })

  it('take an occurrence back with 0', () => {
    const me = typist(hospital, { at: 'B5' }).type('1', '2', 'Enter', '1', '0', 'Enter')
    expect(me.session.entries.facts['B5']).toEqual({ counts: {} })
  })

  it('choose met or not met', () => {
    expect(typist(doctor, { at: 'A1' }).type('2').saved[0]?.to).toEqual({ met: false })
    expect(typist(doctor, { at: 'A1' }).type('1').saved[0]?.to).toEqual({ met: true })
    expect(typist(doctor, { at: 'A1' }).type('3').saved).toEqual([])
  })

  it('store the threshold of a step, marked', () => {
    const me = typist(hospital, { at: 'A4' }).type('3')
    expect(me.saved[0]?.to).toEqual({ value: 2, reason: '按档' })
    expect(me.points('A4')).toBe('2.0')
  })

  it('open the points field of a judgement', () => {
    const me = typist(doctor, { at: 'A5' }).type('3.5', 'Enter')
    expect(me.saved).toEqual([{ kind: 'fact', item: 'A5', to: { points: 3.5 } }])
    expect(me.session.current).toBe('B1')
  })

  it('ask for the reason of low points', () => {
    const me = typist(doctor, { at: 'A5' }).type('2', 'Enter')
    expect(me.session.field).toBe('reason')
    expect(me.type('Enter').saved).toEqual([])
    expect(me.session.said).toMatchObject({ kind: 'refused', code: 'REASON_REQUIRED' })
    me.type('有查实投诉', 'Enter')
    expect(me.saved).toEqual([{ kind: 'fact', item: 'A5', to: { points: 2, reason: '有查实投诉' } }])
    expect(me.session.current).toBe('B1')
  })

  it('say what is wrong with points off their steps', () => {
    const me = typist(doctor, { at: 'A5' }).type('3.3', 'Enter')
    expect(me.session.said).toMatchObject({ kind: 'refused', code: 'POINTS_OFF_STEP' })
    expect(me.session.field).toBe('points')
    expect(me.saved).toEqual([])
  })
})

describe('figures', () => {
  it('take numerator and denominator with a slash, and Enter goes on', () => {
    const me = typist(hospital, { at: 'B1' }).type('4/5', 'Enter')
    expect(me.saved).toEqual([{ kind: 'fact', item: 'B1', to: { numerator: 4, denominator: 5 } }])
    expect(me.session.current).toBe('B2')
    expect(me.points('B1')).toBe('4.8')
  })

  it('take Enter between the two, decimals and full-width digits', () => {
    const me = typist(hospital, { at: 'C2' }).type('Enter', '２１', 'Enter', '5.25', 'Enter')
    expect(me.session.entries.facts['C2']).toEqual({ numerator: 21, denominator: 5.25 })
  })

  it('do not store half a ratio, and say so when the item is left', () => {
    const me = typist(hospital, { at: 'B1' }).type('4', 'Enter', 'Enter')
    expect(me.session).toMatchObject({ field: 'denominator', said: { kind: 'refused', code: 'FIELD_EMPTY' } })
    take(me, leaveField(me.session, 'denominator'))
    me.type('ArrowDown')
    expect(me.saved).toEqual([])
    expect(me.session).toMatchObject({ current: 'B2', said: { kind: 'refused', code: 'NOT_STORED', item: 'B1' } })
  })

  it('refuse a part above its whole and what is no number', () => {
    const part = typist(hospital, { at: 'B2' }).type('6/5', 'Enter')
    expect(part.session.said).toMatchObject({ kind: 'refused', code: 'NUMERATOR_ABOVE_DENOMINATOR' })
    const word = typist(hospital, { at: 'B1' }).type('4/5-', 'Enter')
    expect(word.session.said).toMatchObject({ kind: 'refused', code: 'NOT_A_NUMBER' })
    expect([...part.saved, ...word.saved]).toEqual([])
    expect(part.session.current).toBe('B2')
  })

  it('take no letter, and say so at once', () => {
    const me = typist(hospital, { at: 'B1' }).type('4', 'x')
    expect(me.session.texts).toEqual({ numerator: '4' })
    expect(me.session.said).toMatchObject({ kind: 'refused', code: 'NOT_A_NUMBER' })
    me.type('/5', 'Enter')
    expect(me.session.entries.facts['B1']).toEqual({ numerator: 4, denominator: 5 })
    const count = typist(hospital, { at: 'B5' }).type('1', '二', '3', 'Enter')
    expect(count.session.entries.facts['B5']).toEqual({ counts: { d1: 3 } })
    expect(typist(doctor, { at: 'A5' }).type('3。5', 'Enter').session.entries.facts['A5']).toEqual({ points: 3.5 })
  })

  it('may be negative where a difference is divided', () => {
    const me = typist(clinic, { at: 'C1' }).type('-12/400', 'Enter')
    expect(me.session.entries.facts['C1']).toEqual({ numerator: -12, denominator: 400 })
  })

  it('replace a step that was stored', () => {
    const me = typist(hospital, { at: 'A4' }).type('3', 'ArrowDown', 'ArrowUp')
    take(me, openField(me.session, 'value'))
    me.type('4', 'Enter')
    expect(me.session.entries.facts['A4']).toEqual({ value: 4 })
  })

  it('are stored when the field is left with the mouse or Tab, and called back by Esc', () => {
    const me = typist(hospital, { at: 'B1' })
    take(me, openField(me.session, 'numerator'))
    take(me, typeText(me.session, 'numerator', '4'))
    take(me, leaveField(me.session, 'numerator')) // Tab
    expect(me.saved).toEqual([])
    take(me, openField(me.session, 'denominator'))
    take(me, typeText(me.session, 'denominator', '5'))
    take(me, leaveField(me.session, 'denominator'))
    expect(me.saved).toHaveLength(1)
    expect(me.session).toMatchObject({ field: null, current: 'B1' })

    me.type('9', 'Escape')
    expect(me.session.entries.facts['B1']).toEqual({ numerator: 4, denominator: 5 })
    expect(me.session.texts).toEqual({})
  })
})

describe('not applicable', () => {
  it('asks the reason, common ones by digit, and shows the effect before it is stored', () => {
    const me = typist(hospital, { at: 'C5' }).type('n')
    expect(me.session.field).toBe('waiver')
    me.type('2')
    expect(me.session.texts.waiver).toBe('协议未列此项')
    me.type('3')
    expect(me.session.texts.waiver).toBe('派驻不满一个月')
    expect(me.saved).toEqual([])
    me.type('2', 'Enter')
    expect(me.saved).toEqual([{ kind: 'fact', item: 'C5', to: { notApplicable: true, reason: '协议未列此项' } }])
    expect(me.session.current).toBe('C6')
  })

  it('keeps digits that belong to a written reason', () => {
    const me = typist(hospital, { at: 'C5' }).type('n', '共3例', 'Enter')
    expect(me.saved[0]?.to).toEqual({ notApplicable: true, reason: '共3例' })
  })

  it('is refused without a reason and where it is not allowed', () => {
    const empty = typist(hospital, { at: 'C5' }).type('n', 'Enter')
    expect(empty.session.said).toMatchObject({ kind: 'refused', code: 'REASON_REQUIRED' })
    const forbidden = typist(hospital, { at: 'B5' }).type('n')
    expect(forbidden.session).toMatchObject({ field: null, said: { kind: 'refused', code: 'NOT_APPLICABLE_REFUSED' } })
    expect([...empty.saved, ...forbidden.saved]).toEqual([])
  })

  it('gives way to an answer only once it is cleared', () => {
    const me = typist(hospital, { at: 'C5' }).type('n', '1', 'Enter', 'ArrowUp')
    take(me, openField(me.session, 'numerator'))
    take(me, typeText(me.session, 'numerator', '2'))
    expect(me.session).toMatchObject({ field: null, texts: {}, said: { kind: 'refused', code: 'WAIVED' } })
    me.type('/', '9')
    expect(me.saved).toHaveLength(1)
    me.type('Delete', '2/4', 'Enter')
    expect(me.session.entries.facts['C5']).toEqual({ numerator: 2, denominator: 4 })
  })

  it('takes another common reason by its digit', () => {
    const me = typist(hospital, { at: 'C5' }).type('n', '1', 'Enter', 'ArrowUp', '3', 'Enter')
    expect(me.session.entries.facts['C5']).toEqual({ notApplicable: true, reason: '派驻不满一个月' })
  })
})

describe('walking', () => {
  it('goes by item, section and to the next unanswered one', () => {
    const me = typist(hospital).type('PageDown')
    expect(me.session.current).toBe('B1')
    expect(me.type('ArrowDown', 'PageUp').session.current).toBe('B1')
    expect(me.type('PageUp').session.current).toBe('A1')
    expect(me.type('ArrowUp').session.current).toBe('A1')
    me.type('PageDown', 'PageDown', 'PageDown', 'PageDown', 'PageDown')
    expect(me.session.current).toBe('X1')
    expect(me.type('Ctrl+j').session.current).toBe('A1')
    expect(me.type('Enter', 'ArrowUp', 'Ctrl+j').session.current).toBe('A2')
  })

  it('begins with the first unanswered item, or the one asked for', () => {
    const entries = { facts: { A1: { ticked: [] } }, vetoes: [], remarks: {} }
    expect(typist(hospital, { entries }).session.current).toBe('A2')
    expect(typist(hospital, { entries, at: 'D2' }).session.current).toBe('D2')
    expect(typist(hospital, { entries, at: 'Z9' }).session.current).toBe('A2')
  })
})

describe('remarks and vetoes', () => {
  it('keeps a remark and takes it away', () => {
    const me = typist(hospital, { at: 'B5' }).type('r', '院长称已请假', 'Enter')
    expect(me.saved).toEqual([{ kind: 'remark', item: 'B5', to: '院长称已请假' }])
    expect(me.session.field).toBeNull()
    take(me, typeText(me.session, 'remark', ''))
    take(me, leaveField(me.session, 'remark'))
    expect(me.session.entries.remarks).toEqual({})
  })

  it('offers the vetoes of the item first and asks the evidence', () => {
    const me = typist(clinic, { at: 'B1' }).type('v', '1')
    expect(me.session.drawer).toEqual({ kind: 'veto', chosen: 'V1' })
    expect(me.session.field).toBe('evidence')
    expect(me.type('Enter').session.said).toMatchObject({ kind: 'refused', code: 'REASON_REQUIRED' })
    me.type('补记考勤 4 天', 'Enter')
    expect(me.saved).toEqual([{ kind: 'veto', item: 'V1', to: { code: 'V1', evidence: '补记考勤 4 天' } }])
    expect(me.session).toMatchObject({ drawer: null, field: null, current: 'B1' })
  })

  it('numbers the others after them', () => {
    const me = typist(doctor, { at: 'A5' }).type('v', '2')
    expect(me.session.drawer).toEqual({ kind: 'veto', chosen: 'V1' })
  })

  it('takes a raised veto back by its digit or its button', () => {
    const vetoes = [{ code: 'V1', evidence: '补记考勤 4 天' }]
    const entries = { facts: {}, vetoes, remarks: {} }
    const withdrawn = [{ kind: 'veto', item: 'V1', to: null }]
    expect(typist(clinic, { entries, at: 'B1' }).type('v', '1').saved).toEqual(withdrawn)
    const me = typist(clinic, { entries, at: 'C1' })
    take(me, withdrawVeto(me.session, 'V1'))
    expect(me.saved).toEqual(withdrawn)
  })

  it('does not score while a veto is being chosen', () => {
    const me = typist(hospital).type('v', 'Enter', 'Escape')
    expect(me.saved).toEqual([])
    expect(me.session).toMatchObject({ drawer: null, current: 'A1' })
  })
})

describe('undo', () => {
  it('goes back and forth across items, remarks and vetoes, and saves each way', () => {
    const me = typist(hospital, { at: 'B5' }).type('Enter', '1', '2', 'Enter', 'r', '注', 'Enter')
    const before = me.session.entries
    me.type('Ctrl+z', 'Ctrl+z', 'Ctrl+z')
    expect(me.session.entries).toEqual({ facts: {}, vetoes: [], remarks: {} })
    expect(me.session.current).toBe('B5')
    expect(me.saved.at(-1)).toEqual({ kind: 'fact', item: 'B5', to: null })
    me.type('Ctrl+z') // nothing is left
    me.type('Ctrl+y', 'Ctrl+y', 'Ctrl+y')
    expect(me.session.entries).toEqual(before)
    expect(me.session.current).toBe('B6')
    me.type('Ctrl+z', 'Delete', 'Ctrl+y') // an act of its own ends the way forth
    expect(me.session.entries.facts).toEqual({ B5: { counts: {} } })
  })

  it('reaches back at least 50 acts', () => {
    const me = typist(hospital)
    for (let round = 0; round < 30; round += 1) me.type('1', 'ArrowDown', '1', 'ArrowUp')
    me.type(...Array.from({ length: 60 }, () => 'Ctrl+z'))
    expect(UNDO_STEPS).toBeGreaterThanOrEqual(50)
    expect(me.session.entries.facts).toEqual({})
  })

  it('ends where somebody else changed the sheet', () => {
    const me = typist(hospital).type('1')
    expect(reread(me.session, { ...me.session.entries }, false).done).toHaveLength(1)
    expect(reread(me.session, { facts: {}, vetoes: [], remarks: {} }, false).done).toHaveLength(0)
  })
})

describe('a finished sheet', () => {
  it('can be walked through and nothing else', () => {
    const entries = { facts: { A1: { ticked: ['c1'] } }, vetoes: [], remarks: {} }
    const me = typist(hospital, { entries, isLocked: true, at: 'A1' }).type('Enter', 'Enter', 'ArrowUp')
    expect(me.session.current).toBe('A2')
    me.type('1', 'n', 'r', 'f', 'v', 'Delete', 'Ctrl+z')
    take(me, openField(me.session, 'remark'))
    expect(me.saved).toEqual([])
    expect(me.session).toMatchObject({ field: null, drawer: null, entries })
  })
})

describe('a whole sheet by keyboard alone', () => {
  it('scores the supporting hospital with the points of the norm', () => {
    const me = typist(hospital)
    const answers: Record<string, string[]> = {
      A4: ['3', 'Enter'],
      B1: ['4/5', 'Enter'],
      B2: ['5/5', 'Enter'],
      B3: ['9/10', 'Enter'],
      B4: ['3/4', 'Enter'],
      B5: ['1', '1', 'Enter', '2', '1', 'Enter', 'Enter'],
      C1: ['310/310', 'Enter'],
      C2: ['Enter', '21/5.2', 'Enter'],
      C3: ['Enter', '13/5.2', 'Enter'],
      C4: ['4/5', 'Enter'],
      C5: ['n', '2', 'Enter'],
      C6: ['2', 'Enter'],
      C7: ['3/3', 'Enter'],
      C8: ['1', 'Enter'],
      D1: ['Enter', '538/3810', 'Enter'],
      D2: ['5/6', 'Enter'],
      D3: ['96/100', 'Enter'],
      D4: ['8/10', 'Enter'],
    }
    while (me.session.said?.kind !== 'refused') me.type(...(answers[me.session.current] ?? ['Enter']))
    expect(me.session.said).toMatchObject({ code: 'ALL_ANSWERED' })
    // lost: A4 2, B1 1.2, B4 1.5, B5 3, C4 0.8, C6 2, D4 0.3; 86.2 of 97
    expect(me.total()).toBe('88.87')
    me.type('v', '1', '不派员', 'Enter')
    expect(me.total()).toBe('88.87')
  })

  it('takes at most 110 keys for 60 items, 14 with a deduction and one not applicable', () => {
    const items = Array.from({ length: 60 }, (_, index) => ({
      ...(index < 20 ? hospital.categories[1]?.items[4] : hospital.categories[0]?.items[0]),
      code: `A${index + 1}`,
      allowNotApplicable: index === 59,
    }))
    const template = { ...hospital, categories: [{ ...hospital.categories[0], items }], bonusItems: [] } as typeof hospital
    const me = typist(template)
    for (let index = 0; index < 60; index += 1) {
      me.type(...(index < 14 ? ['1', '1', 'Enter', 'Enter'] : index === 59 ? ['n', '1', 'Enter'] : ['Enter']))
    }
    expect(Object.keys(me.session.entries.facts)).toHaveLength(60)
    expect(me.keys).toBeLessThanOrEqual(110)
  })
})
