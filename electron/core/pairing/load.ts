import { groupBy } from '../shared/group-by'
import type { Pairing } from './pairing'

type Pair = Pick<Pairing, 'supporterId' | 'recipientId' | 'startsOn' | 'endsOn'>

/**
 * 已结: the most clinics that each hospital supports at once on `day` or later. A clinic counts once, whatever the number of
 * its pairings, so that one which is renewed for the next year is not counted twice. A hospital with no such day is missing.
 */
export function loadsFrom(pairings: readonly Pair[], day: string): ReadonlyMap<string, number> {
  const open = pairings.filter(({ endsOn }) => endsOn >= day)
  return new Map(
    [...groupBy(open, ({ supporterId }) => supporterId)].map(([supporterId, own]) => {
      const days = new Set([day, ...own.map(({ startsOn }) => startsOn).filter((startsOn) => startsOn > day)])
      return [supporterId, Math.max(...[...days].map((one) => clinicsOn(own, one)))]
    }),
  )
}

const clinicsOn = (pairings: readonly Pair[], day: string): number =>
  new Set(pairings.filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn).map(({ recipientId }) => recipientId)).size
