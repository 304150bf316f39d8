import { stateOf } from '../../../core/posting/attendance'
import { isOfSameSubject } from '../../../core/inspection/stage'
import { missingReturnsView, type MissingLine } from '../../../core/papers/missing-returns-view'
import { contactsDue } from '../../../core/workbench/duties'
import { missingReturns, type ReturnFacts } from '../../../core/workbench/missing-returns'
import type { RectificationRepo } from '../../../store/rectification.repo'
import type { InspectionBase } from '../../inspection-base'
import { readSubjects } from '../../subjects'
import { workloadKey } from '../../usecases/posting/save-posting'
import { problemStates } from '../../usecases/rectification/problem-states'
import type { PaperSource } from '../paper-source'
import { registerSource, type Places, type RegisterDeps } from './registers'

export type MissingReturnsDeps = RegisterDeps &
  Pick<
    InspectionBase,
    | 'organizations'
    | 'divisions'
    | 'contacts'
    | 'schemes'
    | 'schemeStages'
    | 'workCalendar'
    | 'pairings'
    | 'agreements'
    | 'postings'
    | 'attendance'
    | 'workloads'
    | 'inspections'
    | 'visits'
    | 'sheets'
    | 'reviews'
  > & { readonly rectifications: RectificationRepo }

/** 未报名单 of the bureau and of each county with a unit that owes something. */
export const missingReturnLists = (deps: MissingReturnsDeps, places: () => Places): PaperSource =>
  registerSource(deps, {
    kind: 'missing-returns',
    layout: 'missingReturns',
    rowsOf: () => missingLines(deps, places()),
    view: (head, lines, t) => missingReturnsView({ ...head, lines }, t),
    tellsNothing: true,
  })

function missingLines(deps: MissingReturnsDeps, places: Places): readonly MissingLine[] {
  const day = deps.referenceOn()
  return missingReturns(returnFacts(deps, places, day), day).map(({ unitId, ...line }) => ({
    ...line,
    countyName: places.countyOf(unitId),
    unitName: places.nameOf(unitId),
  }))
}

function returnFacts(deps: MissingReturnsDeps, places: Places, day: string): ReturnFacts {
  const scheme = deps.schemes.findCurrent()
  const terms = deps.agreements.listTerms()
  const attendance = deps.attendance.listUpTo(day.slice(0, 7))
  const workload = deps.workloads.listMonthsByPosting()
  const units = places.inUse.toSorted((a, b) => places.byCounty(a.id, b.id)).map(({ id }) => id)
  return {
    units,
    contacts: {
      dueOn:
        scheme === undefined
          ? null
          : contactsDue(
              deps.contacts.findDue(scheme.id),
              { ...scheme, ...deps.schemeStages.read(scheme.id) },
              deps.workCalendar(),
            ),
      named: new Set(deps.contacts.list(scheme?.id ?? null).map(({ organizationId }) => organizationId)),
    },
    pairings: deps.pairings.listAll().map(({ id, supporterId, recipientId, startsOn, endsOn, agreementNumber }) => ({
      ...{ supporterId, recipientName: places.nameOf(recipientId), startsOn, endsOn },
      isSigned: agreementNumber !== '' || (terms.get(id)?.signedOn ?? null) !== null,
    })),
    postings: deps.postings.listAll().map((posting) => ({
      ...{ recipientId: posting.recipientId, staffName: posting.staffName, startsOn: posting.startsOn, endsOn: posting.endsOn },
      attendance: new Set((attendance.get(posting.id) ?? []).filter(isMarked).map(({ month }) => month)),
      workload: workload.get(workloadKey(posting)) ?? NONE,
    })),
    since: scheme?.startsOn ?? null,
    until: day,
    selfAssessments: selfAssessments(deps),
    problems: problemStates(deps.rectifications).map(({ notice, state }) => ({ unitId: notice.organizationId, state })),
  }
}

const NONE: ReadonlySet<string> = new Set()

const isMarked = ({ days }: { readonly days: string }): boolean => [...days].some((mark) => stateOf(mark) !== null)

/** Of the open round, else the latest: whom the inspection scored, without a finished self-assessment. */
function selfAssessments(deps: MissingReturnsDeps): ReturnFacts['selfAssessments'] {
  const rounds = deps.inspections.listAll()
  const round = rounds.find(({ isOpen }) => isOpen) ?? rounds[0]
  if (round === undefined) return { dueOn: null, missing: [] }
  const { dueOn } = deps.reviews.findSettled(round.id)
  if (dueOn === null) return { dueOn, missing: [] }
  const subjects = readSubjects(deps)
  const clinics = new Map(deps.visits.listByInspection(round.id).map(({ id, clinicId }) => [id, clinicId]))
  const sheets = deps.sheets.listStagesOfInspection(round.id)
  const returned = sheets.filter(({ stage, finishedAt }) => stage === 'self' && finishedAt !== null)
  return {
    dueOn,
    missing: sheets.flatMap((sheet) => {
      if (sheet.stage !== 'inspection' || sheet.kind === 'questionnaire') return []
      if (returned.some((self) => self.visitId === sheet.visitId && isOfSameSubject(self, sheet))) return []
      const unitId = sheet.organizationId ?? clinics.get(sheet.visitId)
      return unitId === undefined ? [] : [{ unitId, subjectName: subjects.subjectOf(sheet).name }]
    }),
  }
}
