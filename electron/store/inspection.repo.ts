import { translating } from './broken-rule'
import type { Db } from './db'

export interface InspectionTeam {
  readonly name: string
  /** The leader first. */
  readonly members: readonly string[]
}

/** 督查轮次 */
export interface Inspection {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly startsOn: string
  /** The last day, included. */
  readonly endsOn: string
  readonly isOpen: boolean
  readonly teams: readonly InspectionTeam[]
}

interface Row {
  id: string
  code: string
  name: string
  starts_on: string
  ends_on: string
  is_open: number
  teams: string
}

const toInspection = ({ id, code, name, starts_on, ends_on, is_open, teams }: Row): Inspection => ({
  id,
  code,
  name,
  startsOn: starts_on,
  endsOn: ends_on,
  isOpen: is_open === 1,
  teams: JSON.parse(teams) as InspectionTeam[],
})

/** Reads and writes `inspection`; callers own the transaction. */
export function inspectionRepo(db: Db) {
  const insert = db.prepare<Row>(`
    INSERT INTO inspection (id, code, name, starts_on, ends_on, is_open, teams)
    VALUES (:id, :code, :name, :starts_on, :ends_on, :is_open, :teams)`)
  const update = db.prepare<Omit<Row, 'teams'>>(`
    UPDATE inspection SET code = :code, name = :name, starts_on = :starts_on, ends_on = :ends_on, is_open = :is_open WHERE id = :id`)
  const byId = db.prepare<[id: string], Row>('SELECT * FROM inspection WHERE id = ?')
  const byCode = db.prepare<[code: string], Row>('SELECT * FROM inspection WHERE code = ?')
  const all = db.prepare<[], Row>('SELECT * FROM inspection ORDER BY starts_on DESC, code')

  return {
    insert(inspection: Inspection): void {
      const { id, code, name, startsOn, endsOn, isOpen, teams } = inspection
      insert.run({ id, code, name, starts_on: startsOn, ends_on: endsOn, is_open: isOpen ? 1 : 0, teams: JSON.stringify(teams) })
    },
    /** All but the teams, which go with the plan. @throws AppError ROUND_LOCKED */
    update({ id, code, name, startsOn, endsOn, isOpen }: Omit<Inspection, 'teams'>): void {
      translating({ round_is_locked: 'ROUND_LOCKED' }, { at: 'inspectionId' }, () =>
        update.run({ id, code, name, starts_on: startsOn, ends_on: endsOn, is_open: isOpen ? 1 : 0 }),
      )
    },
    findById: (id: string): Inspection | undefined => byId.all(id).map(toInspection)[0],
    findByCode: (code: string): Inspection | undefined => byCode.all(code).map(toInspection)[0],
    /** The latest first. */
    listAll: (): Inspection[] => all.all().map(toInspection),
  }
}
export type InspectionRepo = ReturnType<typeof inspectionRepo>
