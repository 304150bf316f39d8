import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { failureOf } from '../support/failure'
import { openSampleOffice } from '../support/sample'

type Office = Awaited<ReturnType<typeof openSampleOffice>>
type Kind = Parameters<Office['call']['official']['find']>[0]['kind']
const find = ({ call, roundId }: Office, kind: Kind) => call.official.find({ inspectionId: roundId, kind })
const write = async (office: Office, changes: Partial<Record<string, string>>, kind: Kind = 'circular') => {
  const { call, roundId } = office
  const { texts } = await find(office, kind)
  await call.official.save({ requestId: randomUUID(), inspectionId: roundId, kind, texts: { ...texts, ...changes } })
  return find(office, kind)
}

describe('通报 of a round', () => {
  test('is drafted from its results, and names what only a person knows', async () => {
    const office = await openSampleOffice()
    const { texts, savedAt, annexes, placeholders } = await find(office, 'circular')
    const { groups } = await office.call.evaluation.results({ inspectionId: office.roundId })
    expect(savedAt).toBeNull()
    expect(annexes).toHaveLength(groups.length)
    for (const { ranked, mean } of groups) {
      expect(texts.body).toContain(`平均${mean}分，最高${ranked[0]!.total}分（${ranked[0]!.name}）`)
      expect(texts.body).toContain(`最低${ranked.at(-1)!.total}分`)
    }
    const [worst] = await office.call.evaluation.itemLosses({
      inspectionId: office.roundId,
      templateId: groups[0]!.templateId,
      templateVersion: groups[0]!.templateVersion,
    })
    expect(texts.body).toContain(worst!.title)
    expect(texts.body).toContain(`失分率${worst!.percent}%，涉及${worst!.subjects}家`)
    expect(texts.organMark).toBe('云泽市卫生局文件')
    expect(placeholders).toContain('【通知名称及文号】')
  })

  test('names of each problem those that lost most points on it, whatever their total', async () => {
    const office = await openSampleOffice()
    const { texts } = await find(office, 'circular')
    const named = [...texts.body.matchAll(/卫生院“.+?”失分较多。.+?，主要有(.+?)。/g)].map(([, names]) => names!.split('、'))
    expect(named).toHaveLength(3)
    expect(new Set(named.map((names) => names.join())).size).toBeGreaterThan(1)
    const { groups } = await office.call.evaluation.results({ inspectionId: office.roundId })
    const names = new Set(groups.flatMap(({ ranked, unranked }) => [...ranked, ...unranked]).map(({ name }) => name))
    expect(named.flat().filter((name) => !names.has(name))).toEqual([])
  })

  test('praises nobody with a veto or an open sheet, even where a person put them on the list', async () => {
    const office = await openSampleOffice()
    const { call, roundId } = office
    const { groups } = await call.evaluation.results({ inspectionId: roundId })
    for (const { templateId, templateVersion, unranked } of groups) {
      for (const { subjectCode } of unranked) {
        const add = { templateId, templateVersion, subjectCode, list: 'praise', act: 'add', reason: '示例理由' } as const
        await call.evaluation.changeList({ requestId: randomUUID(), inspectionId: roundId, ...add })
      }
    }
    const { texts } = await find(office, 'circular')
    const praised = /二、好的做法\n([^]*)\n三、/.exec(texts.body)![1]!
    const unranked = groups.flatMap((group) => group.unranked.map(({ name }) => name))
    expect(unranked.length).toBeGreaterThan(1)
    expect(unranked.filter((name) => praised.includes(name))).toEqual([])
  })

  test('keeps what was written until it is drafted again, and is in the journal', async () => {
    const office = await openSampleOffice()
    const before = await find(office, 'circular')
    const after = await write(office, { number: '云卫发[2013]第012号', body: '一、总体情况\n示例。' })
    expect(after.texts).toEqual({ ...before.texts, number: '云卫发〔2013〕12号', body: '一、总体情况\n示例。' })
    expect([after.savedAt === null, after.placeholders]).toEqual([false, []])
    await office.call.official.save({ requestId: randomUUID(), inspectionId: office.roundId, kind: 'circular', texts: null })
    const again = await find(office, 'circular')
    expect([again.savedAt, again.texts.body]).toEqual([null, before.texts.body])
  })

  test('follows the results while nobody wrote in it', async () => {
    const office = await openSampleOffice()
    const { call, roundId } = office
    const { groups } = await call.evaluation.results({ inspectionId: roundId })
    const { templateId, templateVersion, ranked } = groups[1]!
    const add = { templateId, templateVersion, subjectCode: ranked[5]!.subjectCode, list: 'criticism', act: 'add' } as const
    await call.evaluation.changeList({ requestId: randomUUID(), inspectionId: roundId, ...add, reason: '示例理由' })
    const { texts } = await find(office, 'circular')
    expect(texts.body).toMatch(/予以通报批评/)
  })

  test('an unknown round is refused', async () => {
    const { call } = await openSampleOffice()
    expect((await failureOf(call.official.find({ inspectionId: randomUUID(), kind: 'circular' }))).code).toBe(
      'INSPECTION_UNKNOWN',
    )
  })
})

