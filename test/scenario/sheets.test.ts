import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { failureOf } from '../support/failure'
import { openSampleOffice } from '../support/sample'
import { inPoints } from '../support/sheets'
import type { Client } from '@contract/contract'

type SampleOffice = Awaited<ReturnType<typeof openSampleOffice>>
type Change = Parameters<Client['sheet']['mark']>[0]['change']

/** The sheet of the sample that was left unfinished: four items of the clinic's sheet are open. */
async function openDraft() {
  const office = await openSampleOffice()
  const { visits } = await office.call.inspection.find({ id: office.roundId })
  const { sheetId } = visits
    .flatMap((visit) => visit.sheets)
    .find((sheet) => sheet.status === 'draft' && sheet.role === 'recipient_org')!
  const find = async () => inPoints(await office.call.sheet.find({ id: sheetId }))
  const mark = async (change: Change, seenRevision?: number) =>
    office.call.sheet.mark({ requestId: randomUUID(), sheetId, seenRevision: seenRevision ?? (await find()).revision, change })
  return { ...office, sheetId, find, mark }
}

const inspectionOf = ({ backend }: SampleOffice) => backend.session.workspace().inspection
const dbOf = ({ backend }: SampleOffice) => backend.session.workspace().base.db

/** Answers every open item with zero of one or nothing ticked, whatever its rule takes. */
async function answerAll({ find, mark }: Awaited<ReturnType<typeof openDraft>>) {
  const sheet = await find()
  for (const item of sheet.template.categories.flatMap((section) => section.items)) {
    if (!sheet.score.unanswered.includes(item.code)) continue
    const { kind } = item.scoring
    const fact = kind === 'checklist' ? { ticked: [] } : kind === 'deduct' ? { counts: {} } : { numerator: 0, denominator: 1 }
    await mark({ kind: 'fact', item: item.code, fact })
  }
}

