import type { Agreement, AgreementGoal } from '../core/pairing/agreement'
import type { ErrorCode } from '../core/shared/error-code'
import { translating } from './broken-rule'
import type { Db } from './db'

export type SuccessionKind = 'renewal' | 'replacement'
/** Which pairing another one follows. */
export interface Succession {
  readonly pairingId: string
  readonly formerId: string
  readonly kind: SuccessionKind
}

type AgreementRow = Omit<Agreement, 'goals'> & { readonly pairingId: string }
type GoalRow = AgreementGoal & { readonly pairingId: string }

/** What a broken rule of migration 0100 means to the user. */
const MEANING: Readonly<Record<string, ErrorCode>> = {
  agreement_ends_after_start: 'DATE_ORDER',
  'pairing_succession.former_id': 'PAIRING_FOLLOWED',
}

/** Reads and writes `agreement`, `agreement_goal` and `pairing_succession`; callers own the transaction. */
export function agreementRepo(db: Db) {
  const columns = 'pairing_id AS pairingId, signed_on AS signedOn, starts_on AS startsOn, ends_on AS endsOn'
  const byPairing = db.prepare<[pairingId: string], AgreementRow>(`SELECT ${columns} FROM agreement WHERE pairing_id = ?`)
  const all = db.prepare<[], AgreementRow>(`SELECT ${columns} FROM agreement`)
  const goals = db.prepare<[pairingId: string], GoalRow>(`
    SELECT pairing_id AS pairingId, metric, unit, target, due_on AS dueOn, progress FROM agreement_goal
     WHERE pairing_id = ? ORDER BY position`)
  const put = db.prepare<AgreementRow>(`
    INSERT INTO agreement (pairing_id, signed_on, starts_on, ends_on) VALUES (:pairingId, :signedOn, :startsOn, :endsOn)
        ON CONFLICT (pairing_id) DO UPDATE SET signed_on = :signedOn, starts_on = :startsOn, ends_on = :endsOn`)
  const clearGoals = db.prepare<[pairingId: string]>('DELETE FROM agreement_goal WHERE pairing_id = ?')
  const addGoal = db.prepare<GoalRow & { readonly position: number }>(`
    INSERT INTO agreement_goal (pairing_id, position, metric, unit, target, due_on, progress)
    VALUES (:pairingId, :position, :metric, :unit, :target, :dueOn, :progress)`)
  const succession = db.prepare<Succession>(
    'INSERT INTO pairing_succession (pairing_id, former_id, kind) VALUES (:pairingId, :formerId, :kind)',
  )
  const unfollow = db.prepare<[pairingId: string, same: string]>(
    'DELETE FROM pairing_succession WHERE pairing_id = ? OR former_id = ?',
  )
  const successionOf = 'SELECT pairing_id AS pairingId, former_id AS formerId, kind FROM pairing_succession'
  const former = db.prepare<[pairingId: string], Succession>(`${successionOf} WHERE pairing_id = ?`)
  const next = db.prepare<[formerId: string], Succession>(`${successionOf} WHERE former_id = ?`)

  return {
    find(pairingId: string): Agreement | null {
      const row = byPairing.get(pairingId)
      if (row === undefined) return null
      const { signedOn, startsOn, endsOn } = row
      return {
        signedOn,
        startsOn,
        endsOn,
        goals: goals
          .all(pairingId)
          .map(({ metric, unit, target, dueOn, progress }) => ({ metric, unit, target, dueOn, progress })),
      }
    },
    /** Term of each agreement by pairing. */
    listTerms: (): ReadonlyMap<string, AgreementRow> => new Map(all.all().map((row) => [row.pairingId, row])),
    /** Writes the agreement and all its goals. @throws AppError DATE_ORDER */
    set(pairingId: string, { goals: wanted, signedOn, startsOn, endsOn }: Agreement): void {
      translating(MEANING, { at: 'endsOn', from: startsOn, to: endsOn }, () => put.run({ pairingId, signedOn, startsOn, endsOn }))
      clearGoals.run(pairingId)
      for (const [position, goal] of wanted.entries()) addGoal.run({ ...goal, pairingId, position })
    },
    /** @throws AppError PAIRING_FOLLOWED when another pairing follows the former one already. */
    follow: (given: Succession): void => void translating(MEANING, { at: 'id', id: given.formerId }, () => succession.run(given)),
    /** It follows no other, and none follows it: it never came to be. */
    unfollow: (pairingId: string): void => void unfollow.run(pairingId, pairingId),
    /** The pairing that this one follows. */
    findFormer: (pairingId: string): Succession | undefined => former.get(pairingId),
    /** The pairing that follows this one. */
    findNext: (formerId: string): Succession | undefined => next.get(formerId),
  }
}
export type AgreementRepo = ReturnType<typeof agreementRepo>
