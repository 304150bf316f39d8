import { describe, expect, test } from 'vitest'
import type { SourceWord } from '@core/posting/fact-source'
import { registryFigures } from '@core/posting/registry-facts'
import type { RecordedPosting, RegistryFile } from '@core/posting/registry-file'
import { exactText } from '@core/shared/points'
import { recordedPosting, registryFile } from '../../../support/registry-file'

/** All figures as text, by word. */
const figures = (more: Partial<RegistryFile>) =>
  Object.fromEntries([...registryFigures(registryFile(more))].map(([word, { value }]) => [word, exactText(value)]))
const ofOne = (more: Partial<RecordedPosting>, rest: Partial<RegistryFile> = {}) =>
  figures({ ...rest, postings: [recordedPosting(more)] })
const told = (more: Partial<RegistryFile>, word: SourceWord) => registryFigures(registryFile(more)).get(word)?.told

describe('persons and months', () => {
  test('who is there on the day, how many are to be, and the staff-months up to the day', () => {
    expect(ofOne({})).toMatchObject({
      'posting.headcount': '1',
      'posting.required': '2',
      'posting.staffMonths': '13/3', // 130 days
      'posting.requiredStaffMonths': '12',
    })
    expect(told({}, 'posting.headcount')).toEqual({ day: '2013-05-10', names: ['示例甲'] })
    expect(told({}, 'posting.required')).toEqual({ by: 'clinic' })
  })

  test('without a number of the clinic the scheme says how many; where two hospitals share a clinic nothing does', () => {
    expect(told({ requiredHeadcount: null }, 'posting.required')).toEqual({ by: 'scheme' })
    const other = { supporterId: 'h2', startsOn: '2013-05-10', endsOn: '2013-05-10', departments: [] }
    const { pairings } = registryFile()
    expect(figures({ pairings: [...pairings, other] })).not.toHaveProperty('posting.required')
    expect(figures({ pairings: [...pairings, other], subject: { role: 'recipient_org' } })).toMatchObject({
      'posting.required': '2',
    })
  })

  test('a hospital counts its own persons since the pairing began, a clinic all, a doctor the whole posting', () => {
    const postings = [
      recordedPosting({ startsOn: '2012-12-22' }),
      recordedPosting({ id: 'p2', staffId: 's2', staffName: '示例乙', supporterId: 'h2', startsOn: '2013-05-01' }),
      recordedPosting({ id: 'p3', staffId: 's3', staffName: '示例丙', startsOn: '2013-05-11' }),
    ]
    const months = (subject: RegistryFile['subject']) => figures({ postings, subject })['posting.staffMonths']
    expect(months({ role: 'supporting_org', supporterId: 'h1' })).toBe('13/3') // 130 days
    expect(months({ role: 'recipient_org' })).toBe('14/3') // and 10
    expect(months({ role: 'dispatched_staff', postingId: 'p1' })).toBe('14/3') // 140 days
    expect(figures({ postings, subject: { role: 'dispatched_staff', postingId: 'p1' } })).toMatchObject({
      'posting.requiredStaffMonths': '6',
    })
  })

  test('without a pairing on the day it counts since the scheme began', () => {
    expect(figures({ pairings: [] })['posting.staffMonths']).toBe('4/3') // 40 days of April and May
    expect(figures({ pairings: [], since: null })['posting.staffMonths']).toBe('13/3')
  })

  test('nobody in the roster is not nobody at the clinic', () => {
    const words = Object.keys(figures({ postings: [] }))
    expect(words).toEqual(['posting.required', 'posting.requiredStaffMonths'])
    expect(ofOne({ endsOn: '2013-05-09' })).toMatchObject({ 'posting.headcount': '0' })
  })

  test('due are who has left and who has served the term; served are days or whole months', () => {
    expect(ofOne({})).toMatchObject({ 'posting.due': '0', 'posting.completed': '0' })
    expect(ofOne({ startsOn: '2012-11-11' })).toMatchObject({ 'posting.due': '1', 'posting.completed': '1' })
    expect(ofOne({ endsOn: '2013-05-10' })).toMatchObject({ 'posting.due': '1', 'posting.completed': '0' })
  })
})

