import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Item, ScoredTemplate } from '@core/scoring/template'
import { allItems } from '@core/scoring/template-items'
import type { Office } from '../support/backend'
import { shippedTemplate } from '../support/drafts'
import { failureOf } from '../support/failure'
import { openSampleOffice, visitFile } from '../support/sample'

const requestId = () => randomUUID()

/** The clinics' sheet of the next year: an item less, one more, two renumbered, one with another clause. */
function nextYear(version: string): ScoredTemplate {
  const template = shippedTemplate('02-recipient-clinic') as ScoredTemplate
  const [section, ...others] = template.categories
  const [first, second, third, ...items] = section!.items as [Item, Item, Item, ...Item[]]
  const clauses = {
    ...first,
    scoring: { ...first.scoring, options: [{ id: 'c1', label: '另一条', points: first.points }] } as Item['scoring'],
  }
  const fresh: Item = { ...third, code: 'A2', title: '新增的一项' }
  const changed = { ...section!, items: [clauses, fresh, { ...second, code: 'A3' }, ...items] }
  return { ...template, version, categories: [changed, ...others] }
}

/** A clinic's sheet that somebody began, with three answers, a remark, a veto and two findings. */
async function begunSheet(office: Office & { readonly roundId: string }) {
  const { call, roundId } = office
  const clinic = (await call.organization.list()).find(({ code }) => code === '02039')!
  const { sheetIds } = await call.inspection.createVisit({
    requestId: requestId(),
    inspectionId: roundId,
    clinicId: clinic.id,
    visitOn: '2013-05-10',
    teamName: '',
    members: ['示例督查甲'],
    sheets: [{ templateId: 'RC-2025', templateVersion: '1.1', subjectCode: '02039' }],
  })
  const sheetId = sheetIds[0]!
  const mark = (change: Parameters<typeof call.sheet.mark>[0]['change'], seenRevision: number) =>
    call.sheet.mark({ requestId: requestId(), sheetId, seenRevision, change })
  await mark({ kind: 'fact', item: 'A1', fact: { ticked: ['c1'] } }, 1)
  await mark({ kind: 'fact', item: 'A2', fact: { ticked: ['c1', 'c2'] } }, 2)
  await mark({ kind: 'fact', item: 'A3', fact: { ticked: ['c1'] } }, 3)
  await mark({ kind: 'remark', item: 'A2', text: '计划较细' }, 4)
  await mark({ kind: 'veto', code: 'V2', raised: true, evidence: '鉴定书' }, 5)
  for (const itemCode of ['A2', 'A3']) {
    const finding = { itemCode, problem: '问题', requirement: '', dueOn: null, severity: 'normal' } as const
    await call.sheet.recordFinding({ requestId: requestId(), sheetId, finding })
  }
  return { sheetId, mark }
}

test('a begun sheet goes on under a later version: what still says the same is kept, the rest is listed and stays in the journal', async () => {
  const office = await openSampleOffice()
  const { call, backend } = office
  const { inspection } = backend.session.workspace()
  const { sheetId, mark } = await begunSheet(office)
  inspection.publishTemplate(nextYear('2.0'), '示例甲')

  const plan = await call.template.planCarryOver({ sheetId, version: '2.0' })
  expect(plan).toEqual({
    revision: 6,
    mapped: [{ from: 'A2', to: 'A3', title: '年度计划与目标', wasTitle: '年度计划与目标' }],
    unmapped: [
      { kind: 'fact', code: 'A1', title: '组织与联络人', why: 'CLAUSES_CHANGED', failure: null, to: 'A1' },
      { kind: 'fact', code: 'A3', title: '需求申报', why: 'ITEM_GONE', failure: null, to: null },
    ],
    fresh: [{ code: 'A2', title: '新增的一项' }],
  })
  const move = { sheetId, version: '2.0', reason: '改用2.0版' }
  expect((await failureOf(call.template.carryOver({ requestId: requestId(), ...move, seenRevision: 5 }))).code).toBe(
    'STALE_REVISION',
  )
  const saved = await call.template.carryOver({ requestId: requestId(), ...move, seenRevision: 6 })
  expect(saved).toMatchObject({ revision: 7, status: 'draft', total: null })

  const sheet = await call.sheet.find({ id: sheetId })
  if (sheet.kind !== 'scored') throw new Error(sheet.kind)
  expect(sheet).toMatchObject({
    revision: 7,
    facts: { A3: { ticked: ['c1', 'c2'] } },
    remarks: { A3: '计划较细' },
    vetoes: [{ code: 'V2', evidence: '鉴定书' }],
    checksum: saved.checksum,
    parameters: { recordSample: 10, prescriptionSample: 50 },
  })
  expect([sheet.template.version, sheet.score.items.find(({ code }) => code === 'A3')?.points]).toEqual(['2.0', '2.0'])
  expect(sheet.findings.map(({ itemCode }) => itemCode)).toEqual(['A3', null])
  // Nothing of the past is gone: the sheet is still what its events make, and an item's history goes back to its old code.
  expect(inspection.listUnfoundedSheets()).toEqual([])
  const history = await call.sheet.listHistory({ sheetId, item: 'A3' })
  expect(history.map(({ what, after }) => [what, after])).toEqual([
    ['sheet.fact', { ticked: ['c1', 'c2'] }],
    ['sheet.remark', '计划较细'],
  ])
  expect((await call.template.list()).find(({ version }) => version === '2.0')?.sheets).toBe(1)

  // A window that still shows the old sheet is refused; one that read again goes on.
  expect((await failureOf(mark({ kind: 'fact', item: 'A4', fact: { ticked: [] } }, 6))).code).toBe('STALE_REVISION')
  await mark({ kind: 'fact', item: 'A1', fact: { ticked: ['c1'] } }, 7)
  expect(await call.sheet.listHistory({ sheetId, item: 'A1' })).toHaveLength(2)
  expect(inspection.listUnfoundedSheets()).toEqual([])
})