describe('marking a sheet', () => {
  test('stores the answer as an event and projects the sheet anew', async () => {
    const office = await openDraft()
    const before = await office.find()
    const [item] = before.score.unanswered
    const saved = await office.mark({ kind: 'remark', item: item!, text: '现场查看' })
    expect(saved).toMatchObject({ revision: before.revision + 1, status: 'draft', total: null, checksum: before.checksum })
    const changed = await office.mark({ kind: 'fact', item: 'A1', fact: { ticked: ['c1'] } })
    const after = await office.find()
    expect(after).toMatchObject({ revision: before.revision + 2, facts: { A1: { ticked: ['c1'] } }, checksum: changed.checksum })
    expect(after.checksum).not.toBe(before.checksum)
    expect(after.remarks[item!]).toBe('现场查看')
    const history = await office.call.sheet.listHistory({ sheetId: office.sheetId, item: 'A1' })
    const [first, last] = history.filter((row) => row.kind === 'fact')
    expect([first!.before, last!.after, last!.who]).toEqual([null, { ticked: ['c1'] }, '本机用户'])
    expect(last!.before).toEqual(first!.after)
  })

  test('takes an answer back, and saying the same again is no event', async () => {
    const office = await openDraft()
    const before = await office.find()
    await office.mark({ kind: 'fact', item: 'A1', fact: null })
    const again = await office.mark({ kind: 'fact', item: 'A1', fact: null })
    expect(again.revision).toBe(before.revision + 1)
    expect((await office.find()).score.unanswered).toContain('A1')
  })

  test('answers a request that is sent again with its first answer', async () => {
    const office = await openDraft()
    const { revision } = await office.find()
    const request = {
      requestId: randomUUID(),
      sheetId: office.sheetId,
      seenRevision: revision,
      change: { kind: 'remark' as const, item: 'A1', text: '一' },
    }
    const first = await office.call.sheet.mark(request)
    await office.mark({ kind: 'remark', item: 'A1', text: '二' })
    expect(await office.call.sheet.mark(request)).toEqual(first)
    expect((await office.find()).remarks['A1']).toBe('二')
  })

  test('refuses to overwrite what the writer has not seen, item by item', async () => {
    const office = await openDraft()
    const { revision } = await office.find()
    await office.mark({ kind: 'fact', item: 'A1', fact: { ticked: [] } }, revision)
    expect(await failureOf(office.mark({ kind: 'fact', item: 'A1', fact: { ticked: ['c1'] } }, revision))).toEqual({
      code: 'STALE_REVISION',
      params: { at: 'A1' },
    })
    await office.mark({ kind: 'fact', item: 'A2', fact: { ticked: [] } }, revision)
    expect(await office.find()).toMatchObject({ facts: { A1: { ticked: [] }, A2: { ticked: [] } } })
  })

  test('raises a veto with its evidence and takes it back', async () => {
    const office = await openDraft()
    expect(await failureOf(office.mark({ kind: 'veto', code: 'V1', raised: true, evidence: ' ' }))).toEqual({
      code: 'REASON_REQUIRED',
      params: { at: 'V1.evidence' },
    })
    await office.mark({ kind: 'veto', code: 'V1', raised: true, evidence: '考勤表与排班不符' })
    expect(await office.find()).toMatchObject({
      vetoes: [{ code: 'V1', evidence: '考勤表与排班不符' }],
      score: { vetoes: ['V1'] },
    })
    await office.mark({ kind: 'veto', code: 'V1', raised: false, evidence: '' })
    expect(await office.find()).toMatchObject({ vetoes: [], score: { vetoes: [] } })
  })

  test.each<[string, Change, string, string]>([
    ['an unknown item', { kind: 'fact', item: 'Z9', fact: { met: true } }, 'ITEM_UNKNOWN', 'Z9'],
    ['a remark on no item', { kind: 'remark', item: 'Z9', text: '…' }, 'ITEM_UNKNOWN', 'Z9'],
    ['an unknown veto', { kind: 'veto', code: 'V9', raised: true, evidence: '…' }, 'VETO_UNKNOWN', 'V9'],
    ['a clause that is not there', { kind: 'fact', item: 'A5', fact: { counts: { d9: 1 } } }, 'CLAUSE_UNKNOWN', 'A5.counts.d9'],
    ['a negative count', { kind: 'fact', item: 'A5', fact: { counts: { d1: -1 } } }, 'NUMBER_NEGATIVE', 'A5.counts.d1'],
    ['a field of another rule', { kind: 'fact', item: 'A5', fact: { met: true } }, 'FACT_FIELD_UNKNOWN', 'A5.met'],
    [
      'an item that must be scored',
      { kind: 'fact', item: 'A1', fact: { notApplicable: true, reason: '无' } },
      'NOT_APPLICABLE_REFUSED',
      'A1.notApplicable',
    ],
    [
      'a waiver without reason',
      { kind: 'fact', item: 'C2', fact: { notApplicable: true, reason: ' ' } },
      'REASON_REQUIRED',
      'C2.reason',
    ],
    ['an empty fact', { kind: 'fact', item: 'A1', fact: {} }, 'FACT_INVALID', 'A1'],
  ])('refuses %s by its place', async (_, change, code, at) => {
    const office = await openDraft()
    const before = await office.find()
    expect(await failureOf(office.mark(change))).toMatchObject({ code, params: { at } })
    expect(await office.find()).toEqual(before)
  })
})

