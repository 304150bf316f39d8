import type { SubjectRole } from '../scoring/template'
import type { LabelledText } from './paper-parts'
import type { PaperTexts } from './paper-texts'

/** Whom a sheet looks at, where and when. */
export interface FormPlace {
  /** Name of the round. */
  readonly roundName: string
  readonly visit: {
    /** ISO date. */
    readonly visitOn: string
    readonly clinicName: string
  }
  readonly subject: {
    readonly role: SubjectRole
    readonly name: string
    /** Where the subject belongs: county of a clinic or hospital, hospital of a doctor. */
    readonly detail: string
  }
}

/** The fields over the table of a form, filled in; '' what is not known. A patient is known by a number that nobody has yet. */
export function formFields({ visit, subject }: FormPlace, t: PaperTexts): readonly LabelledText[] {
  const values = {
    supporting_org: [subject.name, visit.clinicName],
    recipient_org: [subject.name, subject.detail],
    dispatched_staff: [subject.name, subject.detail, visit.clinicName],
    patient: ['', visit.clinicName],
  }[subject.role]
  return t(`blank.fields.${subject.role}`)
    .split('|')
    .map((label, index) => ({ label, text: values[index] ?? '' }))
}

/** "（2013年度 项目：…）", under the title of a form. */
export const formPeriod = ({ visit, roundName }: FormPlace, t: PaperTexts): string =>
  t('scoreSheet.period', { year: visit.visitOn.slice(0, 4), round: roundName })
