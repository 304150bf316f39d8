import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openEmptyOffice, openOffice } from '../support/backend'
import { importDivisions } from '../support/registry'
import { openSampleOffice } from '../support/sample'
import { tempFolder } from '../support/temp-folder'

const requestId = () => randomUUID()

test('an empty folder is told what comes first, step by step', async () => {
  const office = openOffice()
  await office.call.workspace.createEmpty({
    requestId: requestId(),
    grant: office.grant(join(tempFolder(), '空')),
    bureauName: '示例县卫生局',
    operator: '示例甲',
  })
  expect(await office.call.workbench.find()).toMatchObject({
    day: '2026-03-09',
    firstStep: 'organizations',
    entries: [],
    scheme: null,
    round: { counties: [] },
    numbers: { overdue: 0, today: 0, visited: 0, toVisit: 0, contacts: 0 },
  })
  await importDivisions(office)
})

test('the sample county on the last day of its scheme: numbers are those of the lists they lead to', async () => {
  const { call, roundId } = await openSampleOffice()
  const { numbers, entries, round, scheme, firstStep, day } = await call.workbench.find()
  expect([day, firstStep]).toEqual(['2013-06-10', null])
  const [coverage, contacts, story] = [
    await call.planning.coverage(),
    await call.contact.list(),
    await call.inspection.find({ id: roundId }),
  ]
  expect(numbers).toEqual({
    overdue: 0,
    today: entries.filter(({ daysLeft }) => daysLeft === 0).length,
    visited: 30,
    toVisit: 30,
    sheets: story.inspection.sheets - story.inspection.finished,
    contacts: contacts.rows.filter((row) => row.contacts.length === 0).length,
    uncovered: coverage.uncovered.length,
    understaffed: coverage.understaffed.length,
    expiring: coverage.expiring.length,
  })
  expect(round?.id).toBe(roundId)
  expect(round?.counties.reduce((all, { visited }) => all + visited, 0)).toBe(30)
  expect(scheme?.stages.length).toBe(3)
  const open = entries.filter(({ kind }) => kind === 'sheet')
  expect(open.map(({ visitId }) => visitId).sort()).toEqual(
    story.visits
      .filter(({ sheets }) => sheets.some(({ status }) => status !== 'finished'))
      .map(({ id }) => id)
      .sort(),
  )
  const days = entries.map(({ daysLeft }) => daysLeft ?? Infinity)
  expect(days).toEqual(days.toSorted((a, b) => a - b))
  const kinds = new Set(entries.map(({ kind }) => kind))
  expect(kinds).toEqual(new Set(['unmanned', 'contacts', 'replacement', 'sheet', 'deliverable', 'stage']))
})

test('a notice is on the desk until it is closed, overdue after its deadline', async () => {
  const office = await openSampleOffice()
  const { call, roundId } = office
  const { visits } = await call.inspection.find({ id: roundId })
  const sheet = visits.flatMap(({ sheets }) => sheets).find(({ role }) => role === 'recipient_org')!
  await call.sheet.reopen({ requestId: requestId(), sheetId: sheet.sheetId, reason: '补记问题' })
  const said = { itemCode: null, problem: '缺考勤。', requirement: '限期补齐', dueOn: '2013-06-09', severity: 'normal' as const }
  const { id: findingId } = await call.sheet.recordFinding({ requestId: requestId(), sheetId: sheet.sheetId, finding: said })
  const ofKind = async (kind: string) => (await call.workbench.find()).entries.filter((one) => one.kind === kind)
  expect(await ofKind('finding')).toMatchObject([{ id: findingId, count: 1, dueOn: '2013-06-09', daysLeft: -1, state: 'draft' }])

  await call.workspace.amendSettings({ requestId: requestId(), noticeNumbering: '云卫督改' })
  const notice = { inspectionId: roundId, issuedOn: '2013-05-20', dueOn: '2013-05-27', problems: [[findingId]], persons: [] }
  const { ids } = await call.rectification.issue({ requestId: requestId(), ...notice })
  const id = ids[0]!
  expect(await ofKind('finding')).toEqual([])
  expect(await ofKind('rectification')).toMatchObject([
    { id, state: 'issued', daysLeft: -14, text: '缺考勤', basis: '云卫督改〔2013〕1号', units: [sheet.subjectName] },
  ])
  expect((await call.workbench.find()).numbers.overdue).toBe(1)

  const record = (...steps: Parameters<typeof call.rectification.record>[0]['steps']) =>
    call.rectification.record({ requestId: requestId(), id, steps })
  await record({ what: 'replied', repliedOn: '2013-05-26', text: '已补齐', files: [], isComplete: true })
  // The next step is the bureau's: no longer the unit's delay, but still late on the desk.
  expect(await ofKind('rectification')).toMatchObject([{ state: 'awaiting', daysLeft: -14 }])
  expect((await call.workbench.find()).numbers.overdue).toBe(0)
  const check = {
    what: 'checked',
    checkedOn: '2013-05-28',
    checkedBy: '示例甲',
    hasPassed: true,
    result: '属实',
    dueOn: null,
  } as const
  await record(check, { what: 'closed', closedOn: '2013-05-28', closedBy: '示例甲' })
  expect(await ofKind('rectification')).toEqual([])
})

