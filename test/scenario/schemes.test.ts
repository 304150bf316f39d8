import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openEmptyOffice } from '../support/backend'
import { begin, save, withFirstItem } from '../support/drafts'
import { failureOf } from '../support/failure'
import { openSampleOffice } from '../support/sample'

const FRAME = { code: '云卫办发〔2026〕1号', name: '2026年对口支援', startsOn: '2026-03-01', endsOn: '2026-12-31' }

describe('the scheme', () => {
  test('of the sample has its own parameters first, and says which sheets use them', async () => {
    const { call } = await openSampleOffice()
    const { scheme, parameters } = await call.scheme.find()
    expect(scheme).toMatchObject({ code: 'YZ-2013-ZXDC', startsOn: '2013-04-01', endsOn: '2013-06-10' })
    expect(parameters.slice(2, 4)).toMatchObject([
      { id: 'requiredMonths', value: 6, unit: '月', isSet: true, usedBy: [expect.any(String), expect.any(String)] },
      { id: 'minTitle', value: '中级', unit: '职称级别', isSet: true },
    ])
  })

  test('is set up in an empty workspace, and moves the day on which states are judged', async () => {
    const { call } = await openEmptyOffice()
    const before = await call.scheme.find()
    expect(before.scheme).toBeNull()
    expect(before.parameters.length).toBeGreaterThan(0)
    expect(before.parameters.every(({ isSet }) => !isSet)).toBe(true)
    const requestId = randomUUID()
    const { id } = await call.scheme.record({ requestId, ...FRAME, startsOn: '2026-06-01' })
    expect((await call.scheme.record({ requestId, ...FRAME, startsOn: '2026-06-01' })).id).toBe(id)
    expect((await call.workspace.status()).referenceOn).toBe('2026-06-01')
    await call.scheme.amend({ requestId: randomUUID(), id, changes: { startsOn: '2026-03-01' } })
    expect(await call.workspace.status()).toMatchObject({ referenceOn: '2026-03-09', scheme: { name: FRAME.name } })
  })

  test('refuses a period that ends before it starts and a number that is taken, and keeps what was', async () => {
    const { call } = await openSampleOffice()
    const { scheme } = await call.scheme.find()
    const amend = (changes: Partial<typeof FRAME>) => call.scheme.amend({ requestId: randomUUID(), id: scheme!.id, changes })
    expect(await failureOf(amend({ endsOn: '2013-03-01' }))).toMatchObject({ code: 'DATE_ORDER', params: { at: 'endsOn' } })
    const taken = call.scheme.record({ requestId: randomUUID(), ...FRAME, code: 'YZ-2013-ZXDC' })
    expect(await failureOf(taken)).toMatchObject({ code: 'SCHEME_CODE_TAKEN', params: { at: 'code', name: scheme!.name } })
    expect((await call.scheme.find()).scheme).toEqual(scheme)
  })

  test('of the next year takes over the parameters and leaves those of the year before as they were', async () => {
    const { call } = await openSampleOffice()
    const { scheme, parameters } = await call.scheme.find()
    const { id } = await call.scheme.record({ requestId: randomUUID(), ...FRAME })
    await call.scheme.setParameter({ requestId: randomUUID(), schemeId: id, parameterId: 'requiredMonths', value: '12' })
    const next = await call.scheme.find()
    expect(next.scheme?.id).toBe(id)
    expect(next.parameters.find((one) => one.id === 'requiredMonths')).toMatchObject({ value: 12, isSet: true })
    expect(next.parameters.filter((one) => one.id !== 'requiredMonths')).toEqual(
      parameters.filter((one) => one.id !== 'requiredMonths'),
    )
    expect(scheme?.id).not.toBe(id)
  })
})

describe('a parameter', () => {
  test('counts for sheets opened from now on; begun ones keep theirs', async () => {
    const { call } = await openSampleOffice()
    const { scheme } = await call.scheme.find()
    const [round] = await call.inspection.list()
    const visit = (await call.inspection.find({ id: round!.id })).visits[0]!
    const { sheets } = await call.inspection.findVisit({ id: visit.id })
    const before = await call.sheet.find({ id: sheets[0]!.sheetId })
    await call.scheme.setParameter({ requestId: randomUUID(), schemeId: scheme!.id, parameterId: 'requiredMonths', value: '8' })
    expect((await call.sheet.find({ id: sheets[0]!.sheetId })).parameters).toEqual(before.parameters)
    expect(before.parameters['requiredMonths']).toBe(6)
  })

  test('is refused where a sheet could not be scored with it, where it is of another kind, and where it is unknown', async () => {
    const { call } = await openSampleOffice()
    const schemeId = (await call.scheme.find()).scheme!.id
    const set = (parameterId: string, value: string) =>
      failureOf(call.scheme.setParameter({ requestId: randomUUID(), schemeId, parameterId, value }))
    expect(await set('requiredMonths', '半年')).toMatchObject({ code: 'PARAMETER_INVALID', params: { at: expect.any(String) } })
    expect(await set('noSuch', '1')).toMatchObject({ code: 'PARAMETER_UNKNOWN' })
  })
  test('must leave every rule that refers to it one that can be published', async () => {
    const office = await openSampleOffice()
    const { call } = office
    const { draftId, draft } = await begin(office, { way: 'version', id: 'RC-2025', version: '1.1' })
    const target = { kind: 'ratio', mode: 'proportional', target: { param: 'elderlyTarget' }, metric: {} }
    const { points } = draft.sections[0]!.items[0]!.item
    const next = withFirstItem(draft, { scoring: target, points })
    const { revision } = await save(office, { draftId, revision: 1 }, next)
    await call.template.publishDraft({ requestId: randomUUID(), draftId, revision })
    const { scheme, parameters } = await call.scheme.find()
    const { label } = parameters.find(({ id }) => id === 'elderlyTarget')!
    const set = (value: string) =>
      call.scheme.setParameter({ requestId: randomUUID(), schemeId: scheme!.id, parameterId: 'elderlyTarget', value })
    expect(await failureOf(set('0'))).toMatchObject({ code: 'PARAMETER_INVALID', params: { at: label } })
    await set('0.65')
    expect((await call.scheme.find()).parameters.find(({ id }) => id === 'elderlyTarget')).toMatchObject({
      value: 0.65,
      isSet: true,
    })
  })
})
