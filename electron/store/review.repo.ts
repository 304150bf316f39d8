import type { Appeal } from '../core/inspection/review-gaps'
import type { Db } from './db'

/** What a round settled for the self-assessments of its units. */
export interface SelfAssessment {
  /** Day by which they are returned. */
  readonly dueOn: string | null
  /** What a unit gave itself is hidden until the inspector has answered the item. */
  readonly isBlind: boolean
}

/** 签名 on a finished sheet; never changed, and void once the sheet says something else. */
export interface Signature {
  readonly id: string
  readonly sheetId: string
  /** In the signature block of the template. */
  readonly place: string
  readonly signer: string
  readonly kind: 'drawn' | 'paper'
  readonly signedOn: string
  /** Each stroke as x, y, x, y … in a box of 400 × 120; null when signed on paper. */
  readonly strokes: readonly (readonly number[])[] | null
  readonly sha256: string | null
  /** Of the sheet as it was signed. */
  readonly checksum: string
  /** ISO instant. */
  readonly at: string
}

type SignatureRow = Omit<Signature, 'strokes'> & { readonly strokes: string | null }

const APPEAL = 'item_code AS item, claim, reason, decision, grounds, decided_by AS decidedBy, decided_at AS decidedAt'

/** Reads and writes `self_assessment`, `appeal` and `signature`; callers own the transaction. */
export function reviewRepo(db: Db) {
  const settle = db.prepare<{ inspectionId: string; dueOn: string | null; isBlind: number }>(`
    INSERT INTO self_assessment (inspection_id, due_on, is_blind) VALUES (:inspectionId, :dueOn, :isBlind)
    ON CONFLICT (inspection_id) DO UPDATE SET due_on = excluded.due_on, is_blind = excluded.is_blind`)
  const settled = db.prepare<[inspectionId: string], { dueOn: string | null; isBlind: number }>(
    'SELECT due_on AS dueOn, is_blind AS isBlind FROM self_assessment WHERE inspection_id = ?',
  )
  const put = db.prepare<Appeal & { sheetId: string }>(`
    INSERT INTO appeal (sheet_id, item_code, claim, reason, decision, grounds, decided_by, decided_at)
    VALUES (:sheetId, :item, :claim, :reason, :decision, :grounds, :decidedBy, :decidedAt)
    ON CONFLICT (sheet_id, item_code) DO UPDATE SET claim = excluded.claim, reason = excluded.reason,
      decision = excluded.decision, grounds = excluded.grounds, decided_by = excluded.decided_by, decided_at = excluded.decided_at`)
  const withdraw = db.prepare<[sheetId: string, item: string]>('DELETE FROM appeal WHERE sheet_id = ? AND item_code = ?')
  const appeals = db.prepare<[sheetId: string], Appeal>(`SELECT ${APPEAL} FROM appeal WHERE sheet_id = ? ORDER BY item_code`)
  const sign = db.prepare<SignatureRow>(`
    INSERT INTO signature (id, sheet_id, place, signer, kind, signed_on, strokes, sha256, checksum, at)
    VALUES (:id, :sheetId, :place, :signer, :kind, :signedOn, :strokes, :sha256, :checksum, :at)`)
  const signatures = db.prepare<[sheetId: string], SignatureRow>(`
    SELECT id, sheet_id AS sheetId, place, signer, kind, signed_on AS signedOn, strokes, sha256, checksum, at
      FROM signature WHERE sheet_id = ? ORDER BY rowid`)

  return {
    settle: (inspectionId: string, { dueOn, isBlind }: SelfAssessment): void =>
      void settle.run({ inspectionId, dueOn, isBlind: isBlind ? 1 : 0 }),
    /** Without a word of the round: no day, nothing hidden. */
    findSettled(inspectionId: string): SelfAssessment {
      const row = settled.get(inspectionId)
      return { dueOn: row?.dueOn ?? null, isBlind: row?.isBlind === 1 }
    },
    /** Writes the appeal of an item, over an earlier one. */
    putAppeal: (sheetId: string, appeal: Appeal): void => void put.run({ sheetId, ...appeal }),
    removeAppeal: (sheetId: string, item: string): void => void withdraw.run(sheetId, item),
    /** By item code. */
    listAppeals: (sheetId: string): Appeal[] => appeals.all(sheetId),
    sign: (signature: Signature): void =>
      void sign.run({ ...signature, strokes: signature.strokes === null ? null : JSON.stringify(signature.strokes) }),
    /** In the order of signing, whatever the clock said (index signature_by_sheet). */
    listSignatures: (sheetId: string): Signature[] =>
      signatures.all(sheetId).map((row) => ({
        ...row,
        strokes: row.strokes === null ? null : (JSON.parse(row.strokes) as number[][]),
      })),
  }
}
export type ReviewRepo = ReturnType<typeof reviewRepo>
