import type { ErrorCode } from '../core/shared/error-code'
import type { EvidenceTarget } from '../core/inspection/evidence'
import { translating } from './broken-rule'
import type { Db } from './db'

/** 佐证材料: a photo or file beside an item or a veto of a sheet. */
export interface Evidence {
  readonly id: string
  readonly sheetId: string
  readonly of: EvidenceTarget['of']
  /** null: of an item that a later version of the template no longer has. */
  readonly code: string | null
  readonly sha256: string
  /** As the file was called. */
  readonly name: string
  readonly kind: 'photo' | 'file'
  readonly caption: string
  /** Within its item, from 1. */
  readonly number: number
  /** By the clock of the camera, without a zone; null when the file does not say. */
  readonly takenAt: string | null
  /** ISO instant. */
  readonly addedAt: string
  readonly addedBy: string
  /** Taken away again; the content stays in the folder. */
  readonly isRemoved: boolean
}

/** Evidence with the size and kind of its content. */
export type ListedEvidence = Evidence & { readonly bytes: number; readonly mime: string }

type Row<E extends Evidence = Evidence> = Omit<E, 'isRemoved'> & { readonly isRemoved: 0 | 1 }

/** What a broken rule of migration 0210 means to the user. */
const MEANING: Readonly<Record<string, ErrorCode>> = {
  evidence_of_finished_insert: 'SHEET_FINISHED',
  evidence_of_finished_update: 'SHEET_FINISHED',
}
const SELECT = `
  SELECT e.id, e.sheet_id AS sheetId, e.of, e.code, e.sha256, e.name, e.kind, e.caption, e.number, e.taken_at AS takenAt,
         e.added_at AS addedAt, e.added_by AS addedBy, e.is_removed AS isRemoved, a.bytes, a.mime
    FROM evidence e JOIN attachment a ON a.sha256 = e.sha256`

/** Reads and writes `evidence`; callers own the transaction and append the journal row. */
export function evidenceRepo(db: Db) {
  const insert = db.prepare<Row>(`
    INSERT INTO evidence (id, sheet_id, of, code, sha256, name, kind, caption, number, taken_at, added_at, added_by, is_removed)
    VALUES (:id, :sheetId, :of, :code, :sha256, :name, :kind, :caption, :number, :takenAt, :addedAt, :addedBy, :isRemoved)`)
  const update = db.prepare<Pick<Row, 'id' | 'caption' | 'code' | 'isRemoved'>>(
    'UPDATE evidence SET caption = :caption, code = :code, is_removed = :isRemoved WHERE id = :id',
  )
  const byId = db.prepare<[id: string], Row<ListedEvidence>>(`${SELECT} WHERE e.id = ?`)
  const bySheet = db.prepare<[sheetId: string], Row<ListedEvidence>>(
    `${SELECT} WHERE e.sheet_id = ? ORDER BY e.of, e.code, e.number`,
  )

  return {
    /** @throws AppError SHEET_FINISHED */
    insert: (one: Evidence): void =>
      void translating(MEANING, { at: one.sheetId }, () => insert.run({ ...one, isRemoved: one.isRemoved ? 1 : 0 })),
    /** Writes what may change: caption, item, whether it was taken away. @throws AppError SHEET_FINISHED */
    update: ({ id, caption, code, isRemoved }: Pick<Evidence, 'id' | 'caption' | 'code' | 'isRemoved'>): void =>
      void translating(MEANING, { at: id }, () => update.run({ id, caption, code, isRemoved: isRemoved ? 1 : 0 })),
    findById(id: string): ListedEvidence | undefined {
      const row = byId.get(id)
      return row === undefined ? undefined : toEvidence(row)
    },
    /** Item by item in the order of their numbers, those taken away too. */
    listAll: (sheetId: string): ListedEvidence[] => bySheet.all(sheetId).map(toEvidence),
    /** The same without those taken away. */
    listBySheet: (sheetId: string): ListedEvidence[] =>
      bySheet
        .all(sheetId)
        .map(toEvidence)
        .filter((one) => !one.isRemoved),
  }
}
export type EvidenceRepo = ReturnType<typeof evidenceRepo>

const toEvidence = ({ isRemoved, ...row }: Row<ListedEvidence>): ListedEvidence => ({ ...row, isRemoved: isRemoved === 1 })
