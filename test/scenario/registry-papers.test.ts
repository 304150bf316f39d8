import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { AgreementView } from '@core/papers/agreement-view'
import type { PaperKind } from '@core/papers/paper-kind'
import type { PostingTableView } from '@core/papers/posting-table-view'
import type { RegisterView } from '@core/papers/register-view'
import { failureOf } from '../support/failure'
import { fakePress } from '../support/fake-press'
import { openSampleOffice } from '../support/sample'

const KINDS = [
  ...(['pairing-list', 'agreement', 'roster', 'attendance', 'workload'] as const),
  ...(['contact-register', 'missing-returns'] as const),
]

/** The sample county with its papers in words instead of PDF. */
async function desk() {
  const press = fakePress()
  const office = await openSampleOffice({ press })
  const list = async (kind: PaperKind) => await office.call.report.list({ inspectionId: office.roundId, kind })
  const viewOf = async <View>(kind: PaperKind, subject: string): Promise<View> => {
    await office.call.report.preview({ kind, subject })
    return press.printed.at(-1)?.paper.view as unknown as View
  }
  return { ...office, list, viewOf, printed: press.printed }
}

test('one list of pairings of the bureau and one a county, which together have all its rows', async () => {
  const { list, viewOf } = await desk()
  const [whole, ...counties] = await list('pairing-list')
  expect([whole?.place, counties.length]).toEqual(['云泽市卫生局', 9])
  const all = await viewOf<RegisterView>('pairing-list', whole!.subject)
  const parts = []
  for (const { subject } of counties) parts.push(...(await viewOf<RegisterView>('pairing-list', subject)).table.rows)
  const unnumbered = (rows: RegisterView['table']['rows']) => rows.map((cells) => cells.toSpliced(3, 1))
  expect(unnumbered(parts)).toEqual(unnumbered(all.table.rows))
  expect(all.table.total?.[0]).toMatch(/^合计：旗县区 9 个　支援医院 \d+ 家　受援单位 \d+ 家　结对 61 对$/)
})

test('one agreement a pairing, with what the scheme asks and brackets for what nobody recorded', async () => {
  const { call, list, viewOf } = await desk()
  const lines = await list('agreement')
  expect(lines).toHaveLength(61)
  const subject = lines[0]!.subject
  const before = await viewOf<AgreementView>('agreement', subject)
  expect(before.number).toMatch(/^协议编号：云卫支协〔2012〕\d+号$/)
  expect(JSON.stringify(before)).toContain('连续在岗不少于6个月')
  expect(JSON.stringify(before)).toContain('【中长期目标】')
  const goals = [{ metric: '教学查房', unit: '次', target: 48, dueOn: null, progress: 0 }]
  const agreement = { signedOn: '2012-12-28', startsOn: '2013-01-01', endsOn: '2015-12-31', goals }
  await call.agreement.save({ requestId: randomUUID(), pairingId: subject, agreement })
  const after = await viewOf<AgreementView>('agreement', subject)
  expect(JSON.stringify(after)).toContain('（一）中长期目标：教学查房不少于48次。')
  expect(after.signed[0]?.text).toBe('2012年12月28日')
})

test('attendance and workload have a table for each month of which anything was recorded', async () => {
  const { call, list, viewOf } = await desk()
  expect([await list('attendance'), await list('workload')]).toEqual([[], []])
  const posting = (await call.posting.list()).find(({ state }) => state === 'active')!
  await call.attendance.mark({ requestId: randomUUID(), marks: [{ postingId: posting.id, day: '2013-05-06', state: 'present' }] })
  const marks = [{ postingId: posting.id, metric: 'outpatients' as const, value: 60 }]
  for (const month of ['2013-04', '2013-05']) await call.workload.mark({ requestId: randomUUID(), month, marks })
  const ofBureau = async (kind: PaperKind) => (await list(kind)).filter(({ place }) => place === '云泽市卫生局')
  expect((await ofBureau('attendance')).map(({ subject }) => subject)).toEqual(['2013-05'])
  expect((await ofBureau('workload')).map(({ on }) => on)).toEqual(['2013-05', '2013-04'])
  const workload = await viewOf<PostingTableView>('workload', '2013-04')
  const [persons, hospitals] = workload.tables.map(({ content }) => content)
  expect(persons?.rows.filter((cells) => cells[4] !== '—').map((cells) => [cells[2], cells[4]])).toEqual([
    [posting.staffName, '60'],
  ])
  expect(persons?.total?.[4]).toBe('60')
  expect(hospitals?.rows.length).toBeGreaterThan(1)
  const roster = await viewOf<PostingTableView>('roster', 'all')
  expect(roster.tables[0]?.content.rows).toHaveLength(80)
})

