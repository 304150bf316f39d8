import { z } from 'zod'
import type { Template } from '../core/scoring/template'
import { draftingContract } from './drafting.contract'
import { read } from './failure'
import { count, subjectRole, templateVersion } from './values'

export const templateContract = {
  /** Every published version, in the order of publishing. */
  list: read.output(
    z.array(
      z.strictObject({
        id: z.string(),
        version: z.string(),
        name: z.string(),
        subject: subjectRole,
        templateKind: z.enum(['scored', 'graded', 'questionnaire']),
        sha256: z.string(),
        publishedAt: z.string(),
        publishedBy: z.string(),
        /** Of the sections, or the questions. */
        items: count,
        bonusItems: count,
        /** Null where nothing adds up to points. */
        totalPoints: z.number().nullable(),
        sheets: count,
        /** retired: not offered for new visits. */
        state: z.enum(['published', 'retired']),
        retiredAt: z.string().nullable(),
        /** The version whose draft it was; null for those that came with the program or from a file. */
        basedOn: templateVersion.nullable(),
        /** Unfinished and finished sheets by round, the first round first. */
        usedIn: z.array(z.strictObject({ inspectionName: z.string(), drafts: count, finished: count })),
      }),
    ),
  ),
  /** The published document, as scoring.md section 2; checked when it was published. */
  find: read.input(templateVersion).output(
    z.strictObject({
      document: z.custom<Template>((value) => typeof value === 'object' && value !== null),
      sha256: z.string(),
      publishedAt: z.string(),
      publishedBy: z.string(),
    }),
  ),
  ...draftingContract,
}
