import type { OwnDay } from '../core/scheme/work-calendar'
import type { Db } from './db'

interface Row {
  readonly date: string
  readonly is_working: number
  readonly name: string
}

const dayOf = ({ is_working, name }: Row): OwnDay => ({ isWorking: is_working === 1, name })

/** Reads and writes `work_day`: the bureau's own working and rest days. */
export function workDayRepo(db: Db) {
  const all = db.prepare<[], Row>('SELECT date, is_working, name FROM work_day ORDER BY date')
  const byDate = db.prepare<[date: string], Row>('SELECT date, is_working, name FROM work_day WHERE date = ?')
  const upsert = db.prepare<Row>(`
    INSERT INTO work_day (date, is_working, name) VALUES (:date, :is_working, :name)
    ON CONFLICT (date) DO UPDATE SET is_working = excluded.is_working, name = excluded.name`)
  const remove = db.prepare<[date: string]>('DELETE FROM work_day WHERE date = ?')
  return {
    /** By date, in order. */
    listAll: (): Record<string, OwnDay> => Object.fromEntries(all.all().map((row) => [row.date, dayOf(row)])),
    find(date: string): OwnDay | null {
      const row = byDate.get(date)
      return row === undefined ? null : dayOf(row)
    },
    /** null: the day goes by the statutory calendar again. */
    set(date: string, day: OwnDay | null): void {
      if (day === null) remove.run(date)
      else upsert.run({ date, is_working: day.isWorking ? 1 : 0, name: day.name })
    },
  }
}
export type WorkDayRepo = ReturnType<typeof workDayRepo>
