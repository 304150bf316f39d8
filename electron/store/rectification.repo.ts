import type { RectificationEvent } from '../core/inspection/rectification/rectification'
import type { ErrorCode } from '../core/shared/error-code'
import { translating } from './broken-rule'
import type { Db } from './db'

/** 整改通知书: to one unit, of one round. */
export interface RectificationNotice {
  readonly id: string
  readonly inspectionId: string
  readonly organizationId: string
  /** 机关代字 */
  readonly organ: string
  readonly year: number
  readonly number: number
}

/** One problem of a notice, made of one or several findings. */
export interface NoticeProblem {
  readonly id: string
  readonly noticeId: string
  /** From 1. */
  readonly position: number
  readonly findingIds: readonly string[]
}

/** An event as it was recorded. */
export interface RecordedEvent {
  /** Order of recording. */
  readonly seq: number
  readonly rectificationId: string
  /** ISO instant. */
  readonly at: string
  readonly who: string
  readonly event: RectificationEvent
}

interface EventRow {
  seq: number
  rectificationId: string
  what: string
  body: string
  at: string
  who: string
}

/** What a broken rule of migration 0220 means to the user. */
const MEANING: Readonly<Record<string, ErrorCode>> = {
  'rectification_finding.finding_id': 'FINDING_NOTICED',
  rectification_closed_when_verified: 'CLOSING_UNVERIFIED',
}

const toRecorded = ({ seq, rectificationId, what, body, at, who }: EventRow): RecordedEvent => ({
  seq,
  rectificationId,
  at,
  who,
  event: { what, ...(JSON.parse(body) as object) } as RectificationEvent,
})

const NOTICE = 'id, inspection_id AS inspectionId, organization_id AS organizationId, organ, year, number'
const EVENT = 'seq, rectification_id AS rectificationId, what, body, at, who'

/** Reads and writes notices, their problems and what happened to them; callers own the transaction. */
export function rectificationRepo(db: Db) {
  const insertNotice = db.prepare<RectificationNotice>(`
    INSERT INTO rectification_notice (id, inspection_id, organization_id, organ, year, number)
    VALUES (:id, :inspectionId, :organizationId, :organ, :year, :number)`)
  const insert = db.prepare<{ id: string; noticeId: string; position: number }>(
    'INSERT INTO rectification (id, notice_id, position) VALUES (:id, :noticeId, :position)',
  )
  const hold = db.prepare<[findingId: string, rectificationId: string]>(
    'INSERT INTO rectification_finding (finding_id, rectification_id) VALUES (?, ?)',
  )
  const append = db.prepare<Omit<EventRow, 'seq'>>(`
    INSERT INTO rectification_event (rectification_id, what, body, at, who) VALUES (:rectificationId, :what, :body, :at, :who)`)
  const notices = db.prepare<[], RectificationNotice>(`SELECT ${NOTICE} FROM rectification_notice ORDER BY year, organ, number`)
  const problems = db.prepare<[], { id: string; noticeId: string; position: number; findingIds: string }>(`
    SELECT r.id, r.notice_id AS noticeId, r.position, json_group_array(f.finding_id ORDER BY f.finding_id) AS findingIds
      FROM rectification r JOIN rectification_notice n ON n.id = r.notice_id JOIN rectification_finding f ON f.rectification_id = r.id
     GROUP BY r.id ORDER BY n.year, n.organ, n.number, r.position`)
  const exists = db.prepare<[id: string], number>('SELECT count(*) FROM rectification WHERE id = ?').pluck()
  const byRectification = db.prepare<[id: string], EventRow>(
    `SELECT ${EVENT} FROM rectification_event WHERE rectification_id = ? ORDER BY seq`,
  )
  const allEvents = db.prepare<[], EventRow>(`SELECT ${EVENT} FROM rectification_event ORDER BY seq`)
  const last = db
    .prepare<[organ: string, year: number], number | null>(
      'SELECT max(number) FROM rectification_notice WHERE organ = ? AND year = ?',
    )
    .pluck()

  return {
    insertNotice: (notice: RectificationNotice): void => void insertNotice.run(notice),
    /** @throws AppError FINDING_NOTICED when one of its findings stands in a notice already. */
    insert({ id, noticeId, position, findingIds }: NoticeProblem): void {
      insert.run({ id, noticeId, position })
      for (const findingId of findingIds) translating(MEANING, { at: 'problems' }, () => hold.run(findingId, id))
    },
    /** @throws AppError CLOSING_UNVERIFIED */
    append({ rectificationId, at, who, event }: Omit<RecordedEvent, 'seq'>): void {
      const { what, ...body } = event
      translating(MEANING, { at: 'event.what' }, () => append.run({ rectificationId, what, body: JSON.stringify(body), at, who }))
    },
    /** By year, then number. */
    listNotices: (): RectificationNotice[] => notices.all(),
    /** In the order of the notices and within them. */
    listProblems: (): NoticeProblem[] =>
      problems.all().map((row) => ({ ...row, findingIds: JSON.parse(row.findingIds) as string[] })),
    exists: (id: string): boolean => (exists.get(id) ?? 0) > 0,
    /** In the order of recording (index rectification_event_by_rectification). */
    listEvents: (id: string): RecordedEvent[] => byRectification.all(id).map(toRecorded),
    /** Of all, in the order of recording. */
    listAllEvents: (): RecordedEvent[] => allEvents.all().map(toRecorded),
    /** The highest number of the 机关代字 in the year; 0 before the first. */
    lastNumber: (organ: string, year: number): number => last.get(organ, year) ?? 0,
  }
}
export type RectificationRepo = ReturnType<typeof rectificationRepo>
