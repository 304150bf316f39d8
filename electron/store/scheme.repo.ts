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

const COLUMNS = 'id, code, name, starts_on, ends_on, document'

/** Reads and writes `scheme` and `scheme_parameter`; callers own the transaction. */
export function schemeRepo(db: Db) {
  const current = db.prepare<[], Row>(`SELECT ${COLUMNS} FROM scheme ORDER BY starts_on DESC, id LIMIT 1`)
  const byId = db.prepare<[id: string], Row>(`SELECT ${COLUMNS} FROM scheme WHERE id = ?`)
  const byCode = db.prepare<[code: string], Row>(`SELECT ${COLUMNS} FROM scheme WHERE code = ?`)
  const parametersOf = db.prepare<[schemeId: string], ParameterRow>(
    'SELECT id, label, value, unit FROM scheme_parameter WHERE scheme_id = ? ORDER BY position',
  )
  const insert = db.prepare<Row>(`
    INSERT INTO scheme (id, code, name, starts_on, ends_on, document)
    VALUES (:id, :code, :name, :starts_on, :ends_on, :document)`)
  const insertParameter = db.prepare<
    [schemeId: string, id: string, position: number, label: string, value: string, unit: string]
  >('INSERT INTO scheme_parameter (scheme_id, id, position, label, value, unit) VALUES (?, ?, ?, ?, ?, ?)')
  const update = db.prepare<Omit<Row, 'document'>>(
    'UPDATE scheme SET code = :code, name = :name, starts_on = :starts_on, ends_on = :ends_on WHERE id = :id',
  )
  const deleteParameters = db.prepare<[schemeId: string]>('DELETE FROM scheme_parameter WHERE scheme_id = ?')

  const toScheme = ({ id, code, name, starts_on, ends_on, document }: Row): Scheme => ({
    id,
    code,
    name,
    startsOn: starts_on,
    endsOn: ends_on,
    parameters: parametersOf
      .all(id)
      .map((p) => ({ id: p.id, label: p.label, value: JSON.parse(p.value) as number | string, unit: p.unit })),
    document: JSON.parse(document),
  })
  const found = (row: Row | undefined): Scheme | undefined => (row === undefined ? undefined : toScheme(row))
  const insertParameters = (id: string, parameters: Scheme['parameters']): void => {
    for (const [position, p] of parameters.entries()) {
      insertParameter.run(id, p.id, position, p.label, JSON.stringify(p.value), p.unit)
    }
  }

  return {
    /** The scheme the workspace works under: the one that started last. */
    findCurrent: (): Scheme | undefined => found(current.get()),
    find: (id: string): Scheme | undefined => found(byId.get(id)),
    findByCode: (code: string): Scheme | undefined => found(byCode.get(code)),
    update({ id, code, name, startsOn, endsOn }: Omit<Scheme, 'parameters' | 'document'>): void {
      update.run({ id, code, name, starts_on: startsOn, ends_on: endsOn })
    },
    replaceParameters(id: string, parameters: Scheme['parameters']): void {
      deleteParameters.run(id)
      insertParameters(id, parameters)
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
      insertParameters(id, scheme.parameters)
    },
  }
}
export type SchemeRepo = ReturnType<typeof schemeRepo>
