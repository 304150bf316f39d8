import { expect, test } from 'vitest'
import { brokenRule } from '../../../electron/store/broken-rule'
import { journalRepo } from '../../../electron/store/journal.repo'
import { countedIds, memoryDb } from '../../support/memory-db'

const NOW = '2026-03-09T02:00:00.000Z'
const entry = (entity: string, after: unknown = { note: '甲' }) => ({
  who: '示例甲',
  what: 'pairing.recorded',
  entity,
  before: null,
  after,
  reason: null,
})

function open() {
  const db = memoryDb()
  return { db, journal: journalRepo(db, { now: () => NOW, newId: countedIds() }) }
}

/** Name of the rule that the statement breaks. */
function ruleBrokenBy(run: () => unknown): string | undefined {
  try {
    run()
    return 'none'
  } catch (thrown) {
    return brokenRule(thrown)
  }
}

test('what was appended is read back in order, with time and id of the product', () => {
  const { journal } = open()
  expect(journal.append(entry('pairing/a'))).toEqual({ seq: 1, at: NOW })
  journal.append(entry('pairing/b'))
  journal.append({ ...entry('pairing/a', null), before: { note: '甲' }, what: 'pairing.amended', reason: '更正' })
  expect(journal.listByEntity('pairing/a')).toEqual([
    { id: '00000000-0000-7000-8000-000000000001', seq: 1, at: NOW, ...entry('pairing/a') },
    {
      id: '00000000-0000-7000-8000-000000000003',
      seq: 3,
      at: NOW,
      ...entry('pairing/a', null),
      before: { note: '甲' },
      what: 'pairing.amended',
      reason: '更正',
    },
  ])
  expect(journal.count()).toBe(3)
})

test('everything below an entity is found, and nothing beside it', () => {
  const { journal } = open()
  for (const entity of ['sheet/1', 'sheet/1/A1', 'sheet/10/A1', 'sheet/1/B2', 'sheet/2/A1', 'sheet/1.5/A1'])
    journal.append(entry(entity))
  expect(journal.listBelow('sheet/1').map(({ entity }) => entity)).toEqual(['sheet/1/A1', 'sheet/1/B2'])
})

test('rows can be neither changed nor removed', () => {
  const { db, journal } = open()
  journal.append(entry('pairing/a'))
  expect(ruleBrokenBy(() => db.exec("UPDATE journal SET who = '示例乙'"))).toBe('journal_is_append_only')
  expect(ruleBrokenBy(() => db.exec('DELETE FROM journal'))).toBe('journal_is_append_only')
  expect(ruleBrokenBy(() => db.exec('INSERT OR REPLACE INTO journal SELECT * FROM journal'))).toBe('journal_is_append_only')
  expect(journal.count()).toBe(1)
})

test('nobody, nothing and no entity are no entries', () => {
  const { journal } = open()
  expect(ruleBrokenBy(() => journal.append({ ...entry('pairing/a'), who: '' }))).toBe('journal_who_named')
  expect(ruleBrokenBy(() => journal.append({ ...entry('pairing/a'), what: 'recorded' }))).toBe('journal_what_named')
  expect(ruleBrokenBy(() => journal.append(entry('pairing')))).toBe('journal_entity_named')
})