test('a consent, a contact and a plan take their rows off the desk or put them on it', async () => {
  const { call } = await openSampleOffice({ startsAt: '2013-05-15T02:00:00.000Z' })
  const rowsOf = async (kind: string) => (await call.workbench.find()).entries.filter((one) => one.kind === kind)
  const [replaced, ...others] = await rowsOf('replacement')
  const consent = { isGiven: true, by: '示例县卫生局', on: '2013-04-01', paperNumber: '' }
  await call.posting.consent({ requestId: requestId(), id: replaced!.id, consent })
  expect((await rowsOf('replacement')).map(({ id }) => id)).toEqual(others.map(({ id }) => id))

  const missing = (await call.workbench.find()).numbers.contacts
  const [unit] = (await call.contact.list()).rows
  const person = { name: '示例甲', jobTitle: '', phone: '', note: '' }
  await call.contact.add({ requestId: requestId(), organizationId: unit!.organizationId, ...person })
  expect(await rowsOf('contacts')).toMatchObject([{ count: missing - 1, state: 'missing' }])

  const round = { code: '2013-2', name: '第二轮', startsOn: '2013-05-13', endsOn: '2013-05-24' }
  const { id: inspectionId } = await call.plan.openRound({ requestId: requestId(), ...round })
  const { candidates, teams } = await call.plan.find({ inspectionId })
  const clinics = candidates.slice(0, 2).map(({ organizationId }) => organizationId)
  await call.plan.addUnits({ requestId: requestId(), inspectionId, organizationIds: clinics })
  for (const [at, clinicId] of clinics.entries()) {
    const visitOn = at === 0 ? '2013-05-15' : '2013-05-22'
    const overrideReason = '示例'
    await call.plan.place({ requestId: requestId(), inspectionId, clinicId, teamId: teams[at]!.id, visitOn, overrideReason })
  }
  // Of the two days only the one of this week.
  expect(await rowsOf('visit')).toMatchObject([{ id: clinics[0], daysLeft: 0, state: 'planned', inspectionId }])
  expect(await call.workbench.find()).toMatchObject({
    numbers: { visited: 0, toVisit: 2 },
    round: { id: inspectionId },
  })
})

test('deadlines are counted from today also after the scheme has ended', async () => {
  const { call } = await openEmptyOffice({ startsAt: '2026-07-10T02:00:00.000Z' })
  const frame = { code: '示例〔2026〕1号', name: '2026年上半年督查', startsOn: '2026-03-01', endsOn: '2026-06-30' }
  const { id: schemeId } = await call.scheme.record({ requestId: requestId(), ...frame })
  const stage = { id: 'S1', name: '总结', startsOn: '2026-06-01', endsOn: '2026-06-30', tasks: [] }
  const paper = {
    id: 'D1',
    title: '总结报告',
    kind: 'paper' as const,
    dueOn: '2026-07-08',
    from: [],
    to: '示例市卫生局',
    perUnit: null,
  }
  const plan = { stages: [stage], deliverables: [paper], dayPolicy: 'as_written' as const }
  await call.scheme.savePlan({ requestId: requestId(), schemeId, ...plan })
  const { day, entries } = await call.workbench.find()
  expect(day).toBe('2026-07-10')
  expect(entries).toMatchObject([{ kind: 'deliverable', id: 'D1', daysLeft: -2 }]) // the stage is over
})
