import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { AnyDraft } from '../core/drafting/kinds/any-draft'
import type { SubjectRole, Template } from '../core/scoring/template'
import type { Db } from './db'

/** So many documents of a draft are kept, the present one included. */
export const KEPT_DOCUMENTS = 50

export interface DraftOrigin {
  readonly id: string
  readonly version: string
}

/** A draft as lists show it. */
export interface DraftSummary {
  readonly id: string
  readonly templateId: string
  readonly version: string
  readonly name: string
  readonly subject: SubjectRole
  readonly templateKind: Template['templateKind']
  readonly revision: number
  readonly items: number
  /** Null where nothing adds up to points. */
  readonly totalPoints: number | null
  /** Clauses that wait for a person. */
  readonly toConfirm: number
  /** `checked`: publishing would take it as it was saved. */
  readonly state: 'draft' | 'checked'
  /** The published version it was begun from. */
  readonly basedOn: DraftOrigin | null
  readonly createdAt: string
  readonly createdBy: string
  readonly updatedAt: string
  readonly updatedBy: string
  readonly removed: { readonly at: string; readonly as: 'removed' | 'published' } | null
}

export interface StoredDraft extends DraftSummary {
  readonly draft: AnyDraft
}

/** One document that was saved. */
export interface DraftDocumentLine {
  readonly revision: number
  readonly savedAt: string
  readonly savedBy: string
}

interface Row {
  id: string
  template_id: string
  version: string
  name: string
  subject: SubjectRole
  template_kind: Template['templateKind']
  revision: number
  items: number
  total_points: number
  to_confirm: number
  state: 'draft' | 'checked'
  based_on_id: string | null
  based_on_version: string | null
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  removed_at: string | null
  removed_as: 'removed' | 'published' | null
}
type WholeRow = Omit<Row, 'template_kind'> & { document: string }

const COLUMNS = [
  ...['id', 'template_id', 'version', 'name', 'subject', 'revision', 'items', 'total_points', 'to_confirm', 'state'],
  ...['based_on_id', 'based_on_version', 'created_at', 'created_by', 'updated_at', 'updated_by', 'removed_at', 'removed_as'],
]
const WHOLE = [...COLUMNS, 'document']
/** The document alone says of which kind it is. */
const SUMMARY = [...COLUMNS, `document ->> '$.head.templateKind' AS template_kind`]

