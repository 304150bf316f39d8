import { expect, test } from 'vitest'
import { happen, rectificationOf, UNISSUED, type RectificationEvent } from '@core/inspection/rectification/rectification'
import {
  nextNumber,
  noticeNumberText,
  numberingText,
  readNoticeNumber,
  readNumbering,
} from '@core/inspection/rectification/notice-number'
import { countRepeats, earlierFindings, type RoundFinding } from '@core/inspection/rectification/repeats'
import { daysOverdue, standingOn } from '@core/inspection/rectification/standing'
import { codeOf } from '../../../support/code-of'

const issued: RectificationEvent = {
  what: 'issued',
  number: '云卫督改〔2013〕1号',
  issuedOn: '2013-05-20',
  dueOn: '2013-05-27',
  problem: '缺考勤记录',
  requirement: '补齐',
  basis: '',
  person: '示例甲',
}
const received: RectificationEvent = { what: 'received', receivedOn: '2013-05-21', receivedBy: '示例甲' }
const replied = (isComplete: boolean): RectificationEvent => ({
  what: 'replied',
  repliedOn: '2013-05-25',
  text: '已补齐',
  files: [],
  isComplete,
})
const checked = (hasPassed: boolean): RectificationEvent => ({
  what: 'checked',
  checkedOn: '2013-05-28',
  checkedBy: '示例乙',
  hasPassed,
  result: hasPassed ? '' : '仍缺两份',
  dueOn: hasPassed ? null : '2013-06-03',
})
const closed: RectificationEvent = { what: 'closed', closedOn: '2013-05-28', closedBy: '示例乙' }
const reopened: RectificationEvent = {
  what: 'reopened',
  reopenedOn: '2013-06-05',
  dueOn: '2013-06-08',
  reason: '回头看又缺',
}

test('from the notice to the number struck off, and open again', () => {
  const stages: string[] = []
  const steps = [issued, received, replied(false), replied(true), checked(false), replied(true), checked(true), closed, reopened]
  steps.reduce((state, step) => {
    const next = happen(state, step)
    stages.push(next.stage)
    return next
  }, UNISSUED)
  expect(stages).toEqual(['issued', 'received', 'replied', 'awaiting', 'failed', 'awaiting', 'verified', 'closed', 'reopened'])
  expect(rectificationOf(steps)).toMatchObject({ dueOn: '2013-06-08', reopenings: 1, closedOn: null })
})

test('what has not passed a re-check is not closed, nor is what was reopened on the strength of the old one', () => {
  expect(codeOf(() => rectificationOf([issued, closed]))).toBe('CLOSING_UNVERIFIED')
  expect(codeOf(() => rectificationOf([issued, checked(false), closed]))).toBe('CLOSING_UNVERIFIED')
  expect(codeOf(() => rectificationOf([issued, checked(true), closed, reopened, closed]))).toBe('CLOSING_UNVERIFIED')
  const again: RectificationEvent[] = [
    { ...checked(true), checkedOn: '2013-06-07' } as RectificationEvent,
    { ...closed, closedOn: '2013-06-07' },
  ]
  expect(rectificationOf([issued, checked(true), closed, reopened, ...again]).stage).toBe('closed')
  expect(codeOf(() => rectificationOf([issued, checked(true), closed, reopened, checked(true)]))).toBe('RECTIFICATION_DATE')
  const early = { ...reopened, reopenedOn: '2013-05-27' } as RectificationEvent
  expect(codeOf(() => rectificationOf([issued, checked(true), closed, early]))).toBe('RECTIFICATION_DATE')
})

