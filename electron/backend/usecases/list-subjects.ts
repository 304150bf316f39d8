import { isPostedOn } from '../../core/posting/posting'
import { AppError } from '../../core/shared/app-error'
import type { Template } from '../../core/scoring/template'
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
 * Serves `inspection.listSubjects`: who can be looked at in a clinic on a day, each with the latest published templates of
 * its role, one a kind. Where nobody is posted on that day it is whoever was posted there last.
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
    const own = who.ofOrganization(clinic)
    const patients: Subject | undefined = own && { ...own, role: 'patient' }
    const latest = latestTemplates(deps)
    return [...supporters, own, ...doctors, patients]
      .filter((subject) => subject !== undefined)
      .flatMap((subject) => latest.filter((template) => template.subject === subject.role).map(rowOf(subject)))
  }

function postedOn(postings: readonly NamedPosting[], day: string): readonly NamedPosting[] {
  const present = postings.filter((posting) => isPostedOn(posting, day))
  return present.length > 0 ? present : postings.filter((posting) => posting.startsOn <= day).slice(-1)
}

const KINDS: readonly Template['templateKind'][] = ['scored', 'graded', 'questionnaire']

/** One a role and kind, by kind; later publications come later in the list and win, retired ones are not offered. */
function latestTemplates({ templates, retirements }: ListSubjectsDeps): readonly Template[] {
  const offered = templates
    .listAll()
    .map(({ template }) => template)
    .filter(({ id, version }) => retirements.find(id, version) === undefined)
  const latest = new Map(offered.map((template) => [`${template.templateKind}/${template.subject}`, template]))
  return [...latest.values()].sort((a, b) => KINDS.indexOf(a.templateKind) - KINDS.indexOf(b.templateKind))
}

const rowOf =
  ({ role, code, name, detail }: Subject) =>
  ({ templateKind, id, version, name: templateName }: Template): Row => ({
    role,
    subjectCode: code,
    subjectName: name,
    detail,
    kind: templateKind,
    templateId: id,
    templateVersion: version,
    templateName,
  })
