import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  canHappen,
  happen,
  rectificationOf,
  UNISSUED,
  type Rectification,
  type RectificationEvent,
} from '@core/inspection/rectification/rectification'
import { isSameProblem, likeness, proposeMerges } from '@core/inspection/rectification/similar-findings'
import { daysOverdue, standingOn } from '@core/inspection/rectification/standing'
import { addDays } from '@core/shared/calendar'
import { AppError } from '@core/shared/app-error'

const day = fc.integer({ min: 0, max: 60 }).map((at) => addDays('2013-05-10', at))
const text = fc.constantFrom('', ' ', '示例', '已补齐')

const event: fc.Arbitrary<RectificationEvent> = fc.oneof(
  fc.record({
    what: fc.constant('issued' as const),
    number: fc.constant('云卫督改〔2013〕1号'),
    issuedOn: day,
    dueOn: day,
    problem: text,
    requirement: text,
    basis: text,
    person: text,
  }),
  fc.record({ what: fc.constant('received' as const), receivedOn: day, receivedBy: text }),
  fc.record({
    what: fc.constant('replied' as const),
    repliedOn: day,
    text,
    files: fc.constant([] as string[]),
    isComplete: fc.boolean(),
  }),
  fc.record({ what: fc.constant('extended' as const), dueOn: day, reason: text }),
  fc.record({
    what: fc.constant('checked' as const),
    checkedOn: day,
    checkedBy: text,
    hasPassed: fc.boolean(),
    result: text,
    dueOn: fc.option(day),
  }),
  fc.record({ what: fc.constant('closed' as const), closedOn: day, closedBy: text }),
  fc.record({ what: fc.constant('reopened' as const), reopenedOn: day, dueOn: day, reason: text }),
)

/** What becomes of a rectification when steps are tried one after the other; those that are refused leave it as it is. */
function lived(steps: readonly RectificationEvent[]) {
  const kept: RectificationEvent[] = []
  let state = UNISSUED
  for (const one of steps) {
    try {
      state = happen(state, one)
      kept.push(one)
    } catch (refused) {
      expect(refused).toBeInstanceOf(AppError)
    }
  }
  return { kept, state }
}

/** The rectification after the step, nothing when it is refused. */
const tried = (state: Rectification, next: RectificationEvent): [Rectification] | [] => {
  try {
    return [happen(state, next)]
  } catch {
    return []
  }
}

/** Steps that fit whatever came before them: their days are after all others. */
const CLOSING: readonly RectificationEvent[] = [
  {
    ...{ what: 'issued', number: '云卫督改〔2013〕1号', issuedOn: '2013-07-10', dueOn: '2013-07-20' },
    ...{ problem: '示例', requirement: '示例', basis: '', person: '' },
  },
  { what: 'checked', checkedOn: '2013-07-21', checkedBy: '示例甲', hasPassed: true, result: '', dueOn: null },
  { what: 'closed', closedOn: '2013-07-22', closedBy: '示例甲' },
]

/** Lives of any length; most tries are days and steps that do not fit, so half of the lives come to an end in between. */
const tries = fc.array(event, { maxLength: 60 })
const life = fc
  .oneof(
    tries,
    fc.tuple(tries, tries).map(([before, after]) => [...before, ...CLOSING, ...after]),
  )
  .map(lived)

const lastIndex = (events: readonly RectificationEvent[], holds: (one: RectificationEvent) => boolean) =>
  events.findLastIndex(holds)

test('closed means: the last re-check was passed, after the last reopening and the last failure', () => {
  let closed = 0
  fc.assert(
    fc.property(life, ({ kept, state }) => {
      const passed = lastIndex(kept, (one) => one.what === 'checked' && one.hasPassed)
      const failed = lastIndex(kept, (one) => one.what === 'checked' && !one.hasPassed)
      const reopened = lastIndex(kept, (one) => one.what === 'reopened')
      const closing = lastIndex(kept, (one) => one.what === 'closed')
      if (state.stage === 'closed') closed += 1
      expect(state.stage === 'closed').toBe(closing >= 0 && closing > reopened)
      if (closing > reopened) {
        expect(passed).toBeGreaterThan(Math.max(reopened, failed))
        expect(closing).toBeGreaterThan(passed)
      }
    }),
    { numRuns: 400 },
  )
  expect(closed).toBeGreaterThan(0) // else the property says nothing
})