test('a sheet is not carried back, nor finished, nor to what is not there', async () => {
  const office = await openSampleOffice()
  const { call, backend, roundId } = office
  const { inspection } = backend.session.workspace()
  const { sheetId } = await begunSheet(office)
  inspection.publishTemplate(nextYear('2.0'), '示例甲')
  inspection.publishTemplate(nextYear('3.0'), '示例甲')
  const plan = (id: string, version: string) => failureOf(call.template.planCarryOver({ sheetId: id, version }))
  expect((await plan(sheetId, '9')).code).toBe('TEMPLATE_UNKNOWN')
  expect((await plan(sheetId, '1.1')).code).toBe('CARRY_OVER_BACK')
  await call.template.retire({ requestId: requestId(), id: 'RC-2025', version: '3.0', reason: '未批准' })
  expect((await plan(sheetId, '3.0')).code).toBe('TEMPLATE_RETIRED')
  await call.template.carryOver({ requestId: requestId(), sheetId, version: '2.0', seenRevision: 6, reason: '换新表' })
  expect((await plan(sheetId, '1.1')).code).toBe('CARRY_OVER_BACK')
  const visits = (await call.inspection.find({ id: roundId })).visits
  const finished = visits
    .flatMap(({ sheets }) => sheets)
    .find((one) => one.templateId === 'RC-2025' && one.status === 'finished')!
  expect((await plan(finished.sheetId, '2.0')).code).toBe('SHEET_FINISHED')
  expect((await plan(randomUUID(), '2.0')).code).toBe('NOT_FOUND')
})

test('a version without changes carries every answer, and the same total', async () => {
  const office = await openSampleOffice()
  const { call, backend, roundId } = office
  const visits = (await call.inspection.find({ id: roundId })).visits
  const finished = visits
    .flatMap(({ sheets }) => sheets)
    .find((one) => one.templateId === 'RC-2025' && one.status === 'finished')!
  await call.sheet.reopen({ requestId: requestId(), sheetId: finished.sheetId, reason: '换新表' })
  const before = await call.sheet.find({ id: finished.sheetId })
  const template = shippedTemplate('02-recipient-clinic') as ScoredTemplate
  backend.session.workspace().inspection.publishTemplate({ ...template, version: '1.2' }, '示例甲')
  const plan = await call.template.planCarryOver({ sheetId: finished.sheetId, version: '1.2' })
  expect([plan.unmapped, plan.fresh, plan.mapped.length]).toEqual([[], [], Object.keys(before.facts).length])
  const move = { sheetId: finished.sheetId, version: '1.2', seenRevision: before.revision, reason: '换新表' }
  const saved = await call.template.carryOver({ requestId: requestId(), ...move })
  expect([saved.total, saved.status]).toEqual([finished.total, 'complete'])
  const after = await call.sheet.find({ id: finished.sheetId })
  expect([after.facts, after.remarks]).toEqual([before.facts, before.remarks])
  expect(allItems(after.template as ScoredTemplate)).toHaveLength(allItems(template).length)
})

test('a visit file of the earlier version is refused, instead of opening another sheet', async () => {
  const office = await openSampleOffice()
  const { call, backend, roundId } = office
  const { inspection, base } = backend.session.workspace()
  const visits = (await call.inspection.find({ id: roundId })).visits
  const visit = visits.find(({ code }) => code === 'YZ2013-V01')!
  const sheet = visit.sheets.find(({ templateId }) => templateId === 'RC-2025')!
  await call.sheet.reopen({ requestId: requestId(), sheetId: sheet.sheetId, reason: '换新表' })
  inspection.publishTemplate({ ...(shippedTemplate('02-recipient-clinic') as ScoredTemplate), version: '1.2' }, '示例甲')
  const { revision } = await call.sheet.find({ id: sheet.sheetId })
  await call.template.carryOver({
    requestId: requestId(),
    sheetId: sheet.sheetId,
    version: '1.2',
    seenRevision: revision,
    reason: '换新表',
  })
  const rows = base.journal.count()
  const round = inspection.inspectionNamed(undefined)
  expect(() => inspection.importVisit(visitFile('YZ2013-V01-02015'), round, { who: '示例甲', reason: '更正' })).toThrow(
    expect.objectContaining({ code: 'SHEET_CARRIED_OVER', params: { at: '02015', version: '1.1' } }),
  )
  expect(base.journal.count()).toBe(rows)
})
