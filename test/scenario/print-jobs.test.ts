import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AppError } from '@core/shared/app-error'
import type { Client } from '@contract/contract'
import { openOffice } from '../support/backend'
import { failureOf } from '../support/failure'
import { fakePress } from '../support/fake-press'
import { openSampleOffice } from '../support/sample'
import { tempFolder } from '../support/temp-folder'

type Progress = Awaited<ReturnType<Client['report']['watchPrintJob']>> extends AsyncIterable<infer P> ? P : never

/** The last event of a job. */
async function endOf(call: Client, jobId: string): Promise<Progress> {
  let last: Progress | undefined
  for await (const event of await call.report.watchPrintJob({ jobId })) last = event
  return last!
}
const wantedOf = async ({ call, roundId }: { call: Client; roundId: string }, count: number) =>
  (await call.report.list({ inspectionId: roundId, kind: 'visit-evaluation' }))
    .slice(0, count)
    .map(({ kind, subject }) => ({ kind, subject }))

/** A press that stops at its n-th paper for good. */
function halting(after: number) {
  let begun = 0
  return fakePress(() => ((begun += 1) > after ? new Promise<void>(() => {}) : undefined))
}
const until = async (isTrue: () => boolean): Promise<void> => {
  while (!isTrue()) await new Promise((resolve) => setImmediate(resolve))
}

describe('a batch in one file', () => {
  test('leaves that file alone, and each paper stands in the register', async () => {
    const press = fakePress()
    const office = await openSampleOffice({ press })
    const folder = tempFolder()
    const papers = await wantedOf(office, 3)
    const { jobId } = await office.call.report.printBatch({
      ...{ requestId: randomUUID(), grant: office.grant(folder), papers, binding: 'one' },
    })
    expect(await endOf(office.call, jobId)).toMatchObject({ done: 3, pages: 3, failed: [], state: 'finished', token: null })
    const [name, ...others] = readdirSync(folder)
    expect(others).toEqual([])
    expect(name).toMatch(/^云泽市卫生局_支援医院现场检查评价报告等3份_2026-03-09_001\.pdf$/)
    expect(press.bound[0]!.files).toHaveLength(3)
    expect(press.bound[0]!.files.some(existsSync)).toBe(false) // pieces are taken away
    const issued = await office.call.report.listIssued({ limit: 10 })
    expect(issued.map(({ subject }) => subject).toSorted()).toEqual(papers.map(({ subject }) => subject).toSorted())
    for (const row of issued) expect(row).toMatchObject({ jobId, fileName: name, pages: 1, way: 'file' })
    expect(new Set(issued.map(({ sha256 }) => sha256)).size).toBe(1)
    const again = await office.call.report.printBatch({
      ...{ requestId: randomUUID(), grant: office.grant(folder), papers, binding: 'one' },
    })
    await endOf(office.call, again.jobId)
    expect(readdirSync(folder)).toHaveLength(2) // nothing is written over
  })

  test('is taken up by the next process, which makes the pieces that are missing', async () => {
    const press = halting(40)
    const office = await openSampleOffice({ press })
    const folder = tempFolder()
    const papers = await wantedOf(office, 60)
    const { jobId } = await office.call.report.printBatch({
      ...{ requestId: randomUUID(), grant: office.grant(folder), papers, binding: 'one' },
    })
    await until(() => press.printed.length >= 40)
    office.backend.close()
    expect(readdirSync(folder)).toEqual([])

    const second = fakePress()
    const next = openOffice({ press: second, workspace: office.folder })
    expect(await next.call.report.findJob()).toMatchObject({ jobId, folder, total: 60, isUnderWay: false })
    expect(await endOf(next.call, jobId)).toMatchObject({ done: 60, pages: 60, state: 'finished' })
    expect(readdirSync(folder)).toHaveLength(1)
    expect(await next.call.report.findJob()).toBeNull()
    expect(await next.call.report.listIssued({ limit: 100 })).toHaveLength(60)
  })

  test('that cannot be bound says so, and nothing has left', async () => {
    const press = fakePress()
    press.bindFiles = () => Promise.reject(new AppError('DISK_FULL', { at: 'x' }))
    const office = await openSampleOffice({ press })
    const { jobId } = await office.call.report.printBatch({
      ...{ requestId: randomUUID(), grant: office.grant(tempFolder()), papers: await wantedOf(office, 2), binding: 'one' },
    })
    expect(await endOf(office.call, jobId)).toMatchObject({ done: 0, failed: [{ code: 'DISK_FULL' }], state: 'finished' })
    expect(await office.call.report.listIssued({ limit: 10 })).toEqual([])
  })
})

