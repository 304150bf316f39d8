import { expect, test } from 'vitest'
import { organizationRepo } from '../../../electron/store/organization.repo'
import { codeOf } from '../../support/code-of'
import { memoryDb } from '../../support/memory-db'
import { organization } from '../../support/organizations'

function open() {
  const organizations = organizationRepo(memoryDb())
  const insert = (more: Parameters<typeof organization>[0]) =>
    organizations.insert({ ...organization(more), searchKeys: ['key'] })
  return { organizations, insert }
}

test('an organization is read back as it was written, zero and unknown apart', () => {
  const { organizations } = open()
  const written = { ...organization({ id: 'a', beds: 0, staffCount: 12.5, note: '注' }), searchKeys: ['重zhong', '01'] }
  organizations.insert(written)
  expect(organizations.findById('a')).toEqual(written)
  expect(organizations.findById('b')).toBeUndefined()
})

test('the official order is kind, division, code', () => {
  const { organizations, insert } = open()
  insert({ id: 'd', kind: 'bureau', divisionCode: '990201' })
  insert({ id: 'c', kind: 'recipient', divisionCode: '990203100', code: '02002' })
  insert({ id: 'b', kind: 'recipient', divisionCode: '990203100', code: '02001' })
  insert({ id: 'a', kind: 'recipient', divisionCode: '990202100', code: '02009' })
  insert({ id: 'e', kind: 'supporting', divisionCode: '990209' })
  expect(organizations.listAll().map(({ id }) => id)).toEqual(['e', 'a', 'b', 'c', 'd'])
})

test('a code belongs to one organization; no code belongs to none', () => {
  const { organizations, insert } = open()
  insert({ id: 'a', code: '02001' })
  expect(codeOf(() => insert({ id: 'b', code: '02001' }))).toBe('ORGANIZATION_CODE_TAKEN')
  insert({ id: 'c', code: '' })
  insert({ id: 'd', code: '' })
  expect(organizations.findByCode('02001')?.id).toBe('a')
  expect(organizations.findByCode('')).toBeUndefined()
})

test('a name stands once in a county, and may stand in another', () => {
  const { organizations, insert } = open()
  insert({ id: 'a', name: '中心卫生院', divisionCode: '990202100' })
  expect(codeOf(() => insert({ id: 'b', name: '中心卫生院', divisionCode: '990202' }))).toBe('ORGANIZATION_EXISTS')
  insert({ id: 'c', name: '中心卫生院', divisionCode: '990203100' })
  expect(organizations.findByNameInCounty('中心卫生院', '990203')?.id).toBe('c')
  expect(organizations.listByName('中心卫生院').map(({ id }) => id)).toEqual(['a', 'c'])
})

test('an archived one is no longer found by its name and not counted, but listed', () => {
  const { organizations, insert } = open()
  insert({ id: 'a', name: '甲卫生院' })
  organizations.update({ ...organization({ id: 'a', name: '甲卫生院', archivedAt: '2026-03-09T02:00:00.000Z' }), searchKeys: [] })
  expect(organizations.listByName('甲卫生院')).toEqual([])
  expect([organizations.count(), organizations.listAll().length]).toEqual([0, 1])
})
