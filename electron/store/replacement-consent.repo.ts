import type { ReplacementConsent } from '../core/posting/replacement'
import type { Db } from './db'

interface Row {
  readonly postingId: string
  readonly isGiven: number
  readonly by: string
  readonly on: string | null
  readonly paperNumber: string
}

/** Reads and writes `replacement_consent`, by the posting of the one who left. */
export function replacementConsentRepo(db: Db) {
  const byPosting = db.prepare<[postingId: string], Omit<Row, 'postingId'>>(`
    SELECT is_given AS isGiven, given_by AS "by", given_on AS "on", paper_number AS paperNumber
      FROM replacement_consent WHERE posting_id = ?`)
  const ids = db.prepare<[], string>('SELECT posting_id FROM replacement_consent').pluck()
  const upsert = db.prepare<Row>(`
    INSERT INTO replacement_consent (posting_id, is_given, given_by, given_on, paper_number)
    VALUES (:postingId, :isGiven, :by, :on, :paperNumber)
    ON CONFLICT (posting_id) DO UPDATE SET is_given = excluded.is_given, given_by = excluded.given_by,
           given_on = excluded.given_on, paper_number = excluded.paper_number`)
  const remove = db.prepare<[postingId: string]>('DELETE FROM replacement_consent WHERE posting_id = ?')
  return {
    find(postingId: string): ReplacementConsent | null {
      const row = byPosting.get(postingId)
      return row === undefined ? null : { ...row, isGiven: row.isGiven === 1 }
    },
    /** The postings of which it is known whether their replacement was agreed to. */
    listPostingIds: (): ReadonlySet<string> => new Set(ids.all()),
    /** null: nothing is known of it any more. */
    set(postingId: string, consent: ReplacementConsent | null): void {
      if (consent === null) remove.run(postingId)
      else upsert.run({ ...consent, postingId, isGiven: consent.isGiven ? 1 : 0 })
    },
  }
}
export type ReplacementConsentRepo = ReturnType<typeof replacementConsentRepo>
