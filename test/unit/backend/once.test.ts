import { expect, test } from 'vitest'
import { once } from '../../../electron/backend/once'
import { requestRepo } from '../../../electron/store/request.repo'
import { memoryDb } from '../../support/memory-db'

function open() {
  const db = memoryDb()
  const inTransaction = <T>(work: () => T): T => db.transaction(work).immediate()
  return { db, once: once(inTransaction, requestRepo(db, { now: () => '2026-03-09T02:00:00.000Z' })) }
}

test('a request is done once; sent again it gets the first answer', () => {
  const { once } = open()
  let times = 0
  const work = () => ({ id: `${(times += 1)}`, none: null })
  expect([once('a', work), once('a', work), once('b', work)]).toEqual([
    { id: '1', none: null },
    { id: '1', none: null },
    { id: '2', none: null },
  ])
})

test('a refused request leaves nothing behind and may be tried again', () => {
  const { db, once } = open()
  const refused = () => {
    db.prepare("INSERT INTO setting VALUES ('operator', '示例甲')").run()
    throw new Error('refused')
  }
  expect(() => once('a', refused)).toThrow('refused')
  expect(db.prepare('SELECT count(*) FROM setting').pluck().get()).toBe(0)
  expect(once('a', () => 'done')).toBe('done')
})
