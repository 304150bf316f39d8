import type { Db } from './db'

export interface Division {
  /** 6 digits down to the county, 9 for a township. */
  readonly code: string
  readonly name: string
  readonly level: 'province' | 'city' | 'county' | 'township'
  readonly parent: string | null
}

/** Divisions brought into this workspace; they stand beside the national table of the program. */
export function divisionRepo(db: Db) {
  const upsert = db.prepare<Division>(`
    INSERT INTO division (code, name, level, parent) VALUES (:code, :name, :level, :parent)
    ON CONFLICT (code) DO UPDATE SET name = excluded.name, level = excluded.level, parent = excluded.parent`)
  const byCode = db.prepare<[code: string], Division>('SELECT code, name, level, parent FROM division WHERE code = ?')
  const all = db.prepare<[], Division>('SELECT code, name, level, parent FROM division ORDER BY code')
  return {
    save: ({ code, name, level, parent }: Division): void => void upsert.run({ code, name, level, parent }),
    findByCode: (code: string): Division | undefined => byCode.get(code),
    /** By code. */
    listAll: (): Division[] => all.all(),
  }
}
export type DivisionRepo = ReturnType<typeof divisionRepo>
