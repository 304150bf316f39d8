import { expect, test } from 'vitest'
import { checkPairing, pairingsOverlap, type Pairing } from '@core/pairing/pairing'
import { checkParties } from '@core/pairing/parties'
import { codeOf } from '../../../support/code-of'

const pairing = (more: Partial<Pairing> = {}): Pairing => ({
  id: 'a',
  supporterId: 'hospital',
  recipientId: 'clinic',
  startsOn: '2013-01-01',
  endsOn: '2013-12-31',
  departments: [],
  agreementNumber: '',
  note: '',
  endReason: null,
  ...more,
})
const party = (kind: 'supporting' | 'recipient' | 'bureau', more: object = {}) => ({
  id: kind,
  name: `示例${kind}`,
  kind,
  level: '二级',
  archivedAt: null,
  ...more,
})

test.each<[string, Partial<Pairing>, Partial<Pairing>, boolean]>([
  ['none = all departments', {}, { departments: ['儿科'] }, true],
  ['one shared department', { departments: ['儿科', '骨科'] }, { departments: ['骨科'] }, true],
  ['no shared department', { departments: ['儿科'] }, { departments: ['骨科'] }, false],
  ['one shared day', {}, { startsOn: '2013-12-31', endsOn: '2014-12-31' }, true],
  ['no shared day', {}, { startsOn: '2014-01-01', endsOn: '2014-12-31' }, false],
])('%s: %j and %j', (_, a, b, overlap) => {
  expect(pairingsOverlap(pairing(a), pairing(b))).toBe(overlap)
  expect(pairingsOverlap(pairing(b), pairing(a))).toBe(overlap)
})

test('a pairing does not stand in its own way when it is changed', () => {
  expect(codeOf(() => checkPairing(pairing({ note: '改' }), [pairing()]))).toBeUndefined()
  expect(codeOf(() => checkPairing(pairing({ id: 'b' }), [pairing()]))).toBe('PAIRING_OVERLAPS')
})

test.each([
  ['an end before the start', { endsOn: '2012-12-31' }, 'DATE_ORDER'],
  ['one day', { endsOn: '2013-01-01' }, undefined],
  ['with itself', { recipientId: 'hospital' }, 'PAIRING_WITH_ITSELF'],
])('%s', (_, more, code) => {
  expect(codeOf(() => checkPairing(pairing(more), []))).toBe(code)
})

test.each([
  ['a hospital of level 2 and a clinic', party('supporting'), party('recipient', { level: '' }), undefined],
  ['level 3', party('supporting', { level: '三级' }), party('recipient'), undefined],
  ['level 1', party('supporting', { level: '一级' }), party('recipient'), 'SUPPORTER_LEVEL_TOO_LOW'],
  ['an unknown level', party('supporting', { level: '' }), party('recipient'), 'SUPPORTER_LEVEL_TOO_LOW'],
  ['a clinic as supporter', party('recipient', { id: 'x' }), party('recipient'), 'PAIRING_ROLE'],
  ['a bureau as recipient', party('supporting'), party('bureau'), 'PAIRING_ROLE'],
  [
    'an archived clinic',
    party('supporting'),
    party('recipient', { archivedAt: '2013-01-01T00:00:00.000Z' }),
    'ORGANIZATION_ARCHIVED',
  ],
  ['itself', party('supporting'), party('supporting'), 'PAIRING_WITH_ITSELF'],
])('%s', (_, supporter, recipient, code) => {
  expect(codeOf(() => checkParties(supporter, recipient))).toBe(code)
})
