import { AppError } from '../core/shared/app-error'
import type { ErrorCode } from '../core/shared/error-code'
import { brokenRule } from './broken-rule'
import type { Db } from './db'
import { rowChanges } from './row-changes'

/** What named the one and now names the other. */
export interface Moved {
  readonly table: string
  readonly column: string
  readonly count: number
  /** Ids of the rows, where the table gives its rows ids. */
  readonly ids: readonly string[]
}

/** What a merger did to the records of the one that goes. */
export interface MovedAll {
  readonly moved: readonly Moved[]
  /** What both had and one of them keeps: the rows of the one that goes, as they stood. */
  readonly dropped: readonly { readonly table: string; readonly row: Readonly<Record<string, unknown>> }[]
}

/** What a rule broken by a merger means to the user. */
const MEANING: Readonly<Record<string, ErrorCode>> = {
  pairing_no_overlap: 'MERGE_PAIRINGS_OVERLAP',
  pairing_two_organizations: 'MERGE_OF_PARTNERS',
  sheet_once_a_subject: 'MERGE_SHEETS_CLASH',
}

/** Tables in which a merger does more than to name the other one. */
const OWN_RULES = ['organization', 'organization_department', 'organization_distinct', 'contact', 'ledger']

/** Of a scheme or a round each has one a department, or one at all, and that of the one that stays counts: what it says now. */
const ONE_EACH: readonly (readonly [table: string, column: string])[] = [
  ['need', 'recipient_id'],
  ['supply', 'supporter_id'],
  ['capacity', 'supporter_id'],
  ['proposal_pair', 'recipient_id'],
  ['inspection_unit', 'organization_id'],
  ['planned_visit', 'clinic_id'],
]

/**
 * Makes everything that names one organization name another; callers own the transaction. Which tables those are is read
 * from the schema, so that a table added later is never forgotten.
 */
