import { isPostedOn } from '../../core/pairing/posting'
import { isScoredTemplate } from '../../core/scoring/as-scored'
import { AppError } from '../../core/shared/app-error'
import type { SubjectRole } from '../../core/scoring/template'
import type { NamedPosting } from '../../store/posting.repo'
import type { InspectionBase } from '../inspection-base'
import { readSubjects, type Subject } from '../subjects'
import type { Inputs, Outputs } from '../words'

export type ListSubjectsDeps = Pick<
  InspectionBase,
  'organizations' | 'postings' | 'pairings' | 'divisions' | 'templates' | 'retirements'
>
type Row = Outputs['inspection']['listSubjects'][number]

/**
 * Serves `inspection.listSubjects`: who can be scored at a clinic on a day, each with the latest published template of
 * its role. Where nobody is posted on that day it is whoever was posted there last.
 */
export const listSubjects =
  (deps: ListSubjectsDeps) =>
  ({ clinicId, visitOn }: Inputs['inspection']['listSubjects']): Row[] => {
    const clinic = deps.organizations.findById(clinicId)
    if (clinic?.kind !== 'recipient') throw new AppError('NOT_FOUND', { at: 'clinicId' })
    const who = readSubjects(deps)
    const paired = deps.pairings
      .listByRecipient(clinicId)
      .filter(({ startsOn, endsOn }) => startsOn <= visitOn && visitOn <= endsOn)
    const supporters = [...new Set(paired.map((pairing) => pairing.supporterId))].map((id) =>
      who.ofOrganization(who.organizationOf(id)),
    )
    const doctors = postedOn(deps.postings.listByRecipient(clinicId), visitOn).map(who.ofPosting)
    const latest = latestTemplates(deps)
    return [...supporters, who.ofOrganization(clinic), ...doctors]
      .filter((subject) => subject !== undefined)
      .flatMap((subject) => rowOf(subject, latest.get(subject.role)))
  }

function postedOn(postings: readonly NamedPosting[], day: string): readonly NamedPosting[] {
  const present = postings.filter((posting) => isPostedOn(posting, day))
  return present.length > 0 ? present : postings.filter((posting) => posting.startsOn <= day).slice(-1)
}

/** By role; later publications come later in the list and win, retired ones are not offered. */
const latestTemplates = ({
  templates,
  retirements,
}: ListSubjectsDeps): ReadonlyMap<SubjectRole, { id: string; version: string }> =>
  new Map(
    templates
      .listAll()
      .map(({ template }) => template)
      .filter(isScoredTemplate)
      .filter(({ id, version }) => retirements.find(id, version) === undefined)
      .map((template) => [template.subject, template]),
  )

const rowOf = (subject: Subject, template: { id: string; version: string } | undefined): Row[] =>
  template === undefined
    ? []
    : [
        {
          role: subject.role,
          subjectCode: subject.code,
          subjectName: subject.name,
          detail: subject.detail,
          templateId: template.id,
          templateVersion: template.version,
        },
      ]
