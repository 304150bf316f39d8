import { AppError } from '../../core/shared/app-error'
import type { SheetPins } from '../../store/sheet.repo'
import type { TemplateVersion } from '../../store/template.repo'
import type { InspectionBase } from '../inspection-base'
import type { SubjectKey, Subjects } from '../subjects'

/** Which template scores whom, as a person chose it. */
export interface SheetWish {
  readonly templateId: string
  readonly templateVersion: string
  readonly subjectCode: string
}

export interface ChosenSheet {
  readonly version: TemplateVersion
  readonly key: SubjectKey
}

/**
 * Looks up what was chosen for a visit of a clinic.
 * @param at Place of the choice in the input, "sheets.0."; '' when it is the input.
 * @throws AppError SUBJECT_UNKNOWN, TEMPLATE_UNKNOWN, TEMPLATE_RETIRED
 */
export function chooseSheet(
  { templates, retirements }: Pick<InspectionBase, 'templates' | 'retirements'>,
  subjects: Subjects,
  { templateId, templateVersion, subjectCode }: SheetWish,
  clinicId: string,
  at: string,
): ChosenSheet {
  const version = templates.find(templateId, templateVersion)
  if (version === undefined) throw new AppError('TEMPLATE_UNKNOWN', { at: `${at}templateId` })
  if (retirements.find(templateId, templateVersion) !== undefined)
    throw new AppError('TEMPLATE_RETIRED', { at: `${at}templateId` })
  const key = subjects.findKey(version.template.subject, subjectCode)
  const isOfClinic = key?.role === 'recipient_org' || key?.role === 'patient'
  if (key === undefined || (isOfClinic && key.organizationId !== clinicId))
    throw new AppError('SUBJECT_UNKNOWN', { at: `${at}subjectCode`, code: subjectCode })
  return { version, key }
}

/** What of a sheet says whom it looks at and with what. */
type PinnedSubject = Pick<SheetPins, 'templateId' | 'templateVersion' | 'organizationId' | 'postingId' | 'number'>

export const isSameSubject = (sheet: PinnedSubject, { version, key }: ChosenSheet): boolean =>
  sheet.templateId === version.template.id &&
  sheet.templateVersion === version.template.version &&
  sheet.organizationId === key.organizationId &&
  sheet.postingId === key.postingId

/**
 * The number of one more sheet in a visit.
 * @param present The sheets the visit has.
 * @returns undefined for a sheet that a subject has once.
 * @throws AppError SHEET_EXISTS when it has that already
 */
export function nextNumber(chosen: ChosenSheet, present: readonly PinnedSubject[], at: string): number | undefined {
  const same = present.filter((sheet) => isSameSubject(sheet, chosen))
  if (chosen.version.template.templateKind === 'questionnaire') return Math.max(0, ...same.map(({ number = 0 }) => number)) + 1
  if (same.length > 0) throw new AppError('SHEET_EXISTS', { at: `${at}subjectCode` })
  return undefined
}
