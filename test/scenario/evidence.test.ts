import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { failureOf } from '../support/failure'
import { fakePress, type FakePress } from '../support/fake-press'
import { JPEG, jpegTakenAt, png } from '../support/photos'
import { inPoints } from '../support/sheets'
import { openSampleOffice } from '../support/sample'
import { tempFolder } from '../support/temp-folder'

let office: Awaited<ReturnType<typeof openSampleOffice>>
let sheetId: string
let press: FakePress

beforeEach(async () => {
  press = fakePress()
  office = await openSampleOffice({ press })
  const { visits } = await office.call.inspection.find({ id: office.roundId })
  sheetId = visits
    .flatMap(({ sheets }) => sheets)
    .find(({ status, role }) => status === 'draft' && role === 'recipient_org')!.sheetId
})

const item = (code: string) => ({ of: 'item', code }) as const
const picture = (name: string, bytes: Buffer): File => new File([Uint8Array.from(bytes)], name)
const onDisk = (name: string, bytes: Buffer, writtenAt?: Date): string => {
  const path = join(tempFolder(), name)
  writeFileSync(path, bytes)
  if (writtenAt !== undefined) utimesSync(path, writtenAt, writtenAt)
  return path
}
const add = (given: { files?: File[]; paths?: string[]; target?: { of: 'item' | 'veto'; code: string }; sheetId?: string }) =>
  office.call.evidence.add({
    requestId: randomUUID(),
    sheetId: given.sheetId ?? sheetId,
    target: given.target ?? item('A1'),
    grants: (given.paths ?? []).map((path) => office.grant(path)),
    files: given.files ?? [],
  })
const list = () => office.call.evidence.list({ sheetId })
const history = (code: string) => office.call.sheet.listHistory({ sheetId, item: code })

