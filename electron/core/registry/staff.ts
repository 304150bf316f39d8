import { idNumberIsRight, sexOfIdNumber } from './id-number'
import { isPhone } from './normalise-phone'
import { normaliseTitle, titleRank, type TitleRank } from './titles'

/** A person who works at an organization. Empty text = not known. */
export interface StaffDraft {
  readonly organizationId: string
  readonly name: string
  readonly sex: string
  /** 职称 (GB/T 8561). */
  readonly title: string
  readonly specialty: string
  /** 执业医师, 执业助理医师, 执业护士 …: a licence is no title. */
  readonly licenceKind: string
  readonly licenceNumber: string
  /** 公民身份号码, in full; it leaves the backend masked only. */
  readonly idNumber: string
  readonly phone: string
  readonly note: string
}

export interface Staff extends StaffDraft {
  readonly id: string
  /** Instant in ISO text; null while the person is in use. */
  readonly archivedAt: string | null
}

/** A person of whom nothing is known yet. */
export const EMPTY_STAFF: StaffDraft = {
  organizationId: '',
  name: '',
  sex: '',
  title: '',
  specialty: '',
  licenceKind: '',
  licenceNumber: '',
  idNumber: '',
  phone: '',
  note: '',
}

export const LICENCE_KINDS = ['执业医师', '执业助理医师', '执业护士', '执业药师', '乡村医生'] as const

export type StaffFault = 'REQUIRED' | 'ID_NUMBER_INVALID'
export type StaffWarning = 'TITLE_UNKNOWN' | 'PHONE_FORMAT' | 'SEX_DIFFERS'

/** What must be put right before it is saved: the first field that is wrong; null when none is. */
export function staffFault(staff: StaffDraft): { readonly field: keyof StaffDraft; readonly code: StaffFault } | null {
  if (staff.name.trim() === '') return { field: 'name', code: 'REQUIRED' }
  if (staff.organizationId === '') return { field: 'organizationId', code: 'REQUIRED' }
  if (staff.idNumber !== '' && !idNumberIsRight(staff.idNumber)) return { field: 'idNumber', code: 'ID_NUMBER_INVALID' }
  return null
}

/** What is worth a look; it is saved all the same. */
export function staffWarnings(staff: StaffDraft): { readonly field: keyof StaffDraft; readonly code: StaffWarning }[] {
  const found: [field: keyof StaffDraft, code: StaffWarning, isThere: boolean][] = [
    ['title', 'TITLE_UNKNOWN', staff.title !== '' && rankOf(staff.title) === null],
    ['phone', 'PHONE_FORMAT', staff.phone !== '' && !isPhone(staff.phone)],
    ['sex', 'SEX_DIFFERS', staff.idNumber !== '' && staff.sex !== '' && staff.sex !== sexOfIdNumber(staff.idNumber)],
  ]
  return found.filter(([, , isThere]) => isThere).map(([field, code]) => ({ field, code }))
}

/** Rank of a person by title, 4 正高 to 1 初级; null when the title is unknown or none. */
export const rankOf = (title: string): TitleRank | null => titleRank(normaliseTitle(title))
