import { findDuplicates, type DuplicateCandidate } from '@core/registry/find-duplicates'
import { differingFields, mergedOrganization } from '@core/registry/merged-organization'
import { organizationTypeNamed, organizationTypeOf } from '@core/registry/organization-type'
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