describe('a photo beside an item', () => {
  test('is kept unchanged under its content, with the time of the camera, and told by the history of the item', async () => {
    const photo = jpegTakenAt('2013:04:11 09:42:10')
    expect(await add({ files: [picture('IMG_0001.JPG', photo)] })).toMatchObject({ numbers: [1], known: 0, refused: [] })
    const [one, ...others] = await list()
    expect(others).toEqual([])
    expect(one).toMatchObject({
      ...{ of: 'item', code: 'A1', number: 1, kind: 'photo', name: 'IMG_0001.JPG', mime: 'image/jpeg', caption: '' },
      ...{ takenAt: '2013-04-11T09:42:10', addedBy: '本机用户', bytes: photo.length, copy: null, thumbnail: null },
    })
    expect(one!.fileName).toMatch(/卫生院_A1_01$/)
    expect(readFileSync(join(office.folder, 'files', one!.sha256))).toEqual(photo)
    expect((await history('A1')).at(-1)).toMatchObject({
      ...{ what: 'evidence.added', kind: 'evidence', who: '本机用户', before: null },
      after: { id: one!.id, number: 1, name: 'IMG_0001.JPG', sha256: one!.sha256 },
    })
  })

  test('changes no point, no trace and no revision of the sheet', async () => {
    const before = await office.call.sheet.find({ id: sheetId })
    await add({ files: [picture('a.png', png())] })
    expect(await office.call.sheet.find({ id: sheetId })).toEqual(before)
    expect(office.backend.session.workspace().inspection.listUnfoundedSheets()).toEqual([])
  })

  test('is one when it comes twice, and another one at another item', async () => {
    const twice = await add({ files: [picture('a.png', png()), picture('b.png', png())] })
    expect(twice).toMatchObject({ numbers: [1], known: 1 })
    expect(await add({ files: [picture('a.png', png())] })).toMatchObject({ numbers: [], known: 1 })
    await add({ files: [picture('a.png', png())], target: item('A2') })
    expect((await list()).map(({ code, number }) => [code, number])).toEqual([
      ['A1', 1],
      ['A2', 1],
    ])
  })

  test('gets a caption, and is taken away and brought back under its own number', async () => {
    await add({ files: [picture('a.png', png('1')), picture('b.png', png('2'))] })
    const [first] = await list()
    await office.call.evidence.caption({ requestId: randomUUID(), id: first!.id, caption: ' 诊室 ' })
    expect((await list())[0]!.caption).toBe('诊室')
    await office.call.evidence.remove({ requestId: randomUUID(), id: first!.id })
    expect((await list()).map(({ number }) => number)).toEqual([2])
    expect(existsSync(join(office.folder, 'files', first!.sha256))).toBe(true)
    expect(await failureOf(office.call.evidence.remove({ requestId: randomUUID(), id: first!.id }))).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await add({ files: [picture('c.png', png('3'))] })).toMatchObject({ numbers: [3] })
    expect(await add({ files: [picture('a.png', png('1'))] })).toMatchObject({ numbers: [1] })
    expect((await history('A1')).filter(({ kind }) => kind === 'evidence').map(({ what }) => what)).toEqual([
      ...['evidence.added', 'evidence.added', 'evidence.captioned', 'evidence.removed', 'evidence.added', 'evidence.added'],
    ])
  })

  test('from a phone folder comes in the order of taking, the date of the file where the camera said nothing', async () => {
    const paths = [
      onDisk('c.jpg', jpegTakenAt('2013:04:11 11:00:00')),
      onDisk('b.png', png(), new Date(2013, 3, 11, 10, 0, 0)),
      onDisk('a.jpg', jpegTakenAt('2013:04:11 09:00:00')),
    ]
    expect(await add({ paths })).toMatchObject({ numbers: [1, 2, 3] })
    expect((await list()).map(({ name }) => name)).toEqual(['a.jpg', 'b.png', 'c.jpg'])
  })

  test('that the page cannot show is a file', async () => {
    await add({ files: [picture('IMG_0002.HEIC', png('heic')), picture('考勤表.pdf', Buffer.from('%PDF-1.7'))] })
    expect((await list()).map(({ name, kind }) => [name, kind])).toEqual([
      ['IMG_0002.HEIC', 'file'],
      ['考勤表.pdf', 'file'],
    ])
  })

  test('answers the same request again with its first answer', async () => {
    const request = { requestId: randomUUID(), sheetId, target: item('A1'), grants: [], files: [picture('a.png', png())] }
    const first = await office.call.evidence.add(request)
    expect(await office.call.evidence.add(request)).toEqual(first)
    expect(await list()).toHaveLength(1)
  })
})

