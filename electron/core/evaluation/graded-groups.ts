import type { GradedScore } from '../scoring/graded/graded-score'
import type { GradedTemplate } from '../scoring/graded/graded-template'
import { compareText } from '../shared/compare-text'
import type { RoundSubject } from './round'
import { bySubject, nameOf, versionsUsed, type PlacedSheet } from './units'

/** A graded sheet of the round. */
export interface GradedSheet extends PlacedSheet {
  readonly score: GradedScore
}

/** What a unit reached by one template version: standards and counts, no points and no rank. */
export interface GradedUnit {
  readonly subjectCode: string
  readonly name: string
  readonly detail: string
  /** Of the sheet that counts: the latest complete one, else the latest. */
  readonly status: GradedScore['status']
  readonly counts: GradedScore['counts']
  /** Ids of the pass rules that hold. */
  readonly passed: readonly string[]
  /** How many clauses are unmet. */
  readonly gaps: number
  /** All sheets of the unit, the oldest first. */
  readonly parts: readonly GradedPart[]
}

export interface GradedPart {
  readonly sheetId: string
  readonly visitId: string
  readonly visitCode: string
  readonly visitOn: string
  readonly clinicName: string
  readonly status: GradedScore['status']
  /** Whether the unit's result is that of this sheet. */
  readonly counts: boolean
}

/** The units that were graded by one template version. */
export interface GradedGroup {
  readonly templateId: string
  readonly templateVersion: string
  readonly templateName: string
  readonly role: GradedTemplate['subject']
  readonly standards: readonly { readonly id: string; readonly label: string }[]
  /** By code. */
  readonly units: readonly GradedUnit[]
}

/** What the graded sheets of a round came to, one group a template version. A unit without a sheet is not listed. */
export function gradedGroups(
  templates: readonly GradedTemplate[],
  sheets: readonly GradedSheet[],
  subjects: readonly RoundSubject[],
): readonly GradedGroup[] {
  return versionsUsed(templates, sheets).map(({ template, own }) => ({
    templateId: template.id,
    templateVersion: template.version,
    templateName: template.name,
    role: template.subject,
    standards: template.passRules.map(({ id, label = id }) => ({ id, label })),
    units: bySubject(own).map(([code, parts]) => unitOf(template, code, parts, subjects)),
  }))
}

function unitOf(
  template: GradedTemplate,
  subjectCode: string,
  sheets: readonly GradedSheet[],
  subjects: readonly RoundSubject[],
): GradedUnit {
  const inTime = sheets.toSorted((a, b) => compareText(a.visitOn, b.visitOn) || compareText(a.sheetId, b.sheetId))
  const counting = inTime.findLast(({ score }) => score.status === 'complete') ?? inTime.at(-1)
  if (counting === undefined) throw new Error(`a unit ${subjectCode} without a sheet`)
  const { status, counts, passed, gaps } = counting.score
  return {
    subjectCode,
    ...nameOf(subjects, template.subject, subjectCode),
    status,
    counts,
    passed,
    gaps: gaps.length,
    parts: inTime.map(({ sheetId, visitId, visitCode, visitOn, clinicCode, score }) => ({
      sheetId,
      visitId,
      visitCode,
      visitOn,
      clinicName: nameOf(subjects, 'recipient_org', clinicCode).name,
      status: score.status,
      counts: sheetId === counting.sheetId,
    })),
  }
}
