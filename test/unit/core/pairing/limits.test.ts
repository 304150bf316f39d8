import { expect, test } from 'vitest'
import { explainProposal } from '@core/pairing/proposal/proposal'
import { USUAL_WEIGHTS, type Couple, type ProposalTerms } from '@core/pairing/proposal/terms'

const place = { divisionCode: '990202100', latitude: null, longitude: null }
const need = (department: string) => ({ department, weight: 1, techniques: '', preferredFrom: null, preferredTo: null })
const couple = (recipientId: string, supporterId: string): Couple => ({ recipientId, supporterId })

/** Clinics r1, r2 … at hospitals that can take so many: {a: 1, b: 2}. */
const terms = (clinics: number, places: Readonly<Record<string, number>>, more: Partial<ProposalTerms> = {}): ProposalTerms => ({
  recipients: Array.from({ length: clinics }, (_, at) => ({ id: `r${at + 1}`, ...place, needs: [], lastSupporterIds: [] })),
  supporters: Object.entries(places).map(([id, capacity]) => ({ id, ...place, capacity, departments: [] })),
  pins: [],
  forbidden: [],
  weights: USUAL_WEIGHTS,
  ...more,
})
const limits = (given: ProposalTerms, ...couples: Couple[]) => explainProposal(given, couples).limits

test('all have a hospital: nothing stands in the way', () => {
  expect(limits(terms(2, { a: 1, b: 1 }), couple('r1', 'a'), couple('r2', 'b'))).toEqual([])
})

test('no hospital can take anybody: that is said once, for all clinics together', () => {
  expect(limits(terms(3, { a: 0, b: 0 }))).toEqual([{ code: 'CAPACITY_TOO_SMALL', short: 3 }])
})

test('three clinics, two places: one place is missing in all', () => {
  expect(limits(terms(3, { a: 1, b: 1 }), couple('r1', 'a'), couple('r2', 'b'))).toEqual([
    { code: 'CAPACITY_TOO_SMALL', short: 1 },
  ])
})

test('a clinic that may go nowhere', () => {
  const forbidden = [couple('r1', 'a'), couple('r1', 'b')]
  expect(limits(terms(2, { a: 2, b: 2 }, { forbidden }), couple('r2', 'a'))).toEqual([
    { code: 'ONLY_FORBIDDEN', recipientId: 'r1' },
  ])
})

test('two pinned to a hospital of one place', () => {
  const pins = [couple('r1', 'a'), couple('r2', 'a')]
  expect(limits(terms(2, { a: 1, b: 5 }, { pins }), couple('r1', 'a'))).toEqual([
    { code: 'PINS_OVER_CAPACITY', supporterId: 'a', short: 1 },
  ])
})

test('two that may go to one full hospital alone, while another has places', () => {
  const forbidden = [couple('r1', 'b'), couple('r2', 'b')]
  expect(limits(terms(3, { a: 1, b: 5 }, { forbidden }), couple('r1', 'a'), couple('r3', 'b'))).toEqual([
    { code: 'HOSPITALS_FULL', recipientIds: ['r1', 'r2'], supporterIds: ['a'], short: 1 },
  ])
})

test('pairs changed by hand: who was left out could have a place that is free, or that another can give up', () => {
  expect(limits(terms(2, { a: 1, b: 1 }), couple('r1', 'a'))).toEqual([{ code: 'PLACES_LEFT', recipientIds: ['r2'] }])
  // r2 may go to a alone, where r1 stands, who could go to b.
  const forbidden = [couple('r2', 'b')]
  expect(limits(terms(2, { a: 1, b: 1 }, { forbidden }), couple('r1', 'a'))).toEqual([
    { code: 'PLACES_LEFT', recipientIds: ['r2'] },
  ])
})

test('a department that nobody has an expert in is told, though its clinic has a hospital', () => {
  const given = terms(1, { a: 1 })
  const recipients = given.recipients.map((one) => ({ ...one, needs: [need('12')] }))
  expect(limits({ ...given, recipients }, couple('r1', 'a'))).toEqual([
    { code: 'DEPARTMENT_OFFERED_BY_NONE', department: '12', recipientIds: ['r1'] },
  ])
})
