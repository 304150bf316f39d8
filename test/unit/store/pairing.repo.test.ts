import { expect, test } from 'vitest'
import type { Pairing } from '@core/pairing/pairing'
import { brokenRule } from '../../../electron/store/broken-rule'
import type { Db } from '../../../electron/store/db'
import { pairingRepo } from '../../../electron/store/pairing.repo'
import { codeOf } from '../../support/code-of'
import { insertOrganization } from '../../support/organizations'
import { memoryDb } from '../../support/memory-db'

const pairing = (id: string, more: Partial<Pairing> = {}): Pairing => ({
  id,
  supporterId: 'hospital',
  recipientId: 'clinic',
  startsOn: '2013-01-01',
  endsOn: '2013-12-31',
  departments: [],
  agreementNumber: '',
  note: '',
  endReason: null,
  ...more,
})

function open() {
  const db = memoryDb()
  insertOrganization(db, { id: 'hospital', kind: 'supporting' })
  insertOrganization(db, { id: 'clinic', kind: 'recipient' })
  insertOrganization(db, { id: 'other clinic', kind: 'recipient' })
  const repo = pairingRepo(db)
  const pairings = {
    ...repo,
    insert: (one: Pairing) => db.transaction(() => repo.insert(one)).immediate(),
    update: (one: Pairing) => db.transaction(() => repo.update(one)).immediate(),
  }
  return { db, pairings }
}

const ruleBrokenBy = (db: Db, sql: string): string | undefined => {
  try {
    db.exec(sql)
    return 'none'
  } catch (thrown) {
    return brokenRule(thrown)
  }
}

test('a pairing is read back as it was written', () => {
  const { pairings } = open()
  const written = pairing('a', { departments: ['儿科', '骨科'], agreementNumber: '001号', note: '注', endReason: '改派' })
  pairings.insert(written)
  expect(pairings.findById('a')).toEqual(written)
  expect(pairings.listByRecipient('clinic')).toEqual([written])
  expect(pairings.listBySupporter('hospital')).toEqual([written])
  expect(pairings.listByOrganizations('hospital', 'other clinic')).toEqual([])
})

test.each<[string, Partial<Pairing>, string | undefined]>([
  ['the same period', {}, 'PAIRING_OVERLAPS'],
  ['one common day', { startsOn: '2013-12-31', endsOn: '2014-12-31' }, 'PAIRING_OVERLAPS'],
  ['the day after', { startsOn: '2014-01-01', endsOn: '2014-12-31' }, undefined],
  ['another clinic', { recipientId: 'other clinic' }, undefined],
  ['all departments beside one', { departments: ['儿科'] }, 'PAIRING_OVERLAPS'],
  ['an end before the start', { startsOn: '2015-02-01', endsOn: '2015-01-01' }, 'DATE_ORDER'],
  ['with itself', { recipientId: 'hospital' }, 'PAIRING_WITH_ITSELF'],
])('beside a pairing of all departments: %s', (_, more, code) => {
  const { pairings } = open()
  pairings.insert(pairing('a'))
  expect(codeOf(() => pairings.insert(pairing('b', more)))).toBe(code)
})

test('two pairings may run together when they share no department', () => {
  const { pairings } = open()
  pairings.insert(pairing('a', { departments: ['儿科', '骨科'] }))
  pairings.insert(pairing('b', { departments: ['外科'] }))
  expect(codeOf(() => pairings.insert(pairing('c', { departments: ['外科', '眼科'] })))).toBe('PAIRING_OVERLAPS')
})

test('a change is judged as a whole: departments and period may swap places in one step', () => {
  const { pairings } = open()
  pairings.insert(pairing('a', { departments: ['儿科'] }))
  pairings.insert(pairing('b', { departments: ['外科'], startsOn: '2014-01-01', endsOn: '2014-12-31' }))
  const moved = pairing('a', { departments: ['骨科'], startsOn: '2014-01-01', endsOn: '2014-12-31' })
  pairings.update(moved)
  expect(pairings.findById('a')).toEqual(moved)
  expect(codeOf(() => pairings.update({ ...moved, departments: ['外科'] }))).toBe('PAIRING_OVERLAPS')
  expect(codeOf(() => pairings.update({ ...moved, departments: [] }))).toBe('PAIRING_OVERLAPS')
})

test('what comes past the program meets the same wall', () => {
  const { db, pairings } = open()
  pairings.insert(pairing('a', { departments: ['儿科'] }))
  pairings.insert(pairing('b', { departments: ['外科'] }))
  expect(ruleBrokenBy(db, "INSERT INTO pairing_department VALUES ('b', '儿科')")).toBe('pairing_no_overlap')
  expect(ruleBrokenBy(db, "DELETE FROM pairing_department WHERE pairing_id = 'b'")).toBe('pairing_no_overlap')
  expect(ruleBrokenBy(db, "UPDATE pairing_department SET department = '儿科' WHERE pairing_id = 'b'")).toBe(
    'pairing_department_is_fixed',
  )
  expect(ruleBrokenBy(db, "UPDATE pairing SET starts_on = '2013-02-30' WHERE id = 'b'")).toBe('pairing_starts_on_a_date')
  expect(ruleBrokenBy(db, "UPDATE pairing SET ends_on = '2013-1-1' WHERE id = 'b'")).toBe('pairing_ends_on_a_date')
  expect(ruleBrokenBy(db, "DELETE FROM pairing WHERE id = 'b'")).toBe('pairing_is_never_deleted')
})
