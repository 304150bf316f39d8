import { z } from 'zod'
import { DAY_POLICIES, RESPONSIBLE } from '../core/scheme/stages'
import { fails, read, write } from './failure'
import { date, id, name, requestId, word } from './values'

const frame = z.strictObject({
  /** 文号 or a short code; unique. */
  code: name,
  name,
  startsOn: date,
  /** The last day, included. */
  endsOn: date,
})

const partId = z.string().min(1).max(80)
const plan = z.strictObject({
  /** They need not tile the period; null: not settled yet. */
  stages: z
    .array(
      z.strictObject({
        id: partId,
        name: word,
        startsOn: date.nullable(),
        endsOn: date.nullable(),
        tasks: z.array(z.string().trim().min(1).max(200)).max(20),
      }),
    )
    .max(30),
  deliverables: z
    .array(
      z.strictObject({
        id: partId,
        title: word,
        kind: z.enum(['contact', 'paper']),
        dueOn: date.nullable(),
        from: z.array(z.enum(RESPONSIBLE)).max(RESPONSIBLE.length),
        to: word,
        perUnit: z.int().min(1).max(99).nullable(),
      }),
    )
    .max(60),
  dayPolicy: z.enum(DAY_POLICIES),
})

export const schemeContract = {
  /** The scheme the workspace works under, and every parameter that can be set for it. */
  find: read.output(
    z.strictObject({
      scheme: frame.extend({ id }).nullable(),
      parameters: z.array(
        z.strictObject({
          id: z.string(),
          label: z.string(),
          value: z.union([z.number(), z.string()]),
          unit: z.string(),
          /** False while the default of the templates stands in. */
          isSet: z.boolean(),
          /** Names of the templates whose rules refer to it. */
          usedBy: z.array(z.string()),
        }),
      ),
    }),
  ),
  /** A new scheme takes over the parameters of the one before; it is the current one if it starts last. */
  record: write
    .errors(fails('SCHEME_CODE_TAKEN', 'DATE_ORDER'))
    .input(frame.extend({ requestId }))
    .output(z.strictObject({ id, savedAt: z.string() })),
  amend: write
    .errors(fails('SCHEME_CODE_TAKEN', 'DATE_ORDER', 'NOT_FOUND'))
    .input(z.strictObject({ requestId, id, changes: frame.partial() }))
    .output(z.strictObject({ savedAt: z.string() })),
  /** Stages and what is due of whom; gaps, overlaps and rest days are for core/scheme/stages to tell. */
  findPlan: read.input(z.strictObject({ schemeId: id })).output(plan),
  /** The whole plan in its order; nothing in it is refused for its days. */
  savePlan: write.input(plan.extend({ requestId, schemeId: id })).output(z.strictObject({ savedAt: z.string() })),
  /** A value as text, of the kind the parameter has. For sheets opened from now on; those begun keep theirs. */
  setParameter: write
    .errors(fails('NOT_FOUND', 'PARAMETER_UNKNOWN', 'PARAMETER_INVALID'))
    .input(z.strictObject({ requestId, schemeId: id, parameterId: z.string().min(1).max(80), value: word.min(1) }))
    .output(z.strictObject({ savedAt: z.string() })),
}
