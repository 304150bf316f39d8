import { creditCodeIssue, licenceIssue, orgCodeIssue } from './check-digits'
import { isPhone } from './normalise-phone'
import type { OrganizationDraft } from './organization'
import type { RefusalCode, WarningCode } from './table-issue'

export type OrganizationIssue =
  /** Must be put right before it is saved. */
  | { readonly severity: 'error'; readonly field: keyof OrganizationDraft; readonly code: RefusalCode }
  /** Worth a look; it is saved all the same. */
  | { readonly severity: 'warning'; readonly field: keyof OrganizationDraft; readonly code: WarningCode }

const COUNTS = [
  'approvedBeds',
  'beds',
  'staffCount',
  'doctorCount',
  'nurseCount',
  'population',
  'villageCount',
  'requiredHeadcount',
] as const

/**
 * Looks at an organization field by field, errors first. Whether its division exists and its code is free is known
 * only to the workspace. Wrong check digits and lengths are warnings, since such codes are in official use.
 */
export function checkOrganization(draft: OrganizationDraft): OrganizationIssue[] {
  return [...errorsOf(draft), ...warningsOf(draft)]
}

function errorsOf(draft: OrganizationDraft): OrganizationIssue[] {
  const error = (field: keyof OrganizationDraft, code: RefusalCode): OrganizationIssue => ({ severity: 'error', field, code })
  const issues: OrganizationIssue[] = []
  if (draft.name.trim() === '') issues.push(error('name', 'REQUIRED'))
  if (draft.divisionCode === '') issues.push(error('divisionCode', 'REQUIRED'))
  else if (!/^(\d{6}|\d{9})$/.test(draft.divisionCode)) issues.push(error('divisionCode', 'BAD_REGION'))
  for (const field of COUNTS) if ((draft[field] ?? 0) < 0) issues.push(error(field, 'BAD_NUMBER'))
  return issues
}

function warningsOf({ code, creditCode, orgCode, licenceNumber, contactPhone }: OrganizationDraft): OrganizationIssue[] {
  const found: [field: keyof OrganizationDraft, code: WarningCode | null][] = [
    ['code', /^\d{1,4}$/.test(code) ? 'CODE_LENGTH' : null],
    ['creditCode', creditCode === '' ? null : creditCodeIssue(creditCode)],
    ['orgCode', orgCode === '' ? null : orgCodeIssue(orgCode)],
    ['licenceNumber', licenceNumber === '' ? null : licenceIssue(licenceNumber)],
    ['contactPhone', contactPhone === '' || isPhone(contactPhone) ? null : 'PHONE_FORMAT'],
  ]
  return found.flatMap(([field, issue]) => (issue === null ? [] : [{ severity: 'warning', field, code: issue }]))
}
