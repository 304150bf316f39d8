import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { failureOf } from '../support/failure'
import { openSampleOffice } from '../support/sample'

type Office = Awaited<ReturnType<typeof openSampleOffice>>
const write = async ({ call, roundId }: Office, changes: Partial<Record<string, string>>) => {
  const { texts } = await call.official.find({ inspectionId: roundId })
  await call.official.save({ requestId: randomUUID(), inspectionId: roundId, texts: { ...texts, ...changes } })
  return call.official.find({ inspectionId: roundId })
}

describe('通报 of a round', () => {
  test('is drafted from its results, and names what only a person knows', async () => {
    const office = await openSampleOffice()
    const { texts, savedAt, annexes, placeholders } = await office.call.official.find({ inspectionId: office.roundId })
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

  test('keeps what was written until it is drafted again, and is in the journal', async () => {
    const office = await openSampleOffice()
    const before = await office.call.official.find({ inspectionId: office.roundId })
    const after = await write(office, { number: '云卫发[2013]第012号', body: '一、总体情况\n示例。' })
    expect(after.texts).toEqual({ ...before.texts, number: '云卫发〔2013〕12号', body: '一、总体情况\n示例。' })
    expect([after.savedAt === null, after.placeholders]).toEqual([false, []])
    await office.call.official.save({ requestId: randomUUID(), inspectionId: office.roundId, texts: null })
    const again = await office.call.official.find({ inspectionId: office.roundId })
    expect([again.savedAt, again.texts.body]).toEqual([null, before.texts.body])
  })

  test('follows the results while nobody wrote in it', async () => {
    const office = await openSampleOffice()
    const { call, roundId } = office
    const { groups } = await call.evaluation.results({ inspectionId: roundId })
    const { templateId, templateVersion, ranked } = groups[1]!
    const add = { templateId, templateVersion, subjectCode: ranked[5]!.subjectCode, list: 'criticism', act: 'add' } as const
    await call.evaluation.changeList({ requestId: randomUUID(), inspectionId: roundId, ...add, reason: '示例理由' })
    const { texts } = await call.official.find({ inspectionId: roundId })
    expect(texts.body).toMatch(/予以通报批评/)
  })

  test('an unknown round is refused', async () => {
    const { call } = await openSampleOffice()
    expect((await failureOf(call.official.find({ inspectionId: randomUUID() }))).code).toBe('INSPECTION_UNKNOWN')
  })
})
