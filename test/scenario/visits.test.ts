import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { failureOf } from '../support/failure'
import { openSampleOffice, visitFile, type VisitJson } from '../support/sample'
import { tempFolder } from '../support/temp-folder'

type SampleOffice = Awaited<ReturnType<typeof openSampleOffice>>

/** Imports a visit file as the window does. */
function importing(office: SampleOffice, file: VisitJson, reason?: string) {
  const { call, roundId } = office
  const path = join(tempFolder(), 'visit.json')
  writeFileSync(path, JSON.stringify(file))
  return call.inspection.importVisit({
    requestId: randomUUID(),
    inspectionId: roundId,
    grant: office.grant(path),
    ...(reason === undefined ? {} : { reason }),
  })
}

const visitOf = async ({ call, roundId }: SampleOffice, code: string) => {
  const { visits } = await call.inspection.find({ id: roundId })
  return visits.find((visit) => visit.code === code)!
}
const sheetOf = async (office: SampleOffice, code: string, templateId: string) => {
  const visit = await visitOf(office, code)
  return office.call.sheet.find({ id: visit.sheets.find((sheet) => sheet.templateId === templateId)!.sheetId })
}
const journalRows = ({ backend }: SampleOffice) => backend.session.workspace().base.journal.count()

describe('the round of the sample', () => {
  test('holds its visits by day and official order, complete sheets finished', async () => {
    const office = await openSampleOffice()
    const { inspection, visits, teams } = await office.call.inspection.find({ id: office.roundId })
    expect(inspection).toMatchObject({
      code: 'YZ-2013-ZXDC',
      startsOn: '2013-05-10',
      endsOn: '2013-05-30',
      isOpen: true,
      visits: 30,
      sheets: 90,
      finished: 88,
    })
    expect(teams.map((team) => team.members.length)).toEqual([3, 3, 3, 3])
    expect(visits.map((visit) => visit.visitOn)).toEqual(visits.map((visit) => visit.visitOn).sort())
    expect(visits.filter((visit) => visit.visitOn === '2013-05-10').map((visit) => visit.clinicCode)).toEqual([
      '02012',
      '02015',
      '02032',
      '02044',
    ])
    const open = visits.flatMap((visit) =>
      visit.sheets
        .filter((sheet) => sheet.status !== 'finished')
        .map((sheet) => [visit.code, sheet.role, sheet.status, sheet.answered, sheet.of]),
    )
    expect(open).toEqual([
      ['YZ2013-V19', 'recipient_org', 'draft', 24, 28],
      ['YZ2013-V29', 'supporting_org', 'draft', 22, 27],
    ])
    expect(visits[0]).toMatchObject({
      teamName: '第一检查组',
      members: ['示例督查甲', '示例督查乙', '示例督查丙'],
      countyName: expect.stringMatching(/./),
    })
  })

  test('is shown at the institution and the pairing', async () => {
    const office = await openSampleOffice()
    const { call } = office
    const clinic = (await call.organization.list()).find((one) => one.code === '02042')!
    const { sheets, pairings } = await call.organization.find({ id: clinic.id })
    expect(sheets).toMatchObject([{ role: 'recipient_org', visitOn: '2013-05-24', status: 'finished' }])
    const { visits } = await call.pairing.find({ id: pairings[0]!.id })
    expect(visits).toMatchObject([
      { code: 'YZ2013-V15', teamName: '第三检查组', status: 'finished', grade: '不合格', vetoes: ['V2'] },
    ])
    const hospital = await call.organization.find({ id: (await call.pairing.find({ id: pairings[0]!.id })).pairing.supporterId })
    const own = hospital.sheets.filter(({ visitId, role }) => visitId === visits[0]!.visitId && role === 'supporting_org')
    expect(own).toMatchObject([{ grade: '不合格', vetoes: ['V2'] }])
  })
})