describe('a batch for the printer', () => {
  test('is one preview, and stands in the register once it was printed', async () => {
    const office = await openSampleOffice({ press: fakePress() })
    const papers = await wantedOf(office, 2)
    const { jobId } = await office.call.report.printBatch({ requestId: randomUUID(), grant: null, papers, toPrinter: true })
    const { token, state } = await endOf(office.call, jobId)
    expect([token, state]).toEqual([expect.any(String), 'finished'])
    expect(await office.call.report.listIssued({ limit: 10 })).toEqual([])
    const note = { requestId: randomUUID(), token: token! }
    expect(await office.call.report.notePrinted(note)).toEqual({ papers: 2 })
    expect(await office.call.report.notePrinted(note)).toEqual({ papers: 2 }) // sent again
    const issued = await office.call.report.listIssued({ limit: 10 })
    expect(issued.map(({ way, jobId: of }) => [way, of])).toEqual([
      ['printer', jobId],
      ['printer', jobId],
    ])
    expect(issued[0]!.fileName).toMatch(/_2013-05-\d\d_00[12]\.pdf$/)
    const [line] = await office.call.report.list({ inspectionId: office.roundId, kind: 'visit-evaluation' })
    expect(line).toMatchObject({ lastPrintedAt: expect.any(String), lastPages: 1 })
    const unknown = office.call.report.notePrinted({ requestId: randomUUID(), token: randomUUID() })
    expect((await failureOf(unknown)).code).toBe('NOT_FOUND')
  })

  test('may be saved by the same job', async () => {
    const press = fakePress()
    const office = await openSampleOffice({ press })
    const folder = tempFolder()
    const { jobId } = await office.call.report.printBatch({
      ...{ requestId: randomUUID(), grant: office.grant(folder), papers: await wantedOf(office, 2), toPrinter: true },
    })
    const { token } = await endOf(office.call, jobId)
    expect(readdirSync(folder)).toHaveLength(2)
    expect(press.bound.map(({ files }) => files)).toEqual([
      press.printed.map(({ target }) => target).toSorted((a, b) => a.slice(-7).localeCompare(b.slice(-7))),
    ])
    await office.call.report.notePrinted({ requestId: randomUUID(), token: token! })
    const ways = (await office.call.report.listIssued({ limit: 10 })).map(({ way }) => way)
    expect(ways).toEqual(['printer', 'printer', 'file', 'file'])
  })

  test('takes PDFs alone, and has somewhere to go', async () => {
    const office = await openSampleOffice({ press: fakePress() })
    const papers = await wantedOf(office, 1)
    const request = { requestId: randomUUID(), papers }
    const refused = async (
      rest: Pick<Parameters<Client['report']['printBatch']>[0], 'grant' | 'format' | 'binding' | 'toPrinter'>,
    ) => (await failureOf(office.call.report.printBatch({ ...request, ...rest }))).params
    expect(await refused({ grant: null })).toEqual({ at: 'grant' })
    expect(await refused({ grant: null, toPrinter: true, format: 'docx' })).toEqual({ at: 'format' })
    expect(await refused({ grant: office.grant(tempFolder()), binding: 'one', format: 'xlsx' })).toEqual({ at: 'format' })
  })
})

describe('a job that was left', () => {
  test('is ended without another paper', async () => {
    const press = halting(25)
    const office = await openSampleOffice({ press })
    const papers = await wantedOf(office, 50)
    const { jobId } = await office.call.report.printBatch({ requestId: randomUUID(), grant: office.grant(tempFolder()), papers })
    expect(await office.call.report.findJob()).toMatchObject({ jobId, isUnderWay: true })
    await until(() => press.printed.length >= 25)
    await until(() => office.backend.session.workspace().base.printJobs.countIssuedByJob(jobId) > 0)
    office.backend.close()

    const second = fakePress()
    const next = openOffice({ press: second, workspace: office.folder })
    const left = await next.call.report.findJob()
    expect(left!.done).toBeGreaterThan(0)
    expect(await next.call.report.cancelPrintJob({ requestId: randomUUID(), jobId })).toEqual({ done: left!.done })
    expect(second.printed).toEqual([])
    expect(await next.call.report.findJob()).toBeNull()
    expect(await endOf(next.call, jobId)).toMatchObject({ done: left!.done, state: 'cancelled' })
  })

  test('prints again what somebody took out of the folder', async () => {
    const press = fakePress()
    const office = await openSampleOffice({ press })
    const folder = tempFolder()
    const papers = await wantedOf(office, 2)
    const { jobId } = await office.call.report.printBatch({ requestId: randomUUID(), grant: office.grant(folder), papers })
    await endOf(office.call, jobId)
    // As if the process had died after the files were written and before the job was over; one file is gone since.
    office.backend.session.workspace().base.db.prepare(`UPDATE print_job SET state = 'running'`).run()
    office.backend.close()
    const [gone, kept] = readdirSync(folder)
    rmSync(join(folder, gone!))
    const second = fakePress()
    const next = openOffice({ press: second, workspace: office.folder })
    await endOf(next.call, jobId)
    expect(second.printed.map(({ target }) => target)).toEqual([join(folder, gone!)])
    expect(readdirSync(folder)).toEqual([gone, kept])
  })
})

