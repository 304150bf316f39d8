import type { DayPolicy, Deliverable, Responsible, Stage } from '../core/scheme/stages'
import type { Db } from './db'

/** What a scheme sets out beside its period and parameters. */
export interface SchemePlan {
  readonly stages: readonly Stage[]
  readonly deliverables: readonly Deliverable[]
  readonly dayPolicy: DayPolicy
}

interface StageRow {
  scheme_id: string
  id: string
  position: number
  name: string
  starts_on: string | null
  ends_on: string | null
  tasks: string
}
interface DeliverableRow {
  scheme_id: string
  id: string
  position: number
  title: string
  kind: Deliverable['kind']
  due_on: string | null
  owed_by: string
  goes_to: string
  per_unit: number | null
}

const toStage = ({ id, name, starts_on, ends_on, tasks }: StageRow): Stage => ({
  id,
  name,
  startsOn: starts_on,
  endsOn: ends_on,
  tasks: JSON.parse(tasks) as string[],
})
const toDeliverable = ({ id, title, kind, due_on, owed_by, goes_to, per_unit }: DeliverableRow): Deliverable => ({
  id,
  title,
  kind,
  dueOn: due_on,
  from: JSON.parse(owed_by) as Responsible[],
  to: goes_to,
  perUnit: per_unit,
})

/** Reads and writes `scheme_stage`, `scheme_deliverable` and the day policy of `scheme`; callers own the transaction. */
export function schemeStageRepo(db: Db) {
  const stages = db.prepare<[schemeId: string], StageRow>('SELECT * FROM scheme_stage WHERE scheme_id = ? ORDER BY position')
  const deliverables = db.prepare<[schemeId: string], DeliverableRow>(
    'SELECT * FROM scheme_deliverable WHERE scheme_id = ? ORDER BY position',
  )
  const policy = db.prepare<[schemeId: string], DayPolicy>('SELECT day_policy FROM scheme WHERE id = ?').pluck()
  const setPolicy = db.prepare<[policy: DayPolicy, schemeId: string]>('UPDATE scheme SET day_policy = ? WHERE id = ?')
  const removeStages = db.prepare<[schemeId: string]>('DELETE FROM scheme_stage WHERE scheme_id = ?')
  const removeDeliverables = db.prepare<[schemeId: string]>('DELETE FROM scheme_deliverable WHERE scheme_id = ?')
  const insertStage = db.prepare<StageRow>(`
    INSERT INTO scheme_stage (scheme_id, id, position, name, starts_on, ends_on, tasks)
    VALUES (:scheme_id, :id, :position, :name, :starts_on, :ends_on, :tasks)`)
  const insertDeliverable = db.prepare<DeliverableRow>(`
    INSERT INTO scheme_deliverable (scheme_id, id, position, title, kind, due_on, owed_by, goes_to, per_unit)
    VALUES (:scheme_id, :id, :position, :title, :kind, :due_on, :owed_by, :goes_to, :per_unit)`)

  return {
    read: (schemeId: string): SchemePlan => ({
      stages: stages.all(schemeId).map(toStage),
      deliverables: deliverables.all(schemeId).map(toDeliverable),
      dayPolicy: policy.get(schemeId) ?? 'as_written',
    }),
    replace(schemeId: string, plan: SchemePlan): void {
      setPolicy.run(plan.dayPolicy, schemeId)
      removeStages.run(schemeId)
      removeDeliverables.run(schemeId)
      for (const [position, { id, name, startsOn, endsOn, tasks }] of plan.stages.entries()) {
        const days = { starts_on: startsOn, ends_on: endsOn }
        insertStage.run({ scheme_id: schemeId, id, position, name, ...days, tasks: JSON.stringify(tasks) })
      }
      for (const [position, { id, title, kind, dueOn, from, to, perUnit }] of plan.deliverables.entries()) {
        const whose = { owed_by: JSON.stringify(from), goes_to: to, per_unit: perUnit }
        insertDeliverable.run({ scheme_id: schemeId, id, position, title, kind, due_on: dueOn, ...whose })
      }
    },
  }
}
export type SchemeStageRepo = ReturnType<typeof schemeStageRepo>
