import { describe, expect, test } from 'vitest'
import { dueDay, stageGaps, stageNotes, type Stage } from '@core/scheme/stages'
import { workCalendarWith } from '../../../../electron/backend/holidays'

const SCHEME = { startsOn: '2013-04-01', endsOn: '2013-06-10' }
const stage = (id: string, startsOn: string | null, endsOn: string | null): Stage => ({
  id,
  name: id,
  startsOn,
  endsOn,
  tasks: [],
})
/** The stages of the inspection of 2013 (features, scheme 督查). */
const STAGES = [
  stage('S1', '2013-04-01', '2013-04-30'),
  stage('S2', '2013-05-10', '2013-05-30'),
  stage('S3', '2013-06-01', '2013-06-10'),
]

describe('stages', () => {
  test('of the inspection of 2013 leave 1 to 9 May and 31 May open, and nothing else is to be said', () => {
    expect(stageNotes(SCHEME, STAGES)).toEqual([
      { kind: 'gap', startsOn: '2013-05-01', endsOn: '2013-05-09' },
      { kind: 'gap', startsOn: '2013-05-31', endsOn: '2013-05-31' },
    ])
  })

  test('that overlap, leave the scheme, are open or run backwards are pointed out', () => {
    const stages = [
      stage('A', '2013-03-20', '2013-05-10'),
      stage('B', '2013-05-10', '2013-06-20'),
      stage('C', null, '2013-05-01'),
      stage('D', '2013-05-20', '2013-05-02'),
    ]
    expect(stageNotes(SCHEME, stages)).toEqual([
      { kind: 'outside', stage: 'A', startsOn: '2013-03-20', endsOn: '2013-03-31' },
      { kind: 'overlap', stages: ['A', 'B'], startsOn: '2013-05-10', endsOn: '2013-05-10' },
      { kind: 'outside', stage: 'B', startsOn: '2013-06-11', endsOn: '2013-06-20' },
      { kind: 'open', stage: 'C' },
      { kind: 'reversed', stage: 'D' },
    ])
  })

  test('without any, the whole period is open', () => {
    expect(stageGaps(SCHEME, [])).toEqual([{ kind: 'gap', ...SCHEME }])
  })
})

describe('a deadline on a rest day', () => {
  const calendar = workCalendarWith({})
  const due = (dueOn: string | null, policy: 'as_written' | 'next_workday') => dueDay({ dueOn }, SCHEME, calendar, policy)

  test('counts as written, or moves to the next working day, as the scheme says', () => {
    expect(due('2013-04-30', 'as_written')).toMatchObject({ countsOn: '2013-04-30', restDay: '劳动节' })
    expect(due('2013-04-30', 'next_workday')).toMatchObject({ writtenOn: '2013-04-30', countsOn: '2013-05-02' })
    expect(due('2013-06-10', 'next_workday')).toMatchObject({ countsOn: '2013-06-13', restDay: '端午', isOutside: false })
    expect(due('2013-04-01', 'next_workday')).toMatchObject({ countsOn: '2013-04-01', restDay: null })
    expect(due(null, 'as_written')).toBeNull()
  })

  test('outside the scheme or beyond the calendar says so', () => {
    expect(due('2031-05-01', 'next_workday')).toMatchObject({ isOutside: true, isBeyondCalendar: true })
  })
})
