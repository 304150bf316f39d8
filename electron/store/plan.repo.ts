import type { PlannedDay, Team } from '../core/inspection/plan/plan'
import type { Db } from './db'

export interface ChosenUnit {
  readonly organizationId: string
  readonly how: 'filter' | 'priority' | 'draw'
  readonly drawId: string | null
}

export interface DrawnUnit {
  readonly code: string
  readonly name: string
  readonly county: string
}

/** 抽取: as it was made; never changed. */
export interface Draw {
  readonly id: string
  readonly inspectionId: string
  readonly seed: string
  readonly method: string
  readonly drawnOn: string
  readonly drawnBy: string
  readonly population: readonly DrawnUnit[]
  /** Places in the population, from 0, in the order of drawing. */
  readonly drawn: readonly number[]
}

/** A day of a clinic in the plan; '' where the team need not keep away. */
export type PlannedVisit = PlannedDay & { readonly overrideReason: string }

/** The last visit of a clinic outside a round, with its result. */
export interface LastVisit {
  readonly clinicId: string
  readonly on: string
  readonly total: string | null
}

interface DrawRow {
  id: string
  inspection_id: string
  seed: string
  method: string
  drawn_on: string
  drawn_by: string
  population: string
  drawn: string
}
interface MemberRow {
  team_id: string
  position: number
  name: string
  post: string
  organization_id: string | null
}

const toDraw = (row: DrawRow): Draw => ({
  id: row.id,
  inspectionId: row.inspection_id,
  seed: row.seed,
  method: row.method,
  drawnOn: row.drawn_on,
  drawnBy: row.drawn_by,
  population: JSON.parse(row.population) as DrawnUnit[],
  drawn: JSON.parse(row.drawn) as number[],
})