describe('who they are', () => {
  test('qualified needs the rank of a title and, where it suffices, a licence on record', () => {
    expect(ofOne({ licenceNumber: '110' })).toMatchObject({ 'posting.qualified': '1' })
    expect(ofOne({ title: '医师' })).toMatchObject({ 'posting.qualified': '0' })
    expect(ofOne({})).not.toHaveProperty('posting.qualified')
    expect(ofOne({ title: '院长', licenceNumber: '110' })).not.toHaveProperty('posting.qualified')
  })

  test('specialties are compared with what the clinic asked for, else with what the pairing names', () => {
    expect(ofOne({ specialty: '心内科' })).toMatchObject({ 'posting.specialtyMatched': '1' })
    expect(ofOne({ specialty: '心内科' }, { needs: ['04'] })).toMatchObject({ 'posting.specialtyMatched': '0' })
    expect(ofOne({ specialty: '针灸推拿按摩' })).not.toHaveProperty('posting.specialtyMatched')
    expect(ofOne({}, { pairings: [] })).not.toHaveProperty('posting.specialtyMatched')
  })
})

describe('replacements', () => {
  const first = { endsOn: '2013-03-08', replacedBy: '示例乙' }
  const next = (startsOn: string) => recordedPosting({ id: 'p2', staffId: 's2', staffName: '示例乙', startsOn })

  test('a gap of more than 7 days counts, and whether it was agreed to is not known', () => {
    const after = (startsOn: string) => figures({ postings: [recordedPosting(first), next(startsOn)] })
    expect(after('2013-03-16')).toMatchObject({ 'posting.gapsOver7Days': '0' })
    expect(after('2013-03-17')).toMatchObject({ 'posting.gapsOver7Days': '1' })
    expect(after('2013-03-17')).not.toHaveProperty('posting.replacementsUnapproved')
  })

  test('replacements nobody agreed to are counted where it is known of each', () => {
    const consented = (isConsented: boolean | null, again: boolean | null) =>
      figures({
        postings: [
          recordedPosting({ ...first, isConsented }),
          { ...next('2013-03-09'), endsOn: '2013-04-01', replacedBy: '示例丙', isConsented: again },
          recordedPosting({ id: 'p3', staffId: 's3', staffName: '示例丙', startsOn: '2013-04-02' }),
        ],
      })
    expect(consented(true, true)).toMatchObject({ 'posting.replacementsUnapproved': '0' })
    expect(consented(true, false)).toMatchObject({ 'posting.replacementsUnapproved': '1' })
    expect(consented(false, null)).not.toHaveProperty('posting.replacementsUnapproved')
  })

  test('nobody was replaced: both are 0; a successor the roster does not have leaves both open', () => {
    expect(ofOne({})).toMatchObject({ 'posting.gapsOver7Days': '0', 'posting.replacementsUnapproved': '0' })
    expect(ofOne(first)).not.toHaveProperty('posting.gapsOver7Days')
    expect(ofOne(first)).not.toHaveProperty('posting.replacementsUnapproved')
  })
})