describe('importing a visit again', () => {
  test('changes nothing when the facts are the same', async () => {
    const office = await openSampleOffice()
    const before = journalRows(office)
    const file = visitFile('YZ2013-V01-02015')
    const shuffled = { ...file, sheets: [...file.sheets].reverse() }
    expect(await importing(office, file)).toMatchObject({ status: 'unchanged' })
    expect(await importing(office, shuffled)).toMatchObject({ status: 'unchanged' })
    expect(journalRows(office)).toBe(before + 1) // the other order of sheets is another file, but no other fact
  })

  test('never undoes what was entered by hand', async () => {
    const office = await openSampleOffice()
    const file = visitFile('YZ2013-V19-02046')
    const sheet = await sheetOf(office, 'YZ2013-V19', 'RC-2025')
    const change = { kind: 'fact' as const, item: 'A1', fact: { ticked: [] } }
    await office.call.sheet.mark({ requestId: randomUUID(), sheetId: sheet.id, seenRevision: sheet.revision, change })
    expect(await importing(office, file)).toMatchObject({ status: 'unchanged' })
    expect((await sheetOf(office, 'YZ2013-V19', 'RC-2025')).facts['A1']).toEqual({ ticked: [] })
  })

  test('needs a reason for other facts once the sheet is finished, and corrects it with one', async () => {
    const office = await openSampleOffice()
    const file = visitFile('YZ2013-V01-02015')
    file.sheets[1]!.facts['A1'] = { ticked: [] }
    file.sheets[1]!.remarks['A1'] = '复核后未见'
    const before = journalRows(office)
    expect(await failureOf(importing(office, file))).toEqual({ code: 'REASON_REQUIRED', params: { at: 'reason', code: '02015' } })
    expect(journalRows(office)).toBe(before)

    expect(await importing(office, file, '复核更正')).toMatchObject({ status: 'changed' })
    const sheet = await sheetOf(office, 'YZ2013-V01', 'RC-2025')
    expect([sheet.status, sheet.facts['A1'], sheet.remarks['A1']]).toEqual(['finished', { ticked: [] }, '复核后未见'])
    const history = await office.call.sheet.listHistory({ sheetId: sheet.id, item: 'A1' })
    expect(history.map(({ what, kind, after, reason }) => [what, kind, after, reason])).toEqual([
      ['sheet.fact', 'fact', expect.anything(), null],
      ['sheet.corrected', 'fact', { ticked: [] }, '复核更正'],
      ['sheet.corrected', 'remark', '复核后未见', '复核更正'],
    ])
    expect(await importing(office, file)).toMatchObject({ status: 'unchanged' })
  })

  test('opens a finished sheet again when a correction takes an answer back', async () => {
    const office = await openSampleOffice()
    const file = visitFile('YZ2013-V01-02015')
    delete file.sheets[1]!.facts['A1']
    expect(await importing(office, file, '此项未查')).toMatchObject({ status: 'changed' })
    expect(await sheetOf(office, 'YZ2013-V01', 'RC-2025')).toMatchObject({ status: 'draft', finishedAt: null })
  })

  test('moves the day and the team with a reason', async () => {
    const office = await openSampleOffice()
    const file = { ...visitFile('YZ2013-V01-02015'), date: '2013-05-11', team: ['示例督查甲'] }
    expect((await failureOf(importing(office, file))).code).toBe('REASON_REQUIRED')
    expect(await importing(office, file, '日期笔误')).toMatchObject({ status: 'changed' })
    expect(await visitOf(office, 'YZ2013-V01')).toMatchObject({
      visitOn: '2013-05-11',
      teamName: '第一检查组',
      members: ['示例督查甲'],
    })
  })

  test('refuses a visit id that is another clinic’s, and leaves nothing behind', async () => {
    const office = await openSampleOffice()
    const before = journalRows(office)
    const file = { ...visitFile('YZ2013-V01-02015'), visitId: 'YZ2013-V02' }
    expect(await failureOf(importing(office, file))).toEqual({
      code: 'VISIT_EXISTS',
      params: { at: 'visitId', code: 'YZ2013-V02' },
    })
    const half = visitFile('YZ2013-V01-02015')
    half.visitId = 'NEW-1'
    half.sheets[2]!.facts['C5'] = { numerator: -1, denominator: 2 }
    expect((await failureOf(importing(office, half))).params['at']).toBe('sheets.2.C5.numerator')
    expect(journalRows(office)).toBe(before)
  })

  test('takes a second visit of the same clinic', async () => {
    const office = await openSampleOffice()
    const file = { ...visitFile('YZ2013-V01-02015'), visitId: 'YZ2013-V31', date: '2013-05-29' }
    expect(await importing(office, file)).toMatchObject({ status: 'created' })
    expect((await visitOf(office, 'YZ2013-V31')).sheets.map((sheet) => sheet.status)).toEqual([
      'finished',
      'finished',
      'finished',
    ])
  })
})