export function mergeRepo(db: Db) {
  const references = db.prepare<[], { table: string; column: string }>(`
    SELECT m.name AS "table", f."from" AS "column"
      FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
     WHERE m.type = 'table' AND f."table" = 'organization' ORDER BY m.name, f."from"`)
  const hasId = db.prepare<[table: string], number>("SELECT count(*) FROM pragma_table_info(?) WHERE name = 'id'").pluck()
  const keysOf = db.prepare<[table: string], string>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk').pluck()
  const partners = db
    .prepare<{ a: string; b: string }, number>(
      `SELECT (SELECT count(*) FROM pairing WHERE (supporter_id = :a AND recipient_id = :b) OR (supporter_id = :b AND recipient_id = :a))
          + (SELECT count(*) FROM posting WHERE (supporter_id = :a AND recipient_id = :b) OR (supporter_id = :b AND recipient_id = :a))`,
    )
    .pluck()

  const move = (table: string, column: string, from: string, to: string): Moved => {
    const ids = hasId.get(table)
      ? db.prepare<[string], string>(`SELECT id FROM ${table} WHERE ${column} = ? ORDER BY id`).pluck().all(from)
      : []
    const { changes } = clashing(table, () => db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`).run(to, from))
    return { table, column, count: changes, ids }
  }
  const run = (sql: string, from: string, to: string): number => db.prepare(sql).run({ from, to }).changes

  /** Departments of both; where both have one of a name, that of `to` stays. */
  const moveDepartments = (from: string, to: string): Moved => {
    const count = run(
      `INSERT OR IGNORE INTO organization_department (organization_id, name, code, note)
       SELECT :to, name, code, note FROM organization_department WHERE organization_id = :from`,
      from,
      to,
    )
    db.prepare('DELETE FROM organization_department WHERE organization_id = ?').run(from)
    return { table: 'organization_department', column: 'organization_id', count, ids: [] }
  }
  /** A person who is the contact of both becomes one, with what either row knew, under the schemes of both. */
  const moveContacts = (from: string, to: string): Moved => {
    const same = 'FROM contact mine JOIN contact theirs ON theirs.name = mine.name AND theirs.organization_id = :from'
    const pairs = db
      .prepare<{ from: string; to: string }, { mine: string; theirs: string }>(
        `SELECT mine.id AS mine, theirs.id AS theirs ${same} WHERE mine.organization_id = :to`,
      )
      .all({ from, to })
    for (const { mine, theirs } of pairs) {
      // What both say differently is not lost: it stands in the note.
      db.prepare(
        `UPDATE contact SET
           note = trim(contact.note || iif(t.note <> contact.note, ' ' || t.note, '')
                  || iif(contact.phone <> '' AND t.phone <> contact.phone, ' ' || t.phone, '')
                  || iif(contact.job_title <> '' AND t.job_title <> contact.job_title, ' ' || t.job_title, '')),
           phone     = iif(contact.phone = '', t.phone, contact.phone),
           job_title = iif(contact.job_title = '', t.job_title, contact.job_title)
          FROM contact t WHERE contact.id = :mine AND t.id = :theirs`,
      ).run({ mine, theirs })
      db.prepare(
        `INSERT OR IGNORE INTO scheme_contact (scheme_id, contact_id)
        SELECT scheme_id, :mine FROM scheme_contact WHERE contact_id = :theirs`,
      ).run({ mine, theirs })
      db.prepare('DELETE FROM contact WHERE id = ?').run(theirs)
    }
    const moved = move('contact', 'organization_id', from, to)
    return { ...moved, count: moved.count + pairs.length, ids: [...moved.ids, ...pairs.map(({ mine }) => mine)].sort() }
  }
  /** Deeds of the same day and project are both kept: the project of the one that comes says from whom. */
  const moveLedgers = (from: string, to: string): Moved => {
    run(
      `UPDATE ledger SET project = project || '（' || (SELECT name FROM organization WHERE id = :from) || '）'
        WHERE organization_id = :from AND EXISTS (
          SELECT 1 FROM ledger mine WHERE mine.organization_id = :to
             AND mine.happened_on = ledger.happened_on AND mine.project = ledger.project)`,
      from,
      to,
    )
    return move('ledger', 'organization_id', from, to)
  }
  /** What stood below the one stands below the other, also those merged into it before. */
  const moveRelatives = (from: string, to: string): Moved[] => {
    run('UPDATE organization SET parent_id = NULL WHERE id = :to AND parent_id = :from', from, to)
    return [move('organization', 'parent_id', from, to), move('organization', 'merged_into', from, to)]
  }
  /** Takes away what the one that goes has and the one that stays has too. */
  const dropTwice = (from: string, to: string): MovedAll['dropped'] => {
    const same = (table: string, column: string, keys: readonly string[]) =>
      `${table}.${column} = :from AND EXISTS (SELECT 1 FROM ${table} kept WHERE kept.${column} = :to
         AND ${keys.map((key) => `kept.${key} = ${table}.${key}`).join(' AND ')})`
    const dropped = ONE_EACH.map(([table, column]) => {
      const keys = keysOf.all(table).filter((key) => key !== column)
      return { table, where: same(table, column, keys) }
    })
    // A couple that is pinned for the one and forbidden for the other is left to the bureau.
    for (const [column, partner] of [['recipient_id', 'supporter_id'] as const, ['supporter_id', 'recipient_id'] as const])
      dropped.push({ table: 'couple_rule', where: same('couple_rule', column, ['scheme_id', partner, 'rule']) })
    return dropped.flatMap(({ table, where }) =>
      db
        .prepare<{ from: string; to: string }, Record<string, unknown>>(`DELETE FROM ${table} WHERE ${where} RETURNING *`)
        .all({ from, to })
        .map((row) => ({ table, row })),
    )
  }
  const moveDistinct = (from: string, to: string): void => {
    run(
      `INSERT OR IGNORE INTO organization_distinct (one_id, other_id)
       SELECT min(third, :to), max(third, :to)
         FROM (SELECT iif(one_id = :from, other_id, one_id) AS third FROM organization_distinct WHERE :from IN (one_id, other_id))
        WHERE third <> :to`,
      from,
      to,
    )
    db.prepare('DELETE FROM organization_distinct WHERE one_id = :from OR other_id = :from').run({ from })
  }

  return {
    /** Watches a merger, and takes back what it watched. */
    ...rowChanges(db, 'organization'),
    /** Whether the two support one another. */
    arePartners: (a: string, b: string): boolean => (partners.get({ a, b }) ?? 0) > 0,
    /**
     * The row of `from` must say already that it is merged into `to`.
     * @throws AppError MERGE_PAIRINGS_OVERLAP, MERGE_OF_PARTNERS, MERGE_SHEETS_CLASH, MERGE_RECORDS_CLASH
     */
    moveAll(from: string, to: string): MovedAll {
      const dropped = dropTwice(from, to)
      const plain = references.all().filter(({ table }) => !OWN_RULES.includes(table))
      const moved = [
        ...moveRelatives(from, to),
        moveDepartments(from, to),
        moveContacts(from, to),
        moveLedgers(from, to),
        ...plain.map(({ table, column }) => move(table, column, from, to)),
      ]
      moveDistinct(from, to)
      return { moved: moved.filter(({ count }) => count > 0), dropped }
    },
    /** Marks two as two: they are offered no more. */
    setDistinct(a: string, b: string): void {
      db.prepare('INSERT OR IGNORE INTO organization_distinct (one_id, other_id) VALUES (min(:a, :b), max(:a, :b))').run({ a, b })
    },
    listDistinct: (): { readonly oneId: string; readonly otherId: string }[] =>
      db
        .prepare<[], { oneId: string; otherId: string }>('SELECT one_id AS oneId, other_id AS otherId FROM organization_distinct')
        .all(),
  }
}
export type MergeRepo = ReturnType<typeof mergeRepo>

/** @throws AppError with what the broken rule means; another rule of the table means that both have the same record. */
function clashing<T>(table: string, run: () => T): T {
  try {
    return run()
  } catch (cause) {
    const rule = brokenRule(cause)
    if (rule === undefined) throw cause
    throw new AppError(MEANING[rule] ?? 'MERGE_RECORDS_CLASH', { at: table }, { cause })
  }
}
