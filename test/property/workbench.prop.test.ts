import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rectificationOf } from '@core/inspection/rectification/rectification'
import { isPostedOn } from '@core/posting/posting'
import type { WorkCalendar } from '@core/scheme/work-calendar'
import { addDays, daysBetween } from '@core/shared/calendar'
import {
  daysToSunday,
  findingEntries,
  rectificationEntries,
  roundEntries,
  schemeEntries,
  type VisitProgress,
} from '@core/workbench/duties'
import { byDeadline, entry, ENTRY_KINDS, isInSpan, SPANS } from '@core/workbench/entry'
import { roundProgress } from '@core/workbench/round-progress'
import { staffingEntries } from '@core/workbench/staffing'

const DAY = '2013-04-11'
const day = fc.integer({ min: -80, max: 80 }).map((at) => addDays(DAY, at))
const unit = fc.constantFrom('甲', '乙', '丙', '丁')
const calendar: WorkCalendar = { edition: '', firstYear: 2013, lastYear: 2013, restDays: {}, workDays: {}, ownDays: {} }

test('the list keeps every entry, the earliest deadline first and those without one last', () => {
  const some = fc.array(
    fc
      .record({ kind: fc.constantFrom(...ENTRY_KINDS), dueOn: fc.option(day), id: fc.uuid() })
      .map((said) => entry({ ...said, state: 'due' })),
  )
  fc.assert(
    fc.property(some, (entries) => {
      const listed = byDeadline(entries, DAY)
      expect(listed.map(({ id }) => id).sort()).toEqual(entries.map(({ id }) => id).sort())
      for (const [at, one] of listed.entries()) {
        expect(one.daysLeft).toBe(one.dueOn === null ? null : daysBetween(DAY, one.dueOn))
        const next = listed[at + 1]
        if (next === undefined || next.dueOn === null) continue
        expect(one.dueOn).not.toBeNull()
        expect((one.dueOn ?? '') <= next.dueOn).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

test('every day is overdue, in this week or later; today is in its week, and a week ends with a Sunday', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -30, max: 30 }), (on, left) => {
      const sunday = daysToSunday(on)
      expect(sunday >= 0 && sunday <= 6).toBe(true)
      expect(new Date(`${addDays(on, sunday)}T00:00:00Z`).getUTCDay()).toBe(0)
      const spans = SPANS.filter((span) => isInSpan(left, span, sunday))
      expect(spans).toContain('all')
      expect(spans.includes('overdue')).toBe(left < 0)
      expect(spans.includes('week')).toBe(left >= 0 && left <= sunday)
      expect(!spans.includes('today') || spans.includes('week')).toBe(true)
      expect(SPANS.filter((span) => isInSpan(null, span, sunday))).toEqual(['all'])
    }),
  )
})

const seat = fc
  .record({ id: fc.uuid(), supporterId: unit, recipientId: unit, startsOn: day, length: fc.option(fc.nat(90)) })
  .map(({ length, ...said }) => ({
    ...said,
    staffName: '示例甲',
    endsOn: length === null ? null : addDays(said.startsOn, length),
  }))
const pair = fc
  .record({ id: fc.uuid(), supporterId: unit, recipientId: unit, startsOn: day, length: fc.nat(200) })
  .map(({ length, ...said }) => ({ ...said, endsOn: addDays(said.startsOn, length) }))

test('a pair is without a person exactly when it runs and nobody of it is posted, since a day that is not ahead', () => {
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 8 }), fc.array(seat, { maxLength: 20 }), (pairs, unsorted) => {
      const seats = unsorted.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
      const found = staffingEntries(pairs, seats, DAY)
      const key = (one: { readonly supporterId: string; readonly recipientId: string }) => `${one.supporterId} ${one.recipientId}`
      const running = pairs.filter(({ startsOn, endsOn }) => startsOn <= DAY && DAY <= endsOn)
      const staffed = new Set(seats.filter((one) => isPostedOn(one, DAY)).map(key))
      const empty = new Set(running.map(key).filter((one) => !staffed.has(one)))
      const gaps = found.filter(({ kind }) => kind === 'unmanned')
      expect(new Set(gaps.map(({ units }) => units.join(' ')))).toEqual(empty)
      expect(gaps.length).toBe(empty.size)
      for (const gap of gaps) expect((gap.dueOn ?? '') <= DAY).toBe(true)
      for (const leaving of found.filter(({ kind }) => kind === 'leaving')) {
        const last = seats.find(({ id }) => id === leaving.id)
        expect(last?.endsOn).toBe(leaving.dueOn)
        expect(daysBetween(DAY, leaving.dueOn ?? '')).toBeGreaterThanOrEqual(0)
        expect(staffed.has(leaving.units.join(' '))).toBe(true)
        // Nobody of the pair comes later or stays longer.
        const others = seats.filter((one) => key(one) === leaving.units.join(' '))
        expect(others.every(({ startsOn }) => startsOn <= DAY)).toBe(true)
        expect(
          others.filter((one) => isPostedOn(one, DAY)).every(({ endsOn }) => endsOn !== null && endsOn <= (leaving.dueOn ?? '')),
        ).toBe(true)
      }
    }),
    { numRuns: 1000 },
  )
})

