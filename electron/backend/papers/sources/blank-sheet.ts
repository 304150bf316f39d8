import { documentOfAnyDraft } from '../../../core/drafting/kinds/any-draft'
import { blankSheetView, type BlankSheetSource } from '../../../core/papers/blank-sheet-view'
import { USUAL_SHEET_FORMAT } from '../../../core/papers/paper-format'
import type { PaperTexts } from '../../../core/papers/paper-texts'
import type { OpenSheet } from '../../../store/sheet.repo'
import type { TemplateVersion } from '../../../store/template.repo'
import { templateSha256 } from '../../../trace/checksum'
import type { InspectionBase } from '../../inspection-base'
import { PAPER_TEXTS } from '../../paper-texts'
import { readSubjects } from '../../subjects'
import type { PaperLine, PaperSource } from '../paper-source'
import { unknownPaper } from '../unknown-paper'
import { sheetLine, unitSheets, type UnitSheet, type VisitsOf } from './visit-lines'

export type BlankSheetsDeps = Pick<
  InspectionBase,
  | 'templates'
  | 'retirements'
  | 'drafts'
  | 'visits'
  | 'sheets'
  | 'inspections'
  | 'organizations'
  | 'postings'
  | 'divisions'
  | 'settings'
>

/**
 * 空白评分表: one a subject of a visit, its head filled in, and one a template that is offered, for whoever it will be. Its subject
 * is the id of a sheet, "SH-2025@1.1", or the id of a draft, which stands as it was saved last and in no list.
 */
export const blankSheets = (deps: BlankSheetsDeps, visitsOf: VisitsOf): PaperSource => ({
  list(inspection) {
    const t = PAPER_TEXTS[deps.settings.read().language]
    const head = { kind: 'blank-sheet', inspectionId: inspection.id } as const
    const ofVisits = visitsOf(inspection).flatMap((visit) =>
      unitSheets(visit).map((sheet) =>
        sheetLine(visit, sheet, { ...head, name: nameOf(sheet, t), paper: t(`blank.file.${sheet.kind}`) }),
      ),
    )
    return [...ofVisits, ...offeredVersions(deps).map((version) => templateLine(version, t))]
  },
  named(code) {
    const t = PAPER_TEXTS[deps.settings.read().language]
    const all = deps.templates.listAll()
    const version = all.find((one) => subjectOf(one) === code) ?? lastOf(all, code)
    return version === undefined ? [] : [templateLine(version, t)]
  },
  ready({ subject, layout = USUAL_SHEET_FORMAT }, frameOf) {
    const { sha256, ...source } = sourceOf(deps, subject)
    const frame = frameOf(sha256)
    const view = blankSheetView({ frame, ...source }, PAPER_TEXTS[frame.language])
    return { paper: { kind: 'blank-sheet', format: layout, view }, checksum: sha256 }
  },
})

const subjectOf = ({ template: { id, version } }: TemplateVersion): string => `${id}@${version}`

const lastOf = (versions: readonly TemplateVersion[], id: string): TemplateVersion | undefined =>
  versions.findLast(({ template }) => template.id === id)

/** The last versions of the templates that are offered. */
function offeredVersions({ templates, retirements }: BlankSheetsDeps): readonly TemplateVersion[] {
  const offered = templates.listAll().filter(({ template: { id, version } }) => retirements.find(id, version) === undefined)
  return offered.filter((one) => one === lastOf(offered, one.template.id))
}

const nameOf = ({ kind, subjectName }: UnitSheet, t: PaperTexts): string =>
  kind === 'scored' ? subjectName : t(`blank.paperName.${kind}`, { name: subjectName })

function templateLine(found: TemplateVersion, t: PaperTexts): PaperLine {
  const { id, version, name, subject } = found.template
  return {
    ...{ kind: 'blank-sheet', subject: subjectOf(found), inspectionId: null, role: subject, place: t('blank.anybody') },
    ...{ name: t('blank.paperName.template', { name, version }), on: null, status: null, codes: [id, subjectOf(found)] },
    naming: { unit: name, paper: t('blank.file.template', { version }), date: id },
  }
}

interface Source extends Omit<BlankSheetSource, 'frame'> {
  /** Of the template: it is the check code of the form. */
  readonly sha256: string
}

/** @throws AppError REPORT_SUBJECT_UNKNOWN */
function sourceOf(deps: BlankSheetsDeps, subject: string): Source {
  const sheet = deps.sheets.findOpen(subject)
  const version =
    sheet === undefined
      ? deps.templates.listAll().find((one) => subjectOf(one) === subject)
      : deps.templates.find(sheet.templateId, sheet.templateVersion)
  if (version !== undefined) {
    const place = sheet === undefined ? undefined : placeOf(deps, sheet)
    return { template: version.template, sha256: version.sha256, isDraft: false, place }
  }
  const stored = deps.drafts.find(subject)
  if (stored === undefined || stored.removed !== null) throw unknownPaper(subject)
  const template = documentOfAnyDraft(stored.draft)
  return { template, sha256: templateSha256(template), isDraft: true }
}

function placeOf(deps: BlankSheetsDeps, sheet: OpenSheet): BlankSheetSource['place'] {
  const visit = deps.visits.findById(sheet.visitId)
  if (visit === undefined) throw new Error(`sheet ${sheet.id} of an unknown visit`)
  const who = readSubjects(deps)
  return {
    roundName: deps.inspections.findById(visit.inspectionId)?.name ?? '',
    visit: { visitOn: visit.visitOn, clinicName: who.organizationOf(visit.clinicId).name },
    subject: who.subjectOf(sheet),
  }
}
