import type { ListRules } from '../core/evaluation/list-rules'
import type { RoundOptions, SplitBy } from '../core/evaluation/round'
import type { ErrorCode } from '../core/shared/error-code'
import { translating } from './broken-rule'
import type { Db } from './db'

/** What a bureau settled for the evaluation of a round. */
export interface SettledRound {
  readonly options: RoundOptions
  readonly lists: ListRules
}

interface Row {
  inspection_id: string
  hospitals: 'mean' | 'weighted'
  split_by: SplitBy | null
  tie_break: string
  lists: string
}

const MEANING: Readonly<Record<string, ErrorCode>> = { round_is_locked: 'ROUND_LOCKED' }

/** Reads and writes `round_option`; callers own the transaction. */
export function roundOptionRepo(db: Db) {
  const byRound = db.prepare<[inspectionId: string], Row>('SELECT * FROM round_option WHERE inspection_id = ?')
  const put = db.prepare<Row>(`
    INSERT INTO round_option (inspection_id, hospitals, split_by, tie_break, lists)
    VALUES (:inspection_id, :hospitals, :split_by, :tie_break, :lists)
    ON CONFLICT (inspection_id) DO UPDATE
       SET hospitals = excluded.hospitals, split_by = excluded.split_by, tie_break = excluded.tie_break, lists = excluded.lists`)

  return {
    /** Undefined: nobody settled anything, the defaults stand. */
    find: (inspectionId: string): SettledRound | undefined => byRound.all(inspectionId).map(toSettled)[0],
    /** @throws AppError ROUND_LOCKED */
    put(inspectionId: string, { options, lists }: SettledRound): void {
      const row: Row = {
        inspection_id: inspectionId,
        hospitals: options.hospitals ?? 'mean',
        split_by: options.splitBy ?? null,
        tie_break: JSON.stringify(options.tieBreak ?? {}),
        lists: JSON.stringify(lists),
      }
      translating(MEANING, { at: inspectionId }, () => put.run(row))
    },
  }
}
export type RoundOptionRepo = ReturnType<typeof roundOptionRepo>

const toSettled = ({ hospitals, split_by, tie_break, lists }: Row): SettledRound => ({
  options: {
    hospitals,
    ...(split_by === null ? {} : { splitBy: split_by }),
    tieBreak: JSON.parse(tie_break) as NonNullable<RoundOptions['tieBreak']>,
  },
  lists: JSON.parse(lists) as ListRules,
})
