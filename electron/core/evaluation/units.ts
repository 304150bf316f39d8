import type { SubjectRole } from '../scoring/template'
import type { TemplateHead } from '../scoring/template-head'
import { compareText } from '../shared/compare-text'
import { groupBy } from '../shared/group-by'
import type { RoundSheet, RoundSubject } from './round'

/** A sheet of the round of any kind: who was looked at, where, and with which template. */
export type PlacedSheet = Omit<RoundSheet, 'score'>

/** The template versions that sheets of the round pin, by id and version, each with its sheets. */
export function versionsUsed<T extends TemplateHead, S extends PlacedSheet>(
  templates: readonly T[],
  sheets: readonly S[],
): readonly { readonly template: T; readonly own: readonly S[] }[] {
  return templates
    .map((template) => ({
      template,
      own: sheets.filter((sheet) => sheet.templateId === template.id && sheet.templateVersion === template.version),
    }))
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => compareText(a.template.id, b.template.id) || compareText(a.template.version, b.template.version))
}

/** The sheets of each subject, by code. */
export function bySubject<S extends PlacedSheet>(sheets: readonly S[]): readonly (readonly [string, readonly S[]])[] {
  return [...groupBy(sheets, ({ subjectCode }) => subjectCode)].sort(([a], [b]) => compareText(a, b))
}

/** How lists name a subject; patients go by the name of their clinic. */
export function nameOf(
  subjects: readonly RoundSubject[],
  role: SubjectRole,
  code: string,
): { readonly name: string; readonly detail: string } {
  const kept = role === 'patient' ? 'recipient_org' : role
  const subject = subjects.find((one) => one.role === kept && one.code === code)
  return { name: subject?.name ?? code, detail: subject?.detail ?? '' }
}
