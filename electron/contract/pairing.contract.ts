import { z } from 'zod'
import { fails, read, write } from './failure'
import { count, date, id, reason, requestId, word } from './values'

const draft = z.strictObject({
  supporterId: id,
  recipientId: id,
  startsOn: date,
  /** The last day, included. */
  endsOn: date,
  /** None = all departments. */
  departments: z.array(z.string().trim().min(1).max(40)).max(40),
  agreementNumber: word,
  note: z.string().max(2000),
})

const row = draft.extend({
  id,
  supporterName: z.string(),
  recipientName: z.string(),
  countyName: z.string(),
  /** On the workspace's reference day. */
  state: z.enum(['future', 'active', 'expiring', 'ended']),
  /** Days from the reference day to the end; negative when over. */
  daysLeft: z.int(),
  endReason: z.string().nullable(),
  /** Persons posted by this supporter at this recipient on the reference day. */
  postedCount: count,
  /** 应派人数 of the recipient. */
  requiredCount: count.nullable(),
  warnings: z.array(z.enum(['PERIOD_OUTSIDE_SCHEME', 'UNDERSTAFFED'])),
})

const ruleFailures = fails(
  'PAIRING_OVERLAPS',
  'PAIRING_WITH_ITSELF',
  'PAIRING_ROLE',
  'SUPPORTER_LEVEL_TOO_LOW',
  'ORGANIZATION_ARCHIVED',
  'DATE_ORDER',
  'PAIRING_ENDED',
)

export const pairingContract = {
  list: read.output(z.array(row)),
  find: read.input(z.strictObject({ id })).output(
    z.strictObject({
      pairing: row,
      postings: z.array(
        z.strictObject({
          id,
          code: z.string(),
          staffName: z.string(),
          specialty: z.string(),
          title: z.string(),
          startsOn: date,
          endsOn: date.nullable(),
          replacedBy: z.string(),
          state: z.string(),
        }),
      ),
      visits: z.array(
        z.strictObject({
          visitId: id,
          code: z.string(),
          visitOn: date,
          teamName: z.string(),
          status: z.string(),
          total: z.string().nullable(),
          grade: z.string().nullable(),
          /** Codes of the raised vetoes. */
          vetoes: z.array(z.string()),
        }),
      ),
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
  record: write
    .errors(ruleFailures)
    .input(draft.extend({ requestId }))
    .output(z.strictObject({ id, warnings: z.array(z.string()), savedAt: z.string() })),
  amend: write
    .errors(ruleFailures)
    .input(z.strictObject({ requestId, id, changes: draft.omit({ supporterId: true, recipientId: true }).partial() }))
    .output(z.strictObject({ warnings: z.array(z.string()), savedAt: z.string() })),
  /** Ends a pairing on a day within its period; it stays in the history. */
  end: write
    .errors(ruleFailures)
    .input(z.strictObject({ requestId, id, endsOn: date, reason }))
    .output(z.strictObject({ savedAt: z.string() })),
  /** A pairing recorded by mistake, or one that fell through: it stands no more, on record with the reason. */
  cancel: write
    .errors(fails('PAIRING_FOLLOWED', 'PAIRING_IN_USE'))
    .input(z.strictObject({ requestId, id, reason }))
    .output(z.strictObject({ savedAt: z.string() })),
}