describe('finishing a sheet', () => {
  test('needs every item, and is undone with a reason', async () => {
    const office = await openDraft()
    const { unanswered } = (await office.find()).score
    const finishing = () =>
      office.call.sheet.finish({ requestId: randomUUID(), sheetId: office.sheetId, withoutEvidence: '材料在纸质档案里' })
    expect(await failureOf(finishing())).toEqual({
      code: 'SHEET_INCOMPLETE',
      params: { at: unanswered[0], items: unanswered.join(' ') },
    })
    await answerAll(office)
    expect(await office.find()).toMatchObject({ status: 'complete', score: { status: 'complete' } })
    expect(await finishing()).toMatchObject({ status: 'finished' })
    expect(await office.find()).toMatchObject({ status: 'finished', finishedBy: '本机用户' })

    expect((await failureOf(finishing())).code).toBe('SHEET_FINISHED')
    expect((await failureOf(office.mark({ kind: 'remark', item: 'A1', text: '补记' }))).code).toBe('SHEET_FINISHED')
    const reopening = () => office.call.sheet.reopen({ requestId: randomUUID(), sheetId: office.sheetId, reason: '复核' })
    expect(await reopening()).toMatchObject({ status: 'complete' })
    expect((await failureOf(reopening())).code).toBe('SHEET_NOT_FINISHED')
    await office.mark({ kind: 'remark', item: 'A1', text: '补记' })
    expect((await office.find()).remarks['A1']).toBe('补记')
  })

  test('is final for whatever comes past the use cases', async () => {
    const office = await openSampleOffice()
    const db = dbOf(office)
    const { id } = db.prepare('SELECT id FROM sheet WHERE finished_at IS NOT NULL LIMIT 1').get() as { id: string }
    expect(() => db.prepare("UPDATE sheet SET facts = '{}' WHERE id = ?").run(id)).toThrow('sheet_finished_is_fixed')
    expect(() => db.prepare('DELETE FROM sheet WHERE id = ?').run(id)).toThrow('sheet_is_never_deleted')
    expect(() =>
      db.prepare("UPDATE sheet SET parameters = '{}', finished_at = NULL, finished_by = NULL WHERE id = ?").run(id),
    ).toThrow('sheet_pins_are_fixed')
    expect(() => db.prepare("UPDATE template_version SET document = '{}'").run()).toThrow('template_version_is_immutable')
  })
})

describe('findings', () => {
  const draft = {
    itemCode: 'A1',
    problem: '未建立领导小组',
    requirement: '15日内补发文件',
    dueOn: '2013-06-10',
    severity: 'normal' as const,
    place: '二楼办公室',
    clause: 'A1 组织领导',
  }

  test('are recorded at an item and removed; the journal keeps them', async () => {
    const office = await openDraft()
    const { id } = await office.call.sheet.recordFinding({ requestId: randomUUID(), sheetId: office.sheetId, finding: draft })
    expect((await office.find()).findings).toEqual([{ id, ...draft }])
    await office.call.sheet.removeFinding({ requestId: randomUUID(), findingId: id })
    expect((await office.find()).findings).toEqual([])
    const rows = office.backend.session.workspace().base.journal.listByEntity(`finding/${id}`)
    expect(rows.map((row) => row.what)).toEqual(['finding.recorded', 'finding.removed'])
  })

  test('are refused at unknown items and on finished sheets', async () => {
    const office = await openDraft()
    const recording = (finding: typeof draft) =>
      failureOf(office.call.sheet.recordFinding({ requestId: randomUUID(), sheetId: office.sheetId, finding }))
    expect(await recording({ ...draft, itemCode: 'Z9' })).toMatchObject({ code: 'ITEM_UNKNOWN', params: { at: 'Z9' } })
    await answerAll(office)
    await office.call.sheet.finish({ requestId: randomUUID(), sheetId: office.sheetId, withoutEvidence: '材料在纸质档案里' })
    expect((await recording(draft)).code).toBe('SHEET_FINISHED')
  })
})

describe('the journal', () => {
  test('makes every sheet of the sample anew, score and check code included', async () => {
    const office = await openSampleOffice()
    expect(inspectionOf(office).listUnfoundedSheets()).toEqual([])
  })

  test('makes a sheet anew after marks, vetoes, finishing, reopening and a refused change', async () => {
    const office = await openDraft()
    await answerAll(office)
    await office.mark({ kind: 'veto', code: 'V2', raised: true, evidence: '事故鉴定书' })
    await office.call.sheet.finish({ requestId: randomUUID(), sheetId: office.sheetId, withoutEvidence: '材料在纸质档案里' })
    await failureOf(office.mark({ kind: 'fact', item: 'A1', fact: null }))
    await office.call.sheet.reopen({ requestId: randomUUID(), sheetId: office.sheetId, reason: '复核' })
    await office.mark({ kind: 'fact', item: 'A1', fact: null })
    await office.mark({ kind: 'veto', code: 'V2', raised: false, evidence: '' })
    expect(inspectionOf(office).listUnfoundedSheets()).toEqual([])
  })

  test('shows a sheet that was changed past it', async () => {
    const office = await openDraft()
    dbOf(office).prepare("UPDATE sheet SET facts = json_remove(facts, '$.A1') WHERE id = ?").run(office.sheetId)
    expect(inspectionOf(office).listUnfoundedSheets()).toEqual([office.sheetId])
  })
})
