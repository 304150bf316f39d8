import { parameterValues } from '@core/scoring/parameters'
import type { TiersRule } from '@core/scoring/template'
import { describe, expect, it } from 'vitest'
import { textOf, typedFact } from '@core/scoring/fact-fields'
import { findByCode, itemOf, nextUnanswered, vetoesFrom } from '../../../../renderer/screens/inspections/sheet/sheet-order'
import { tierHeld, tierLabel } from '../../../../renderer/screens/inspections/sheet/tiers'
import { shipped } from './typing'

const hospital = shipped('01-supporting-hospital')
const doctor = shipped('03-dispatched-doctor')
const NO_VALUES = parameterValues(hospital, {})

const tiersOf = (code: string, template = hospital): TiersRule => {
  const { scoring } = itemOf(template, code)
  if (scoring.kind !== 'tiers') throw new Error(`${code} has no steps`)
  return scoring
}

describe('findByCode', () => {
  it('takes whole codes, numbers within the section and beginnings', () => {
    expect(findByCode(hospital, 'b5', 'A1')).toBe('B5')
    expect(findByCode(hospital, ' Ｂ５ ', 'A1')).toBe('B5')
    expect(findByCode(hospital, '3', 'C1')).toBe('C3')
    expect(findByCode(hospital, 'd', 'A1')).toBe('D1')
    expect(findByCode(hospital, 'z', 'A1')).toBeNull()
    expect(findByCode(hospital, '', 'A1')).toBeNull()
  })
})

describe('nextUnanswered', () => {
  it('goes round the end and ends where nothing else is open', () => {
    expect(nextUnanswered(hospital, 'D1', ['A2', 'E1'])).toBe('E1')
    expect(nextUnanswered(hospital, 'E1', ['A2', 'E1'])).toBe('A2')
    expect(nextUnanswered(hospital, 'A2', ['A2'])).toBeNull()
  })
})

describe('vetoesFrom', () => {
  it('puts those of the item first and keeps the order of the template', () => {
    expect(vetoesFrom(doctor, 'A5').map(({ code }) => code)).toEqual(['V4', 'V1', 'V2', 'V3', 'V5'])
    expect(vetoesFrom(doctor, 'C1').map(({ code }) => code)).toEqual(['V1', 'V2', 'V3', 'V4', 'V5'])
  })
})

describe('tierHeld', () => {
  it('finds the step a figure or a rate holds, upwards, downwards and in per cent', () => {
    expect(tierHeld(tiersOf('A4'), { value: 3 }, NO_VALUES)).toBe(1)
    expect(tierHeld(tiersOf('A4'), { value: 0 }, NO_VALUES)).toBe(4)
    expect(tierHeld(tiersOf('C3'), { numerator: 13, denominator: 13 }, NO_VALUES)).toBe(1)
    expect(tierHeld(tiersOf('D1'), { numerator: 1, denominator: 20 }, NO_VALUES)).toBe(1)
    expect(tierHeld(tiersOf('D1'), { numerator: -1, denominator: 20 }, NO_VALUES)).toBe(3)
    expect(tierHeld(tiersOf('B2', doctor), { value: 7 }, NO_VALUES)).toBe(1)
    expect(tierHeld(tiersOf('C3'), { numerator: 13, denominator: 0 }, NO_VALUES)).toBeNull()
    expect(tierHeld(tiersOf('A4'), undefined, NO_VALUES)).toBeNull()
  })

  it('labels thresholds with their unit', () => {
    expect(tierLabel(tiersOf('A4'), 0, NO_VALUES)).toBe('4 次')
    expect(tierLabel(tiersOf('D1'), 0, NO_VALUES)).toBe('10%')
  })
})

describe('typedFact', () => {
  const sampled = { ...itemOf(hospital, 'B5'), scoring: { kind: 'sample' as const, pointsPerFailure: 1 } }

  it('numbers samples and marks those that failed', () => {
    expect(typedFact(sampled, undefined, { checked: '3', failed: '2' })).toEqual({
      kind: 'fact',
      fact: {
        samples: [
          { ref: '1', failed: false },
          { ref: '2', failed: true },
          { ref: '3', failed: false },
        ],
      },
    })
    expect(typedFact(sampled, undefined, { checked: '3', failed: '4' })).toEqual({ kind: 'no-number', field: 'failed' })
  })

  it('keeps what was noted about evidence and shows stored figures again', () => {
    const item = itemOf(hospital, 'B1')
    const stored = { numerator: 4, denominator: 5, noEvidence: true, reason: '按档' }
    expect(textOf(item, stored, 'numerator')).toBe('4')
    expect(typedFact(item, stored, { numerator: '3' })).toEqual({
      kind: 'fact',
      fact: { numerator: 3, denominator: 5, noEvidence: true },
    })
  })
})
