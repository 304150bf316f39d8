import type { OfficialKind } from '../core/papers/official/official-kind'
import { NO_TEXTS, type OfficialTexts } from '../core/papers/official/official-texts'
import type { Db } from './db'

/** What a person wrote of an official paper. */
export interface SavedOfficial {
  readonly texts: OfficialTexts
  readonly savedAt: string
  readonly savedBy: string
}

interface Row {
  kind: OfficialKind
  texts: string
  saved_at: string
  saved_by: string
}

/** Reads and writes `official_paper`; callers own the transaction. */
export function officialPaperRepo(db: Db) {
  const one = db.prepare<[inspectionId: string, kind: OfficialKind], Row>(
    'SELECT kind, texts, saved_at, saved_by FROM official_paper WHERE inspection_id = ? AND kind = ?',
  )
  const all = db.prepare<[], Row>('SELECT kind, texts, saved_at, saved_by FROM official_paper ORDER BY saved_at DESC, kind')
  const put = db.prepare<[inspectionId: string, kind: OfficialKind, texts: string, savedAt: string, savedBy: string]>(`
    INSERT INTO official_paper (inspection_id, kind, texts, saved_at, saved_by) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (inspection_id, kind) DO UPDATE
       SET texts = excluded.texts, saved_at = excluded.saved_at, saved_by = excluded.saved_by`)
  const remove = db.prepare<[inspectionId: string, kind: OfficialKind]>(
    'DELETE FROM official_paper WHERE inspection_id = ? AND kind = ?',
  )
  return {
    /** Undefined: nobody wrote anything yet. */
    find: (inspectionId: string, kind: OfficialKind): SavedOfficial | undefined => one.all(inspectionId, kind).map(toSaved)[0],
    /** Of all rounds, the one that was saved last first. */
    listAll: (): (SavedOfficial & { readonly kind: OfficialKind })[] =>
      all.all().map((row) => ({ ...toSaved(row), kind: row.kind })),
    put(inspectionId: string, kind: OfficialKind, { texts, savedAt, savedBy }: SavedOfficial): void {
      put.run(inspectionId, kind, JSON.stringify(texts), savedAt, savedBy)
    },
    remove(inspectionId: string, kind: OfficialKind): void {
      remove.run(inspectionId, kind)
    },
  }
}
export type OfficialPaperRepo = ReturnType<typeof officialPaperRepo>

const toSaved = ({ texts, saved_at, saved_by }: Row): SavedOfficial => ({
  texts: { ...NO_TEXTS, ...(JSON.parse(texts) as Partial<OfficialTexts>) },
  savedAt: saved_at,
  savedBy: saved_by,
})
