import { z } from 'zod'
import { fails, read, write } from './failure'
import { count, date, grant, id, reason, requestId, word } from './values'

const goal = z.strictObject({
  metric: z.string().trim().min(1).max(40),
  unit: z.string().trim().max(10),
  target: z.number().positive().max(1e9),
  /** null: by the end of the term. */
  dueOn: date.nullable(),
  /** Reached so far, as a person typed it; 0 = nothing was typed. */
  progress: z.number().min(0).max(1e9),
})
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const terms = z.strictObject({ signedOn: date.nullable(), startsOn: date, endsOn: date, goals: z.array(goal).max(40) })
const savedAt = z.strictObject({ savedAt: z.string() })

const pairingFailures = fails(
  'PAIRING_OVERLAPS',
  'PAIRING_WITH_ITSELF',
  'PAIRING_ROLE',
  'SUPPORTER_LEVEL_TOO_LOW',
  'ORGANIZATION_ARCHIVED',
  'DATE_ORDER',
  'PAIRING_ENDED',
  'PAIRING_FOLLOWED',
)

/** 协议: term, goals and scanned papers of a pairing, and the pairing that follows it. */
export const agreementContract = {
  find: read.input(z.strictObject({ pairingId: id })).output(
    z.strictObject({
      /** null: nothing is recorded of it. */
      agreement: terms
        .extend({
          goals: z.array(
            goal.extend({
              isBehind: z.boolean(),
              /** Reached by workload and postings (来自登记数据); null = nothing is recorded of it. */
              recorded: z.number().nullable(),
              /** What counts: what was typed, else what is recorded. */
              reached: z.number(),
            }),
          ),
        })
        .nullable(),
      attachments: z.array(z.strictObject({ sha256, name: z.string(), bytes: count, mime: z.string(), addedAt: z.string() })),
      /** The pairing it follows, by renewal or because the hospital changed. */
      former: z.strictObject({ pairingId: id, kind: z.enum(['renewal', 'replacement']), supporterName: z.string() }).nullable(),
      next: z.strictObject({ pairingId: id, kind: z.enum(['renewal', 'replacement']), supporterName: z.string() }).nullable(),
      /** Period of the year that follows without a gap. */
      nextYear: z.strictObject({ startsOn: date, endsOn: date }),
    }),
  ),
  save: write
    .errors(fails('DATE_ORDER', 'DUPLICATE'))
    .input(z.strictObject({ requestId, pairingId: id, agreement: terms }))
    .output(savedAt),
  /** Copies a file into the folder of the workspace; the original stays as it is. */
  attach: write
    .errors(fails('GRANT_UNKNOWN', 'FILE_UNREADABLE', 'FILE_TOO_LARGE', 'FILE_FORMAT_UNKNOWN', 'WORKSPACE_NOT_WRITABLE'))
    .input(z.strictObject({ requestId, pairingId: id, grant }))
    .output(z.strictObject({ sha256, savedAt: z.string() })),
  /** Takes a file off the pairing. */
  detach: write.input(z.strictObject({ requestId, pairingId: id, sha256 })).output(savedAt),
  /** Writes a copy of an attached file where the person chose. */
  saveCopy: write
    .errors(fails('GRANT_UNKNOWN', 'FILE_DAMAGED', 'FILE_NOT_WRITABLE'))
    .input(z.strictObject({ requestId, pairingId: id, sha256, grant }))
    .output(z.strictObject({ file: z.string() })),
  /** A new pairing continues this one; both stay. */
  renew: write
    .errors(pairingFailures)
    .input(z.strictObject({ requestId, pairingId: id, startsOn: date, endsOn: date, agreementNumber: word }))
    .output(z.strictObject({ pairingId: id, savedAt: z.string() })),
  /** 换医院: this pairing ends the day before, another hospital goes on to its agreed day. */
  replaceSupporter: write
    .errors(pairingFailures)
    .input(z.strictObject({ requestId, pairingId: id, supporterId: id, startsOn: date, reason }))
    .output(z.strictObject({ pairingId: id, savedAt: z.string() })),
}
