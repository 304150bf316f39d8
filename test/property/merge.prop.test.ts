import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '@core/shared/app-error'
import { mergeRepo } from '../../electron/store/merge.repo'
import type { Db } from '../../electron/store/db'
import type { RowChange } from '../../electron/store/row-changes'
import { contentsOf } from '../support/contents'
import { memoryDb } from '../support/memory-db'
import { insertOrganization } from '../support/organizations'

/**
 * Random records of every table that names an organization, then a merger: nothing may name the one that is gone, and no
 * record may be gone, or name anybody else than before.
 */

const CLINICS = ['stays', 'goes', 'third'] as const
const HOSPITALS = ['h1', 'h2'] as const
const clinic = fc.constantFrom(...CLINICS)
const hospital = fc.constantFrom(...HOSPITALS)
const day = fc.integer({ min: 0, max: 700 }).map((days) => new Date(Date.UTC(2013, 0, 1 + days)).toISOString().slice(0, 10))
const word = fc.constantFrom('甲', '乙', '丙')

const records = fc.record({
  pairings: fc.array(fc.record({ hospital, clinic, day }), { maxLength: 6 }),
  people: fc.array(fc.record({ at: fc.oneof(clinic, hospital), word }), { maxLength: 6 }),
  postings: fc.array(fc.record({ person: fc.nat(5), hospital, clinic, day }), { maxLength: 6 }),
  contacts: fc.array(fc.record({ clinic, word, phone: fc.constantFrom('', '000-0000001', '000-0000002') }), { maxLength: 6 }),
  ledgers: fc.array(fc.record({ clinic, day: fc.constantFrom('2013-04-01', '2013-04-02'), word }), { maxLength: 8 }),
  departments: fc.array(fc.record({ clinic, word }), { maxLength: 6 }),
  names: fc.array(fc.record({ clinic, word, day }), { maxLength: 4 }),
  visits: fc.array(fc.record({ clinic, day }), { maxLength: 5 }),
})
type Records = typeof records extends fc.Arbitrary<infer T> ? T : never

let db: Db
/** Writes what fits; what a rule of the table refuses was never there. */
const put = (sql: string, values: readonly (string | null)[]): void => {
  try {
    db.prepare(sql).run(...values)
  } catch (thrown) {
    if (!String((thrown as { code?: string }).code).startsWith('SQLITE_CONSTRAINT')) throw thrown
  }
}

function fill(given: Records): void {
  for (const id of [...HOSPITALS, ...CLINICS])
    insertOrganization(db, { id, kind: id.startsWith('h') ? 'supporting' : 'recipient' })
  given.pairings.forEach((one, i) =>
    put('INSERT INTO pairing VALUES (?, ?, ?, ?, ?, ?, ?, NULL, NULL)', [
      `p${i}`,
      one.hospital,
      one.clinic,
      one.day,
      one.day,
      '',
      '',
    ]),
  )
  given.people.forEach((one, i) =>
    put(
      `INSERT INTO staff (id, organization_id, name, sex, title, specialty, licence_number, phone, note)
       VALUES (?, ?, ?, '', '', '', '', '', '')`,
      [`s${i}`, one.at, `示例${one.word}`],
    ),
  )
  given.postings.forEach((one, i) =>
    put(
      `INSERT INTO posting (id, code, supporter_id, recipient_id, staff_id, title, specialty, starts_on, ends_on, replaced_by, note)
       VALUES (?, '', ?, ?, ?, '', '', ?, ?, '', '')`,
      [`d${i}`, one.hospital, one.clinic, `s${one.person}`, one.day, one.day],
    ),
  )
  given.contacts.forEach((one, i) =>
    put('INSERT INTO contact VALUES (?, ?, ?, ?, ?, ?)', [`c${i}`, one.clinic, `示例${one.word}`, '', one.phone, '']),
  )
  given.ledgers.forEach((one, i) =>
    put('INSERT INTO ledger VALUES (?, ?, ?, ?, 1, 2, 3, ?)', [`l${i}`, one.day, one.clinic, one.word, `note ${i}`]),
  )
  given.departments.forEach((one) => put("INSERT INTO organization_department VALUES (?, ?, '', '')", [one.clinic, one.word]))
  given.names.forEach((one, i) =>
    put('INSERT INTO organization_name VALUES (?, ?, ?, NULL, ?, ?)', [`n${i}`, one.clinic, one.word, one.day, '']),
  )
  put("INSERT INTO inspection VALUES ('i', 'R1', '督查', '2013-01-01', '2014-12-31', 1, '[]')", [])
  given.visits.forEach((one, i) =>
    put("INSERT INTO visit VALUES (?, 'i', ?, ?, ?, '', '[]', NULL)", [`v${i}`, `V${i}`, one.clinic, one.day]),
  )
}

