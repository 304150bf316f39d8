import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateRound } from '@core/evaluation/evaluate-round'
import type { Round, RoundSheet } from '@core/evaluation/round'
import { asScored } from '@core/scoring/as-scored'
import { readTemplate } from '@core/scoring/read-template'
import { points } from '@core/shared/points'
import hospitalDocument from '@resources/templates/01-supporting-hospital.json'
import clinicDocument from '@resources/templates/02-recipient-clinic.json'

const RUNS = { numRuns: 500 }
const templates = [hospitalDocument, clinicDocument].map((document) => asScored(readTemplate(document)))
const CLINICS = Array.from({ length: 12 }, (_, index) => `020${String(index + 10)}`)
const HOSPITALS = Array.from({ length: 4 }, (_, index) => `0100${index + 1}`)

const day = fc.integer({ min: 10, max: 30 }).map((n) => `2013-05-${n}`)
const score: fc.Arbitrary<RoundSheet['score']> = fc
  .record({ hundredths: fc.option(fc.integer({ min: 0, max: 10_500 })), veto: fc.boolean() })
  .map(({ hundredths, veto }) => ({
    status: hundredths === null ? 'incomplete' : 'complete',
    total: hundredths === null ? null : (hundredths / 100).toFixed(2),
    grade: null,
    vetoes: veto ? ['V1'] : [],
    items: [],
  }))

const round: fc.Arbitrary<Round> = fc
  .record({
    sheets: fc.array(fc.record({ template: fc.nat(1), hospital: fc.nat(3), clinic: fc.nat(11), visitOn: day, score }), {
      maxLength: 40,
    }),
    pairings: fc.array(fc.record({ hospital: fc.nat(3), clinic: fc.nat(11), startsOn: day, endsOn: day }), { maxLength: 20 }),
  })
  .map(({ sheets, pairings }) => ({
    period: { startsOn: '2013-05-10', endsOn: '2013-05-30' },
    templates,
    subjects: [
      ...CLINICS.map((code) => ({ role: 'recipient_org' as const, code, name: code, detail: '' })),
      ...HOSPITALS.map((code) => ({ role: 'supporting_org' as const, code, name: code, detail: '' })),
    ],
    pairings: pairings.map(({ hospital, clinic, startsOn, endsOn }) => ({
      supporterCode: HOSPITALS[hospital]!,
      clinicCode: CLINICS[clinic]!,
      startsOn,
      endsOn,
    })),
    sheets: sheets.map(({ template, hospital, clinic, visitOn, score: own }, index) => ({
      sheetId: `sheet-${index}`,
      visitId: `visit-${index}`,
      visitCode: `V${index}`,
      visitOn,
      clinicCode: CLINICS[clinic]!,
      templateId: templates[template]!.id,
      templateVersion: templates[template]!.version,
      subjectCode: template === 0 ? HOSPITALS[hospital]! : CLINICS[clinic]!,
      score: own,
    })),
  }))

describe('evaluateRound', () => {
  it('gives the same results whatever the order of sheets, templates, subjects and pairings', () => {
    fc.assert(
      fc.property(round, fc.infiniteStream(fc.nat()), (one, random) => {
        const shuffled = <T>(list: readonly T[]): T[] => {
          const keys = list.map(() => random.next().value as number)
          return list
            .map((value, index) => ({ value, key: keys[index]! }))
            .sort((a, b) => a.key - b.key)
            .map(({ value }) => value)
        }
        const other = {
          ...one,
          sheets: shuffled(one.sheets),
          templates: shuffled(one.templates),
          subjects: shuffled(one.subjects),
          pairings: shuffled(one.pairings),
        }
        expect(evaluateRound(other)).toEqual(evaluateRound(one))
      }),
      RUNS,
    )
  })

  it('ranks by total: a rank is one more than the number of better totals', () => {
    fc.assert(
      fc.property(round, (one) => {
        for (const { ranked } of evaluateRound(one)) {
          for (const standing of ranked) {
            const better = ranked.filter((other) => points(other.total!).gt(points(standing.total!)))
            expect(standing.rank).toBe(better.length + 1)
          }
        }
      }),
      RUNS,
    )
  })

  it('lists every subject with a sheet once, and nobody with a veto or without a total in the ranking', () => {
    fc.assert(
      fc.property(round, (one) => {
        for (const group of evaluateRound(one)) {
          const own = one.sheets.filter((sheet) => sheet.templateId === group.templateId)
          const listed = [...group.ranked, ...group.unranked]
          expect(new Set(listed.map((standing) => standing.subjectCode)).size).toBe(listed.length)
          expect(listed.map((standing) => standing.subjectCode)).toEqual(
            expect.arrayContaining(own.map((sheet) => sheet.subjectCode)),
          )
          for (const standing of group.ranked) {
            expect(standing.total).not.toBeNull()
            expect(standing.parts.every((part) => part.vetoes.length === 0)).toBe(true)
          }
        }
      }),
      RUNS,
    )
  })

  it('never counts a missing or incomplete sheet as 0: a mean lies between its complete totals', () => {
    fc.assert(
      fc.property(round, (one) => {
        for (const group of evaluateRound(one)) {
          for (const { total, parts } of [...group.ranked, ...group.unranked]) {
            const totals = parts.flatMap((part) => (part.total === null ? [] : [Number(part.total)]))
            expect(total === null).toBe(totals.length === 0)
            if (total === null) continue
            expect(Number(total)).toBeGreaterThanOrEqual(Math.min(...totals))
            expect(Number(total)).toBeLessThanOrEqual(Math.max(...totals))
          }
        }
      }),
      RUNS,
    )
  })
})
