import { expect, test } from 'vitest'
import { isPostedOn, postingsOf, postingState, type Posting } from '@core/posting/posting'

const posting = (id: string, startsOn: string, endsOn: string | null, more: Partial<Posting> = {}): Posting => ({
  id,
  code: id,
  supporterId: 'hospital',
  recipientId: 'clinic',
  staffId: 'person',
  title: '',
  specialty: '',
  startsOn,
  endsOn,
  replacedBy: '',
  note: '',
  ...more,
})
const pairing = {
  id: 'pairing',
  supporterId: 'hospital',
  recipientId: 'clinic',
  startsOn: '2013-01-01',
  endsOn: '2013-06-30',
  departments: [],
  agreementNumber: '',
  note: '',
  endReason: null,
}

test('the last day is a day of the posting; without one it goes on', () => {
  const closed = posting('a', '2013-01-01', '2013-06-30')
  expect(['2012-12-31', '2013-01-01', '2013-06-30', '2013-07-01'].map((day) => isPostedOn(closed, day))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(['2012-12-31', '2013-01-01', '2013-07-01'].map((day) => postingState(closed, day))).toEqual([
    'future',
    'active',
    'ended',
  ])
  expect(isPostedOn({ ...closed, endsOn: null }, '2099-12-31')).toBe(true)
})

test('postings of a pairing are those of its two organizations with a common day', () => {
  const postings = [
    posting('before', '2012-01-01', '2012-12-31'),
    posting('first day', '2012-01-01', '2013-01-01'),
    posting('within', '2013-02-01', '2013-03-01'),
    posting('open', '2012-01-01', null),
    posting('last day', '2013-06-30', null),
    posting('after', '2013-07-01', null),
    posting('elsewhere', '2013-02-01', null, { recipientId: 'other' }),
    posting('by another', '2013-02-01', null, { supporterId: 'other' }),
  ]
  expect(postingsOf(pairing, postings).map(({ id }) => id)).toEqual(['first day', 'within', 'open', 'last day'])
})
