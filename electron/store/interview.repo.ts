import type { Db } from './db'

/** 访谈: what somebody at the clinic said, by post or standing and never by name. */
export interface Interview {
  readonly id: string
  readonly visitId: string
  readonly asked: string
  readonly topic: string
  readonly said: string
  /** Code of the item that it bears on; '' for none. */
  readonly itemCode: string
  readonly at: string
  readonly who: string
  readonly isRemoved: boolean
}

type Row = Omit<Interview, 'isRemoved'> & { readonly isRemoved: number }
const SELECT = `
  SELECT id, visit_id AS visitId, asked, topic, said, item_code AS itemCode, at, who, is_removed AS isRemoved FROM interview`
const toInterview = (row: Row): Interview => ({ ...row, isRemoved: row.isRemoved === 1 })
const toRow = (interview: Interview): Row => ({ ...interview, isRemoved: interview.isRemoved ? 1 : 0 })

/** Reads and writes `interview`; callers own the transaction and append the journal row. */
export function interviewRepo(db: Db) {
  const save = db.prepare<Row>(`
    INSERT INTO interview (id, visit_id, asked, topic, said, item_code, at, who, is_removed)
    VALUES (:id, :visitId, :asked, :topic, :said, :itemCode, :at, :who, :isRemoved)
    ON CONFLICT (id) DO UPDATE SET asked = excluded.asked, topic = excluded.topic, said = excluded.said,
      item_code = excluded.item_code, is_removed = excluded.is_removed`)
  const byId = db.prepare<[id: string], Row>(`${SELECT} WHERE id = ?`)
  const byVisit = db.prepare<[visitId: string], Row>(`${SELECT} WHERE visit_id = ? AND is_removed = 0 ORDER BY rowid`)
  return {
    save: (interview: Interview): void => void save.run(toRow(interview)),
    findById(id: string): Interview | undefined {
      const row = byId.get(id)
      return row && toInterview(row)
    },
    /** In the order of recording, whatever the clock said; without those taken away. */
    listByVisit: (visitId: string): Interview[] => byVisit.all(visitId).map(toInterview),
  }
}
export type InterviewRepo = ReturnType<typeof interviewRepo>
