import { findDuplicates, type DuplicateCandidate } from '@core/registry/find-duplicates'
import { differingFields, mergedOrganization } from '@core/registry/merged-organization'
import { organizationTypeNamed, organizationTypeOf } from '@core/registry/organization-type'
import { nameMemory } from '@core/registry/similar-name'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { organization } from '../../../support/organizations'

const candidate = (id: string, name: string, more: Partial<DuplicateCandidate> = {}): DuplicateCandidate => ({
  ...organization({ id, name, divisionCode: '990202100' }),
  formerNames: [],
  sound: '',
  ...more,
})
const said = (...candidates: DuplicateCandidate[]) =>
  findDuplicates(candidates).map(({ oneId, otherId, reason }) => `${oneId} ${otherId} ${reason}`)

describe('looking for duplicates', () => {
  it.each<[string, Partial<DuplicateCandidate>, Partial<DuplicateCandidate>, string]>([
    ['the same credit code', { name: '甲院', creditCode: 'X1' }, { name: '乙站', creditCode: 'X1' }, 'code'],
    ['the same registration number', { name: '甲院', licenceNumber: 'L' }, { name: '乙站', licenceNumber: 'L' }, 'code'],
    ['one name but for the brackets', { name: '重澜镇卫生院(东)' }, { name: '重澜镇卫生院东' }, 'name'],
    ['the alias of the other', { name: '重澜镇中心卫生院', aliases: ['第二医院'] }, { name: '第二医院' }, 'alias'],
    ['a former name of the other', { name: '示例甲医院', formerNames: ['重澜公社医院'] }, { name: '重澜公社医院' }, 'alias'],
    ['one character more', { name: '重澜镇卫生院' }, { name: '重澜镇镇卫生院' }, 'similar'],
    ['the same without 镇 and 中心', { name: '重澜镇卫生院' }, { name: '重澜中心卫生院' }, 'similar'],
    ['the same sound', { name: '示例甲医院', sound: 'shi li' }, { name: '完全两样', sound: 'shi li' }, 'pinyin'],
  ])('tells %s', (_, one, other, reason) => {
    expect(said(candidate('a', '', one), candidate('b', '', other))).toEqual([`a b ${reason}`])
  })

  it('tells no two of different kinds or counties, and none that were found to be two', () => {
    expect(said(candidate('a', '示例院'), candidate('b', '示例院', { kind: 'supporting' }))).toEqual([])
    expect(said(candidate('a', '示例院'), candidate('b', '示例院', { divisionCode: '990203100' }))).toEqual([])
    const two = [candidate('a', '示例院'), candidate('b', '示例院')]
    expect(findDuplicates(two, [{ oneId: 'b', otherId: 'a' }])).toEqual([])
  })

  it('tells the second and the third of three, where the first is known to be another', () => {
    const three = ['a', 'b', 'c'].map((id) => candidate(id, `示例院${id}`, { orgCode: '000020343' }))
    const apart = [
      { oneId: 'a', otherId: 'b' },
      { oneId: 'a', otherId: 'c' },
    ]
    expect(findDuplicates(three, apart).map(({ oneId, otherId }) => [oneId, otherId])).toContainEqual(['b', 'c'])
  })

  it('tells no two that are numbered apart', () => {
    expect(said(candidate('a', '示例市第四医院'), candidate('b', '示例市第八医院'))).toEqual([])
  })

  it('tells a pair once, with the surest reason, and the surest pairs first', () => {
    expect(
      said(
        candidate('a', '重澜镇卫生院', { creditCode: 'X' }),
        candidate('b', '黑山院'),
        candidate('c', '重澜镇卫生院', { creditCode: 'X' }),
        candidate('d', '黑山院'),
      ),
    ).toEqual(['a c code', 'b d name'])
  })
})

/** Whether one character put in, taken out or changed makes the one of the other. */
function areWithinOne(a: string, b: string): boolean {
  const [short, long] = [[...a], [...b]].sort((x, y) => x.length - y.length) as [string[], string[]]
  const ways = long.map((_, i) => long.toSpliced(i, 1).join(''))
  if (long.length === short.length) return a === b || ways.some((way, i) => way === short.toSpliced(i, 1).join(''))
  return long.length === short.length + 1 && ways.includes(short.join(''))
}

it('a name resembles the earliest that differs by at most one character', () => {
  const name = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁', '𠮷', '𠮾'), minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(fc.array(name, { maxLength: 25 }), name, (names, wanted) => {
      const memory = nameMemory<number>()
      for (const [at, one] of names.entries()) memory.add(one, '990202100', at)
      const expected = names.findIndex((one) => areWithinOne(one, wanted))
      expect(memory.findSimilar(wanted, '990202')).toBe(expected === -1 ? undefined : expected)
    }),
    { numRuns: 2000 },
  )
})

describe('two that are one', () => {
  const stays = organization({ id: 'a', name: '重澜镇中心卫生院', code: '02001', beds: 30, aliases: ['重澜院'] })
  const goes = organization({
    id: 'b',
    name: '重澜卫生院',
    code: '',
    beds: 12,
    staffCount: 8,
    contactName: '示例甲',
    parentId: 'a',
  })

  it('keep what the one that stays knows, fill in the rest, and have every name', () => {
    expect(mergedOrganization(stays, goes)).toMatchObject({
      id: 'a',
      name: '重澜镇中心卫生院',
      code: '02001',
      beds: 30,
      staffCount: 8,
      contactName: '示例甲',
      parentId: null,
      aliases: ['重澜院', '重澜卫生院'],
    })
  })

  it('take from the other what is asked for; the name given up stays an alias', () => {
    expect(mergedOrganization(stays, goes, new Set(['name', 'beds']))).toMatchObject({
      name: '重澜卫生院',
      beds: 12,
      aliases: ['重澜院', '重澜镇中心卫生院'],
    })
  })

  it('differ where both say something, and something else', () => {
    expect(differingFields(stays, goes)).toEqual(['name', 'beds'])
  })
})

it('reads the type of an institution from what tables and names say', () => {
  expect(organizationTypeNamed('苏木乡镇中心卫生院')).toBe('乡镇卫生院')
  expect(organizationTypeNamed('疾病预防控制中心')).toBe('疾控')
  expect(organizationTypeNamed('专科研究所')).toBeNull()
  expect(organizationTypeOf({ category: '', name: '示例旗妇幼保健院' })).toBe('妇幼')
  expect(organizationTypeOf({ category: '一般卫生院', name: '示例' })).toBe('乡镇卫生院')
  expect(organizationTypeOf({ category: '', name: '示例市第一医院' })).toBe('')
})
