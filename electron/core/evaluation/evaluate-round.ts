import type { SubjectRole, ScoredTemplate } from '../scoring/template'
import { periodsTouch } from '../shared/calendar'
import { compareText } from '../shared/compare-text'
import { groupBy } from '../shared/group-by'
import { points } from '../shared/points'
import { middles } from './combine-totals'
import { judgeSubject } from './judge-subject'
import { rank } from './rank'
import type { Gap, Group, Part, Standing, UnrankedStanding } from './result'
import type { Round, RoundSheet } from './round'
import { indexRound, type RoundIndex } from './round-index'
import { tieBreakers } from './tie-break'
import { weighClinics } from './weigh-clinics'

const ROLES: readonly SubjectRole[] = ['supporting_org', 'recipient_org', 'dispatched_staff', 'patient']

/**
 * Results and rankings of one round (norm of scores, section 5): one group a template version and role. Whoever was not
 * visited, or was visited without being scored, stands below the ranking with that as the reason and is never counted as 0.
 * The order of the input changes nothing.
 */
export function evaluateRound(round: Round): readonly Group[] {
  const index = indexRound(round)
  const used = round.templates.filter((template) => index.sheetsOf(template).length > 0)
  return used
    .toSorted(
      (a, b) =>
        ROLES.indexOf(a.subject) - ROLES.indexOf(b.subject) || compareText(a.id, b.id) || compareText(a.version, b.version),
    )
    .flatMap((template, at, all) => {
      // Who has no sheet belongs to no version: they are listed once a role, under the last.
      const isLastOfRole = all.findLastIndex((other) => other.subject === template.subject) === at
      return groupsOf(index, template, isLastOfRole)
    })
}

/** One group, or one a level, type or county where the round splits groups; who has none of it stands in a group of its own. */
function groupsOf(index: RoundIndex, template: ScoredTemplate, listsMissing: boolean): readonly Group[] {
  const role = template.subject
  const scored = index.sheetsOf(template).map((sheet) => sheet.subjectCode)
  const missing = listsMissing ? expectedSubjects(index.round, role).filter((code) => !index.hasSheet(role, code)) : []
  const codes = [...new Set([...scored, ...missing])]
  const { splitBy } = index.round.options ?? {}
  if (splitBy === undefined) return [groupOf(index, template, codes)]
  const parts = groupBy(codes, (code) => index.subjectOf(role, code)?.[splitBy] ?? '')
  return [...parts].sort(([a], [b]) => compareText(a, b)).map(([split, part]) => ({ ...groupOf(index, template, part), split }))
}

function groupOf(index: RoundIndex, template: ScoredTemplate, codes: readonly string[]): Group {
  const { round } = index
  const role = template.subject
  const isWeighted = round.options?.hospitals === 'weighted' && role === 'supporting_org'
  const tieBreak = round.options?.tieBreak?.[template.id] ?? []
  const sheets = groupBy(index.sheetsOf(template), (sheet) => sheet.subjectCode)
  const ranked: (Standing & { total: string; tieBreak: readonly string[] })[] = []
  const unranked: UnrankedStanding[] = []
  for (const code of codes) {
    const own = sheets.get(code) ?? []
    const { reason, ...result } = judgeSubject(template, own, isWeighted ? weighClinics(round, code) : undefined)
    const standing = { ...standingOf(index, role, code, own), ...result }
    const { total } = standing
    if (reason !== null) unranked.push({ ...standing, reason })
    else if (total !== null) ranked.push({ ...standing, total, tieBreak: tieBreakers(template, tieBreak, own) })
  }
  return {
    templateId: template.id,
    templateVersion: template.version,
    templateName: template.name,
    role,
    ...(tieBreak.length === 0 ? {} : { tieBreak }),
    ranked: rank(ranked).map(({ tieBreak: _, ...standing }) => standing),
    unranked: unranked.sort(
      (a, b) => REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason) || compareText(a.subjectCode, b.subjectCode),
    ),
    ...middles(ranked.map((standing) => points(standing.total))),
  }
}

const REASONS: readonly UnrankedStanding['reason'][] = ['veto', 'incomplete', 'nothing_applies', 'no_postings', 'not_visited']

function standingOf(
  index: RoundIndex,
  role: SubjectRole,
  code: string,
  sheets: readonly RoundSheet[],
): Omit<Standing, 'total' | 'grade'> {
  const subject = index.subjectOf(role, code)
  return {
    subjectCode: code,
    name: subject?.name ?? code,
    detail: subject?.detail ?? '',
    parts: sheets
      .map((sheet) => partOf(index, sheet))
      .sort((a, b) => compareText(a.visitOn, b.visitOn) || compareText(a.sheetId, b.sheetId)),
    gaps: role === 'supporting_org' ? gapsOf(index, code, sheets) : [],
  }
}

function partOf(index: RoundIndex, sheet: RoundSheet): Part {
  const { sheetId, visitId, visitCode, visitOn, clinicCode, score } = sheet
  const { status, total, grade, vetoes } = score
  const clinicName = index.subjectOf('recipient_org', clinicCode)?.name ?? clinicCode
  return { sheetId, visitId, visitCode, visitOn, clinicName, status, total, grade, vetoes }
}

/** Every clinic; every hospital with a clinic in the round. Doctors are drawn by the team, so none is missing. */
function expectedSubjects(round: Round, role: SubjectRole): readonly string[] {
  if (role === 'recipient_org') return round.subjects.filter((subject) => subject.role === role).map((subject) => subject.code)
  if (role !== 'supporting_org') return []
  return [
    ...new Set(round.pairings.filter((pairing) => periodsTouch(pairing, round.period)).map((pairing) => pairing.supporterCode)),
  ]
}

/** The hospital's clinics whose sheet is missing from its mean: not visited, or visited by a team that did not score it. */
function gapsOf(index: RoundIndex, supporterCode: string, sheets: readonly RoundSheet[]): readonly Gap[] {
  const supported = index.pairingsOf(supporterCode)
  const clinics = new Set(supported.map((pairing) => pairing.clinicCode))
  return [...clinics].sort(compareText).flatMap((clinicCode): Gap[] => {
    if (sheets.some((sheet) => sheet.clinicCode === clinicCode)) return []
    const days = index.visitDays(clinicCode)
    const periods = supported.filter((pairing) => pairing.clinicCode === clinicCode)
    const isDue =
      days.length === 0
        ? periods.some((period) => periodsTouch(period, index.round.period))
        : periods.some((period) => days.some((day) => period.startsOn <= day && day <= period.endsOn))
    const clinicName = index.subjectOf('recipient_org', clinicCode)?.name ?? clinicCode
    return isDue ? [{ clinicCode, clinicName, reason: days.length === 0 ? 'not_visited' : 'no_sheet' }] : []
  })
}
