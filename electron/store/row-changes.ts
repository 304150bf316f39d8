import { brokenRule } from './broken-rule'
import type { Db } from './db'

type Value = string | number | null
type Row = Readonly<Record<string, Value>>

/** What an act did to one row. A row that was added has no `before`, one that was taken away no `after`; else both hold the columns that changed. */
export interface RowChange {
  readonly table: string
  /** The row as it is to be found now: its primary key after the act, before it where it was taken away. */
  readonly key: Row
  readonly before: Row | null
  readonly after: Row | null
}

interface Tracked {
  readonly table: string
  readonly keys: readonly string[]
  /** Rows that name one of the two ids, `:a` and `:b`. */
  readonly where: string
}

/** Drafts that are made anew at any time: what became of them is no obstacle. */
const DRAFTS = ['proposal_pair']
/** Derived from other columns, by whoever writes the row next. */
const DERIVED = ['search_keys']

/**
 * Watches what an act does to two rows of `root` and to everything that names them, so that it can be taken back. Which
 * tables those are is read from the schema, so that one added later is never forgotten.
 */
export function rowChanges(db: Db, root: 'organization' | 'staff') {
  const keysOf = db.prepare<[table: string], string>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk').pluck()
  const naming = db.prepare<[string, string], { table: string; column: string }>(`
    SELECT m.name AS "table", f."from" AS "column" FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
     WHERE m.type = 'table' AND f."table" = ? AND f.on_delete LIKE ? ORDER BY m.name, f."from"`)

  /** The root first, then what names it, then what goes with a row that is taken away. */
  const tracked = (): readonly Tracked[] => {
    const columns = new Map<string, string[]>([[root, ['id']]])
    for (const { table, column } of naming.all(root, '%')) columns.set(table, [...(columns.get(table) ?? []), column])
    const direct = [...columns].map(([table, names]) => ({
      table,
      keys: keysOf.all(table),
      where: names.map((name) => `${name} IN (:a, :b)`).join(' OR '),
    }))
    const following = direct.flatMap((owner) =>
      naming
        .all(owner.table, 'CASCADE')
        .filter(({ table }) => !columns.has(table))
        .map(({ table, column }) => ({
          table,
          keys: keysOf.all(table),
          where: `${column} IN (SELECT id FROM ${owner.table} WHERE ${owner.where})`,
        })),
    )
    return [...direct, ...following]
  }
  const rowsOf = ({ table, where }: Tracked, a: string, b: string): Row[] =>
    db
      .prepare<{ a: string; b: string }, Row>(`SELECT * FROM ${table} WHERE ${where}`)
      .all({ a, b })
      // What is kept packed, the result of a sheet, is nobody's name.
      .map((row) => pick(row, (name) => !ArrayBuffer.isView(row[name])))
  const find = (table: string, key: Row): Row | undefined =>
    db.prepare<Value[], Row>(`SELECT * FROM ${table} WHERE ${conditions(key)}`).get(...Object.values(key))
  const put = (table: string, key: Row, columns: Row): void => {
    const names = Object.keys(columns)
    if (names.length === 0) return
    db.prepare(`UPDATE ${table} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE ${conditions(key)}`).run(
      ...Object.values(columns),
      ...Object.values(key),
    )
  }
  const add = (table: string, row: Row): void => {
    const names = Object.keys(row)
    db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(
      ...Object.values(row),
    )
  }

  /** Whether the row still is as the act left it. A row of the root may have been amended since. */
  const stands = ({ table, key, before, after }: RowChange): boolean => {
    const now = find(table, key)
    if (after === null) return now === undefined
    return now !== undefined && (table === root || before === null || agrees(now, after))
  }
  const takeBack = ({ table, key, before, after }: RowChange): void => {
    if (before === null) db.prepare(`DELETE FROM ${table} WHERE ${conditions(key)}`).run(...Object.values(key))
    else if (after === null) add(table, before)
    else {
      const now = find(table, key) ?? {}
      put(
        table,
        key,
        pick(before, (name) => now[name] === after[name] || DERIVED.includes(name)),
      )
    }
  }

  return {
    /** Does `work`, which changes rows that name `a` or `b`, and tells what it did. Callers own the transaction. */
    watch<T>(a: string, b: string, work: () => T): { readonly result: T; readonly changes: RowChange[] } {
      const tables = tracked()
      const before = tables.map((one) => keyed(one, rowsOf(one, a, b)))
      const result = work()
      const changes = tables.flatMap((one, index): RowChange[] =>
        differences(one, before[index] ?? new Map<string, Row>(), keyed(one, rowsOf(one, a, b))),
      )
      return { result, changes }
    },

    /**
     * Takes the changes back: what was moved, what names it first, the row `last` of the root at the end. What has been added
     * or amended since in the root's own row stays. Callers own the transaction, and roll back when something is in the way.
     * @returns Tables whose rows are no longer as they were left, with how many; empty when all is taken back.
     */
    revert(changes: readonly RowChange[], last: string): { readonly table: string; readonly count: number }[] {
      const inTheWay = new Map<string, number>()
      const standing = changes.filter((change) => {
        if (stands(change)) return true
        if (!DRAFTS.includes(change.table)) inTheWay.set(change.table, (inTheWay.get(change.table) ?? 0) + 1)
        return false
      })
      if (inTheWay.size === 0) {
        const rank = ({ table, key }: RowChange) => (table !== root ? 0 : key['id'] === last ? 2 : 1)
        for (const change of [...standing].sort((one, other) => rank(one) - rank(other))) {
          try {
            takeBack(change)
          } catch (cause) {
            if (brokenRule(cause) === undefined && !String((cause as { code?: unknown }).code).startsWith('SQLITE_CONSTRAINT'))
              throw cause
            if (!DRAFTS.includes(change.table)) inTheWay.set(change.table, (inTheWay.get(change.table) ?? 0) + 1)
          }
        }
      }
      return [...inTheWay].map(([table, count]) => ({ table, count }))
    },
  }
}

const conditions = (key: Row): string =>
  Object.keys(key)
    .map((name) => `${name} = ?`)
    .join(' AND ')
const pick = (row: Row, isWanted: (name: string) => boolean): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => isWanted(name)))
const agrees = (now: Row, after: Row): boolean =>
  Object.entries(after).every(([name, value]) => DERIVED.includes(name) || now[name] === value)

const keyed = ({ keys }: Tracked, rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [JSON.stringify(keys.map((key) => row[key])), row]))

function differences({ table, keys }: Tracked, before: Map<string, Row>, after: Map<string, Row>): RowChange[] {
  const keyOf = (row: Row): Row => pick(row, (name) => keys.includes(name))
  const changes: RowChange[] = []
  for (const [key, row] of before) {
    const now = after.get(key)
    if (now === undefined) changes.push({ table, key: keyOf(row), before: row, after: null })
    else {
      const isChanged = (name: string) => row[name] !== now[name]
      if (Object.keys(row).some(isChanged))
        changes.push({ table, key: keyOf(row), before: pick(row, isChanged), after: pick(now, isChanged) })
    }
  }
  for (const [key, row] of after) if (!before.has(key)) changes.push({ table, key: keyOf(row), before: null, after: row })
  return changes
}