type Row = Readonly<Record<string, unknown>>
const all = (sql: string): Row[] => db.prepare<[], Row>(sql).all()
const TABLES = {
  pairing: 'SELECT id, supporter_id, recipient_id, starts_on FROM pairing ORDER BY id',
  posting: 'SELECT id, supporter_id, recipient_id, staff_id, starts_on FROM posting ORDER BY id',
  staff: 'SELECT id, organization_id, name FROM staff ORDER BY id',
  ledger: 'SELECT id, organization_id, happened_on, amount, note FROM ledger ORDER BY id',
  organization_name: 'SELECT id, organization_id, name, until FROM organization_name ORDER BY id',
  visit: 'SELECT id, clinic_id, visit_on FROM visit ORDER BY id',
}
const snapshot = (): Record<string, Row[]> => Object.fromEntries(Object.entries(TABLES).map(([table, sql]) => [table, all(sql)]))
/** What should be there after the merger. */
const renamed = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value === 'goes' ? 'stays' : value]))
const pairsOf = (sql: string): string[] => [...new Set(all(sql).map((row) => JSON.stringify(Object.values(renamed(row)))))].sort()
const DEPARTMENTS = 'SELECT organization_id, name FROM organization_department'
const CONTACTS = 'SELECT organization_id, name FROM contact'
/** Every phone of a contact, in its field or, where two differed, in the note. */
const PHONES = `SELECT organization_id, name, value
  FROM contact, json_each('["' || replace(trim(phone || ' ' || note), ' ', '","') || '"]') WHERE value <> ''`

test('a merger keeps every record and every reference, whatever they are, or changes nothing', () => {
  let mergers = 0
  fc.assert(
    fc.property(records, (given) => {
      db = memoryDb()
      fill(given)
      const before = snapshot()
      const wanted = [DEPARTMENTS, CONTACTS, PHONES].map(pairsOf)
      const whole = contentsOf(db)
      const merges = mergeRepo(db)
      let changes: readonly RowChange[] = []
      try {
        db.transaction(() => {
          const watched = merges.watch('goes', 'stays', () => {
            db.prepare(
              "UPDATE organization SET merged_into = 'stays', archived_at = '2014-01-01T00:00:00Z' WHERE id = 'goes'",
            ).run()
            merges.moveAll('goes', 'stays')
          })
          changes = watched.changes
        })()
        mergers += 1
      } catch (thrown) {
        // Two pairings with one hospital at one time cannot become one: then nothing has happened.
        expect(thrown).toBeInstanceOf(AppError)
        expect((thrown as AppError).code).toBe('MERGE_PAIRINGS_OVERLAP')
        expect(snapshot()).toEqual(before)
        return
      }
      expect(snapshot()).toEqual(Object.fromEntries(Object.entries(before).map(([table, rows]) => [table, rows.map(renamed)])))
      expect([DEPARTMENTS, CONTACTS, PHONES].map(pairsOf)).toEqual(wanted)
      const left = all(`SELECT m.name AS "table", f."from" AS "column" FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
        WHERE m.type = 'table' AND f."table" = 'organization'`).filter(
        ({ table, column }) =>
          db.prepare(`SELECT 1 FROM ${String(table)} WHERE ${String(column)} = 'goes' LIMIT 1`).get() !== undefined,
      )
      expect(left).toEqual([])
      expect(db.pragma('foreign_key_check')).toEqual([])
      // Taken back, also from what the history keeps as text, it leaves no trace.
      db.transaction(() => expect(merges.revert(JSON.parse(JSON.stringify(changes)) as RowChange[], 'goes')).toEqual([]))()
      expect(contentsOf(db)).toEqual(whole)
    }),
    { numRuns: 60 },
  )
  expect(mergers).toBeGreaterThan(20)
})
