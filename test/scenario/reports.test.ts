import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PAPER_KINDS } from '@core/papers/paper-kind'
import { AppError } from '@core/shared/app-error'
import type { Client } from '@contract/contract'
import { openOffice } from '../support/backend'
import { failureOf } from '../support/failure'
import { fakePress } from '../support/fake-press'
import { openSampleOffice } from '../support/sample'
import { inPoints } from '../support/sheets'
import { tempFolder } from '../support/temp-folder'

type Progress = Awaited<ReturnType<Client['report']['watchPrintJob']>> extends AsyncIterable<infer P> ? P : never

/** Every event of a job until it is no longer running. */
async function watched(call: Client, jobId: string): Promise<Progress[]> {
  const events: Progress[] = []
  for await (const event of await call.report.watchPrintJob({ jobId })) events.push(event)
  return events
}
/** The reports of all 90 sheets and the three rankings, in the order of the lists. */
const linesOf = async ({ call, roundId }: { call: Client; roundId: string }) => [
  ...(await call.report.list({ inspectionId: roundId, kind: 'visit-evaluation' })),
  ...(await call.report.list({ inspectionId: roundId, kind: 'ranking' })),
]
const papersOf = async (office: { call: Client; roundId: string }) =>
  (await linesOf(office)).map(({ kind, subject }) => ({ kind, subject }))

/** A gate that papers wait at until it is opened. */
function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open }
}

describe('report.list', () => {
  test('offers the reports of all sheets and the rankings, and when each was printed', async () => {
    const press = fakePress()
    const office = await openSampleOffice({ press })
    const list = await linesOf(office)
    expect(list.map((line) => line.kind)).toEqual([
      ...Array.from({ length: 90 }, () => 'visit-evaluation'),
      'ranking',
      'ranking',
      'ranking',
    ])
    expect(list[0]).toMatchObject({ role: 'supporting_org', on: '2013-05-10', status: 'finished', lastPrintedAt: null })
    expect(list.at(-1)).toMatchObject({ subject: 'DD-2025', place: '派驻医师考核评价表（样表）', status: 'complete' })
    expect(list.filter((line) => line.status === 'draft').map((line) => line.kind)).toEqual([
      'visit-evaluation',
      'visit-evaluation',
      'ranking',
      'ranking',
    ])

    const target = join(tempFolder(), '报告.pdf')
    const { kind, subject } = list[0]!
    const saved = await office.call.report.save({ requestId: randomUUID(), kind, subject, grant: office.grant(target) })
    expect(readFileSync(target).length).toBe(saved.bytes)
    const [first, second] = await linesOf(office)
    expect([first!.lastPrintedAt, second!.lastPrintedAt]).toEqual([expect.stringMatching(/^2026-/), null])
  })

  test('counts what it lists, kind by kind', async () => {
    const { call, roundId } = await openSampleOffice()
    const counts = await call.report.countByKind({ inspectionId: roundId })
    const all = await call.report.list({ inspectionId: roundId })
    expect(counts.map(({ kind }) => kind)).toEqual([...PAPER_KINDS])
    for (const { kind, count } of counts) expect([kind, all.filter((line) => line.kind === kind).length]).toEqual([kind, count])
    expect(counts.find(({ kind }) => kind === 'visit-evaluation')?.count).toBe(90)
  })

  test('every paper that is listed can be printed, under a file name of its own', async () => {
    const press = fakePress()
    const office = await openSampleOffice({ press })
    const folder = tempFolder()
    const lines = await office.call.report.list({ inspectionId: office.roundId })
    const { jobId } = await office.call.report.printBatch({
      requestId: randomUUID(),
      grant: office.grant(folder),
      papers: lines.map(({ kind, subject }) => ({ kind, subject, inspectionId: office.roundId })),
    })
    expect((await watched(office.call, jobId)).at(-1)).toMatchObject({ done: lines.length, failed: [], state: 'finished' })
    expect(readdirSync(folder)).toHaveLength(lines.length)
  })
})

