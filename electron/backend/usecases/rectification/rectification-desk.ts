import type { Issued } from '../../../core/inspection/rectification/rectification'
import { countRepeats, type RoundFinding } from '../../../core/inspection/rectification/repeats'
import { daysOverdue, standingOn } from '../../../core/inspection/rectification/standing'
import { groupBy } from '../../../core/shared/group-by'
import type { FindingSource } from '../../../store/finding.repo'
import type { Inspection } from '../../../store/inspection.repo'
import type { FindableOrganization } from '../../../store/organization.repo'
import type { RectificationRepo } from '../../../store/rectification.repo'
import type { InspectionBase } from '../../inspection-base'
import type { Outputs } from '../../words'
import { problemStates, type ProblemState } from './problem-states'

export type DeskDeps = Pick<InspectionBase, 'findings' | 'inspections' | 'organizations' | 'divisions' | 'workingOn'> & {
  readonly rectifications: RectificationRepo
}
export type RectificationRow = Outputs['rectification']['list']['issued'][number]
export type WaitingFinding = Outputs['rectification']['list']['waiting'][number]
export type KnownFinding = FindingSource & RoundFinding

/** A problem of a notice with all that follows from its events. */
export interface KnownRectification extends ProblemState {
  readonly issued: Issued
  readonly findings: readonly KnownFinding[]
}

/** Reads rounds, units, findings and events once and answers what stands where; made anew for each call. */
export function readDesk(deps: DeskDeps) {
  const day = deps.workingOn()
  const units = deps.organizations.listAll()
  const unitOf = keyed(units)
  const roundOf = keyed(deps.inspections.listAll())
  const findings: readonly KnownFinding[] = deps.findings
    .listSources()
    .map((finding) => ({ ...finding, roundStartsOn: roundOf(finding.inspectionId).startsOn }))
  const findingOf = keyed(findings)
  const ofUnit = groupBy(findings, ({ organizationId }) => organizationId)
  const repeatsOf = (finding: KnownFinding): number => countRepeats(finding, ofUnit.get(finding.organizationId) ?? [])
  const rectifications = problemStates(deps.rectifications).map(({ problem, notice, state }): KnownRectification => {
    if (state.issued === null) throw new Error(`rectification ${problem.id} without a notice`)
    const own = problem.findingIds.map(findingOf)
    return { problem, notice, state, issued: state.issued, findings: own }
  })
  const countyOf = (unit: FindableOrganization): string => deps.divisions.countyName(unit.divisionCode)
  const named = ({ organizationId, inspectionId }: Pick<KnownFinding, 'organizationId' | 'inspectionId'>) => {
    const unit = unitOf(organizationId)
    const place = { unitName: unit.name, countyName: countyOf(unit), roundName: roundOf(inspectionId).name }
    return { organizationId, inspectionId, ...place, searchKeys: [...unit.searchKeys] }
  }

  return {
    /** In official order. */
    units,
    unitOf,
    roundOf: (id: string): Inspection => roundOf(id),
    findings,
    findingOf,
    /** In the order of the notices. */
    rectifications,
    find: (id: string): KnownRectification | undefined => rectifications.find(({ problem }) => problem.id === id),

    rowOf({ problem, notice, state, issued, findings: own }: KnownRectification): RectificationRow {
      const { reply, check } = state
      return {
        id: problem.id,
        noticeId: notice.id,
        number: issued.number,
        ...named(notice),
        problem: issued.problem,
        requirement: issued.requirement,
        basis: issued.basis,
        person: issued.person,
        severity: gravest(own),
        stage: state.stage,
        standing: standingOn(state, day),
        daysOverdue: daysOverdue(state, day),
        issuedOn: issued.issuedOn,
        dueOn: state.dueOn ?? issued.dueOn,
        receivedOn: state.receivedOn,
        repliedOn: reply?.repliedOn ?? null,
        reply: reply?.text ?? '',
        checkedOn: check?.checkedOn ?? null,
        checkedBy: check?.checkedBy ?? '',
        hasPassed: check?.hasPassed ?? null,
        result: check?.result ?? '',
        closedOn: state.closedOn,
        closedBy: state.closedBy ?? '',
        extensions: state.extensions,
        reopenings: state.reopenings,
        findings: own.length,
        repeats: Math.max(0, ...own.map(repeatsOf)),
      }
    },

    waitingRow(finding: KnownFinding): WaitingFinding {
      const { id: findingId, visitId, sheetId, visitOn, itemCode, problem, requirement, place, clause, severity, dueOn } = finding
      const clinicName = unitOf(finding.clinicId).name
      const seen = { findingId, visitId, sheetId, visitOn, clinicName, itemCode }
      const said = { problem, requirement, place, clause, severity, dueOn }
      return { ...named(finding), ...seen, ...said, repeats: repeatsOf(finding) }
    },
  }
}
export type Desk = ReturnType<typeof readDesk>

const SEVERITIES = ['minor', 'normal', 'serious'] as const
const gravest = (findings: readonly KnownFinding[]): RectificationRow['severity'] =>
  SEVERITIES[Math.max(0, ...findings.map(({ severity }) => SEVERITIES.indexOf(severity)))] ?? 'normal'

/** @throws Error for an id that nothing has: the references of the store hold it. */
function keyed<T extends { readonly id: string }>(all: readonly T[]): (id: string) => T {
  const byId = new Map(all.map((one) => [one.id, one]))
  return (id) => {
    const one = byId.get(id)
    if (one === undefined) throw new Error(`unknown ${id}`)
    return one
  }
}
