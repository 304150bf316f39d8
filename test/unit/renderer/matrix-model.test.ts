import { describe, expect, it } from 'vitest'
import type { Organization } from '../../../renderer/data/useOrganizations'
import type { Pairing } from '../../../renderer/data/usePairings'
import { shortNames } from '../../../renderer/components/short-names'
import { buildMatrix, cellInSight, cellOf, isUncovered } from '../../../renderer/screens/pairings/matrix-model'

const organization = (id: string, kind: Organization['kind'], more: Partial<Organization> = {}): Organization =>
  ({
    id,
    kind,
    name: id,
    countyName: '甲县',
    archivedAt: null,
    requiredHeadcount: null,
    searchKeys: [],
    warnings: [],
    ...more,
  }) as unknown as Organization

const pairing = (supporterId: string, recipientId: string, more: Partial<Pairing> = {}): Pairing =>
  ({
    id: `${supporterId}-${recipientId}`,
    supporterId,
    recipientId,
    state: 'active',
    startsOn: '2013-01-01',
    endsOn: '2013-12-31',
    daysLeft: 200,
    postedCount: 1,
    requiredCount: 1,
    warnings: [],
    ...more,
  }) as unknown as Pairing

const matrixOf = (
  organizations: readonly Organization[],
  pairings: readonly Pairing[],
  capacities: ReadonlyMap<string, number> = new Map(),
) => buildMatrix(organizations, pairings, '2013-06-10', capacities)

const h1 = organization('h1', 'supporting')
const h2 = organization('h2', 'supporting')
const c1 = organization('c1', 'recipient')
const c2 = organization('c2', 'recipient', { requiredHeadcount: 2 })

describe('buildMatrix', () => {
  it('names clinics without a supporter and hospitals without a clinic', () => {
    const matrix = matrixOf([h1, h2, c1, c2], [pairing('h1', 'c1')])
    expect(matrix.rows.map(({ situation }) => situation.kind)).toEqual(['fine', 'gap'])
    expect([matrix.gaps, matrix.idle.size]).toEqual([1, 1])
    expect([...matrix.load]).toEqual([['h1', 1]])
  })

  it('takes an ended pairing for none', () => {
    const matrix = matrixOf([h1, c1], [pairing('h1', 'c1', { state: 'ended' })])
    expect([matrix.gaps, matrix.idle.size]).toEqual([1, 1])
  })

  it('says how many persons are missing over all supporters of a clinic', () => {
    const short = { warnings: ['UNDERSTAFFED'] as Pairing['warnings'], requiredCount: 2 }
    const matrix = matrixOf(
      [h1, h2, c2],
      [pairing('h1', 'c2', { ...short, postedCount: 1 }), pairing('h2', 'c2', { ...short, postedCount: 0 })],
    )
    expect(matrix.rows[0]?.situation).toEqual({ kind: 'understaffed', missing: 1 })
    expect(matrix.understaffed).toBe(1)
  })

  it('tells the day of the pairing that ends first', () => {
    const matrix = matrixOf(
      [h1, h2, c1],
      [
        pairing('h1', 'c1', { state: 'expiring', daysLeft: 10, endsOn: '2013-06-20' }),
        pairing('h2', 'c1', { state: 'expiring', daysLeft: 5, endsOn: '2013-06-15' }),
      ],
    )
    expect(matrix.rows[0]?.situation).toEqual({ kind: 'expiring', endsOn: '2013-06-15' })
  })

  it('shows the running one of two pairings of the same organizations', () => {
    const running = pairing('h1', 'c1', { id: 'running' })
    const matrix = matrixOf([h1, c1], [running, pairing('h1', 'c1', { id: 'later', state: 'future' })])
    expect(matrix.rows[0]?.bySupporter.get('h1')).toBe(running)
  })

  it('counts a clinic once that is renewed for the next year, and does not call it expiring', () => {
    const nextYear = { id: 'next', state: 'future', startsOn: '2013-07-01', endsOn: '2014-06-30' } as const
    const matrix = matrixOf(
      [h1, c1, c2],
      [pairing('h1', 'c1', { state: 'expiring', daysLeft: 20, endsOn: '2013-06-30' }), pairing('h1', 'c1', nextYear)],
    )
    expect([...matrix.load]).toEqual([['h1', 1]])
    expect(matrix.rows[0]?.situation).toEqual({ kind: 'fine' })
  })

  it('takes a clinic that will be supported later for one without support today', () => {
    const later = pairing('h1', 'c1', { state: 'future', startsOn: '2013-07-01' })
    const matrix = matrixOf([h1, c1], [later])
    expect(matrix.rows[0]?.situation).toEqual({ kind: 'future', startsOn: '2013-07-01' })
    expect([matrix.gaps, matrix.rows.filter(isUncovered).length, matrix.idle.size]).toEqual([1, 1, 0])
  })

  it('does not call a hospital idle that can take nobody', () => {
    expect([...matrixOf([h1, h2, c1], [], new Map([['h1', 0]])).idle]).toEqual(['h2'])
  })

  it('leaves out archived organizations', () => {
    expect(matrixOf([h1, organization('c3', 'recipient', { archivedAt: '2013-05-01T00:00:00.000Z' })], []).rows).toEqual([])
  })
})

describe('cellInSight', () => {
  const { rows, supporters } = matrixOf([h1, h2, c1, c2], [pairing('h2', 'c2')])

  it('keeps the wanted cell while it is shown', () => {
    expect(cellInSight(rows, supporters, { recipientId: 'c1', supporterId: 'h1' })).toEqual({
      recipientId: 'c1',
      supporterId: 'h1',
    })
  })

  it('goes to the first pair, and without one to the first cell', () => {
    expect(cellInSight(rows, supporters, null)).toMatchObject({ recipientId: 'c2', supporterId: 'h2' })
    expect(cellInSight(rows.slice(0, 1), supporters, null)).toEqual({ recipientId: 'c1', supporterId: 'h1' })
  })

  it('is nowhere in an empty view', () => {
    expect(cellInSight([], supporters, { recipientId: 'c1', supporterId: 'h1' })).toBeNull()
  })
})

describe('cellOf', () => {
  const { rows, supporters } = matrixOf([h1, h2, c1, c2], [pairing('h2', 'c2')])

  it('is the first pair of a clinic or a hospital, else an empty cell of its row or column', () => {
    expect(cellOf(rows, supporters, 'c2')).toEqual({ recipientId: 'c2', supporterId: 'h2' })
    expect(cellOf(rows, supporters, 'h2')).toEqual({ recipientId: 'c2', supporterId: 'h2' })
    expect(cellOf(rows, supporters, 'c1')).toEqual({ recipientId: 'c1', supporterId: 'h1' })
    expect(cellOf(rows, supporters, 'h1')).toEqual({ recipientId: 'c1', supporterId: 'h1' })
    expect(cellOf(rows, supporters, 'gone')).toBeNull()
  })
})

describe('shortNames', () => {
  it('drops the common ending, but never makes two names equal', () => {
    const names = shortNames([
      organization('1', 'recipient', { name: '苏日钦镇中心卫生院' }),
      organization('2', 'recipient', { name: '东乡中心卫生院' }),
      organization('3', 'recipient', { name: '东乡卫生院' }),
      organization('4', 'recipient', { name: '卫生院' }),
    ])
    expect([...names.values()]).toEqual(['苏日钦镇', '东乡中心卫生院', '东乡卫生院', '卫生院'])
  })
})