describe('a paper', () => {
  test('says what the sheet says, with its check code and 样例数据', async () => {
    const press = fakePress()
    const { call, roundId } = await openSampleOffice({ press })
    const { visits } = await call.inspection.find({ id: roundId })
    const visit = visits.find((one) => one.code === 'YZ2013-V15')!
    const [hospital, clinic, doctor] = visit.sheets
    const preview = await call.report.preview({ kind: 'visit-evaluation', subject: hospital!.sheetId })
    const sheet = inPoints(await call.sheet.find({ id: hospital!.sheetId }))
    expect(preview).toMatchObject({ pages: 1, checksum: sheet.checksum, missingCharacters: '' })
    const text = JSON.stringify(press.printed[0]!.paper.view)
    const shown = sheet.checksum.slice(0, 16).match(/.{4}/g)!.join(' ')
    for (const part of [shown, '样例数据', '一票否决', sheet.score.total!, hospital!.subjectName, visit.clinicName, '第三检查组'])
      expect(text).toContain(part)
    await call.report.preview({ kind: 'visit-evaluation', subject: clinic!.sheetId })
    await call.report.preview({ kind: 'visit-evaluation', subject: doctor!.sheetId })
    expect(JSON.stringify(press.printed[1]!.paper.view)).toContain(hospital!.subjectName) // who supports the clinic
    expect(JSON.stringify(press.printed[2]!.paper.view)).toContain(doctor!.subjectName)
  })

  test('of a sheet comes in three profiles, what lost points unless another is asked for; file and title say which', async () => {
    const press = fakePress()
    const office = await openSampleOffice({ press })
    const { kind, subject } = (await linesOf(office))[0]!
    for (const profile of [undefined, 'full', 'summary'] as const) await office.call.report.preview({ kind, subject, profile })
    const folder = tempFolder()
    for (const profile of [undefined, 'full', 'summary'] as const) {
      const request = { requestId: randomUUID(), grant: office.grant(folder), papers: [{ kind, subject }], profile }
      await watched(office.call, (await office.call.report.printBatch(request)).jobId)
    }
    const printed = press.printed.map(({ paper }) => [paper.kind, 'title' in paper.view ? paper.view.title : ''])
    const three = [
      ['visit-evaluation', '支援医院现场检查评价报告'],
      ['visit-evaluation', '支援医院现场检查评价报告（全部项目）'],
      ['evaluation-summary', '支援医院现场检查评价报告（摘要）'],
    ]
    expect(printed).toEqual([...three, ...three])
    const names = readdirSync(folder).map((name) => name.split('_')[1])
    expect(names.sort()).toEqual(three.map(([, title]) => title).sort())
  })

  test('is the sheet itself, filled in, on A4 lying unless another paper is asked for', async () => {
    const press = fakePress()
    const office = await openSampleOffice({ press })
    const lines = await office.call.report.list({ inspectionId: office.roundId, kind: 'score-sheet' })
    const reports = await office.call.report.list({ inspectionId: office.roundId, kind: 'visit-evaluation' })
    expect(lines.map(({ subject }) => subject)).toEqual(reports.map(({ subject }) => subject))
    const { subject } = lines[0]!
    for (const layout of [undefined, 'a3'] as const) await office.call.report.preview({ kind: 'score-sheet', subject, layout })
    const sheet = inPoints(await office.call.sheet.find({ id: subject }))
    const [usual, large] = press.printed.map(({ paper }) => paper)
    expect(usual).toMatchObject({ kind: 'score-sheet', format: 'a4-landscape' })
    expect(large).toMatchObject({ kind: 'score-sheet', format: 'a3', view: (usual as { view: unknown }).view })
    if (usual!.kind !== 'score-sheet') throw new Error('another paper')
    const { table, period, marks } = usual.view
    expect(table.total!.at(-1)).toBe(sheet.score.total)
    expect(period).toContain('2013年')
    expect(marks.foot).toContain(sheet.checksum.slice(0, 4))
    const awarded = new Map(table.rows.map((row) => [row[1]!.match(/^(?:★ )?(\S+)/)![1]!, row.at(-1)!]))
    for (const { code, points } of sheet.score.items)
      if (points !== null) expect([code, awarded.get(code)]).toEqual([code, points])
  })

  test('tells where a group lost points, as the screen of results does', async () => {
    const press = fakePress()
    const { call, roundId } = await openSampleOffice({ press })
    const [line] = await call.report.list({ inspectionId: roundId, kind: 'item-losses' })
    const { kind, subject } = line!
    const { checksum } = await call.report.preview({ kind, subject, inspectionId: roundId })
    const [group] = (await call.evaluation.results({ inspectionId: roundId })).groups
    const { templateId, templateVersion } = group!
    const losses = await call.evaluation.itemLosses({ inspectionId: roundId, templateId, templateVersion })
    const { paper } = press.printed[0]!
    if (paper.kind !== 'item-losses') throw new Error('another paper')
    expect(subject).toBe(templateId)
    expect(paper.view.items.rows.map(([, code, , , , lost, percent]) => [code, lost, percent])).toEqual(
      losses.map(({ code, lost, percent }) => [code, lost, `${percent}%`]),
    )
    expect(paper.view.marks.foot).toContain(checksum.slice(0, 4))
    expect(await failureOf(call.report.preview({ kind, subject: 'XX', inspectionId: roundId }))).toEqual({
      ...{ code: 'REPORT_SUBJECT_UNKNOWN', params: { at: 'XX' } },
    })
  })

  test('of feedback tells what all sheets of a visit found, twice, the largest loss first, and no total', async () => {
    const press = fakePress()
    const office = await openSampleOffice({ press })
    const { call, roundId } = office
    const { visits } = await call.inspection.find({ id: roundId })
    const visit = visits.find((one) => one.code === 'YZ2013-V15')!
    const lines = await call.report.list({ inspectionId: roundId, kind: 'feedback' })
    expect(lines.map(({ subject }) => subject)).toEqual(visits.map(({ id }) => id))
    const feedback = async () => {
      const { checksum } = await call.report.preview({ kind: 'feedback', subject: visit.id, inspectionId: roundId })
      const { paper } = press.printed.at(-1)!
      if (paper.kind !== 'feedback') throw new Error(paper.kind)
      return { checksum, view: paper.view }
    }
    const before = await feedback()
    expect(before.view.copies.map(({ copy }) => copy)).toEqual(['第一联　检查组留存', '第二联　被检查单位留存'])
    const rows = before.view.losses.rows
    expect(rows[0]!.at(-1)).toBe('否决')
    const lost = rows.slice(1).map((row) => Number(row.at(-1)!.replace('−', '-')))
    expect(lost).toEqual(lost.toSorted((a, b) => a - b))
    expect(new Set(rows.map((row) => row[1]))).toEqual(new Set(visit.sheets.map(({ subjectName }) => subjectName)))
    for (const { sheetId } of visit.sheets) {
      const { total, grade } = inPoints(await call.sheet.find({ id: sheetId })).score
      expect(JSON.stringify(before.view)).not.toContain(`${total} 分　${grade}`)
    }
    const [{ sheetId } = { sheetId: '' }] = visit.sheets
    const said = { problem: '三楼诊室无人在岗', requirement: '立即补岗', dueOn: '2013-06-30', severity: 'serious' } as const
    const finding = { itemCode: 'B5', place: '三楼', clause: '', ...said }
    await call.sheet.reopen({ requestId: randomUUID(), sheetId, reason: '补记问题' })
    await call.sheet.recordFinding({ requestId: randomUUID(), sheetId, finding })
    const after = await feedback()
    expect(after.view.problems.rows[0]!.slice(1)).toEqual([
      ...[visit.sheets[0]!.subjectName, 'B5 现场在岗核查\n三楼', '（严重）三楼诊室无人在岗', '立即补岗', '2013-06-30'],
    ])
    expect(after.view.demands.lines[0]).toContain('2013年6月30日')
    expect(after.checksum).not.toBe(before.checksum)
    expect(await failureOf(call.report.preview({ kind: 'feedback', subject: 'XX' }))).toMatchObject({
      code: 'REPORT_SUBJECT_UNKNOWN',
    })
  })

  test('of a ranking has the same check code in every copy of the county', async () => {
    const codes = []
    for (let copy = 0; copy < 2; copy += 1) {
      const { call } = await openSampleOffice({ press: fakePress() })
      codes.push((await call.report.preview({ kind: 'ranking', subject: 'RC-2025' })).checksum)
    }
    expect(codes[0]).toMatch(/^[0-9a-f]{64}$/)
    expect(codes[1]).toBe(codes[0])
  })

  test('that nobody can print is refused by its name', async () => {
    const { call } = await openSampleOffice({ press: fakePress() })
    expect(await failureOf(call.report.preview({ kind: 'ranking', subject: 'XX' }))).toEqual({
      code: 'REPORT_SUBJECT_UNKNOWN',
      params: { at: 'XX' },
    })
    const lost = await openSampleOffice()
    expect((await failureOf(lost.call.report.listFonts())).code).toBe('PRESS_LOST')
  })
})

