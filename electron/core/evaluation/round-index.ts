import type { SubjectRole, ScoredTemplate } from '../scoring/template'
import { groupBy } from '../shared/group-by'
import type { Round, RoundPairing, RoundSheet, RoundSubject } from './round'

/** A round whose sheets, subjects and pairings are found without looking through all of them. */
export interface RoundIndex {
  readonly round: Round
  readonly subjectOf: (role: SubjectRole, code: string) => RoundSubject | undefined
  /** The sheets of one template version. */
  readonly sheetsOf: (template: ScoredTemplate) => readonly RoundSheet[]
  /** Whether any template of the role scored the subject. */
  readonly hasSheet: (role: SubjectRole, code: string) => boolean
  readonly pairingsOf: (supporterCode: string) => readonly RoundPairing[]
  /** Days on which a clinic was visited, one a sheet. */
  readonly visitDays: (clinicCode: string) => readonly string[]
}

const keyOf = (id: string, version: string): string => JSON.stringify([id, version])

/** Looks through the round once. Of two subjects with one role and code the first stands. */
export function indexRound(round: Round): RoundIndex {
  const subjects = groupBy(round.subjects, ({ role, code }) => `${role}/${code}`)
  const sheets = groupBy(round.sheets, ({ templateId, templateVersion }) => keyOf(templateId, templateVersion))
  const pairings = groupBy(round.pairings, ({ supporterCode }) => supporterCode)
  const visits = groupBy(round.sheets, ({ clinicCode }) => clinicCode)
  const roles = new Map(round.templates.map(({ id, version, subject }) => [keyOf(id, version), subject]))
  const scored = new Set(
    round.sheets.map(
      ({ templateId, templateVersion, subjectCode }) => `${roles.get(keyOf(templateId, templateVersion)) ?? ''}/${subjectCode}`,
    ),
  )
  return {
    round,
    subjectOf: (role, code) => subjects.get(`${role}/${code}`)?.[0],
    sheetsOf: ({ id, version }) => sheets.get(keyOf(id, version)) ?? [],
    hasSheet: (role, code) => scored.has(`${role}/${code}`),
    pairingsOf: (supporterCode) => pairings.get(supporterCode) ?? [],
    visitDays: (clinicCode) => (visits.get(clinicCode) ?? []).map(({ visitOn }) => visitOn),
  }
}