const progress: fc.Arbitrary<VisitProgress> = fc
  .record({ visitId: fc.uuid(), clinicId: unit, visitOn: day, sheets: fc.nat(3), done: fc.nat(3) })
  .map(({ done, ...said }) => {
    const finished = Math.min(done, said.sheets)
    return { ...said, teamName: '第一组', finished, openSheetId: finished < said.sheets ? said.visitId : null }
  })

test('a round counts each clinic once: finished within visited within due, and the counties add up', () => {
  const county = (id: string): string => (id === '甲' ? '东关区' : '固林县')
  fc.assert(
    fc.property(fc.uniqueArray(unit), fc.array(progress), (units, visits) => {
      const counties = roundProgress(
        units.map((id) => ({ id, countyName: county(id) })),
        visits,
      )
      const sum = (of: 'due' | 'visited' | 'finished') => counties.reduce((all, one) => all + one[of], 0)
      expect(sum('due')).toBe(units.length)
      expect(sum('visited')).toBe(units.filter((id) => visits.some(({ clinicId }) => clinicId === id)).length)
      for (const one of counties) expect(one.finished <= one.visited && one.visited <= one.due).toBe(true)
      const hasOpen = (id: string) => visits.some((visit) => visit.clinicId === id && visit.sheets !== visit.finished)
      expect(sum('finished')).toBeLessThanOrEqual(units.filter((id) => !hasOpen(id)).length)
    }),
    { numRuns: 500 },
  )
})

