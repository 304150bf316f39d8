import type { SubjectRole } from '../scoring/template'

const PREFIX: Readonly<Record<SubjectRole, string>> = {
  supporting_org: 'SH',
  recipient_org: 'RC',
  dispatched_staff: 'DD',
  patient: 'PT',
}

/** A number for a new template in the manner of those that ship: "RC-2026", and "RC-2026-2" where that is taken. */
export function newTemplateId(subject: SubjectRole, year: string, taken: readonly string[]): string {
  const first = `${PREFIX[subject]}-${year}`
  if (!taken.includes(first)) return first
  for (let count = 2; ; count += 1) {
    const next = `${first}-${count}`
    if (!taken.includes(next)) return next
  }
}