test('each clinic with postings has tables of its own, which together have all rows of the table of the bureau', async () => {
  const { call, list, viewOf } = await desk()
  const posting = (await call.posting.list()).find(({ state }) => state === 'active')!
  await call.attendance.mark({ requestId: randomUUID(), marks: [{ postingId: posting.id, day: '2013-05-06', state: 'present' }] })
  const marks = [{ postingId: posting.id, metric: 'outpatients' as const, value: 60 }]
  await call.workload.mark({ requestId: randomUUID(), month: '2013-05', marks })
  const clinic = (await call.organization.list()).find(({ id }) => id === posting.recipientId)!.name
  for (const kind of ['roster', 'attendance', 'workload'] as const) {
    const [whole, ...clinics] = await list(kind)
    expect(new Set(clinics.map(({ place }) => place)).size).toBe(clinics.length)
    const rowsOf = async (subject: string) => (await viewOf<PostingTableView>(kind, subject)).tables[0]!.content.rows
    const parts = []
    for (const { subject } of clinics) parts.push(...(await rowsOf(subject)))
    const named = (rows: PostingTableView['tables'][0]['content']['rows']) =>
      rows.map((cells) => cells.filter((cell) => !/^[0-9]+$/.test(cell)).join()).sort()
    expect(named(parts)).toEqual(named(await rowsOf(whole!.subject)))
    const own = clinics.find(({ place }) => place === clinic)!
    expect(own.fileName).toMatch(new RegExp(`^${clinic}_.+_2013-0[56].*_[0-9]{3}\\.pdf$`))
    const { left, tables } = await viewOf<PostingTableView>(kind, own.subject)
    expect(left).toBe(`编制单位：${clinic}`)
    expect(JSON.stringify(tables[0]?.content.rows)).toContain(posting.staffName)
    const strange = failureOf(call.report.preview({ kind, subject: `${whole!.subject}/${posting.supporterId}` }))
    expect((await strange).code).toBe('REPORT_SUBJECT_UNKNOWN')
  }
})

test('the clinics are listed for the latest twelve months, the bureau for all; a row that changes shows at once', async () => {
  const { call, list, viewOf } = await desk()
  const { id, recipientId } = (await call.posting.list()).find(({ state }) => state === 'active')!
  await call.posting.amend({ requestId: randomUUID(), id, changes: { endsOn: null }, reason: '延长' })
  const months = Array.from(
    { length: 14 },
    (_, at) => `${2013 + Math.floor((at + 4) / 12)}-${String(((at + 4) % 12) + 1).padStart(2, '0')}`,
  )
  const own = async () => (await list('workload')).flatMap(({ subject, on }) => (subject.endsWith(`/${recipientId}`) ? [on] : []))
  for (const [at, month] of months.entries()) {
    await call.workload.mark({ requestId: randomUUID(), month, marks: [{ postingId: id, metric: 'outpatients', value: 60 }] })
    expect(await own()).toEqual(months.slice(Math.max(0, at - 11), at + 1).toReversed())
  }
  expect((await list('workload')).filter(({ subject }) => !subject.includes('/')).map(({ on }) => on)).toEqual(
    months.toReversed(),
  )
  const oldest = await viewOf<PostingTableView>('workload', `${months[0]}/${recipientId}`)
  expect(oldest.tables[0]?.content.total?.[4]).toBe('60')
})

