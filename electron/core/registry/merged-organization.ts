import type { Organization, OrganizationDraft } from './organization'

/** What of an institution is one value, and may come from either of two that are one. */
export type MergeField = Exclude<keyof OrganizationDraft, 'kind' | 'aliases'>

/** In the order of the form. */
export const MERGE_FIELDS: readonly MergeField[] = [
  'name',
  'code',
  'type',
  'category',
  'level',
  'grade',
  'divisionCode',
  'parentId',
  'sortNumber',
  'pinyin',
  'latitude',
  'longitude',
  'creditCode',
  'orgCode',
  'licenceNumber',
  'approvedBeds',
  'beds',
  'staffCount',
  'doctorCount',
  'nurseCount',
  'population',
  'villageCount',
  'requiredHeadcount',
  'contactName',
  'contactTitle',
  'contactPhone',
  'note',
]

/**
 * The institution that stays when two turn out to be one: what it does not know it takes from the other, and of the rest
 * what `take` names. Every name of both stays among its aliases.
 */
export function mergedOrganization(
  stays: Organization,
  goes: Organization,
  take: ReadonlySet<MergeField> = new Set(),
): Organization {
  const taken = MERGE_FIELDS.filter((field) => take.has(field) || isUnknown(stays[field])).map(
    (field) => [field, goes[field]] as const,
  )
  const merged: Organization = { ...stays, ...Object.fromEntries(taken) }
  const names = [...stays.aliases, stays.name, goes.name, ...goes.aliases]
  return {
    ...merged,
    parentId: merged.parentId === stays.id || merged.parentId === goes.id ? null : merged.parentId,
    aliases: [...new Set(names)].filter((name) => name !== merged.name),
  }
}

/** In which fields the two say different things, both of them something. */
export const differingFields = (a: Organization, b: Organization): MergeField[] =>
  MERGE_FIELDS.filter((field) => !isUnknown(a[field]) && !isUnknown(b[field]) && a[field] !== b[field])

const isUnknown = (value: string | number | null): boolean => value === null || value === ''
