import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AppError } from '@core/shared/app-error'
import type { Paper } from '@core/papers/paper'
import { jiedui } from '../support/cli'
import { scored } from '../support/drafts'
import { failureOf } from '../support/failure'
import { fakePress } from '../support/fake-press'
import { openSampleOffice, sampleFolder } from '../support/sample'
import { tempFolder } from '../support/temp-folder'

type BlankSheet = Extract<Paper, { kind: 'blank-sheet' }>

const HOSPITAL = { id: 'SH-2025', version: '1.1' }
const KIND = 'blank-sheet'
/** As the lists have the form of a published version. */
const FORM = 'SH-2025@1.1'

describe('report', () => {
  test('previews the empty sheet of a published version on each paper, with the hash of the template', async () => {
    const press = fakePress()
    const { call } = await openSampleOffice({ press })
    const { sha256 } = await call.template.find(HOSPITAL)
    for (const format of ['a4', 'a4-landscape', 'a3'] as const) {
      const { checksum } = await call.report.preview({ kind: KIND, subject: FORM, layout: format })
      expect(checksum).toBe(sha256)
    }
    const papers = press.printed.map(({ paper }) => paper as BlankSheet)
    expect(papers.map(({ kind, format }) => [kind, format])).toEqual([
      ['blank-sheet', 'a4'],
      ['blank-sheet', 'a4-landscape'],
      ['blank-sheet', 'a3'],
    ])
    expect(papers[0]!.view.marks).toMatchObject({
      foot: `SH-2025　1.1 版　核对码 ${sha256.slice(0, 16).match(/.{4}/g)!.join(' ')}`,
      sample: '样例数据',
    })
  })

  test('previews a draft as it was saved last, and says that it is one', async () => {
    const press = fakePress()
    const { call } = await openSampleOffice({ press })
    const from = { way: 'version' as const, ...HOSPITAL }
    const { draftId } = await call.template.startDraft({ requestId: randomUUID(), from })
    const { draft: found, revision } = await call.template.findDraft({ draftId })
    const draft = scored(found)
    const [first, ...others] = draft.sections
    const [line, ...lines] = first!.items
    const open = { ...line!, item: { ...line!.item, title: '改写的指标', points: null, scoring: null }, source: null }
    const sections = [{ ...first!, items: [open, ...lines] }, ...others]
    await call.template.saveDraft({ requestId: randomUUID(), draftId, revision, draft: { ...draft, sections } })
    await call.report.preview({ kind: KIND, subject: draftId, layout: 'a4' })
    const { view } = press.printed[0]!.paper as BlankSheet
    expect(JSON.stringify(view)).toContain('A1 改写的指标（＿＿＿ 分）')
    expect(view.marks.sample).toBe('样例数据 · 草稿')
    await call.template.removeDraft({ requestId: randomUUID(), draftId })
    const gone = call.report.preview({ kind: KIND, subject: draftId, layout: 'a4' })
    expect(await failureOf(gone)).toMatchObject({ code: 'REPORT_SUBJECT_UNKNOWN', params: { at: draftId } })
  })

  test('previews every shipped template', async () => {
    const press = fakePress()
    const { call } = await openSampleOffice({ press })
    for (const { id, version } of await call.template.list())
      await call.report.preview({ kind: KIND, subject: `${id}@${version}` })
    expect(press.printed.map(({ paper }) => (paper as BlankSheet).view.columns)).toEqual([
      ...['scored', 'scored', 'scored', 'graded', 'questionnaire'],
    ])
  })

  test('saves it where the person said, once and again, and the list tells when', async () => {
    const office = await openSampleOffice({ press: fakePress() })
    const target = join(tempFolder(), '空白表.pdf')
    const wanted = { requestId: randomUUID(), kind: KIND, subject: FORM, layout: 'a3', grant: office.grant(target) } as const
    const { bytes } = await office.call.report.save(wanted)
    expect(readFileSync(target).length).toBe(bytes)
    expect(await office.call.report.save(wanted)).toMatchObject({ bytes })
    const list = await office.call.report.list({ inspectionId: null, kind: KIND })
    expect(list.filter(({ lastPrintedAt }) => lastPrintedAt !== null).map(({ subject }) => subject)).toEqual([FORM])
  })

  test('refuses a version and a paper that are not there', async () => {
    const { call } = await openSampleOffice({ press: fakePress() })
    const preview = (subject: string, layout: string) =>
      failureOf(call.report.preview({ kind: KIND, subject, layout: layout as 'a4' }))
    expect(await preview('SH-2025@9', 'a4')).toMatchObject({ code: 'REPORT_SUBJECT_UNKNOWN', params: { at: 'SH-2025@9' } })
    expect(await preview(FORM, 'a5')).toMatchObject({ code: 'INPUT_INVALID' })
  })

  test('has one for each subject of a visit, its head filled in, and one a template for anybody', async () => {
    const press = fakePress()
    const { call, roundId } = await openSampleOffice({ press })
    const lines = await call.report.list({ inspectionId: roundId, kind: KIND })
    const reports = await call.report.list({ inspectionId: roundId, kind: 'visit-evaluation' })
    expect(lines.slice(0, reports.length).map(({ subject }) => subject)).toEqual(reports.map(({ subject }) => subject))
    const open = await call.report.list({ inspectionId: null, kind: KIND })
    expect(lines.slice(reports.length).map(({ subject }) => subject)).toEqual(open.map(({ subject }) => subject))
    expect(open.map(({ place, name, fileName }) => [place, name, fileName])[0]).toEqual([
      ...['通用', '支援医院对口支援工作考核评价表（样表）　1.1版'],
      '支援医院对口支援工作考核评价表（样表）_空白表1.1版_SH-2025_001.pdf',
    ])
    const { subject, place, name, fileName } = lines[0]!
    expect(fileName).toBe(`${name}_空白评分表_2013-05-10_001.pdf`)
    const { checksum } = await call.report.preview({ kind: KIND, subject })
    expect(checksum).toBe((await call.template.find(HOSPITAL)).sha256)
    const { format, view } = press.printed[0]!.paper as BlankSheet
    expect([format, view.fields.map(({ text }) => text)]).toEqual(['a4-landscape', [name, place]])
    expect(view.period).toMatch(/^（2013年度　项目：2013年.+）$/)
  })

  test('a version that is retired stands in no list, and is printed all the same when it is asked for', async () => {
    const press = fakePress()
    const { call } = await openSampleOffice({ press })
    await call.template.retire({ requestId: randomUUID(), ...HOSPITAL, reason: '换了新表' })
    const listed = await call.report.list({ inspectionId: null, kind: KIND })
    expect(listed.map(({ subject }) => subject)).not.toContain(FORM)
    await call.report.preview({ kind: KIND, subject: FORM })
    expect(press.printed).toHaveLength(1)
  })
})