describe('report.printBatch', () => {
  test('prints a round with few papers under way, and tells its progress', async () => {
    const press = fakePress(() => new Promise((resolve) => setImmediate(resolve)))
    const office = await openSampleOffice({ press })
    const folder = tempFolder()
    const papers = await papersOf(office)
    const request = { requestId: randomUUID(), grant: office.grant(folder), papers }
    const { jobId } = await office.call.report.printBatch(request)
    expect(await office.call.report.printBatch(request)).toEqual({ jobId })
    const events = await watched(office.call, jobId)
    expect(events.at(-1)).toMatchObject({ done: 93, total: 93, failed: [], state: 'finished' })
    expect(events.slice(0, -1).every((event) => event.state === 'running')).toBe(true)
    expect([...events].map((event) => event.done)).toEqual([...events].map((event) => event.done).sort((a, b) => a - b))
    expect(readdirSync(folder)).toHaveLength(93)
    expect(press.printed).toHaveLength(93)
    expect(press.mostAtOnce()).toBeLessThanOrEqual(8)
    expect(await watched(office.call, jobId)).toEqual([events.at(-1)])
    expect((await linesOf(office)).every((line) => line.lastPrintedAt !== null)).toBe(true)
  })

  test('saves for Word or Excel what is asked for in that format, each name with its ending', async () => {
    const press = fakePress()
    const office = await openSampleOffice({ press })
    const folder = tempFolder()
    const papers = (await papersOf(office)).slice(0, 2)
    const { jobId } = await office.call.report.printBatch({
      ...{ requestId: randomUUID(), grant: office.grant(folder), papers, format: 'docx' },
    })
    await watched(office.call, jobId)
    expect(readdirSync(folder).every((name) => name.endsWith('.docx'))).toBe(true)
    expect(press.printed.map(({ format }) => format)).toEqual(['docx', 'docx'])
    const target = join(tempFolder(), '排名.xlsx')
    await office.call.report.save({ requestId: randomUUID(), ...papers[0]!, grant: office.grant(target) })
    expect(press.printed.at(-1)).toMatchObject({ target, format: 'xlsx' })
  })

  test('goes on after a paper that fails, and lists it', async () => {
    const press = fakePress((_, target) => {
      if (target.endsWith('_002.pdf')) throw new AppError('REPORT_TEXT_LOST', { at: '…' })
    })
    const office = await openSampleOffice({ press })
    const papers = (await papersOf(office)).slice(0, 4)
    const { jobId } = await office.call.report.printBatch({ requestId: randomUUID(), grant: office.grant(tempFolder()), papers })
    expect((await watched(office.call, jobId)).at(-1)).toMatchObject({
      done: 3,
      total: 4,
      failed: [{ subject: papers[1]!.subject, code: 'REPORT_TEXT_LOST' }],
      state: 'finished',
    })
  })

  test('sends a paper again when its press died under it', async () => {
    let deaths = 0
    const press = fakePress(() => {
      if ((deaths += 1) === 1) throw Object.assign(new Error('the port is closed'), { name: 'AbortError' })
    })
    const office = await openSampleOffice({ press })
    const papers = (await papersOf(office)).slice(0, 3)
    const { jobId } = await office.call.report.printBatch({ requestId: randomUUID(), grant: office.grant(tempFolder()), papers })
    expect((await watched(office.call, jobId)).at(-1)).toMatchObject({ done: 3, failed: [], state: 'finished' })
  })

  test('stops when it is cancelled; what has been saved stays', async () => {
    const { opened, open } = gate()
    let begun = 0
    const press = fakePress(() => ((begun += 1) > 10 ? opened : undefined))
    const office = await openSampleOffice({ press })
    const folder = tempFolder()
    const { jobId } = await office.call.report.printBatch({
      requestId: randomUUID(),
      grant: office.grant(folder),
      papers: await papersOf(office),
    })
    const events = watched(office.call, jobId)
    const cancelling = office.call.report.cancelPrintJob({ requestId: randomUUID(), jobId })
    open()
    const { done } = await cancelling
    expect((await events).at(-1)).toMatchObject({ done, total: 93, state: 'cancelled' })
    expect(done).toBeLessThan(93)
    expect(readdirSync(folder)).toHaveLength(done)
    expect((await failureOf(office.call.report.cancelPrintJob({ requestId: randomUUID(), jobId: randomUUID() }))).code).toBe(
      'NOT_FOUND',
    )
  })

  test('is taken up where it stopped by the next process, and prints anew what has changed since', async () => {
    const { opened } = gate()
    let begun = 0
    const halting = fakePress(() => ((begun += 1) > 45 ? opened : undefined))
    const office = await openSampleOffice({ press: halting })
    const folder = tempFolder()
    const papers = await papersOf(office)
    const { jobId } = await office.call.report.printBatch({ requestId: randomUUID(), grant: office.grant(folder), papers })
    while (halting.printed.length < 45) await new Promise((resolve) => setImmediate(resolve))
    office.backend.close()

    const press = fakePress()
    const next = openOffice({ press, workspace: office.folder })
    const { sheetId } = (await next.call.inspection.find({ id: office.roundId })).visits[0]!.sheets[0]!
    await next.call.sheet.reopen({ requestId: randomUUID(), sheetId, reason: '复核' })
    const { revision } = await next.call.sheet.find({ id: sheetId })
    await next.call.sheet.mark({
      requestId: randomUUID(),
      sheetId,
      seenRevision: revision,
      change: { kind: 'fact', item: 'A1', fact: { ticked: [] } },
    })

    expect((await watched(next.call, jobId)).at(-1)).toMatchObject({ done: 93, total: 93, failed: [], state: 'finished' })
    expect(press.printed.length).toBeLessThan(93) // those recorded before are skipped
    expect(press.printed.some(({ target }) => target.endsWith('_001.pdf'))).toBe(true)
    expect(papers.length).toBe(readdirSync(folder).length)
    expect(existsSync(join(folder, readdirSync(folder)[0]!))).toBe(true)
  })
})