describe('what is refused', () => {
  test('keeps nothing else back; alone it is the failure of the call', async () => {
    const wrong = picture('程序.exe', Buffer.from('MZ'))
    expect(await add({ files: [wrong, picture('a.png', png())] })).toMatchObject({
      numbers: [1],
      refused: [{ name: '程序.exe', code: 'FILE_FORMAT_UNKNOWN' }],
    })
    expect(await failureOf(add({ files: [wrong] }))).toMatchObject({ code: 'FILE_FORMAT_UNKNOWN' })
    expect(await failureOf(add({ paths: [join(tempFolder(), '没有.jpg')] }))).toMatchObject({ code: 'FILE_UNREADABLE' })
    expect(readdirSync(join(office.folder, 'files')).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('is what the sheet does not have, and a sheet that is finished', async () => {
    const files = [picture('a.png', png())]
    expect(await failureOf(add({ files, target: item('Z9') }))).toMatchObject({ code: 'ITEM_UNKNOWN' })
    expect(await failureOf(add({ files, target: { of: 'veto', code: 'A1' } }))).toMatchObject({ code: 'VETO_UNKNOWN' })
    const { visits } = await office.call.inspection.find({ id: office.roundId })
    const finished = visits.flatMap(({ sheets }) => sheets).find(({ status }) => status === 'finished')!
    const sheet = await office.call.sheet.find({ id: finished.sheetId })
    const [code = ''] = Object.keys(sheet.facts)
    expect(await failureOf(add({ files, sheetId: finished.sheetId, target: item(code) }))).toMatchObject({
      code: 'SHEET_FINISHED',
    })
    const { db } = office.backend.session.workspace().base
    await add({ files })
    expect(() => db.prepare('UPDATE evidence SET sheet_id = ? WHERE sheet_id = ?').run('x', sheetId)).toThrow(
      'evidence_content_is_fixed',
    )
    expect(() => db.prepare('DELETE FROM evidence').run()).toThrow('evidence_is_never_deleted')
  })
})

describe('a print copy', () => {
  test('is kept beside the original, saved under a readable name, and missed when it is gone', async () => {
    await add({ files: [picture('a.png', png())] })
    const [one] = await list()
    const copy = picture('copy.jpg', jpegTakenAt('2013:04:11 09:42:10'))
    const keep = (file: File) =>
      office.call.evidence.keepCopy({ requestId: randomUUID(), id: one!.id, copy: file, thumbnail: copy })
    expect(await failureOf(keep(picture('copy.jpg', png())))).toMatchObject({ code: 'FILE_FORMAT_UNKNOWN' })
    await keep(copy)
    expect((await list())[0]).toMatchObject({ copy: expect.any(String), thumbnail: expect.any(String) })
    const saved = join(tempFolder(), `${one!.fileName}.jpg`)
    await office.call.evidence.saveCopy({ requestId: randomUUID(), id: one!.id, grant: office.grant(saved), which: 'copy' })
    expect(readFileSync(saved)).toEqual(jpegTakenAt('2013:04:11 09:42:10'))
    await office.call.evidence.saveCopy({ requestId: randomUUID(), id: one!.id, grant: office.grant(saved), which: 'original' })
    expect(readFileSync(saved)).toEqual(png())
    rmSync(join(office.folder, 'evidence', `${one!.id}.jpg`))
    expect((await list())[0]).toMatchObject({ copy: null })
  })
})

describe('the report of the sheet', () => {
  const paperOf = async () => {
    const target = join(tempFolder(), '报告.pdf')
    await office.call.report.save({
      requestId: randomUUID(),
      kind: 'visit-evaluation',
      subject: sheetId,
      grant: office.grant(target),
    })
    const { paper } = press.printed.at(-1)!
    if (paper.kind !== 'visit-evaluation') throw new Error(paper.kind)
    return paper
  }

  test('shows photos with their print copies under what lost points, and names the rest; without any it is as it was', async () => {
    const plain = await paperOf()
    expect([plain.pictures, plain.view.photos]).toEqual([undefined, undefined])
    await add({ files: [picture('b.png', png('b'))], target: item('A2') })
    await add({ files: [picture('a.png', png('a')), picture('IMG.HEIC', png('heic'))] })
    const all = await list()
    for (const { id, kind } of all) {
      const copy = picture('copy.jpg', JPEG)
      if (kind === 'photo') await office.call.evidence.keepCopy({ requestId: randomUUID(), id, copy, thumbnail: copy })
    }
    const { view, pictures } = await paperOf()
    const shown = (view.items.figures ?? []).flatMap(({ figures }) => figures.map(({ caption }) => caption))
    expect(shown).toEqual(['A1-1']) // A2 lost nothing
    expect(view.photos?.notes).toEqual(['其余照片 1 张，见全部项目的报告。', expect.stringContaining('A1-2 IMG.HEIC')])
    expect(pictures?.map(({ path }) => readFileSync(path))).toEqual([JPEG, JPEG])
    expect(view.marks.foot).toContain(plain.view.marks.foot.slice(0, 10)) // the check code: photos are no part of the trace
  })
})

describe('finishing', () => {
  /** Answers what is open as badly as its rule allows. */
  async function answerAll(): Promise<void> {
    const sheet = inPoints(await office.call.sheet.find({ id: sheetId }))
    let { revision } = sheet
    for (const { code, scoring } of sheet.template.categories.flatMap(({ items }) => items)) {
      if (!sheet.score.unanswered.includes(code)) continue
      const fact =
        scoring.kind === 'checklist'
          ? { ticked: [] }
          : scoring.kind === 'deduct'
            ? { counts: {} }
            : { numerator: 0, denominator: 1 }
      const change = { kind: 'fact', item: code, fact } as const
      revision = (await office.call.sheet.mark({ requestId: randomUUID(), sheetId, seenRevision: revision, change })).revision
    }
  }
  const finish = (withoutEvidence?: string) =>
    office.call.sheet.finish({ requestId: randomUUID(), sheetId, ...(withoutEvidence === undefined ? {} : { withoutEvidence }) })

  test('names what the rules ask for and is not there, and takes a reason for it', async () => {
    await answerAll()
    const sheet = inPoints(await office.call.sheet.find({ id: sheetId }))
    const items = sheet.template.categories.flatMap((section) => section.items)
    const lost = new Set(sheet.score.items.filter((one) => one.lost.length > 0).map(({ code }) => code))
    const asked = items
      .filter(({ code, evidenceRule }) => evidenceRule === 'always' || (evidenceRule === 'on_deduction' && lost.has(code)))
      .map(({ code }) => code)
    expect(asked.length).toBeGreaterThan(2)
    expect(await failureOf(finish())).toEqual({ code: 'EVIDENCE_MISSING', params: { at: asked[0], items: asked.join(' ') } })
    await add({ files: [picture('a.png', png())], target: item(asked[0]!) })
    expect(await failureOf(finish())).toMatchObject({ params: { items: asked.slice(1).join(' ') } })
    expect(await finish('材料在纸质档案里')).toMatchObject({ status: 'finished', total: sheet.score.total })
    const told = office.backend.session.workspace().base.journal.listByEntity(`sheet/${sheetId}`).at(-1)
    expect(told).toMatchObject({ what: 'sheet.finished', reason: '材料在纸质档案里' })
  })

  test('needs no reason where nothing is missing', async () => {
    await answerAll()
    const { params } = await failureOf(finish())
    for (const code of String(params['items']).split(' ')) await add({ files: [picture('a.png', png())], target: item(code) })
    expect(await finish('没有用到的理由')).toMatchObject({ status: 'finished' })
    const told = office.backend.session.workspace().base.journal.listByEntity(`sheet/${sheetId}`).at(-1)
    expect(told).toMatchObject({ what: 'sheet.finished', reason: null })
  })
})

describe('damage', () => {
  test('of an original is noticed by its content and named by the check', async () => {
    await add({ files: [picture('a.png', png('1')), picture('b.png', png('2'))] })
    const [first, second] = await list()
    const check = () => office.call.workspace.check()
    expect(await check()).toMatchObject({ damagedFiles: 0, damagedNames: [] })
    writeFileSync(join(office.folder, 'files', first!.sha256), 'changed')
    rmSync(join(office.folder, 'files', second!.sha256))
    expect(await check()).toMatchObject({ damagedFiles: 2, damagedNames: expect.arrayContaining(['a.png', 'b.png']) })
    expect((await list()).map(({ original }) => original !== null)).toEqual([true, false])
    const saving = office.call.evidence.saveCopy({
      ...{ requestId: randomUUID(), id: first!.id, grant: office.grant(join(tempFolder(), 'x.png')), which: 'original' },
    })
    expect(await failureOf(saving)).toMatchObject({ code: 'FILE_DAMAGED' })
    await add({ files: [picture('a.png', png('1')), picture('b.png', png('2'))] }) // the same content makes it good again
    expect(await check()).toMatchObject({ damagedFiles: 0 })
  })

  test('of a life cut between content and row leaves a content without a row, and the next attempt goes on', async () => {
    const { base } = office.backend.session.workspace()
    base.db.exec("CREATE TRIGGER cut BEFORE INSERT ON evidence BEGIN SELECT RAISE(ABORT, 'cut'); END")
    expect(await failureOf(add({ files: [picture('a.png', png())] }))).toMatchObject({ code: 'BUG' })
    expect(await list()).toEqual([])
    expect(base.attachments.listContents()).toEqual([])
    expect(readdirSync(join(office.folder, 'files'))).toHaveLength(1)
    base.db.exec('DROP TRIGGER cut')
    expect(await add({ files: [picture('a.png', png())] })).toMatchObject({ numbers: [1] })
  })
})