/** Reads and writes the plan of a round: units, draws, teams and planned visits; callers own the transaction. */
export function planRepo(db: Db) {
  const units = db.prepare<[inspectionId: string], ChosenUnit>(
    'SELECT organization_id AS organizationId, how, draw_id AS drawId FROM inspection_unit WHERE inspection_id = ?',
  )
  const insertUnit = db.prepare<[string, string, string, string | null]>(
    'INSERT INTO inspection_unit (inspection_id, organization_id, how, draw_id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const deleteUnit = db.prepare<[string, string]>('DELETE FROM inspection_unit WHERE inspection_id = ? AND organization_id = ?')
  const draws = db.prepare<[string], DrawRow>('SELECT * FROM inspection_draw WHERE inspection_id = ? ORDER BY id')
  const draw = db.prepare<[string], DrawRow>('SELECT * FROM inspection_draw WHERE id = ?')
  const insertDraw = db.prepare<DrawRow>(`
    INSERT INTO inspection_draw (id, inspection_id, seed, method, drawn_on, drawn_by, population, drawn)
    VALUES (:id, :inspection_id, :seed, :method, :drawn_on, :drawn_by, :population, :drawn)`)
  const teams = db.prepare<[string], { id: string; name: string }>(
    'SELECT id, name FROM inspection_team WHERE inspection_id = ? ORDER BY position',
  )
  const members = db.prepare<[string], MemberRow>(`
    SELECT m.* FROM team_member m JOIN inspection_team t ON t.id = m.team_id WHERE t.inspection_id = ? ORDER BY m.position`)
  const upsertTeam = db.prepare<[id: string, inspectionId: string, position: number, name: string]>(`
    INSERT INTO inspection_team (id, inspection_id, position, name) VALUES (?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = excluded.name`)
  const deleteTeam = db.prepare<[id: string]>('DELETE FROM inspection_team WHERE id = ?')
  const deleteMembers = db.prepare<[teamId: string]>('DELETE FROM team_member WHERE team_id = ?')
  const insertMember = db.prepare<MemberRow>(`
    INSERT INTO team_member (team_id, position, name, post, organization_id)
    VALUES (:team_id, :position, :name, :post, :organization_id)`)
  const setNames = db.prepare<[teams: string, inspectionId: string]>('UPDATE inspection SET teams = ? WHERE id = ?')
  const visits = db.prepare<[string], PlannedVisit>(`
    SELECT clinic_id AS clinicId, team_id AS teamId, visit_on AS visitOn, override_reason AS overrideReason
      FROM planned_visit WHERE inspection_id = ? ORDER BY visit_on, clinic_id`)
  const putVisit = db.prepare<PlannedVisit & { readonly inspectionId: string }>(`
    INSERT INTO planned_visit (inspection_id, clinic_id, team_id, visit_on, override_reason)
    VALUES (:inspectionId, :clinicId, :teamId, :visitOn, :overrideReason)
    ON CONFLICT (inspection_id, clinic_id) DO UPDATE SET
      team_id = excluded.team_id, visit_on = excluded.visit_on, override_reason = excluded.override_reason`)
  const deleteVisit = db.prepare<[string, string]>('DELETE FROM planned_visit WHERE inspection_id = ? AND clinic_id = ?')
  // The one sheet of a clinic that counts, of its last visit in any other round.
  const lastVisits = db.prepare<[inspectionId: string], LastVisit>(`
    SELECT v.clinic_id AS clinicId, max(v.visit_on) AS "on",
           (SELECT s.total FROM counting_sheet s
             WHERE s.visit_id = v.id AND s.role = 'recipient_org' AND s.status = 'complete' AND s.total IS NOT NULL
             ORDER BY s.id LIMIT 1) AS total
      FROM visit v WHERE v.inspection_id <> ? GROUP BY v.clinic_id`)

  return {
    listUnits: (inspectionId: string): ChosenUnit[] => units.all(inspectionId),
    /** One that is chosen already stays as it was chosen. */
    addUnit: (inspectionId: string, { organizationId, how, drawId }: ChosenUnit): void =>
      void insertUnit.run(inspectionId, organizationId, how, drawId),
    removeUnit(inspectionId: string, organizationId: string): void {
      deleteVisit.run(inspectionId, organizationId)
      deleteUnit.run(inspectionId, organizationId)
    },
    listDraws: (inspectionId: string): Draw[] => draws.all(inspectionId).map(toDraw),
    findDraw: (id: string): Draw | undefined => draw.all(id).map(toDraw)[0],
    insertDraw: (one: Draw): void =>
      void insertDraw.run({
        id: one.id,
        inspection_id: one.inspectionId,
        seed: one.seed,
        method: one.method,
        drawn_on: one.drawnOn,
        drawn_by: one.drawnBy,
        population: JSON.stringify(one.population),
        drawn: JSON.stringify(one.drawn),
      }),
    listTeams(inspectionId: string): Team[] {
      const rows = members.all(inspectionId)
      return teams.all(inspectionId).map(({ id, name }) => ({
        id,
        name,
        members: rows
          .filter(({ team_id }) => team_id === id)
          .map((row) => ({ name: row.name, post: row.post, organizationId: row.organization_id })),
      }))
    },
    /** All teams of a round in their order. Teams that go must have no planned visit. */
    replaceTeams(inspectionId: string, all: readonly Team[]): void {
      for (const { id } of teams.all(inspectionId)) if (!all.some((team) => team.id === id)) deleteTeam.run(id)
      for (const [place, { id, name, members: people }] of all.entries()) {
        upsertTeam.run(id, inspectionId, place, name)
        deleteMembers.run(id)
        for (const [position, { name: who, post, organizationId }] of people.entries()) {
          insertMember.run({ team_id: id, position, name: who, post, organization_id: organizationId })
        }
      }
      const names = all.map((team) => ({ name: team.name, members: team.members.map((one) => one.name) }))
      setNames.run(JSON.stringify(names), inspectionId)
    },
    /** By day. */
    listVisits: (inspectionId: string): PlannedVisit[] => visits.all(inspectionId),
    putVisit: (inspectionId: string, visit: PlannedVisit): void => void putVisit.run({ inspectionId, ...visit }),
    removeVisit: (inspectionId: string, clinicId: string): void => void deleteVisit.run(inspectionId, clinicId),
    /** Of every clinic that was visited outside the round, the last visit. */
    listLastVisits: (inspectionId: string): LastVisit[] => lastVisits.all(inspectionId),
  }
}
export type PlanRepo = ReturnType<typeof planRepo>
