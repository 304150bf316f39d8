import { suggestedDeadline } from '../../../core/inspection/rectification/deadline'
import {
  nextNumber,
  noticeNumberText,
  readNumbering,
  type NoticeNumber,
} from '../../../core/inspection/rectification/notice-number'
import { happen, UNISSUED, type Issued } from '../../../core/inspection/rectification/rectification'
import { proposeMerges } from '../../../core/inspection/rectification/similar-findings'
import { AppError } from '../../../core/shared/app-error'
import { groupBy } from '../../../core/shared/group-by'
import type { InspectionBase } from '../../inspection-base'
import { PAPER_TEXTS } from '../../paper-texts'
import type { Inputs, Outputs } from '../../words'
import { rectificationEntity } from './list-rectifications'
import { readDesk, type Desk, type DeskDeps, type KnownFinding } from './rectification-desk'

export type IssueDeps = DeskDeps & Pick<InspectionBase, 'settings' | 'journal' | 'once' | 'now' | 'newId' | 'workCalendar'>

/** Serves `rectification.prepare`. @throws AppError NOT_FOUND */
export const prepareNotices =
  (deps: IssueDeps) =>
  ({ inspectionId, issuedOn }: Inputs['rectification']['prepare']): Outputs['rectification']['prepare'] => {
    if (deps.inspections.findById(inspectionId) === undefined) throw new AppError('NOT_FOUND', { at: 'inspectionId' })
    const desk = readDesk(deps)
    const waiting = desk.findings.filter((one) => one.inspectionId === inspectionId && one.rectificationId === null)
    const first = firstNumber(deps, issuedOn)
    return {
      dueOn: suggestedDeadline(deps.workCalendar(), issuedOn),
      firstNumber: first === null ? null : noticeNumberText(first),
      units: byUnit(desk, waiting).map(([organizationId, own]) => ({
        organizationId,
        unitName: desk.unitOf(organizationId).name,
        person: desk.unitOf(organizationId).contactName,
        groups: proposeMerges(own).map((group) => group.map(({ id }) => id)),
      })),
    }
  }

/**
 * Serves `rectification.issue`: one notice a unit, its problems in the order given.
 * @throws AppError NOTICE_NUMBERING, NOT_FOUND, FINDINGS_OF_UNITS, FINDING_NOTICED, RECTIFICATION_DATE
 */
export const issueNotices =
  (deps: IssueDeps) =>
  (
    { requestId, inspectionId, issuedOn, dueOn, problems, persons }: Inputs['rectification']['issue'],
    who: string,
  ): Outputs['rectification']['issue'] =>
    deps.once(requestId, () => {
      const desk = readDesk(deps)
      const known = new Map(desk.findings.map((finding) => [finding.id, finding]))
      const merged = problems.map((ids) => oneProblem(known, inspectionId, ids))
      const ids: string[] = []
      const notices = byUnit(
        desk,
        merged.map(([finding]) => finding),
      ).map(([organizationId]) => {
        const number = firstNumber(deps, issuedOn) // one after the notice before, which stands in the store by now
        if (number === null) throw new AppError('NOTICE_NUMBERING', { at: 'issuedOn' })
        const notice = { id: deps.newId(), inspectionId, organizationId, ...number }
        deps.rectifications.insertNotice(notice)
        const person = persons.find((one) => one.organizationId === organizationId)?.person ?? ''
        const own = merged.filter(([finding]) => finding.organizationId === organizationId)
        own.forEach((group, at) => {
          const id = deps.newId()
          const text = { number: noticeNumberText(number), issuedOn, dueOn, person, ...wordsOf(deps, desk, group) }
          const event: Issued = { what: 'issued', ...text }
          happen(UNISSUED, event)
          const findingIds = group.map((finding) => finding.id)
          deps.rectifications.insert({ id, noticeId: notice.id, position: at + 1, findingIds })
          deps.rectifications.append({ rectificationId: id, at: deps.now(), who, event })
          const entity = rectificationEntity(id)
          const after = { ...event, findingIds }
          deps.journal.append({ who, what: 'rectification.issued', entity, before: null, after, reason: null })
          ids.push(id)
        })
        return notice.id
      })
      return { noticeIds: notices, ids, savedAt: deps.now() }
    })

/** The next number of the year of issue; null while the bureau has no 机关代字. */
function firstNumber({ settings, rectifications }: IssueDeps, issuedOn: string): NoticeNumber | null {
  const numbering = readNumbering(settings.read().noticeNumbering)
  if (numbering === null) return null
  const year = Number(issuedOn.slice(0, 4))
  return nextNumber(numbering, year, rectifications.lastNumber(numbering.organ, year))
}

/** Units that have to do with it, in official order. */
function byUnit<F extends KnownFinding>(desk: Desk, findings: readonly F[]): (readonly [string, readonly F[]])[] {
  const groups = groupBy(findings, ({ organizationId }) => organizationId)
  return desk.units.flatMap(({ id }) => {
    const own = groups.get(id)
    return own === undefined ? [] : [[id, own] as const]
  })
}

type Group = readonly [KnownFinding, ...KnownFinding[]]

/** @throws AppError NOT_FOUND, FINDINGS_OF_UNITS, FINDING_NOTICED */
function oneProblem(known: ReadonlyMap<string, KnownFinding>, inspectionId: string, ids: readonly string[]): Group {
  const [first, ...others] = ids.map((id) => {
    const finding = known.get(id)
    if (finding === undefined) throw new AppError('NOT_FOUND', { at: 'problems' })
    return finding
  })
  if (first === undefined) throw new AppError('NOT_FOUND', { at: 'problems' })
  const group: Group = [first, ...others]
  if (group.some((one) => one.organizationId !== first.organizationId || one.inspectionId !== inspectionId))
    throw new AppError('FINDINGS_OF_UNITS', { at: 'problems' })
  if (group.some(({ rectificationId }) => rectificationId !== null)) throw new AppError('FINDING_NOTICED', { at: 'problems' })
  return group
}

/** What the notice says of a problem: where and what of each finding, each requirement and clause once. */
function wordsOf(deps: IssueDeps, desk: Desk, group: Group): Pick<Issued, 'problem' | 'requirement' | 'basis'> {
  const t = PAPER_TEXTS[deps.settings.read().language]
  const said = (texts: readonly string[]): string =>
    [...new Set(texts.map((text) => text.trim().replace(/[。；;.]$/, '')))]
      .filter((text) => text !== '')
      .join(t('list.semicolon'))
  return {
    problem: said(
      group.map(({ problem, place, clinicId, organizationId }) => {
        const clinic = clinicId === organizationId ? '' : desk.unitOf(clinicId).name
        const where = [clinic, place].filter((part) => part !== '').join(' ')
        return where === '' ? problem : t('rectification.placed', { place: where, problem })
      }),
    ),
    requirement: said(group.map(({ requirement }) => requirement)),
    basis: said(group.map(({ clause }) => clause)),
  }
}