test('days follow what they answer, and what is refused has its reason', () => {
  expect(codeOf(() => rectificationOf([{ ...issued, dueOn: '2013-05-19' }]))).toBe('RECTIFICATION_DATE')
  expect(codeOf(() => rectificationOf([issued, { ...received, receivedOn: '2013-05-19' }]))).toBe('RECTIFICATION_DATE')
  expect(codeOf(() => rectificationOf([issued, { what: 'extended', dueOn: '2013-05-27', reason: '示例' }]))).toBe(
    'RECTIFICATION_DATE',
  )
  expect(codeOf(() => rectificationOf([issued, { what: 'extended', dueOn: '2013-05-30', reason: ' ' }]))).toBe('REASON_REQUIRED')
  expect(codeOf(() => rectificationOf([issued, { ...checked(false), dueOn: null } as RectificationEvent]))).toBe('REQUIRED')
  expect(codeOf(() => rectificationOf([received]))).toBe('RECTIFICATION_STEP')
  expect(codeOf(() => rectificationOf([issued, issued]))).toBe('RECTIFICATION_STEP')
})

test('a deadline is at hand two days before, past from the day after, and waits while the bureau is to look', () => {
  const running = rectificationOf([issued, received])
  const on = (day: string) => standingOn(running, day)
  expect(['2013-05-24', '2013-05-25', '2013-05-27', '2013-05-28'].map(on)).toEqual([
    'received',
    'unanswered',
    'unanswered',
    'overdue',
  ])
  expect(daysOverdue(running, '2013-06-06')).toBe(10)
  expect(daysOverdue(happen(running, { what: 'extended', dueOn: '2013-06-04', reason: '等设备' }), '2013-06-06')).toBe(2)
  expect(standingOn(happen(running, replied(true)), '2013-06-10')).toBe('awaiting')
  expect(standingOn(happen(running, replied(false)), '2013-06-10')).toBe('overdue')
  expect(standingOn(UNISSUED, '2013-06-10')).toBe('draft')
})

test.each([
  ['云卫督改〔2013〕6号', '云卫督改〔2013〕6号'],
  ['云卫督改【2013】６号', '云卫督改〔2013〕6号'],
  ['云卫督改[2013]006', '云卫督改〔2013〕6号'],
  ['云卫督改（2013）第6号', '云卫督改〔2013〕6号'],
  [' 云卫 督改 ', '云卫督改'],
  ['云卫督改〔年〕n号', '云卫督改'],
  ['云卫督改【】', '云卫督改'],
  ['〔2013〕6号', ''],
  ['', ''],
])('%j is kept as %j', (typed, kept) => {
  expect(numberingText(typed)).toBe(kept)
  expect(numberingText(kept)).toBe(kept)
})

test('numbers follow each other within a year and begin anew with the next', () => {
  const numbering = readNumbering('云卫督改【2013】6号')!
  const text = (year: number, last: number) => noticeNumberText(nextNumber(numbering, year, last))
  expect([text(2013, 0), text(2013, 6), text(2013, 3), text(2014, 0)]).toEqual([
    '云卫督改〔2013〕6号',
    '云卫督改〔2013〕7号',
    '云卫督改〔2013〕6号',
    '云卫督改〔2014〕1号',
  ])
  expect(readNoticeNumber('云卫督改〔2013〕0号')).toBeNull()
})

test('the same at the same item of the same unit in earlier rounds is a repeat, counted by rounds', () => {
  const at = (id: string, round: string, more: Partial<RoundFinding> = {}): RoundFinding => ({
    id,
    organizationId: 'clinic',
    templateId: 'RC',
    itemCode: 'B5',
    problem: '缺考勤',
    inspectionId: round,
    roundStartsOn: round,
    ...more,
  })
  const now = at('now', '2013-05-10')
  const all = [
    now,
    at('same round', '2013-05-10'),
    at('a', '2012-05-10'),
    at('b', '2012-05-10'),
    at('c', '2011-05-10'),
    at('later', '2014-05-10'),
    at('other unit', '2012-05-10', { organizationId: 'hospital' }),
    at('other item', '2012-05-10', { itemCode: 'B6' }),
    at('other template', '2012-05-10', { templateId: 'SH' }),
  ]
  expect(earlierFindings(now, all).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(countRepeats(now, all)).toBe(2)
  expect(countRepeats({ ...now, itemCode: null }, all)).toBe(0)
})
