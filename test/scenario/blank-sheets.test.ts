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

describe('report', () => {
  test('previews the empty sheet of a published version on each paper, with the hash of the template', async () => {
    const press = fakePress()
    const { call } = await openSampleOffice({ press })
    const { sha256 } = await call.template.find(HOSPITAL)
    for (const format of ['a4', 'a4-landscape', 'a3'] as const) {
      const { checksum } = await call.report.preview({ kind: 'blank-sheet', template: HOSPITAL, format })
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
    await call.report.preview({ kind: 'blank-sheet', template: { draftId }, format: 'a4' })
    const { view } = press.printed[0]!.paper as BlankSheet
    expect(JSON.stringify(view)).toContain('A1 改写的指标（＿＿＿ 分）')
    expect(view.marks.sample).toBe('样例数据 · 草稿')
    await call.template.removeDraft({ requestId: randomUUID(), draftId })
    const gone = call.report.preview({ kind: 'blank-sheet', template: { draftId }, format: 'a4' })
    expect(await failureOf(gone)).toMatchObject({ code: 'REPORT_SUBJECT_UNKNOWN', params: { at: draftId } })
  })

  test('previews every shipped template', async () => {
    const press = fakePress()
    const { call } = await openSampleOffice({ press })
    for (const { id, version } of await call.template.list())
      await call.report.preview({ kind: 'blank-sheet', template: { id, version }, format: 'a4' })
    expect(press.printed.map(({ paper }) => (paper as BlankSheet).view.columns)).toEqual([
      ...['scored', 'scored', 'scored', 'graded', 'questionnaire'],
    ])
  })

  test('saves it where the person said, once and again, and keeps no account of who took one', async () => {
    const office = await openSampleOffice({ press: fakePress() })
    const target = join(tempFolder(), '空白表.pdf')
    const grant = office.grant(target)
    const wanted = {
      requestId: randomUUID(),
      kind: 'blank-sheet',
      template: HOSPITAL,
      format: 'a3',
      grant,
    } as const
    const { bytes } = await office.call.report.save(wanted)
    expect(readFileSync(target).length).toBe(bytes)
    expect(await office.call.report.save(wanted)).toMatchObject({ bytes })
    const list = await office.call.report.list({ inspectionId: office.roundId })
    expect(list.every(({ lastPrintedAt }) => lastPrintedAt === null)).toBe(true)
  })

  test('refuses a version and a paper that are not there', async () => {
    const { call } = await openSampleOffice({ press: fakePress() })
    const preview = (template: typeof HOSPITAL, format: string) =>
      failureOf(call.report.preview({ kind: 'blank-sheet', template, format: format as 'a4' }))
    expect(await preview({ id: 'SH-2025', version: '9' }, 'a4')).toMatchObject({
      code: 'REPORT_SUBJECT_UNKNOWN',
      params: { at: 'SH-2025@9' },
    })
    expect(await preview(HOSPITAL, 'a5')).toMatchObject({ code: 'INPUT_INVALID' })
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
          ...{ kind: 'blank-sheet', paper: 'a4-landscape', ...HOSPITAL },
          file: join(out, '支援医院对口支援工作考核评价表（样表）_空白表1.1版_A4横向_001.pdf'),
          ...{ pages: 1, bytes: expect.any(Number), sha256: expect.any(String), checksum: expect.any(String) },
        },
      ])
      expect(readdirSync(out)).toEqual([basename(answer.files[0].file)])
    }
  })

  test('prints all that are offered on the paper that was asked for', async () => {
    press = fakePress()
    const { status, answer } = await print(join(tempFolder(), 'out'), '--all', '--paper', 'a3')
    expect([status, answer.files.length]).toEqual([0, 5])
    expect(press.printed.map(({ paper }) => (paper as BlankSheet).format)).toEqual(['a3', 'a3', 'a3', 'a3', 'a3'])
    for (const { file } of answer.files) expect(existsSync(file)).toBe(true)
  })

  test('names what failed and goes on', async () => {
    press = fakePress((paper) => {
      if ((paper as BlankSheet).view.columns === 'graded') throw new AppError('REPORT_TOO_SLOW')
    })
    const { status, answer } = await print(join(tempFolder(), 'out'), '--all', '--paper', 'a4')
    expect([status, answer.files.length]).toEqual([1, 4])
    expect(answer.failed).toEqual([
      { kind: 'blank-sheet', paper: 'a4', id: 'DS-SELF-2025', version: '1.0', code: 'REPORT_TOO_SLOW' },
    ])
  })

  test.each([
    ['an unknown template', ['--for', 'XX'], 'REPORT_SUBJECT_UNKNOWN', 'XX'],
    ['an unknown version', ['--for', 'SH-2025@9'], 'REPORT_SUBJECT_UNKNOWN', 'SH-2025@9'],
    ['an unknown paper', ['--for', 'SH-2025', '--paper', 'a5'], 'OPTION_INVALID', '--paper'],
    ['both ways to say which', ['--for', 'SH-2025', '--all'], 'OPTION_INVALID', '--for'],
    ['neither', [], 'OPTION_MISSING', '--all'],
    ['a round, which it has none', ['--for', 'SH-2025', '--inspection', 'YZ-2013-ZXDC'], 'OPTION_INVALID', '--inspection'],
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
