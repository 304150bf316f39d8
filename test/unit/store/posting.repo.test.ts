import { EMPTY_STAFF } from '@core/registry/staff'
import { expect, test } from 'vitest'
import type { Posting } from '@core/posting/posting'
import { postingRepo } from '../../../electron/store/posting.repo'
import { staffRepo } from '../../../electron/store/staff.repo'
import { codeOf } from '../../support/code-of'
import { memoryDb } from '../../support/memory-db'
import { insertOrganization } from '../../support/organizations'

const posting = (id: string, more: Partial<Posting> = {}): Posting => ({
  id,
  code: id,
  supporterId: 'hospital',
  recipientId: 'clinic',
  staffId: 'person',
  title: '主治医师',
  specialty: '骨科',
  startsOn: '2013-01-01',
  endsOn: null,
  replacedBy: '',
  note: '',
  ...more,
})
const person = {
  ...EMPTY_STAFF,
  id: 'person',
  archivedAt: null,
  organizationId: 'hospital',
  name: '示例甲',
  sex: '女',
}

function open() {
  const db = memoryDb()
  insertOrganization(db, { id: 'hospital', kind: 'supporting' })
  insertOrganization(db, { id: 'clinic' })
  const staff = staffRepo(db)
  staff.insert(person)
  return { staff, postings: postingRepo(db) }
}

test('a posting is read back with the name of the person', () => {
  const { postings } = open()
  postings.insert(posting('PZ1', { endsOn: '2013-06-30' }))
  expect(postings.listByRecipient('clinic')).toEqual([{ ...posting('PZ1', { endsOn: '2013-06-30' }), staffName: '示例甲' }])
  expect(postings.findByCode('PZ1')?.staffName).toBe('示例甲')
  expect(postings.findByKey('person', 'hospital', 'clinic', '2013-01-01')?.id).toBe('PZ1')
})

test('a code belongs to one posting; without codes there may be many', () => {
  const { postings } = open()
  postings.insert(posting('PZ1', { endsOn: '2013-01-31' }))
  expect(codeOf(() => postings.insert(posting('b', { code: 'PZ1', startsOn: '2013-02-01' })))).toBe('CODE_CONFLICT')
  postings.insert(posting('c', { code: '', startsOn: '2013-03-01', endsOn: '2013-03-31' }))
  postings.insert(posting('d', { code: '', startsOn: '2013-04-01' }))
  expect(postings.findByCode('')).toBeUndefined()
  expect(postings.findLatestStart('person')).toBe('2013-04-01')
  expect(postings.findLatestStart('nobody')).toBeNull()
})

test('a person is in one place a day', () => {
  const { postings } = open()
  postings.insert(posting('a'))
  expect(codeOf(() => postings.insert(posting('b', { startsOn: '2014-01-01' })))).toBe('POSTED_TWICE')
  postings.update(posting('a', { endsOn: '2013-12-31' }))
  postings.insert(posting('b', { startsOn: '2014-01-01' }))
  expect(codeOf(() => postings.update(posting('a', { endsOn: '2014-01-01' })))).toBe('POSTED_TWICE')
})

test('it may not end before it starts', () => {
  const { postings } = open()
  expect(codeOf(() => postings.insert(posting('a', { endsOn: '2012-12-31' })))).toBe('DATE_ORDER')
  postings.insert(posting('a', { endsOn: '2013-01-01' }))
})

test('a licence number names one person; a name alone finds the one recorded first', () => {
  const { staff } = open()
  staff.insert({ ...person, id: 'same name', licenceNumber: '110' })
  expect(staff.findByLicence('110')?.id).toBe('same name')
  expect(staff.findByLicence('')).toBeUndefined()
  expect(staff.findByName('hospital', '示例甲')?.id).toBe('person')
})