describe('attendance', () => {
  const april = 'PPPPPPPSPPPPPPPPPPPOPPPXPPPPPP.' // from a Monday
  const may = 'PPPPPP'.padEnd(31, '.')
  const since = (attendance: RecordedPosting['attendance']) => ofOne({ startsOn: '2013-04-01', attendance })

  test('weekdays marked √ against weekdays without duty elsewhere, up to the last mark of the running month', () => {
    const both = [
      { month: '2013-04', days: april },
      { month: '2013-05', days: may },
    ]
    // April has 22 weekdays: 8th 病, 20th (Saturday) 公, 24th 旷; May to the 6th has 4.
    expect(since(both)).toMatchObject({
      'attendance.presentDays': '24',
      'attendance.dueDays': '26',
      'attendance.absences': '1',
    })
    expect(since(both.slice(0, 1))).toMatchObject({ 'attendance.dueDays': '22', 'attendance.presentDays': '20' })
  })

  test('duty elsewhere on a weekday is not due; a weekday without a mark is', () => {
    const days = 'OP.PP'.padEnd(31, '.')
    const { told: on } = registryFigures(
      registryFile({
        day: '2013-04-05',
        postings: [recordedPosting({ startsOn: '2013-04-01', attendance: [{ month: '2013-04', days }] })],
      }),
    ).get('attendance.dueDays')!
    expect(on).toEqual({ from: '2013-04-01', to: '2013-04-05', official: 1, unmarked: 1 })
  })

  test('a month that is over and was not marked leaves all open', () => {
    expect(since([{ month: '2013-05', days: may }])).not.toHaveProperty('attendance.dueDays')
    expect(since([])).not.toHaveProperty('attendance.presentDays')
    const empty = [
      { month: '2013-04', days: '.'.repeat(31) },
      { month: '2013-05', days: may },
    ]
    expect(since(empty)).not.toHaveProperty('attendance.dueDays')
  })
})

describe('spot checks', () => {
  const check = (isFound: boolean, state: 'present' | 'sick' | 'absent' | null, checkedOn = '2013-04-10') => ({
    checkedOn,
    isFound,
    state,
  })
  const after = (...spotChecks: RecordedPosting['spotChecks']) => ofOne({ spotChecks })

  test('absent without leave, and what contradicts attendance', () => {
    expect(after(check(false, 'present'), check(false, 'sick'), check(false, 'absent'), check(true, 'absent'))).toMatchObject({
      'spotCheck.absent': '2',
      'spotCheck.recordMismatch': '2',
    })
    expect(after(check(true, 'present'))).toMatchObject({ 'spotCheck.absent': '0', 'spotCheck.recordMismatch': '0' })
  })

  test('no check is no finding; without a mark for the day leave cannot be told', () => {
    expect(after()).not.toHaveProperty('spotCheck.absent')
    expect(after(check(true, 'present', '2013-05-11'))).not.toHaveProperty('spotCheck.absent')
    expect(after(check(false, null))).not.toHaveProperty('spotCheck.absent')
    expect(after(check(true, null))).toMatchObject({ 'spotCheck.absent': '0' })
    expect(after(check(true, null))).not.toHaveProperty('spotCheck.recordMismatch')
  })
})

describe('workload', () => {
  const month = (at: string, more: object = {}) => ({ month: at, figures: { teachingRounds: 4, newTechniques: 1, ...more } })
  const since = (...workload: RecordedPosting['workload']) => ofOne({ startsOn: '2013-03-15', workload })

  test('sums of all months that are over, and of the running one where it was reported', () => {
    expect(since(month('2013-03'), month('2013-04'))).toMatchObject({ 'workload.rounds': '8' })
    expect(since(month('2013-03'), month('2013-04'), month('2013-05'))).toMatchObject({ 'workload.rounds': '12' })
  })

  test('a month or a column that is missing leaves the word open; 0 is a figure', () => {
    expect(since(month('2013-04'))).not.toHaveProperty('workload.rounds')
    expect(since(month('2013-03'), month('2013-04', { teachingRounds: null }))).not.toHaveProperty('workload.rounds')
    expect(since(month('2013-03'), month('2013-04'))).not.toHaveProperty('workload.techniques')
    const none = { newTechniques: 0, newProjects: 0 }
    expect(since(month('2013-03', none), month('2013-04', none))).toMatchObject({ 'workload.techniques': '0' })
  })

  test('nobody else is asked for a month in which he was not there', () => {
    const postings = [
      recordedPosting({ startsOn: '2013-04-01', workload: [month('2013-04')] }),
      recordedPosting({ id: 'p2', staffId: 's2', startsOn: '2013-05-02' }),
    ]
    expect(figures({ postings })).toMatchObject({ 'workload.rounds': '4' })
    expect(told({ postings }, 'workload.rounds')).toEqual({ value: '4', from: '2013-04', to: '2013-04', months: 1 })
  })
})