test('workload that is printed from its place stands by hospital, whatever the order of the place', async () => {
  const { call, printed } = await desk()
  const active = (await call.posting.list()).filter(({ state }) => state === 'active')
  const postingIds = active.map(({ id }) => id)
  await call.posting.previewPaper({ kind: 'workload', month: '2013-05', postingIds })
  await call.posting.previewPaper({ kind: 'workload', month: '2013-05', postingIds: postingIds.toReversed() })
  const [one, other] = printed.map(({ paper }) => (paper.view as PostingTableView).tables)
  const hospitals = (tables: PostingTableView['tables'] | undefined) => tables?.[0]?.content.rows.map(([name]) => name)
  expect(hospitals(one)).toEqual(hospitals(other))
  const [inTurn, each] = [hospitals(one) ?? [], new Set(hospitals(one))]
  expect(inTurn.filter((name, at) => name !== inTurn[at - 1])).toHaveLength(each.size)
  expect(other?.[1]).toEqual(one?.[1])
})

test('who is named stands in the register of contacts, and is missed no more', async () => {
  const { call, list, viewOf } = await desk()
  const missing = async () =>
    (await viewOf<RegisterView>('missing-returns', 'all')).table.rows.filter((cells) => cells[3] === '联系人')
  const units = (await call.contact.list()).rows.length
  expect(await missing()).toHaveLength(units)
  const [first] = (await call.contact.list()).rows
  const person = { name: '示例甲', jobTitle: '科长', phone: '000-00000001', note: '' }
  await call.contact.add({ requestId: randomUUID(), organizationId: first!.organizationId, ...person })
  expect(await missing()).toHaveLength(units - 1)
  const register = await viewOf<RegisterView>('contact-register', 'all')
  expect(register.table.rows.filter((cells) => cells[3] === '示例甲').map((cells) => cells.slice(3))).toEqual([
    ['示例甲', '科长', '000-00000001', '—'],
  ])
  expect((await list('contact-register'))[0]).toMatchObject({ place: '云泽市卫生局', on: '2013-06-10' })
})

test('months that were returned, self-assessments and replies are told as they stand', async () => {
  const { call, roundId, viewOf } = await desk()
  const posting = (await call.posting.list()).find(({ state, startsOn }) => state === 'active' && startsOn < '2013-04-01')!
  const clinic = (await call.organization.list()).find(({ id }) => id === posting.recipientId)!.name
  const owed = async (kind: string) =>
    (await viewOf<RegisterView>('missing-returns', 'all')).table.rows
      .filter((cells) => cells[1] === clinic && cells[3] === kind)
      .map((cells) => cells[4])
  const [before] = await owed('月考勤')
  expect(before).toContain(posting.staffName)
  const marks = ['2013-04-08', '2013-05-06'].map((day) => ({ postingId: posting.id, day, state: 'present' as const }))
  await call.attendance.mark({ requestId: randomUUID(), marks })
  expect((await owed('月考勤')).join()).not.toContain(posting.staffName)
  expect((await owed('月工作量')).join()).toContain(posting.staffName)
  expect(await owed('自评表')).toEqual([])
  await call.review.settleSelf({ requestId: randomUUID(), inspectionId: roundId, dueOn: '2013-04-30', isBlind: false })
  const rows = (await viewOf<RegisterView>('missing-returns', 'all')).table.rows.filter((cells) => cells[3] === '自评表')
  expect(rows.length).toBeGreaterThan(20)
  expect(new Set(rows.map((cells) => cells[6]))).toEqual(new Set(['41 天']))
})

test('the same county has the same check codes, whatever its ids; what is not there is refused', async () => {
  const codesOf = async () => {
    const { call, list } = await desk()
    const codes = []
    for (const kind of KINDS)
      for (const { subject } of (await list(kind)).slice(0, 3))
        codes.push((await call.report.preview({ kind, subject })).checksum)
    return codes
  }
  const codes = await codesOf()
  expect(new Set(codes).size).toBe(codes.length)
  expect(await codesOf()).toEqual(codes)
  const { call } = await desk()
  for (const kind of KINDS) {
    if (kind === 'roster') continue
    expect((await failureOf(call.report.preview({ kind, subject: '没有' }))).code).toBe('REPORT_SUBJECT_UNKNOWN')
  }
})
