import { surveySummaryView, type CalledUnit, type SurveyedUnit } from '../../../core/papers/survey-summary-view'
import { isPostedOn } from '../../../core/posting/posting'
import type { QuestionnaireTemplate } from '../../../core/scoring/questionnaire/questionnaire-template'
import { groupBy } from '../../../core/shared/group-by'
import type { CallBackRepo } from '../../../store/call-back.repo'
import type { Inspection } from '../../../store/inspection.repo'
import type { Visit } from '../../../store/visit.repo'
import { accountSha256 } from '../../../trace/checksum'
import type { InspectionBase } from '../../inspection-base'
import { PAPER_TEXTS } from '../../paper-texts'
import { readSubjects, type Subjects } from '../../subjects'
import { questionnairesOf, type FilledQuestionnaire } from '../../usecases/find-survey'
import type { PaperSource } from '../paper-source'
import { unknownPaper } from '../unknown-paper'
import { roundLine } from './round-line'

export type SurveySummariesDeps = Pick<
  InspectionBase,
  'visits' | 'sheets' | 'templates' | 'organizations' | 'postings' | 'pairings' | 'divisions' | 'settings' | 'inspections'
> & { readonly callBacks: CallBackRepo }

/** 回访满意度统计: one a round in which somebody was asked or drawn to be asked. */
export const surveySummaries = (deps: SurveySummariesDeps): PaperSource => ({
  list(inspection) {
    const asked = deps.sheets.listByInspection(inspection.id).filter(({ kind }) => kind === 'questionnaire')
    const isDrawn = () => deps.visits.listByInspection(inspection.id).some(({ id }) => deps.callBacks.listByVisit(id).length > 0)
    if (asked.length === 0 && !isDrawn()) return []
    const { language, bureauName } = deps.settings.read()
    const paper = PAPER_TEXTS[language]('surveySummary.title')
    return [roundLine(inspection, 'survey-summary', { unit: bureauName, paper })]
  },
  ready({ subject }, frameOf) {
    const inspection = deps.inspections.findById(subject)
    if (inspection === undefined) throw unknownPaper(subject)
    const content = contentOf(deps, inspection)
    if (content.surveys.length + content.calls.length === 0) throw unknownPaper(subject)
    const surveys = content.surveys.map(({ templateSha256, units }) => ({ templateSha256, units }))
    const checksum = accountSha256({ ...content, surveys })
    const frame = frameOf(checksum)
    return {
      paper: { kind: 'survey-summary', view: surveySummaryView({ ...content, frame }, PAPER_TEXTS[frame.language]) },
      checksum,
    }
  },
})

function contentOf(deps: SurveySummariesDeps, { id, name, startsOn, endsOn }: Inspection) {
  const who = readSubjects(deps)
  const visits = deps.visits.listByInspection(id)
  const filled = questionnairesOf(deps, deps.sheets.listByInspection(id))
  const byTemplate = groupBy(filled, ({ sheet }) => `${sheet.templateId}@${sheet.templateVersion}`)
  const surveys = [...byTemplate.values()].flatMap((forms) => {
    const [first] = forms
    if (first === undefined) return []
    const { templateId, templateVersion, templateSha256 } = first.sheet
    const template = deps.templates.find(templateId, templateVersion)?.template as QuestionnaireTemplate // as its sheets are
    const units = visits.flatMap((visit) => surveyedUnit(deps, who, visit, forms))
    return [{ template, templateSha256, units }]
  })
  const calls = visits.flatMap((visit) => calledUnits(deps, who, visit))
  return { inspection: { name, startsOn, endsOn }, surveys, calls }
}

/** None where the visit has no such questionnaire. */
function surveyedUnit(
  deps: SurveySummariesDeps,
  who: Subjects,
  { id, clinicId, visitOn }: Visit,
  forms: readonly FilledQuestionnaire[],
): readonly SurveyedUnit[] {
  const own = forms.filter(({ sheet }) => sheet.visitId === id)
  if (own.length === 0) return []
  const pairings = deps.pairings
    .listByRecipient(clinicId)
    .filter(({ startsOn, endsOn }) => startsOn <= visitOn && visitOn <= endsOn)
  const postings = deps.postings.listByRecipient(clinicId).filter((posting) => isPostedOn(posting, visitOn))
  return [
    {
      clinicName: who.organizationOf(clinicId).name,
      supporters: [...new Set(pairings.map(({ supporterId }) => who.organizationOf(supporterId).name))],
      doctors: postings.map(({ staffName, supporterId }) => ({
        name: staffName,
        hospital: who.organizationOf(supporterId).name,
      })),
      forms: own.map(({ answers }) => answers),
    },
  ]
}

const calledUnits = ({ callBacks }: SurveySummariesDeps, who: Subjects, { id, clinicId }: Visit): readonly CalledUnit[] =>
  callBacks.listByVisit(id).map((callBack) => ({
    clinicName: who.organizationOf(clinicId).name,
    size: callBack.size,
    tried: callBacks
      .listPeople(callBack.id)
      .map((person) => callBacks.listAttempts(person.id).map(({ outcome }) => outcome))
      .filter((outcomes) => outcomes.length > 0),
  }))
