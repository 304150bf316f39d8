import type { SubjectRole } from '@core/scoring/template'

/** Whom a sheet that is written here can score. */
export const SUBJECTS = ['supporting_org', 'recipient_org', 'dispatched_staff'] as const satisfies readonly SubjectRole[]
export type WrittenSubject = (typeof SUBJECTS)[number]
