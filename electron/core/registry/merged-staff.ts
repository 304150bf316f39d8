import type { Staff, StaffDraft } from './staff'

const FIELDS = [
  'sex',
  'title',
  'specialty',
  'licenceKind',
  'licenceNumber',
  'idNumber',
  'phone',
] as const satisfies readonly (keyof StaffDraft)[]

/** The record that stays when a person stands twice: what it does not know it takes from the other; both notes are kept. */
export function mergedStaff(stays: Staff, goes: Staff): Staff {
  const taken = FIELDS.filter((field) => stays[field] === '').map((field) => [field, goes[field]] as const)
  const notes = [stays.note, goes.note].filter((note) => note !== '')
  return { ...stays, ...Object.fromEntries(taken), note: [...new Set(notes)].join(' ') }
}

/** Two id numbers are two persons. */
export const areOtherPersons = (a: Pick<Staff, 'idNumber'>, b: Pick<Staff, 'idNumber'>): boolean =>
  a.idNumber !== '' && b.idNumber !== '' && a.idNumber !== b.idNumber
