import { z } from 'zod'
import type { Template } from '../core/scoring/template'
import { read } from './failure'
import { count, subjectRole } from './values'

export const templateContract = {
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
      }),
    ),
  ),
  /** The published document, as scoring.md section 2; checked when it was published. */
  find: read.input(z.strictObject({ id: z.string().max(80), version: z.string().max(80) })).output(
    z.strictObject({
      document: z.custom<Template>((value) => typeof value === 'object' && value !== null),
      sha256: z.string(),
      publishedAt: z.string(),
      publishedBy: z.string(),
    }),
  ),
}
