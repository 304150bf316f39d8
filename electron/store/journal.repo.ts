import type { Db } from './db'

/** One change: who did what to which entity, and how it stood before and after. Values are plain JSON. */
export interface JournalEntry {
  readonly who: string
  /** "pairing.recorded" */
  readonly what: string
  /** "pairing/<id>", "sheet/<id>/A1" */
  readonly entity: string
  readonly before: unknown
  readonly after: unknown
  readonly reason: string | null
}

export interface JournalRow extends JournalEntry {
  readonly id: string
  /** Order of the changes; clocks never decide. */
  readonly seq: number
  /** ISO instant. */
  readonly at: string
}

interface Row {
  id: string
  seq: number
  at: string
  who: string
  what: string
  entity: string
  before: string | null
  after: string | null
  reason: string | null
}

const toEntry = (row: Row): JournalRow => ({ ...row, before: parsed(row.before), after: parsed(row.after) })
const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text))
const written = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value))

const COLUMNS = 'id, seq, at, who, what, entity, before, after, reason'

/**
 * Appends to and reads the one journal; callers own the transaction.
 * @param stamp Injected clock and ids: the time and the UUIDv7 of a row.
 */
export function journalRepo(db: Db, stamp: { readonly now: () => string; readonly newId: () => string }) {
  const insert = db.prepare<Omit<Row, 'seq'>>(`
    INSERT INTO journal (id, at, who, what, entity, before, after, reason)
    VALUES (:id, :at, :who, :what, :entity, :before, :after, :reason)`)
  const byEntity = db.prepare<[entity: string], Row>(`SELECT ${COLUMNS} FROM journal WHERE entity = ? ORDER BY seq`)
  // "/" + 1 = "0": all texts that begin with the prefix and "/", by the index.
  const below = db.prepare<[from: string, to: string], Row>(`
    SELECT ${COLUMNS} FROM journal WHERE entity >= ? || '/' AND entity < ? || '0' ORDER BY seq`)
  const countAll = db.prepare<[], number>('SELECT count(*) FROM journal').pluck()

  return {
    /** @returns The row's place and its instant, which the caller may hand on as `savedAt`. */
    append(entry: JournalEntry): { seq: number; at: string } {
      const at = stamp.now()
      const { who, what, entity, reason } = entry
      const row = { id: stamp.newId(), at, who, what, entity, before: written(entry.before), after: written(entry.after), reason }
      return { seq: Number(insert.run(row).lastInsertRowid), at }
    },
    /** Rows of exactly this entity, oldest first (index journal_by_entity). */
    listByEntity: (entity: string): JournalRow[] => byEntity.all(entity).map(toEntry),
    /** Rows of everything below `prefix` ("sheet/<id>" → "sheet/<id>/A1" …), oldest first (index journal_by_entity). */
    listBelow: (prefix: string): JournalRow[] => below.all(prefix, prefix).map(toEntry),
    count: (): number => countAll.get() ?? 0,
  }
}
export type JournalRepo = ReturnType<typeof journalRepo>