/** Reads and writes `template_draft` and the documents kept of it; callers own the transaction. */
export function templateDraftRepo(db: Db) {
  const insert = db.prepare<WholeRow>(
    `INSERT INTO template_draft (${WHOLE.join(', ')}) VALUES (${WHOLE.map((column) => `:${column}`).join(', ')})`,
  )
  const update = db.prepare<WholeRow>(
    `UPDATE template_draft SET ${WHOLE.map((column) => `${column} = :${column}`).join(', ')} WHERE id = :id`,
  )
  const byId = db.prepare<[id: string], Row & WholeRow>(
    `SELECT ${[...SUMMARY, 'document'].join(', ')} FROM template_draft WHERE id = ?`,
  )
  const present = db.prepare<[], Row>(
    `SELECT ${SUMMARY.join(', ')} FROM template_draft WHERE removed_at IS NULL ORDER BY updated_at DESC, id DESC`,
  )
  const origins = db.prepare<[], Row>(`SELECT ${SUMMARY.join(', ')} FROM template_draft WHERE removed_as = 'published'`)
  const ids = db.prepare<[], string>('SELECT DISTINCT template_id FROM template_draft').pluck()
  const versions = db
    .prepare<[templateId: string], string>('SELECT version FROM template_draft WHERE template_id = ? AND removed_at IS NULL')
    .pluck()
  const keep = db.prepare<[draftId: string, revision: number, document: Buffer, savedAt: string, savedBy: string]>(
    'INSERT INTO template_draft_document (draft_id, revision, document, saved_at, saved_by) VALUES (?, ?, ?, ?, ?)',
  )
  const letGo = db.prepare<[draftId: string, upTo: number]>(
    'DELETE FROM template_draft_document WHERE draft_id = ? AND revision <= ?',
  )
  const keptLines = db.prepare<[draftId: string], DraftDocumentLine>(
    `SELECT revision, saved_at AS savedAt, saved_by AS savedBy FROM template_draft_document WHERE draft_id = ?
      ORDER BY revision DESC`,
  )
  const kept = db
    .prepare<[draftId: string, revision: number], Buffer>(
      'SELECT document FROM template_draft_document WHERE draft_id = ? AND revision = ?',
    )
    .pluck()

  /** Keeps the document of this revision and lets the oldest go. */
  function keepDocument(stored: StoredDraft, document: string): void {
    keep.run(stored.id, stored.revision, deflateRawSync(document, { level: 1 }), stored.updatedAt, stored.updatedBy)
    letGo.run(stored.id, stored.revision - KEPT_DOCUMENTS)
  }

  return {
    insert(stored: StoredDraft): void {
      const row = toRow(stored)
      insert.run(row)
      keepDocument(stored, row.document)
    },
    /** Writes another state of the draft; `document` is kept when the revision is a new one. */
    update(stored: StoredDraft, isNewDocument: boolean): void {
      const row = toRow(stored)
      update.run(row)
      if (isNewDocument) keepDocument(stored, row.document)
    },
    find: (id: string): StoredDraft | undefined =>
      byId.all(id).map((row) => ({ ...toSummary(row), draft: JSON.parse(row.document) as AnyDraft }))[0],
    /** Drafts that are being written, the last changed first. */
    listPresent: (): DraftSummary[] => present.all().map(toSummary),
    /** What published versions were begun from, by id and version of the draft. */
    listPublished: (): DraftSummary[] => origins.all().map(toSummary),
    /** Template ids of all drafts there ever were. */
    listTemplateIds: (): string[] => ids.all(),
    /** Versions that are being written. */
    listVersions: (templateId: string): string[] => versions.all(templateId),
    /** The documents kept, the last first. */
    listDocuments: (id: string): DraftDocumentLine[] => keptLines.all(id),
    findDocument(id: string, revision: number): AnyDraft | undefined {
      const document = kept.get(id, revision)
      return document === undefined ? undefined : (JSON.parse(inflateRawSync(document).toString('utf8')) as AnyDraft)
    },
  }
}
export type TemplateDraftRepo = ReturnType<typeof templateDraftRepo>

const toSummary = (row: Row): DraftSummary => ({
  id: row.id,
  templateId: row.template_id,
  version: row.version,
  name: row.name,
  subject: row.subject,
  templateKind: row.template_kind,
  revision: row.revision,
  items: row.items,
  totalPoints: row.template_kind === 'scored' ? row.total_points : null,
  toConfirm: row.to_confirm,
  state: row.state,
  basedOn:
    row.based_on_id === null || row.based_on_version === null ? null : { id: row.based_on_id, version: row.based_on_version },
  createdAt: row.created_at,
  createdBy: row.created_by,
  updatedAt: row.updated_at,
  updatedBy: row.updated_by,
  removed: row.removed_at === null || row.removed_as === null ? null : { at: row.removed_at, as: row.removed_as },
})

const toRow = (stored: StoredDraft): WholeRow => ({
  id: stored.id,
  template_id: stored.templateId,
  version: stored.version,
  name: stored.name,
  subject: stored.subject,
  revision: stored.revision,
  document: JSON.stringify(stored.draft),
  items: stored.items,
  total_points: stored.totalPoints ?? 0,
  to_confirm: stored.toConfirm,
  state: stored.state,
  based_on_id: stored.basedOn?.id ?? null,
  based_on_version: stored.basedOn?.version ?? null,
  created_at: stored.createdAt,
  created_by: stored.createdBy,
  updated_at: stored.updatedAt,
  updated_by: stored.updatedBy,
  removed_at: stored.removed?.at ?? null,
  removed_as: stored.removed?.as ?? null,
})
