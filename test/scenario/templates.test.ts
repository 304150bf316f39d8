import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openEmptyOffice } from '../support/backend'
import { codeOf } from '../support/code-of'
import { failureOf } from '../support/failure'
import { openSampleOffice } from '../support/sample'

const shipped = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../resources/templates', `${name}.json`), 'utf8'))

describe('templates', () => {
  test('that come with the program are published in every new workspace', async () => {
    const { call } = await openEmptyOffice()
    const list = await call.template.list()
    expect(
      list.map(({ id, version, subject, items, bonusItems, totalPoints, sheets, publishedBy }) => [
        id,
        version,
        subject,
        items,
        bonusItems,
        totalPoints,
        sheets,
        publishedBy,
      ]),
    ).toEqual([
      ['SH-2025', '1.1', 'supporting_org', 27, 3, 100, 0, '示例操作员'],
      ['RC-2025', '1.1', 'recipient_org', 28, expect.any(Number), 100, 0, '示例操作员'],
      ['DD-2025', '1.1', 'dispatched_staff', 22, expect.any(Number), 100, 0, '示例操作员'],
      ['DS-SELF-2025', '1.0', 'recipient_org', 21, 0, null, 0, '示例操作员'],
      ['FU-2025', '1.0', 'patient', 10, 0, null, 0, '示例操作员'],
    ])
    const [round] = await call.inspection.list()
    expect(round).toMatchObject({
      code: '2026',
      name: '2026年督查',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      isOpen: true,
      sheets: 0,
    })
  })

  test('are found as they were published, descriptions included', async () => {
    const { call } = await openSampleOffice()
    const found = await call.template.find({ id: 'RC-2025', version: '1.1' })
    expect(found.document).toEqual(shipped('02-recipient-clinic'))
    expect((await failureOf(call.template.find({ id: 'RC-2025', version: '9' }))).code).toBe('NOT_FOUND')
    expect((await call.template.list()).map((template) => template.sheets)).toEqual([30, 30, 30, 0, 0])
  })

  test('stay as they are: the same version again is nothing, another content of it is refused', async () => {
    const office = await openEmptyOffice()
    const { inspection, base } = office.backend.session.workspace()
    const rows = base.journal.count()
    const document = shipped('02-recipient-clinic')
    const reordered = Object.fromEntries(Object.entries(document).reverse())
    expect(inspection.publishTemplate(reordered, '示例甲')).toMatchObject({ id: 'RC-2025', version: '1.1', status: 'unchanged' })
    expect(codeOf(() => inspection.publishTemplate({ ...document, name: '另一张表' }, '示例甲'))).toBe(
      'TEMPLATE_ALREADY_PUBLISHED',
    )
    expect(base.journal.count()).toBe(rows)
    expect(inspection.publishTemplate({ ...document, version: '1.2' }, '示例甲')).toMatchObject({
      version: '1.2',
      status: 'published',
    })
    expect((await office.call.template.list()).map((template) => template.version)).toEqual([
      '1.1',
      '1.1',
      '1.1',
      '1.0',
      '1.0',
      '1.2',
    ])
  })

  test('with a breach are refused by its place', async () => {
    const { backend } = await openEmptyOffice()
    const { inspection } = backend.session.workspace()
    const spoilt = structuredClone(shipped('02-recipient-clinic')) as {
      version: string
      categories: { items: { points: number }[] }[]
    }
    spoilt.version = '2.0'
    spoilt.categories[0]!.items[0]!.points = 4
    expect(() => inspection.publishTemplate(spoilt, '示例甲')).toThrow(expect.objectContaining({ code: 'TEMPLATE_INVALID' }))
    expect(codeOf(() => inspection.publishTemplate({ ...spoilt, templateKind: 'ranked' }, '示例甲'))).toBe('KIND_NOT_SUPPORTED')
  })

  test('a new version leaves the sheets of the old one alone and is offered to new visits', async () => {
    const office = await openSampleOffice()
    const { call, roundId, backend } = office
    const { inspection } = backend.session.workspace()
    const before = (await call.inspection.find({ id: roundId })).visits[0]!.sheets
    inspection.publishTemplate({ ...shipped('02-recipient-clinic'), version: '1.2' }, '示例甲')
    expect((await call.inspection.find({ id: roundId })).visits[0]!.sheets).toEqual(before)
    const clinic = (await call.organization.list()).find((one) => one.code === '02039')!
    const offered = await call.inspection.listSubjects({ clinicId: clinic.id, visitOn: '2013-05-10' })
    expect(offered.filter(({ kind }) => kind === 'scored')).toMatchObject([{ templateVersion: '1.2' }])
    const visit = { inspectionId: roundId, clinicId: clinic.id, visitOn: '2013-05-10', teamName: '', members: ['示例督查甲'] }
    const sheets = [{ templateId: 'RC-2025', templateVersion: '1.2', subjectCode: '02039' }]
    const { sheetIds } = await call.inspection.createVisit({ requestId: randomUUID(), ...visit, sheets })
    const sheet = await call.sheet.find({ id: sheetIds[0]! })
    expect([sheet.template.version, sheet.parameters]).toEqual(['1.2', { recordSample: 10, prescriptionSample: 50 }])
    expect(inspection.listUnfoundedSheets()).toEqual([])
  })
})
