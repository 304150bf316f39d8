import { ORGANIZATION_TYPES } from '@core/registry/organization-type'
import type { OrganizationDraft } from '../../data/useOrganization'
import type { OrganizationKind } from '../../data/useOrganizations'

type Keys<Value> = {
  readonly [K in keyof OrganizationDraft]: OrganizationDraft[K] extends Value ? K : never
}[keyof OrganizationDraft]
export type TextKey = Exclude<Keys<string>, 'kind' | 'divisionCode' | 'level' | 'grade' | 'type'>
export type NumberKey = Exclude<Keys<number | null>, 'parentId'>

interface Shape {
  /** Kinds of institution it is asked of; absent: all. */
  readonly of?: readonly OrganizationKind[]
  /** Takes the whole width. */
  readonly isWide?: boolean
}
export type FieldShape = Shape &
  (
    | { readonly type: 'text'; readonly key: TextKey; readonly lines?: number }
    | { readonly type: 'number'; readonly key: NumberKey }
    | { readonly type: 'choice'; readonly key: 'level' | 'grade'; readonly choices: readonly string[] }
    /** A word of a list, or any other. */
    | { readonly type: 'word'; readonly key: 'type'; readonly words: readonly string[] }
    | { readonly type: 'division'; readonly key: 'divisionCode' }
    | { readonly type: 'organization'; readonly key: 'parentId' }
    /** Several words, "、" between them. */
    | { readonly type: 'words'; readonly key: 'aliases' }
  )

/** Words of the licensing rules; empty is "not known". */
export const LEVELS = ['', '三级', '二级', '一级', '未定级'] as const
export const GRADES = ['', '特等', '甲等', '乙等', '丙等', '未评'] as const

const HOSPITAL = ['supporting', 'other'] as const
const CLINIC = ['recipient'] as const
const INSTITUTION = ['supporting', 'recipient', 'other'] as const

/** What the side panel asks, in the order of the bureau's own form. */
export const BASIC_FIELDS: readonly FieldShape[] = [
  { type: 'text', key: 'code' },
  { type: 'text', key: 'category', of: INSTITUTION },
  { type: 'word', key: 'type', words: ORGANIZATION_TYPES, isWide: true },
  { type: 'choice', key: 'level', choices: LEVELS, of: HOSPITAL },
  { type: 'choice', key: 'grade', choices: GRADES, of: HOSPITAL },
  { type: 'division', key: 'divisionCode', isWide: true },
  { type: 'number', key: 'approvedBeds', of: INSTITUTION },
  { type: 'number', key: 'beds', of: INSTITUTION },
  { type: 'number', key: 'staffCount', of: INSTITUTION },
  { type: 'number', key: 'doctorCount', of: INSTITUTION },
  { type: 'number', key: 'nurseCount', of: INSTITUTION },
  { type: 'number', key: 'requiredHeadcount', of: CLINIC },
  { type: 'number', key: 'population', of: CLINIC },
  { type: 'number', key: 'villageCount', of: CLINIC },
  { type: 'text', key: 'orgCode', isWide: true },
  { type: 'text', key: 'creditCode', isWide: true },
  { type: 'text', key: 'licenceNumber', isWide: true, of: INSTITUTION },
  { type: 'text', key: 'note', isWide: true, lines: 2 },
]

/** Where it belongs, and what it is called beside its name. */
export const PLACE_FIELDS: readonly FieldShape[] = [
  { type: 'organization', key: 'parentId', isWide: true },
  { type: 'words', key: 'aliases', isWide: true },
  { type: 'number', key: 'sortNumber' },
  { type: 'text', key: 'pinyin' },
  { type: 'number', key: 'latitude' },
  { type: 'number', key: 'longitude' },
]

export const CONTACT_FIELDS: readonly FieldShape[] = [
  { type: 'text', key: 'contactName' },
  { type: 'text', key: 'contactTitle' },
  { type: 'text', key: 'contactPhone', isWide: true },
]