describe('a visit entered by hand', () => {
  test('offers the clinic, its hospitals and its doctors of that day', async () => {
    const { call } = await openSampleOffice()
    const clinics = (await call.organization.list()).filter((one) => one.kind === 'recipient')
    const subjectsAt = async (code: string, visitOn: string) =>
      (await call.inspection.listSubjects({ clinicId: clinics.find((one) => one.code === code)!.id, visitOn })).map(
        (one) => `${one.role} ${one.subjectCode} ${one.templateId}@${one.templateVersion}`,
      )
    const subjects = await subjectsAt('02015', '2013-05-10')
    expect(subjects).toContain('supporting_org 01001 SH-2025@1.1')
    expect(subjects).toContain('recipient_org 02015 RC-2025@1.1')
    expect(subjects).toContain('dispatched_staff PZ2013001 DD-2025@1.1')
    expect(await subjectsAt('02039', '2013-05-10')).toEqual([
      'recipient_org 02039 RC-2025@1.1',
      'recipient_org 02039 DS-SELF-2025@1.0',
      'patient 02039 FU-2025@1.0',
    ])
    const later = await subjectsAt('02015', '2019-05-10')
    const roles = ['recipient_org', 'recipient_org', 'dispatched_staff', 'patient']
    expect(later.map((one) => one.split(' ')[0])).toEqual(roles) // the pairing is over, the last doctor is still known
  })

  test('opens an empty sheet for each subject, once a day', async () => {
    const office = await openSampleOffice()
    const { call, roundId } = office
    const clinic = (await call.organization.list()).find((one) => one.code === '02001')!
    const subjects = await call.inspection.listSubjects({ clinicId: clinic.id, visitOn: '2013-05-29' })
    const sheets = subjects.map(({ templateId, templateVersion, subjectCode }) => ({ templateId, templateVersion, subjectCode }))
    const visit = {
      requestId: randomUUID(),
      inspectionId: roundId,
      clinicId: clinic.id,
      visitOn: '2013-05-29',
      teamName: '第一检查组',
      members: ['示例督查甲'],
      sheets,
    }
    const created = await call.inspection.createVisit(visit)
    expect(await call.inspection.createVisit(visit)).toEqual(created)
    const row = await call.inspection.findVisit({ id: created.id })
    expect(row).toMatchObject({ code: 'YZ2013-V31', clinicCode: '02001', teamName: '第一检查组' })
    expect(row.sheets.map((sheet) => [sheet.status, sheet.answered])).toEqual(subjects.map(() => ['draft', 0]))
    expect(await failureOf(call.inspection.createVisit({ ...visit, requestId: randomUUID() }))).toMatchObject({
      code: 'VISIT_EXISTS',
    })
  })

  test('refuses subjects and templates that are not there', async () => {
    const { call, roundId } = await openSampleOffice()
    const clinic = (await call.organization.list()).find((one) => one.code === '02001')!
    const creating = (sheet: object, inspectionId = roundId) =>
      failureOf(
        call.inspection.createVisit({
          requestId: randomUUID(),
          inspectionId,
          clinicId: clinic.id,
          visitOn: '2013-05-29',
          teamName: '',
          members: ['示例督查甲'],
          sheets: [{ templateId: 'RC-2025', templateVersion: '1.1', subjectCode: '02001', ...sheet }],
        }),
      )
    expect(await creating({ templateVersion: '9' })).toMatchObject({
      code: 'TEMPLATE_UNKNOWN',
      params: { at: 'sheets.0.templateId' },
    })
    expect(await creating({ subjectCode: '01001' })).toMatchObject({
      code: 'SUBJECT_UNKNOWN',
      params: { at: 'sheets.0.subjectCode' },
    })
    expect(await creating({ subjectCode: '02002' })).toMatchObject({ code: 'SUBJECT_UNKNOWN' })
    expect(await creating({}, randomUUID())).toMatchObject({ code: 'INSPECTION_UNKNOWN' })
  })
})