describe('督查总结报告 of a round', () => {
  test('tells its problems by theme with named units, and goes up with a signer', async () => {
    const office = await openSampleOffice()
    const { texts, annexes } = await find(office, 'inspection-summary')
    const { groups } = await office.call.evaluation.results({ inspectionId: office.roundId })
    expect(texts.title).toMatch(/^关于.*情况的报告$/)
    expect([texts.signer, texts.addressees]).toEqual(['【姓名】', '【上级机关】：'])
    expect(texts.body).toMatch(/一、组织实施[^]*二、总体情况[^]*三、好的做法[^]*四、存在问题[^]*五、下一步工作[^]*特此报告。$/)
    const problems = /四、存在问题\n([^]*)\n五、/.exec(texts.body)![1]!
    expect(problems).toMatch(/（一）支援医院.+\n1\. .+。失分率[\d.]+%，涉及\d+家，主要有.+。/)
    expect(annexes).toHaveLength(groups.length)
  })
})

describe('通知 of a round', () => {
  test('is drafted from its plan, and follows it', async () => {
    const office = await openSampleOffice()
    const { call, roundId } = office
    const plan = await call.plan.find({ inspectionId: roundId })
    const before = await find(office, 'arrangement')
    expect(before.texts.title).toMatch(/^关于开展.*工作的通知$/)
    expect(before.texts.body).toContain(`受援卫生院${plan.units.length}家`)
    expect(before.texts.body).toContain('联系人：【姓名】，联系电话：【电话】。')
    expect(before.texts.day).toBe('【成文日期】') // the round of the sample has begun
    const member = (name: string) => ({ name, post: '科长', organizationId: null })
    const teams = plan.teams.map((team, index) => ({ ...team, members: [member(`示例组长${index + 1}`), member('示例乙')] }))
    await call.plan.saveTeams({ requestId: randomUUID(), inspectionId: roundId, teams })
    await call.workspace.amendSettings({ requestId: randomUUID(), contactName: '示例甲', contactPhone: '000-00000001' })
    const { texts, annexes, placeholders } = await find(office, 'arrangement')
    expect(texts.body).toContain(`设${teams.length}个检查组`)
    expect(texts.body).toContain('示例组长1')
    expect(texts.body).toContain('联系人：示例甲，联系电话：000-00000001。')
    expect(annexes.map((title) => title.slice(-5))).toEqual(['督查日程表', '检查组名单'])
    expect(placeholders.join()).not.toMatch(/姓名|电话|检查组/)
  })

  test('without a plan says what is to be filled in', async () => {
    const office = await openSampleOffice()
    const { call } = office
    const round = { code: 'ZXDC2014', name: '2014年对口支援专项督查', startsOn: '2014-03-03', endsOn: '2014-03-28' }
    const { id } = await call.plan.openRound({ requestId: randomUUID(), ...round })
    const plan = await call.plan.find({ inspectionId: id })
    await call.plan.saveTeams({ requestId: randomUUID(), inspectionId: id, teams: [] })
    expect(plan.units).toEqual([])
    const { annexes, placeholders, texts } = await call.official.find({ inspectionId: id, kind: 'arrangement' })
    expect(annexes).toEqual([])
    expect(placeholders).toEqual(expect.arrayContaining(['【另行通知】', '【受检单位】', '【检查组安排】']))
    expect(texts.day).not.toContain('【')
  })
})

describe('wording set once', () => {
  test('numbers go on by organ and year over all kinds, whichever was saved last', async () => {
    const office = await openSampleOffice()
    await write(office, { number: '云卫发〔2013〕12号' }, 'circular')
    expect((await find(office, 'arrangement')).texts.number).toBe('云卫发〔2013〕13号')
    await write(office, { number: '云卫发〔2013〕9号' }, 'arrangement')
    expect((await find(office, 'inspection-summary')).texts.number).toBe('云卫发〔2013〕13号')
    const amend = (officialNumbering: string) =>
      office.call.workspace.amendSettings({ requestId: randomUUID(), officialNumbering })
    await amend('云卫办发【2013】40号')
    expect((await find(office, 'inspection-summary')).texts.number).toBe('云卫办发〔2013〕40号')
    await amend('云卫发')
    expect((await find(office, 'inspection-summary')).texts.number).toBe('云卫发〔2013〕13号')
    expect(await failureOf(amend('【】'))).toMatchObject({ code: 'INPUT_INVALID', params: { at: 'officialNumbering' } })
  })

  test('stands on every draft until a paper says otherwise; a report does not go to the units', async () => {
    const office = await openSampleOffice()
    const wording = {
      organMark: '云泽市卫生和计划生育局文件',
      addressees: '各旗县区卫生局',
      copies: '市人民政府办公室',
      printedBy: '云泽市卫生局办公室',
    }
    await office.call.workspace.amendSettings({ requestId: randomUUID(), ...wording, contactName: '示例甲' })
    expect((await find(office, 'circular')).texts).toMatchObject({ ...wording, addressees: '各旗县区卫生局：' })
    const report = (await find(office, 'inspection-summary')).texts
    expect(report).toMatchObject({ organMark: wording.organMark, addressees: '【上级机关】：', copies: '' })
    expect(report.note).toContain('示例甲')
    await write(office, { organMark: '云泽市卫生局文件' })
    expect((await find(office, 'circular')).texts.organMark).toBe('云泽市卫生局文件')
    expect((await office.call.workspace.readSettings()).organMark).toBe(wording.organMark)
  })

  test('is kept, names of the line under tables too', async () => {
    const office = await openSampleOffice()
    await office.call.workspace.amendSettings({ requestId: randomUUID(), unitHead: '示例乙', filledBy: ' 示例甲 ' })
    const { unitHead, filledBy, checkedBy } = await office.call.workspace.readSettings()
    expect([unitHead, filledBy, checkedBy]).toEqual(['示例乙', '示例甲', ''])
  })
})
