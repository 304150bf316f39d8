import type { SubjectRole, Template } from '@core/scoring/template'

/** Whom a sheet that is written here can score. */
export const SUBJECTS = ['supporting_org', 'recipient_org', 'dispatched_staff'] as const satisfies readonly SubjectRole[]
export type WrittenSubject = (typeof SUBJECTS)[number]

/** Whom a questionnaire can ask. */
export const ASKED = ['patient', ...SUBJECTS] as const satisfies readonly SubjectRole[]

/** What can be written from nothing. */
export const KINDS = ['scored', 'graded', 'questionnaire'] as const satisfies readonly Template['templateKind'][]
export type WrittenKind = (typeof KINDS)[number]