describe('report.checkPapers', () => {
  test('tells the pages, and who has a character that no face has', async () => {
    const office = await openSampleOffice({ press: fakePress() })
    const papers = await wantedOf(office, 90)
    const before = await office.call.report.checkPapers({ papers })
    expect(before.missing).toEqual([])
    expect(before.pages).toBeGreaterThanOrEqual(90)
    await office.call.workspace.amendSettings({ requestId: randomUUID(), bureauName: '示例𬺈局' })
    const { missing } = await office.call.report.checkPapers({ papers: papers.slice(0, 2) })
    expect(missing).toEqual(papers.slice(0, 2).map(({ kind, subject }) => ({ kind, subject, characters: '𬺈' })))
    const unknown = office.call.report.checkPapers({ papers: [{ kind: 'ranking', subject: 'XX' }] })
    expect((await failureOf(unknown)).code).toBe('REPORT_SUBJECT_UNKNOWN')
  })
})

describe('lists', () => {
  test('are told again without being made anew, until something of the round changes', async () => {
    const office = await openSampleOffice({ press: fakePress() })
    const { inspection } = office.backend.session.workspace()
    const round = inspection.inspectionNamed(undefined)
    const first = inspection.catalogue.listKind(round, 'visit-evaluation')
    const papers = await wantedOf(office, 2)
    const { jobId } = await office.call.report.printBatch({ requestId: randomUUID(), grant: office.grant(tempFolder()), papers })
    const started = inspection.catalogue.listKind(round, 'visit-evaluation')
    await endOf(office.call, jobId)
    expect(inspection.catalogue.listKind(round, 'visit-evaluation')).toBe(started) // printing alone changes nothing
    const sheetId = papers[0]!.subject
    await office.call.sheet.reopen({ requestId: randomUUID(), sheetId, reason: '复核' })
    const [changed] = inspection.catalogue.listKind(round, 'visit-evaluation')
    expect([first[0]!.status, changed!.status]).toEqual(['finished', 'complete'])
  })
})

describe('names of files', () => {
  test('are made of what the bureau chose, each once in a job', async () => {
    const office = await openSampleOffice({ press: fakePress() })
    const { call } = office
    await call.workspace.amendSettings({ requestId: randomUUID(), fileNameParts: ['round', 'date'] })
    expect((await call.workspace.readSettings()).fileNameParts).toEqual(['round', 'date'])
    const folder = tempFolder()
    const { jobId } = await call.report.printBatch({
      ...{ requestId: randomUUID(), grant: office.grant(folder), papers: await wantedOf(office, 2) },
    })
    await endOf(call, jobId)
    const names = readdirSync(folder)
    expect(names).toEqual([expect.stringMatching(/_2013-05-10\.pdf$/), expect.stringMatching(/_2013-05-10（2）\.pdf$/)])
    const twice = call.workspace.amendSettings({ requestId: randomUUID(), fileNameParts: ['unit', 'unit'] })
    expect(await failureOf(twice)).toMatchObject({ code: 'INPUT_INVALID', params: { at: 'fileNameParts' } })
  })
})

describe('the register', () => {
  test('has what was saved elsewhere and what was printed from a preview, the last first', async () => {
    const office = await openSampleOffice({ press: fakePress() })
    const { call } = office
    const [posting] = await call.posting.list()
    const roster = join(tempFolder(), '花名册.pdf')
    await call.posting.savePaper({
      ...{ requestId: randomUUID(), grant: office.grant(roster), kind: 'roster', postingIds: [posting!.id] },
    })
    const { token } = await call.report.preview({ kind: 'ranking', subject: 'RC-2025' })
    await call.report.notePrinted({ requestId: randomUUID(), token })
    const [last, first] = await call.report.listIssued({ limit: 10 })
    expect(last).toMatchObject({ kind: 'ranking', subject: 'RC-2025', way: 'printer', jobId: null })
    expect(first).toMatchObject({ kind: 'roster', fileName: '花名册.pdf', way: 'file', issuedBy: expect.any(String) })
    expect(first!.bytes).toBe(readFileSync(roster).length)
    expect(await call.report.listIssued({ limit: 10, before: last!.id })).toEqual([first])
    const [report] = await wantedOf(office, 1)
    const shown = await call.report.preview(report!)
    await call.report.notePrinted({ requestId: randomUUID(), token: shown.token })
    const line = (await call.report.list({ inspectionId: office.roundId, kind: report!.kind }))[0]!
    expect((await call.report.listIssued({ limit: 1 }))[0]!.fileName).toBe(line.fileName) // of whom it is about
  })
})
