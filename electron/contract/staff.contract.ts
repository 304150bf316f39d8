import { z } from 'zod'
import { fails, read, write } from './failure'
import { count, date, id, name, reason, requestId, word } from './values'

/** What a person may fill in; empty text is "not known". */
const draft = z.strictObject({
  organizationId: id,
  name,
  sex: z.enum(['', '男', '女']),
  title: word,
  specialty: word,
  /** 执业医师, 执业护士 …: a licence is no title. */
  licenceKind: word,
  licenceNumber: word,
  /** In full, only on its way in. */
  idNumber: word,
  phone: word,
  note: z.string().max(2000),
})

/** A person as lists show it: numbers that are nobody's business are masked. */
const row = z.strictObject({
  id,
  organizationId: id,
  name: z.string(),
  sex: z.string(),
  title: z.string(),
  /** 4 正高, 3 副高, 2 中级, 1 初级; null when the title is none of the table. */
  rank: z.literal([1, 2, 3, 4]).nullable(),
  specialty: z.string(),
  licenceKind: z.string(),
  licenceNumber: z.string(),
  /** "1101**********002X", or empty. */
  maskedIdNumber: z.string(),
  maskedPhone: z.string(),
  /** Where the person is posted on the day on which states are judged; null when nowhere. */
  postedTo: id.nullable(),
  archivedAt: z.string().nullable(),
  /** The record that stayed when this one turned out to be the same person; it is archived then. */
  mergedInto: id.nullable(),
  searchKeys: z.array(z.string()),
})

const failures = fails(
  'STAFF_LICENCE_TAKEN',
  'STAFF_ID_TAKEN',
  'STAFF_POSTED',
  'STAFF_MERGED',
  'ID_NUMBER_INVALID',
  'ORGANIZATION_ARCHIVED',
)
const mergeFailures = fails('STAFF_MERGE_WITH_ITSELF', 'STAFF_MERGED', 'STAFF_IDENTITY_DIFFERS', 'STAFF_POSTINGS_OVERLAP')
const undoFailures = fails('STAFF_NOT_MERGED', 'UNMERGE_NOT_RECORDED', 'UNMERGE_MERGED_ON', 'UNMERGE_CHANGED')
const moved = z.array(z.strictObject({ table: z.string(), count }))
const saved = z.strictObject({ savedAt: z.string() })

export const staffContract = {
  /** Everybody, archived ones too, by organization and name. */
  list: read.output(z.array(row)),
  find: read.input(z.strictObject({ id })).output(
    z.strictObject({
      staff: row.extend({ phone: z.string(), note: z.string() }),
      /** Latest first. */
      postings: z.array(
        z.strictObject({
          id,
          supporterId: id,
          recipientId: id,
          recipientName: z.string(),
          startsOn: date,
          endsOn: date.nullable(),
        }),
      ),
      /** The record that stayed when this one turned out to be the same person. */
      mergedInto: z.strictObject({ id, name: z.string() }).nullable(),
      warnings: z.array(z.strictObject({ field: z.string(), code: z.string() })),
      history: z.array(
        z.strictObject({
          at: z.string(),
          who: z.string(),
          what: z.string(),
          reason: z.string().nullable(),
          fields: z.array(z.string()),
        }),
      ),
    }),
  ),
  add: write.errors(failures).input(draft.extend({ requestId })).output(z.strictObject({ id })),
  amend: write
    .errors(failures)
    .input(z.strictObject({ requestId, id, changes: draft.partial() }))
    .output(saved),
  archive: write.errors(failures).input(z.strictObject({ requestId, id, reason })).output(saved),
  restore: write.errors(failures).input(z.strictObject({ requestId, id })).output(saved),
  /** What a merger of two records of one person would move, by table, or why it cannot be. */
  planMerge: read
    .input(z.strictObject({ goesId: id, staysId: id }))
    .output(z.strictObject({ moved, refusal: z.string().nullable() })),
  /** One of two records of one person stays, with every posting and all that the other knew. */
  merge: write
    .errors(mergeFailures)
    .input(z.strictObject({ requestId, goesId: id, staysId: id, reason }))
    .output(saved.extend({ moved })),
  /** What would go back if the merger of this record were taken back, or what is in the way. */
  planUndoMerge: read
    .input(z.strictObject({ id }))
    .output(z.strictObject({ moved, inTheWay: moved, refusal: z.string().nullable() })),
  /** Two records that were made one are two again; what was recorded since stays with the one that stayed. */
  undoMerge: write.errors(undoFailures).input(z.strictObject({ requestId, id, reason })).output(saved),
}

const contact = z.strictObject({ id, name: z.string(), jobTitle: z.string(), phone: z.string(), note: z.string() })

export const contactContract = {
  /** Who speaks for each organization in use under the present scheme, in official order. */
  list: read.output(
    z.strictObject({
      /** null while the workspace has no scheme: then all contacts count. */
      schemeName: z.string().nullable(),
      dueOn: date.nullable(),
      /** Days since the due day; null before it, or without one. */
      daysLate: count.nullable(),
      rows: z.array(
        z.strictObject({
          organizationId: id,
          contacts: z.array(contact),
          /** What the list of institutions says, where nobody was named. */
          known: z.strictObject({ name: z.string(), jobTitle: z.string(), phone: z.string() }).nullable(),
        }),
      ),
    }),
  ),
  add: write
    .errors(fails('CONTACT_EXISTS', 'ORGANIZATION_ARCHIVED'))
    .input(z.strictObject({ requestId, organizationId: id, name, jobTitle: word, phone: word, note: word }))
    .output(z.strictObject({ id })),
  amend: write
    .errors(fails('CONTACT_EXISTS'))
    .input(
      z.strictObject({ requestId, id, changes: z.strictObject({ name, jobTitle: word, phone: word, note: word }).partial() }),
    )
    .output(saved),
  /** The person speaks no more for the organization under the present scheme. */
  withdraw: write.input(z.strictObject({ requestId, id })).output(saved),
  /** Day by which all are to be told. */
  setDue: write
    .errors(fails('SCHEME_MISSING'))
    .input(z.strictObject({ requestId, dueOn: date.nullable() }))
    .output(saved),
  /** Names for the scheme whoever the list of institutions says, where nobody was named. */
  takeKnown: write.input(z.strictObject({ requestId })).output(saved.extend({ count })),
}