test('a step that is not its turn is refused, and so is one without its reason or out of its days', () => {
  fc.assert(
    fc.property(life, event, ({ state }, next) => {
      const before = structuredClone(state)
      const [after] = tried(state, next)
      expect(state).toEqual(before)
      if (!canHappen(state, next.what)) expect(after).toBeUndefined()
      if (after === undefined) return
      if (next.what === 'reopened' || next.what === 'extended') expect(next.reason.trim()).not.toBe('')
      if (next.what === 'extended') expect(after.dueOn! > state.dueOn!).toBe(true)
      if (next.what === 'checked' && !next.hasPassed) expect(after.dueOn).toBe(next.dueOn)
      if (after.stage !== 'draft') expect(after.dueOn).not.toBeNull()
    }),
    { numRuns: 400 },
  )
})

test('it is what its events say in their order, however they are handed over', () => {
  fc.assert(
    fc.property(life, fc.nat(), ({ kept, state }, cut) => {
      expect(rectificationOf(kept)).toEqual(state)
      const at = kept.length === 0 ? 0 : cut % kept.length
      expect(kept.slice(at).reduce(happen, rectificationOf(kept.slice(0, at)))).toEqual(state)
    }),
  )
})

test('overdue grows by a day a day from the day after the deadline, and never while the bureau is to act', () => {
  fc.assert(
    fc.property(life, day, ({ state }, on) => {
      const days = daysOverdue(state, on)
      expect(standingOn(state, on) === 'overdue').toBe(days > 0)
      if (days > 0) {
        expect(addDays(state.dueOn!, days)).toBe(on)
        expect(daysOverdue(state, addDays(on, 1))).toBe(days + 1)
      }
      if (['draft', 'awaiting', 'verified', 'closed'].includes(state.stage)) expect(days).toBe(0)
    }),
  )
})

const finding = fc.record({
  id: fc.uuid(),
  organizationId: fc.constantFrom('a', 'b'),
  templateId: fc.constantFrom('SH', 'RC'),
  itemCode: fc.option(fc.constantFrom('A1', 'B5')),
  problem: fc.constantFrom('缺少派驻人员考勤记录', '派驻人员考勤记录不全', '无带教计划', '药品过期 3 盒'),
})

test('proposed mergers hold every finding once, in order, of one unit and never against likeness', () => {
  fc.assert(
    fc.property(fc.uniqueArray(finding, { selector: ({ id }) => id, maxLength: 20 }), (findings) => {
      const groups = proposeMerges(findings)
      expect(
        groups
          .flat()
          .map(({ id }) => id)
          .sort(),
      ).toEqual(findings.map(({ id }) => id).sort())
      const at = (id: string) => findings.findIndex((one) => one.id === id)
      expect(groups.map(([first]) => at(first!.id))).toEqual(groups.map(([first]) => at(first!.id)).sort((a, b) => a - b))
      for (const group of groups) {
        expect(new Set(group.map(({ organizationId }) => organizationId)).size).toBe(1)
        group
          .slice(1)
          .forEach((one, index) => expect(group.slice(0, index + 1).some((earlier) => isSameProblem(earlier, one))).toBe(true))
      }
    }),
  )
})

test('likeness is the same both ways, 1 of itself, blind to days and figures', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(likeness(a, b)).toBe(likeness(b, a))
      expect(likeness(a, b)).toBeLessThanOrEqual(1)
    }),
  )
  expect(likeness('5月13日检查，缺考勤记录 3 份。', '5月20日检查，缺考勤记录 11 份')).toBe(1)
  expect(likeness('缺考勤记录', '无带教计划')).toBe(0)
})