describe('jiedui report print blank-sheet', () => {
  const print = async (out: string, ...more: string[]) =>
    jiedui(['report', 'print', 'blank-sheet', '--out', out, '--workspace', await sampleFolder(), ...more], { press })
  let press = fakePress()

  test('prints one lying, by its number, with or without the version', async () => {
    for (const code of ['SH-2025', 'SH-2025@1.1']) {
      press = fakePress()
      const out = join(tempFolder(), 'out')
      const { status, answer } = await print(out, '--for', code)
      expect([status, answer.failed]).toEqual([0, []])
      expect(answer.files).toEqual([
        {
          ...{ kind: KIND, subject: FORM, name: '支援医院对口支援工作考核评价表（样表）　1.1版', on: null },
          file: join(out, '支援医院对口支援工作考核评价表（样表）_空白表1.1版_SH-2025_091.pdf'),
          ...{ pages: 1, bytes: expect.any(Number), sha256: expect.any(String), checksum: expect.any(String) },
        },
      ])
      expect(readdirSync(out)).toEqual([basename(answer.files[0].file)])
      expect(press.printed.map(({ paper }) => (paper as BlankSheet).format)).toEqual(['a4-landscape'])
    }
  })

  test('prints those of a visit by its number, and all of the round, on the paper that was asked for', async () => {
    press = fakePress()
    const visit = await print(join(tempFolder(), 'out'), '--for', 'YZ2013-V15', '--paper', 'a4')
    expect(visit.answer.files.map(({ on }: { on: string }) => on)).toEqual(['2013-05-24', '2013-05-24', '2013-05-24'])
    press = fakePress()
    const { status, answer } = await print(join(tempFolder(), 'out'), '--all', '--paper', 'a3')
    expect([status, answer.files.length]).toEqual([0, 95])
    expect(new Set(press.printed.map(({ paper }) => (paper as BlankSheet).format))).toEqual(new Set(['a3']))
    for (const { file } of answer.files) expect(existsSync(file)).toBe(true)
  })

  test('names what failed and goes on', async () => {
    press = fakePress((paper) => {
      if ((paper as BlankSheet).view.columns === 'graded') throw new AppError('REPORT_TOO_SLOW')
    })
    const { status, answer } = await print(join(tempFolder(), 'out'), '--all')
    expect([status, answer.files.length]).toEqual([1, 94])
    expect(answer.failed).toMatchObject([{ kind: KIND, subject: 'DS-SELF-2025@1.0', code: 'REPORT_TOO_SLOW' }])
  })

  test('is there without any round', async () => {
    press = fakePress()
    const workspace = join(tempFolder(), 'empty')
    await jiedui(['workspace', 'create', '--workspace', workspace])
    const args = ['report', 'print', KIND, '--all', '--out', join(tempFolder(), 'out'), '--workspace', workspace]
    const { status, answer } = await jiedui(args, { press })
    expect([status, answer.files.length]).toEqual([0, 5])
  })

  test.each([
    ['an unknown template', ['--for', 'XX'], 'REPORT_SUBJECT_UNKNOWN', 'XX'],
    ['an unknown version', ['--for', 'SH-2025@9'], 'REPORT_SUBJECT_UNKNOWN', 'SH-2025@9'],
    ['an unknown paper', ['--for', 'SH-2025', '--paper', 'a5'], 'OPTION_INVALID', '--paper'],
    ['both ways to say which', ['--for', 'SH-2025', '--all'], 'OPTION_INVALID', '--for'],
    ['neither', [], 'OPTION_MISSING', '--all'],
    ['an unknown round', ['--for', 'SH-2025', '--inspection', 'XX'], 'INSPECTION_UNKNOWN', 'inspection'],
    ['another format', ['--for', 'SH-2025', '--format', 'docx'], 'OPTION_INVALID', '--format'],
  ])('refuses %s', async (_, more, code, at) => {
    const out = join(tempFolder(), 'out')
    const { status, answer } = await print(out, ...more)
    expect([status, answer.error.code, answer.error.at]).toEqual([2, code, at])
    expect(existsSync(out)).toBe(false)
  })

  test('a paper is asked for of no other report', async () => {
    const args = ['report', 'print', 'ranking', '--all', '--out', 'o', '--paper', 'a4', '--workspace', 'w']
    const { answer } = await jiedui(args)
    expect([answer.error.code, answer.error.at]).toEqual(['OPTION_INVALID', '--paper'])
  })
})