test('a round asks for visits of this week and missed ones that were not carried out, and for every open sheet', () => {
  const planned = fc.uniqueArray(fc.record({ clinicId: unit, visitOn: day, teamName: fc.constant('第一组') }), {
    selector: ({ clinicId }) => clinicId,
  })
  fc.assert(
    fc.property(planned, fc.array(progress), (plan, visits) => {
      const round = { id: '轮', startsOn: '2013-03-18', endsOn: '2013-04-26', planned: plan, visits }
      const found = roundEntries(round, DAY)
      const expected = plan.filter(
        ({ clinicId, visitOn }) =>
          daysBetween(DAY, visitOn) <= daysToSunday(DAY) && !visits.some((visit) => visit.clinicId === clinicId),
      )
      expect(found.filter(({ kind }) => kind === 'visit').map(({ id }) => id)).toEqual(expected.map(({ clinicId }) => clinicId))
      const open = found.filter(({ kind }) => kind === 'sheet')
      expect(open.reduce((all, { count }) => all + count, 0)).toBe(
        visits.reduce((all, { sheets, finished }) => all + sheets - finished, 0),
      )
      expect(open.every(({ sheetId, dueOn }) => sheetId !== null && dueOn === round.endsOn)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('findings are told once a unit and round, none is lost, due with the earliest', () => {
  const finding = fc.record({
    id: fc.uuid(),
    inspectionId: fc.constantFrom('一', '二'),
    organizationId: unit,
    problem: fc.constant('缺考勤'),
    dueOn: fc.option(day),
  })
  fc.assert(
    fc.property(fc.array(finding), (findings) => {
      const found = findingEntries(findings)
      expect(found.reduce((all, { count }) => all + count, 0)).toBe(findings.length)
      expect(new Set(found.map(({ inspectionId, units }) => `${inspectionId} ${units[0]}`)).size).toBe(found.length)
      for (const one of found) {
        const own = findings.filter((f) => f.inspectionId === one.inspectionId && f.organizationId === one.units[0])
        const days = own.flatMap(({ dueOn }) => dueOn ?? [])
        expect(one.dueOn).toBe(days.length === 0 ? null : days.reduce((a, b) => (a < b ? a : b)))
      }
    }),
  )
})

test('stages and papers are shown near their day: never a stage that is over, never a paper a week past', () => {
  const stage = fc
    .record({ id: fc.uuid(), startsOn: day, length: fc.nat(90) })
    .map(({ id, startsOn, length }) => ({ id, name: '阶段', startsOn, endsOn: addDays(startsOn, length), tasks: [] }))
  const paper = fc.record({ id: fc.uuid(), dueOn: fc.option(day), kind: fc.constantFrom('paper' as const, 'contact' as const) })
  fc.assert(
    fc.property(fc.array(stage), fc.array(paper), (stages, papers) => {
      const deliverables = papers.map((one) => ({ ...one, title: '总结', from: [], to: '', perUnit: null }))
      const scheme = {
        id: '方案',
        startsOn: '2013-04-01',
        endsOn: '2013-06-10',
        stages,
        deliverables,
        dayPolicy: 'as_written' as const,
      }
      for (const { kind, id, dueOn, state } of schemeEntries(scheme, calendar, DAY)) {
        const left = daysBetween(DAY, dueOn ?? '')
        if (kind === 'stage') {
          const own = stages.find((one) => one.id === id)
          expect(left).toBeGreaterThanOrEqual(0)
          expect(dueOn).toBe(state === 'coming' ? own?.startsOn : own?.endsOn)
        } else {
          expect(left >= -7 && left <= 30).toBe(true)
          expect(papers.find((one) => one.id === id)?.kind).toBe('paper')
        }
      }
    }),
  )
})

test('a problem is on the desk from its notice until it is closed', () => {
  const issued = {
    what: 'issued',
    number: '云卫督改〔2013〕1号',
    issuedOn: '2013-04-01',
    dueOn: '2013-04-08',
    problem: '缺考勤',
    requirement: '',
    basis: '',
    person: '',
  } as const
  const passed = {
    what: 'checked',
    checkedOn: '2013-04-09',
    checkedBy: '示例甲',
    hasPassed: true,
    result: '',
    dueOn: null,
  } as const
  const closed = { what: 'closed', closedOn: '2013-04-10', closedBy: '示例甲' } as const
  const entriesOf = (...events: Parameters<typeof rectificationOf>[0] extends Iterable<infer E> ? E[] : never) =>
    rectificationEntries([{ id: '一', inspectionId: '轮', organizationId: '甲', state: rectificationOf(events) }])
  expect(entriesOf()).toEqual([])
  expect(entriesOf(issued)).toMatchObject([{ state: 'issued', dueOn: '2013-04-08', units: ['甲'], basis: '云卫督改〔2013〕1号' }])
  expect(entriesOf(issued, passed)).toMatchObject([{ state: 'verified', dueOn: '2013-04-08' }])
  expect(entriesOf(issued, passed, closed)).toEqual([])
})
