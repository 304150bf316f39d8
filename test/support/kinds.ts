import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { AnyFact } from '@core/scoring/any-fact'
import { gradedItems } from '@core/scoring/graded/graded-items'
import type { GradedTemplate } from '@core/scoring/graded/graded-template'
import { isScaleQuestion, type QuestionnaireTemplate } from '@core/scoring/questionnaire/questionnaire-template'
import { readTemplate } from '@core/scoring/read-template'
import type { Office } from './backend'

const shipped = (name: string) =>
  readTemplate(JSON.parse(readFileSync(resolve(import.meta.dirname, `../../resources/templates/${name}.json`), 'utf8')))

export const SELF_CHECK = shipped('04-demonstration-self-check') as GradedTemplate
export const FOLLOW_UP = shipped('05-discharge-followup') as QuestionnaireTemplate

export const GRADED = { templateId: 'DS-SELF-2025', templateVersion: '1.0' }
export const SURVEY = { templateId: 'FU-2025', templateVersion: '1.0' }

/** Facts of the whole self-check: every clause met but those named, "1.1 C 2" being the second clause of level C. */
export function selfCheckFacts(unmet: readonly string[] = []): Record<string, AnyFact> {
  const met = (code: string, level: string, clauses: readonly string[]) =>
    clauses.map((_, index) => !unmet.includes(`${code} ${level} ${index + 1}`))
  return Object.fromEntries(
    gradedItems(SELF_CHECK).map(({ code, levels }) => [
      code,
      { met: { C: met(code, 'C', levels.C), B: met(code, 'B', levels.B), A: met(code, 'A', levels.A) } },
    ]),
  )
}

/** Answers of one patient: `value` to every question of the scale, nobody asked for money. */
export function answers(value: number, rest: Record<string, AnyFact> = {}): Record<string, AnyFact> {
  const scale = FOLLOW_UP.questions.filter(isScaleQuestion).map(({ no }) => [String(no), { value }])
  return { ...Object.fromEntries(scale), '1': { value: 'Y' }, '9': { value: 'N' }, ...rest }
}

/** A visit of the clinic 02001 by hand, with a sheet in points, a graded one and a questionnaire. */
export async function visitOfKinds({ call, roundId }: Office & { readonly roundId: string }) {
  const clinic = (await call.organization.list()).find(({ code }) => code === '02001')!
  const subjectCode = '02001'
  const { id, sheetIds } = await call.inspection.createVisit({
    requestId: randomUUID(),
    inspectionId: roundId,
    clinicId: clinic.id,
    visitOn: '2013-05-29',
    teamName: '第一检查组',
    members: ['示例督查甲'],
    sheets: [
      { templateId: 'RC-2025', templateVersion: '1.1', subjectCode },
      { ...GRADED, subjectCode },
      { ...SURVEY, subjectCode },
    ],
  })
  const [inPoints, graded, survey] = sheetIds
  return { visitId: id, inPoints: inPoints!, graded: graded!, survey: survey! }
}

/** Enters facts one by one, as a person does. */
export async function enter({ call }: Office, sheetId: string, facts: Record<string, AnyFact>): Promise<void> {
  const { revision } = await call.sheet.find({ id: sheetId })
  for (const [item, fact] of Object.entries(facts))
    await call.sheet.mark({ requestId: randomUUID(), sheetId, seenRevision: revision, change: { kind: 'fact', item, fact } })
}
