import type { SubjectRole, ScoredTemplate } from '../scoring/template'
import { periodsTouch } from '../shared/calendar'
import { compareText } from '../shared/compare-text'
import { decimalText, points, type Points } from '../shared/points'
import { mean } from './combine-totals'
import { judgeSubject } from './judge-subject'
import { rank } from './rank'
import type { Gap, Group, Part, Standing, UnrankedStanding } from './result'
import type { Round, RoundSheet, RoundSubject } from './round'
import { tieBreakers } from './tie-break'
import { weighClinics } from './weigh-clinics'

const ROLES: readonly SubjectRole[] = ['supporting_org', 'recipient_org', 'dispatched_staff', 'patient']

/**
 * Results and rankings of one round (norm of scores, section 5): one group a template version and role. Whoever was not
 * visited, or was visited without being scored, stands below the ranking with that as the reason and is never counted as 0.
 * The order of the input changes nothing.
 */
export function evaluateRound(round: Round): readonly Group[] {
  const used = round.templates.filter((template) => round.sheets.some((sheet) => isOf(sheet, template)))
  return used
    .toSorted(
      (a, b) =>
        ROLES.indexOf(a.subject) - ROLES.indexOf(b.subject) || compareText(a.id, b.id) || compareText(a.version, b.version),
    )
    .flatMap((template, index, all) => {
      // Who has no sheet belongs to no version: they are listed once a role, under the last.
      const isLastOfRole = all.findLastIndex((other) => other.subject === template.subject) === index
      return groupsOf(round, template, isLastOfRole)
    })
}

const isOf = (sheet: RoundSheet, template: ScoredTemplate): boolean =>
  sheet.templateId === template.id && sheet.templateVersion === template.version

/** One group, or one a level or type where the round splits groups; who has none of it stands in a group of its own. */
function groupsOf(round: Round, template: ScoredTemplate, listsMissing: boolean): readonly Group[] {
  const role = template.subject
  const scored = round.sheets.filter((sheet) => isOf(sheet, template)).map((sheet) => sheet.subjectCode)
  const missing = listsMissing ? expectedSubjects(round, role).filter((code) => !hasSheet(round, role, code)) : []
  const codes = [...new Set([...scored, ...missing])]
  const { splitBy } = round.options ?? {}
  if (splitBy === undefined) return [groupOf(round, template, codes)]
  const partOf = (code: string) => subjectOf(round, role, code)?.[splitBy] ?? ''
  return [...new Set(codes.map(partOf))].sort(compareText).map((split) => ({
    ...groupOf(
      round,
      template,
      codes.filter((code) => partOf(code) === split),
    ),
    split,
  }))
}

function groupOf(round: Round, template: ScoredTemplate, codes: readonly string[]): Group {
  const role = template.subject
  const { hospitals, tieBreak } = round.options ?? {}
  const sheets = round.sheets.filter((sheet) => isOf(sheet, template))
  const ranked: (Standing & { total: string; tieBreak: readonly string[] })[] = []
  const unranked: UnrankedStanding[] = []
  for (const code of codes) {
    const own = sheets.filter((sheet) => sheet.subjectCode === code)
    const isWeighted = hospitals === 'weighted' && role === 'supporting_org'
    const { reason, ...result } = judgeSubject(template, own, isWeighted ? weighClinics(round, code) : undefined)
    const standing = { ...standingOf(round, role, code, own), ...result }
    const { total } = standing
    if (reason !== null) unranked.push({ ...standing, reason })
    else if (total !== null) ranked.push({ ...standing, total, tieBreak: tieBreakers(template, tieBreak ?? [], own) })
  }
  return {
    templateId: template.id,
    templateVersion: template.version,
    templateName: template.name,
    role,
    ...(tieBreak === undefined ? {} : { tieBreak }),
    ranked: rank(ranked).map(({ tieBreak: _, ...standing }) => standing),
    unranked: unranked.sort(
      (a, b) => REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason) || compareText(a.subjectCode, b.subjectCode),
    ),
    ...middles(ranked.map((standing) => points(standing.total))),
  }
}

const REASONS: readonly UnrankedStanding['reason'][] = ['veto', 'incomplete', 'nothing_applies', 'no_postings', 'not_visited']

function standingOf(
  round: Round,
  role: SubjectRole,
  code: string,
  sheets: readonly RoundSheet[],
): Omit<Standing, 'total' | 'grade'> {
  const subject = subjectOf(round, role, code)
  return {
    subjectCode: code,
    name: subject?.name ?? code,
    detail: subject?.detail ?? '',
    parts: sheets
      .map((sheet) => partOf(round, sheet))
      .sort((a, b) => compareText(a.visitOn, b.visitOn) || compareText(a.sheetId, b.sheetId)),
    gaps: role === 'supporting_org' ? gapsOf(round, code, sheets) : [],
  }
}

function partOf(round: Round, sheet: RoundSheet): Part {
  const { sheetId, visitId, visitCode, visitOn, clinicCode, score } = sheet
  const { status, total, grade, vetoes } = score
  const clinicName = subjectOf(round, 'recipient_org', clinicCode)?.name ?? clinicCode
  return { sheetId, visitId, visitCode, visitOn, clinicName, status, total, grade, vetoes }
}

const subjectOf = (round: Round, role: SubjectRole, code: string): RoundSubject | undefined =>
  round.subjects.find((subject) => subject.role === role && subject.code === code)

const hasSheet = (round: Round, role: SubjectRole, code: string): boolean =>
  round.sheets.some((sheet) => sheet.subjectCode === code && round.templates.some((t) => t.subject === role && isOf(sheet, t)))

/** Every clinic; every hospital with a clinic in the round. Doctors are drawn by the team, so none is missing. */
function expectedSubjects(round: Round, role: SubjectRole): readonly string[] {
  if (role === 'recipient_org') return round.subjects.filter((subject) => subject.role === role).map((subject) => subject.code)
  if (role !== 'supporting_org') return []
  return [
    ...new Set(round.pairings.filter((pairing) => periodsTouch(pairing, round.period)).map((pairing) => pairing.supporterCode)),
  ]
}

/** The hospital's clinics whose sheet is missing from its mean: not visited, or visited by a team that did not score it. */
function gapsOf(round: Round, supporterCode: string, sheets: readonly RoundSheet[]): readonly Gap[] {
  const supported = round.pairings.filter((pairing) => pairing.supporterCode === supporterCode)
  const clinics = new Set(supported.map((pairing) => pairing.clinicCode))
  return [...clinics].sort(compareText).flatMap((clinicCode): Gap[] => {
    if (sheets.some((sheet) => sheet.clinicCode === clinicCode)) return []
    const days = round.sheets.filter((sheet) => sheet.clinicCode === clinicCode).map((sheet) => sheet.visitOn)
    const periods = supported.filter((pairing) => pairing.clinicCode === clinicCode)
    const isDue =
      days.length === 0
        ? periods.some((period) => periodsTouch(period, round.period))
        : periods.some((period) => days.some((day) => period.startsOn <= day && day <= period.endsOn))
    const clinicName = subjectOf(round, 'recipient_org', clinicCode)?.name ?? clinicCode
    return isDue ? [{ clinicCode, clinicName, reason: days.length === 0 ? 'not_visited' : 'no_sheet' }] : []
  })
}

function middles(totals: readonly Points[]): { mean: string | null; median: string | null } {
  if (totals.length === 0) return { mean: null, median: null }
  const sorted = totals.toSorted((a, b) => a.compare(b))
  const inTheMiddle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  return { mean: decimalText(mean(totals), 2), median: decimalText(mean(inTheMiddle), 2) }
}
