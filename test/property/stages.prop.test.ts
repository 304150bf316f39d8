import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stageNotes, type Stage } from '@core/scheme/stages'
import { addDays, daysBetween, type Period } from '@core/shared/calendar'

const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2013-04-01', days))
const period = fc.tuple(day, day).map(([a, b]): Period => (a < b ? { startsOn: a, endsOn: b } : { startsOn: b, endsOn: a }))
const stages = fc
  .array(fc.tuple(fc.option(day), fc.option(day)), { maxLength: 6 })
  .map((days) => days.map(([startsOn, endsOn], at): Stage => ({ id: String(at), name: '', startsOn, endsOn, tasks: [] })))

const daysOf = ({ startsOn, endsOn }: Period): string[] =>
  Array.from({ length: daysBetween(startsOn, endsOn) + 1 }, (_, at) => addDays(startsOn, at))
const covers = ({ startsOn, endsOn }: Stage, date: string): boolean =>
  startsOn !== null && endsOn !== null && startsOn <= date && date <= endsOn

describe('notes on stages', () => {
  it('name exactly the days that day by day are in no stage, in two stages, or outside the scheme', () => {
    fc.assert(
      fc.property(period, stages, (scheme, list) => {
        const notes = stageNotes(scheme, list)
        const said = (kind: 'gap' | 'overlap' | 'outside') =>
          notes.flatMap((note) => (note.kind === kind ? daysOf(note).map((date) => ({ ...note, date })) : []))
        expect(said('gap').map(({ date }) => date)).toEqual(
          daysOf(scheme).filter((date) => !list.some((stage) => covers(stage, date))),
        )
        const all = daysOf({ startsOn: '2013-04-01', endsOn: '2013-05-31' })
        const shared = list.flatMap((a, at) =>
          list
            .slice(at + 1)
            .flatMap((b) => all.filter((date) => covers(a, date) && covers(b, date)).map((date) => [a.id, b.id, date])),
        )
        expect(said('overlap').map((note) => [...(note.kind === 'overlap' ? note.stages : []), note.date])).toEqual(shared)
        const outside = list.flatMap((stage) =>
          all
            .filter((date) => covers(stage, date) && (date < scheme.startsOn || date > scheme.endsOn))
            .map((date) => [stage.id, date]),
        )
        expect(said('outside').map((note) => [note.kind === 'outside' ? note.stage : '', note.date])).toEqual(outside)
      }),
    )
  })
})
