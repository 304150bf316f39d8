import type { Scheme } from '../core/scheme/scheme'
import type { Db } from './db'

interface Row {
  id: string
  code: string
  name: string
  starts_on: string
  ends_on: string
  document: string
}
interface ParameterRow {
  id: string
  label: string
  value: string
  unit: string
}

/** Reads and writes `scheme` and `scheme_parameter`; callers own the transaction. */
export function schemeRepo(db: Db) {
  const current = db.prepare<[], Row>(
    'SELECT id, code, name, starts_on, ends_on, document FROM scheme ORDER BY starts_on DESC, id LIMIT 1',
  )
  const parametersOf = db.prepare<[schemeId: string], ParameterRow>(
    'SELECT id, label, value, unit FROM scheme_parameter WHERE scheme_id = ? ORDER BY position',
  )
  const insert = db.prepare<Row>(`
    INSERT INTO scheme (id, code, name, starts_on, ends_on, document)
    VALUES (:id, :code, :name, :starts_on, :ends_on, :document)`)
  const insertParameter = db.prepare<
    [schemeId: string, id: string, position: number, label: string, value: string, unit: string]
  >('INSERT INTO scheme_parameter (scheme_id, id, position, label, value, unit) VALUES (?, ?, ?, ?, ?, ?)')
  return {
    /** The scheme the workspace works under: the one that started last. */
    findCurrent(): Scheme | undefined {
      const row = current.get()
      if (row === undefined) return undefined
      const parameters = parametersOf
        .all(row.id)
        .map((p) => ({ id: p.id, label: p.label, value: JSON.parse(p.value) as number | string, unit: p.unit }))
      const { id, code, name } = row
      return { id, code, name, startsOn: row.starts_on, endsOn: row.ends_on, parameters, document: JSON.parse(row.document) }
    },
    insert(scheme: Scheme): void {
      const { id, code, name } = scheme
      insert.run({
        id,
        code,
        name,
        starts_on: scheme.startsOn,
        ends_on: scheme.endsOn,
        document: JSON.stringify(scheme.document),
      })
      for (const [position, p] of scheme.parameters.entries()) {
        insertParameter.run(id, p.id, position, p.label, JSON.stringify(p.value), p.unit)
      }
    },
  }
}
export type SchemeRepo = ReturnType<typeof schemeRepo>
