import { expect, it } from 'vitest'
import type { Organization } from '../../../renderer/data/useOrganizations'
import type { Pairing } from '../../../renderer/data/usePairings'
import { timelineOf } from '../../../renderer/screens/pairings/timeline/timeline-rows'

const clinic = (id: string) =>
  ({ id, kind: 'recipient', name: id, countyName: '甲县', archivedAt: null }) as unknown as Organization
const pairing = (supporterId: string, recipientId: string, startsOn: string, endsOn: string) =>
  ({
    id: `${supporterId} ${startsOn}`,
    supporterId,
    supporterName: supporterId,
    recipientId,
    startsOn,
    endsOn,
  }) as unknown as Pairing

it('gives hospitals that support a clinic at once a line each, and those one after the other the same', () => {
  const { rows, years } = timelineOf(
    [clinic('c1'), clinic('c2')],
    [
      pairing('h2', 'c1', '2013-03-01', '2014-02-28'),
      pairing('h1', 'c1', '2012-01-01', '2013-06-30'),
      pairing('h3', 'c1', '2013-07-01', '2013-12-31'),
    ],
    '2013-06-10',
  )
  expect(years).toEqual([2012, 2013, 2014])
  expect(rows.map(({ key, bars }) => [key, bars.map(({ supporterId }) => supporterId)])).toEqual([
    ['c1/0', ['h1', 'h3']],
    ['c1/1', ['h2']],
    ['c2/0', []],
  ])
})
