import { LICENCE_KINDS } from '@core/registry/staff'
import type { StaffDraft } from '../../data/useStaff'

export type PersonTextKey = Exclude<keyof StaffDraft, 'organizationId' | 'sex' | 'licenceKind' | 'idNumber'>

/** What the form asks, in the order of the bureau's roster. */
export const PERSON_TEXTS: readonly { readonly key: PersonTextKey; readonly lines?: number }[] = [
  { key: 'title' },
  { key: 'specialty' },
  { key: 'licenceNumber' },
  { key: 'phone' },
  { key: 'note', lines: 2 },
]

export const SEXES = ['', '男', '女'] as const
export const LICENCES = ['', ...LICENCE_KINDS] as const
