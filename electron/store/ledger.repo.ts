import type { Db } from './db'

/** 台账: one deed of an organization on a day; null = not known. */
export interface LedgerLine {
  readonly id: string
  readonly happenedOn: string
  readonly organizationId: string
  readonly project: string
  readonly beneficiaries: number | null
  /** Yuan. */
  readonly amount: number | null
  readonly materials: number | null
  readonly note: string
}

/** Reads and writes `ledger`; callers own the transaction. */
export function ledgerRepo(db: Db) {
  const upsert = db.prepare<LedgerLine>(`
    INSERT INTO ledger (id, happened_on, organization_id, project, beneficiaries, amount, materials, note)
    VALUES (:id, :happenedOn, :organizationId, :project, :beneficiaries, :amount, :materials, :note)
    ON CONFLICT (id) DO UPDATE SET beneficiaries = excluded.beneficiaries, amount = excluded.amount,
      materials = excluded.materials, note = excluded.note`)
  const byKey = db.prepare<[happenedOn: string, organizationId: string, project: string], LedgerLine>(`
    SELECT id, happened_on AS happenedOn, organization_id AS organizationId, project, beneficiaries, amount, materials, note
      FROM ledger WHERE happened_on = ? AND organization_id = ? AND project = ?`)
  return {
    save: (line: LedgerLine): void => void upsert.run(line),
    /** Constraint ledger_once_a_day. */
    findByKey: (happenedOn: string, organizationId: string, project: string): LedgerLine | undefined =>
      byKey.get(happenedOn, organizationId, project),
  }
}
export type LedgerRepo = ReturnType<typeof ledgerRepo>
