import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PAPER_KINDS } from '@core/papers/paper-kind'
import type { PostingTableView } from '@core/papers/posting-table-view'
import { AppError } from '@core/shared/app-error'
import { IMPORT_LIMITS } from '@core/registry/import-job'
import { readForeignFile } from '../../electron/import/read-file'
import { openOffice } from '../support/backend'
import { jiedui } from '../support/cli'
import { fakePress } from '../support/fake-press'
import { sampleFolder, visitFile } from '../support/sample'
import { tempFolder } from '../support/temp-folder'

const RESOURCES = resolve(import.meta.dirname, '../../resources')
const CLINIC_SHEET = join(RESOURCES, 'templates/02-recipient-clinic.json')
const SAMPLES = resolve(import.meta.dirname, '../fixtures/import-samples')
const SAMPLE_COUNTS = { organizations: 94, pairings: 61, postings: 94, templates: 5, visits: 30, sheets: 90 }

const written = (name: string, content: unknown): string => {
  const path = join(tempFolder(), name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
const factsOf = (name: string, index: number) => {
  const { facts, vetoes } = visitFile(name).sheets[index]!
  return { facts, vetoes }
}

describe('workspace', () => {
  test('create makes the sample county, with paths from where the person stands', async () => {
    const cwd = tempFolder()
    const { status, answer } = await jiedui(['workspace', 'create', '--sample', 'yunze-2013', '--workspace', '样例'], { cwd })
    expect([status, answer]).toEqual([0, { workspace: join(cwd, '样例'), counts: SAMPLE_COUNTS }])
    const again = await jiedui(['workspace', 'create', '--workspace', join(cwd, '样例')])
    expect([again.status, again.answer.error.code]).toEqual([2, 'WORKSPACE_EXISTS'])
  })

  test('create makes an empty one, and check finds it sound', async () => {
    const folder = join(tempFolder(), '示例县')
    const { answer } = await jiedui(['workspace', 'create', `--workspace=${folder}`])
    expect(answer.counts).toEqual({ organizations: 0, pairings: 0, postings: 0, templates: 5, visits: 0, sheets: 0 })
    const checked = await jiedui(['workspace', 'check', '--workspace', folder])
    expect([checked.status, checked.answer]).toEqual([
      0,
      { integrity: 'ok', foreignKeys: 0, damagedFiles: 0, damagedNames: [], journal: 'ok', counts: answer.counts },
    ])
  })
})

describe('a folder that another program works in', () => {
  test('is waited for, which standard error says once', async () => {
    const folder = await sampleFolder()
    const other = openOffice({ workspace: folder })
    let waits = 0
    const meanwhile = () => {
      waits += 1
      if (waits === 2) other.backend.close()
    }
    const { status, answer, stderr } = await jiedui(['--lang', 'en', 'workspace', 'check', '--workspace', folder], { meanwhile })
    expect([status, answer.integrity, waits]).toEqual([0, 'ok', 2])
    expect(stderr).toBe('Another program is using the data folder; waiting up to 15 seconds.\n')
  })

  test('is given up after fifteen seconds', async () => {
    const folder = await sampleFolder()
    openOffice({ workspace: folder })
    const { status, answer, stderr } = await jiedui(['evaluate', '--workspace', folder])
    expect([status, answer.error.code, answer.error.at]).toEqual([2, 'WORKSPACE_IN_USE', expect.stringContaining(folder)])
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

describe('import', () => {
  test('tells accepted and refused rows, and writes nothing in a dry run', async () => {
    const folder = await sampleFolder()
    const file = join(SAMPLES, '06-卫生院名单_名称相近.xlsx')
    const report = join(tempFolder(), '退回.xlsx')
    const { status, answer } = await jiedui([
      'import',
      'organizations',
      file,
      '--dry-run',
      '--report',
      report,
      '--workspace',
      folder,
    ])
    expect(status).toBe(0)
    expect(answer).toMatchObject({
      dryRun: true,
      accepted: expect.any(Number),
      refused: expect.any(Array),
      warnings: expect.any(Array),
      skipped: expect.any(Array),
    })
    expect(existsSync(report)).toBe(true)
    expect((await jiedui(['workspace', 'check', '--workspace', folder])).answer.counts).toEqual(SAMPLE_COUNTS)
  })

  test('writes the file of refused rows that was asked for, also with its head row alone, into a folder that it makes', async () => {
    const [folder, cwd] = [await sampleFolder(), tempFolder()]
    const file = join(RESOURCES, 'samples/yunze-2013/pairings.xlsx')
    const importing = (report: string) =>
      jiedui(['import', 'pairings', file, '--dry-run', '--report', report, '--workspace', folder], { cwd })
    const { status, answer } = await importing('退回/七月/结对.xlsx')
    expect([status, answer.refusedRows]).toEqual([0, 0])
    const { sheets } = await readForeignFile(join(cwd, '退回/七月/结对.xlsx'), IMPORT_LIMITS)
    expect(sheets.map(({ rows }) => rows.length)).toEqual([1])
    expect(sheets[0]!.rows[0]!.cells.at(-1)).toMatchObject({ text: '错误说明' })
    const divisions = join(RESOURCES, 'samples/yunze-2013/divisions.json')
    const other = await jiedui(['import', 'divisions', divisions, '--report', '区划.xlsx', '--workspace', folder], { cwd })
    expect([other.status, existsSync(join(cwd, '区划.xlsx'))]).toEqual([0, true])
    writeFileSync(join(cwd, '名单'), '')
    expect((await importing('名单/退回.xlsx')).answer.error).toMatchObject({ code: 'FILE_NOT_WRITABLE', at: '--report' })
  })

  test('brings a county in, file by file', async () => {
    const folder = join(tempFolder(), '空')
    await jiedui(['workspace', 'create', '--workspace', folder])
    const sample = join(RESOURCES, 'samples/yunze-2013')
    for (const [kind, file] of [
      ['divisions', 'divisions.json'],
      ['organizations', 'organizations.xlsx'],
      ['pairings', 'pairings.xlsx'],
      ['postings', 'postings.xlsx'],
    ] as const) {
      const { status, answer } = await jiedui(['import', kind, join(sample, file), '--workspace', folder])
      expect([kind, status, answer.refused]).toEqual([kind, 0, []])
    }
    const file = join(sample, 'visits/YZ2013-V01-02015.json')
    const { answer } = await jiedui(['visit', 'import', file, '--workspace', folder])
    expect(answer).toMatchObject({ visitId: 'YZ2013-V01', status: 'created' })
    const { counts } = (await jiedui(['workspace', 'check', '--workspace', folder])).answer
    expect(counts).toEqual({ ...SAMPLE_COUNTS, visits: 1, sheets: 3 })
  })
})

describe('template', () => {
  test('check names every breach', async () => {
    const sound = await jiedui(['template', 'check', CLINIC_SHEET])
    expect([sound.status, sound.answer]).toEqual([0, { breaches: [] }])
    const document = JSON.parse(readFileSync(CLINIC_SHEET, 'utf8'))
    document.categories[0].items[0].points = 4
    document.categories[1].items[1].code = 'A2'
    const { status, answer } = await jiedui(['template', 'check', '-'], { stdin: JSON.stringify(document) })
    expect(status).toBe(0)
    expect(answer.breaches.map((breach: { at: string; code: string }) => `${breach.at} ${breach.code}`)).toEqual(
      expect.arrayContaining(['A2 CODE_DUPLICATE', 'A SECTION_SUM']),
    )
    expect(
      answer.breaches.every(
        (breach: { message: string }) => /[\u4e00-\u9fff]/.test(breach.message) && !breach.message.includes('{{'),
      ),
    ).toBe(true)
  })

  test('check refuses what is no template, publish what has breaches, each with all of them', async () => {
    const folder = await sampleFolder()
    const document = { ...JSON.parse(readFileSync(CLINIC_SHEET, 'utf8')), version: '2.0' }
    const graded = await jiedui(['template', 'check', '-'], { stdin: JSON.stringify({ ...document, templateKind: 'ranked' }) })
    expect([graded.status, graded.answer.error.code, graded.answer.breaches.length]).toEqual([2, 'KIND_NOT_SUPPORTED', 1])
    const broken = { ...document, totalPoints: 99 }
    const refused = await jiedui(['template', 'publish', '-', '--workspace', folder], { stdin: JSON.stringify(broken) })
    expect([refused.status, refused.answer.error, refused.answer.breaches.length]).toEqual([
      2,
      expect.objectContaining({ code: 'TEMPLATE_INVALID', at: 'totalPoints' }),
      1,
    ])
    const published = await jiedui(['template', 'publish', '-', '--workspace', folder], { stdin: JSON.stringify(document) })
    expect(published.answer).toMatchObject({
      id: 'RC-2025',
      version: '2.0',
      status: 'published',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    const other = await jiedui(['template', 'publish', '-', '--workspace', folder], {
      stdin: JSON.stringify({ ...document, name: '另一张' }),
    })
    expect([other.status, other.answer.error.code]).toEqual([2, 'TEMPLATE_ALREADY_PUBLISHED'])
    const { answer } = await jiedui(['template', 'list', '--workspace', folder])
    expect(answer.templates.map((template: { id: string; version: string }) => `${template.id}@${template.version}`)).toEqual([
      'SH-2025@1.1',
      'RC-2025@1.1',
      'DD-2025@1.1',
      'DS-SELF-2025@1.0',
      'FU-2025@1.0',
      'RC-2025@2.0',
    ])
  })
})

describe('score', () => {
  test('gives the check code that the visit gets', async () => {
    const folder = await sampleFolder()
    const scored = await jiedui([
      'score',
      '--template',
      CLINIC_SHEET,
      '--facts',
      written('facts.json', factsOf('YZ2013-V01-02015', 1)),
    ])
    const visit = await jiedui(['visit', 'import', written('v.json', visitFile('YZ2013-V01-02015')), '--workspace', folder])
    expect(scored.answer).toMatchObject({ status: 'complete', answered: 28, of: 28 })
    expect(visit.answer.sheets[1]).toEqual({
      templateId: 'RC-2025',
      templateVersion: '1.1',
      subject: '02015',
      status: 'complete',
      finished: true,
      total: scored.answer.total,
      grade: scored.answer.grade,
      vetoes: [],
      checksum: scored.answer.checksum,
    })
  })

  test('reads either file from standard input, but not both', async () => {
    const facts = written('facts.json', { facts: {} })
    const { answer } = await jiedui(['score', '--template', '-', '--facts', facts], { stdin: readFileSync(CLINIC_SHEET) })
    expect(answer).toMatchObject({ status: 'incomplete', answered: 0, total: null })
    const both = await jiedui(['score', '--template', '-', '--facts', '-'])
    expect([both.status, both.answer.error]).toEqual([2, expect.objectContaining({ code: 'OPTION_INVALID', at: '--facts' })])
  })

  test('a batch answers line by line and goes on after a refused one', async () => {
    const folder = tempFolder()
    mkdirSync(join(folder, 't'))
    copyFileSync(CLINIC_SHEET, join(folder, 't/clinic.json'))
    const good = { template: 't/clinic.json', ...factsOf('YZ2013-V01-02015', 1) }
    const lines = [
      good,
      { ...good, facts: { A5: { counts: { d9: 1 } } } },
      '',
      'no json',
      { ...good, template: 'gone.json' },
      [good],
      { ...good, vetos: ['V1'] },
      good,
    ]
    const batch = join(folder, 'batch.ndjson')
    writeFileSync(batch, `${lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\r\n')}\r\n\r\n`)
    const { status, lines: answers } = await jiedui(['score', '--batch', batch])
    expect(status).toBe(0)
    expect(answers.map((answer) => answer.error?.code ?? answer.status)).toEqual([
      'complete',
      'CLAUSE_UNKNOWN',
      'JSON_INVALID',
      'JSON_INVALID',
      'FILE_UNREADABLE',
      'FACTS_INVALID',
      'FACTS_INVALID',
      'complete',
    ])
    expect(answers.map((answer) => answer.error?.at).slice(1, 7)).toEqual([
      'A5.counts.d9',
      'batch.ndjson:3',
      'batch.ndjson:4',
      'gone.json',
      'batch.ndjson:6',
      'vetos',
    ])
  })
})

describe('visit import', () => {
  test('says what changed, and wants a reason for a finished sheet', async () => {
    const folder = await sampleFolder()
    const file = visitFile('YZ2013-V02-02017')
    const importing = (...more: string[]) =>
      jiedui(['visit', 'import', '-', '--workspace', folder, ...more], { stdin: JSON.stringify(file) })
    expect((await importing()).answer.status).toBe('unchanged')
    file.sheets[0]!.facts['A4'] = { value: 0 }
    const refused = await importing()
    expect([refused.status, refused.answer.error.code, refused.answer.error.at]).toEqual([2, 'REASON_REQUIRED', 'reason'])
    for (const blank of [['--reason', ' '], ['--reason=\u3000']]) {
      expect((await importing(...blank)).answer.error).toMatchObject({ code: 'REASON_REQUIRED', at: '--reason' })
    }
    expect((await importing('--reason', '复核更正', '--inspection', 'YZ-2013-ZXDC')).answer.status).toBe('changed')
    expect((await importing()).answer.status).toBe('unchanged')
    expect((await importing('--inspection', 'NO-SUCH')).answer.error.code).toBe('INSPECTION_UNKNOWN')
  })

  test('keeps an unfinished sheet open', async () => {
    const folder = await sampleFolder()
    const { answer } = await jiedui(['visit', 'import', '-', '--workspace', folder], {
      stdin: JSON.stringify(visitFile('YZ2013-V19-02046')),
    })
    expect(
      answer.sheets.map((sheet: { status: string; finished: boolean; total: string | null }) => [
        sheet.status,
        sheet.finished,
        sheet.total === null,
      ]),
    ).toEqual([
      ['complete', true, false],
      ['incomplete', false, true],
      ['complete', true, false],
    ])
  })
})

describe('evaluate', () => {
  test('prints groups with ranked and unranked subjects', async () => {
    const folder = await sampleFolder()
    const { status, answer } = await jiedui(['evaluate', '--workspace', folder])
    expect([status, answer.inspection, answer.groups.length]).toEqual([0, 'YZ-2013-ZXDC', 3])
    const [hospitals] = answer.groups
    expect(hospitals).toMatchObject({ template: 'SH-2025', role: 'supporting_org' })
    expect(hospitals.ranked[0]).toMatchObject({
      rank: 1,
      code: expect.any(String),
      name: expect.any(String),
      total: expect.stringMatching(/^\d+\.\d\d$/),
      grade: expect.any(String),
    })
    expect(hospitals.unranked[0]).toMatchObject({ code: '01010', reason: 'veto', grade: '不合格' })
  })
})

describe('report', () => {
  test('lists every paper of the round', async () => {
    const { answer } = await jiedui(['report', 'list', '--workspace', await sampleFolder()])
    expect([answer.inspection, answer.kinds]).toEqual(['YZ-2013-ZXDC', [...PAPER_KINDS]])
    const kinds = (answer.reports as { kind: string }[]).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'visit-evaluation' || kind === 'ranking')).toHaveLength(93)
  })

  test('prints the roster of a clinic by its number, and that of the bureau by its own name', async () => {
    const [workspace, press] = [await sampleFolder(), fakePress()]
    const print = (code: string) =>
      jiedui(['report', 'print', 'roster', '--for', code, '--out', join(tempFolder(), 'out'), '--workspace', workspace], {
        press,
      })
    const { answer } = await print('02001')
    expect(answer.files).toHaveLength(1)
    expect(basename(answer.files[0].file)).toBe(`${answer.files[0].name}_派驻人员花名册_2013-06-10_002.pdf`)
    const whole = await print('all')
    expect(whole.answer.files.map(({ name }: { name: string }) => name)).toEqual(['云泽市卫生局'])
    const rows = press.printed.map(({ paper }) => (paper.view as PostingTableView).tables[0]!.content.rows.length)
    expect(rows[0]).toBeLessThan(rows[1]!)
  })

  test('prints one file a sheet, named by unit, paper, day and number', async () => {
    const [folder, out] = [await sampleFolder(), join(tempFolder(), 'out')]
    const press = fakePress()
    const { status, answer, stderr } = await jiedui(
      ['report', 'print', 'visit-evaluation', '--all', '--out', out, '--workspace', folder],
      { press },
    )
    expect([
      status,
      answer.failed,
      answer.files.length,
      new Set(answer.files.map((file: { file: string }) => file.file)).size,
    ]).toEqual([0, [], 90, 90])
    expect(basename(answer.files[0].file)).toMatch(/^.+_支援医院现场检查评价报告_2013-05-10_001\.pdf$/)
    expect(answer.files[0]).toMatchObject({
      kind: 'visit-evaluation',
      pages: 1,
      bytes: expect.any(Number),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(answer.files.every((file: { file: string }) => existsSync(file.file))).toBe(true)
    expect(stderr.trim().split('\n').at(-1)).toMatch(/^90\/90 /)
    const one = await jiedui(['report', 'print', 'visit-evaluation', '--for', '01010', '--out', out, '--workspace', folder], {
      press,
    })
    expect(answer.files).toEqual(
      expect.arrayContaining(
        one.answer.files.map(({ sha256: _sha256, ...file }: { sha256: string }) => expect.objectContaining(file)),
      ),
    )
  })

  test('prints for a subject, a posting or a visit, and rankings by template or subject', async () => {
    const folder = await sampleFolder()
    const printed = async (kind: string, code: string) =>
      (await jiedui(['report', 'print', kind, '--for', code, '--out', 'out', '--workspace', folder])).answer.files.map(
        (file: { subject: string }) => file.subject,
      )
    expect(await printed('visit-evaluation', 'YZ2013-V15')).toEqual(['01010', '02042', 'PZ2013049'])
    expect(await printed('visit-evaluation', 'PZ2013049')).toEqual(['PZ2013049'])
    expect(await printed('visit-evaluation', '01001')).toHaveLength(4)
    expect(await printed('ranking', 'RC-2025')).toEqual(['RC-2025'])
    expect(await printed('ranking', '02042')).toEqual(['RC-2025'])
  })

  test('prints every kind of a round into one file, and tells what was handed out', async () => {
    const [folder, out, press] = [await sampleFolder(), tempFolder(), fakePress()]
    const printAll = ['report', 'print', 'all', '--all', '--one-file', '--name', 'round,paper,serial']
    const { status, answer } = await jiedui([...printAll, '--out', out, '--workspace', folder], { press })
    expect([status, answer.failed]).toEqual([0, []])
    const names = new Set(answer.files.map(({ file }: { file: string }) => basename(file)))
    expect([...names]).toEqual([expect.stringMatching(/等\d+份_001\.pdf$/)])
    expect(readdirSync(out)).toEqual([...names])
    const kinds = new Set(answer.files.map(({ kind }: { kind: string }) => kind))
    expect(kinds.has('ranking') && kinds.has('visit-evaluation')).toBe(true)

    const log = await jiedui(['report', 'log', '--workspace', folder, '--limit', '3'], { press })
    expect(log.answer.issued).toHaveLength(3)
    expect(log.answer.issued[0]).toMatchObject({ way: 'file', fileName: [...names][0], sha256: answer.files[0].sha256 })
    const refused = async (...args: string[]) => (await jiedui(args, { press })).answer.error.at
    const ranking = ['report', 'print', 'ranking', '--all', '--out', out, '--workspace', folder]
    expect(await refused(...ranking, '--name', 'unit,unit')).toBe('--name')
    expect(await refused(...ranking, '--one-file', '--format', 'docx')).toBe('--format')
    expect(await refused('report', 'log', '--workspace', folder, '--limit', 'x')).toBe('--limit')
  })

  test('lists what failed and ends with 1', async () => {
    const press = fakePress((paper) => {
      if (paper.kind === 'ranking') throw new AppError('REPORT_TOO_SLOW')
    })
    const { status, answer } = await jiedui(
      ['report', 'print', 'ranking', '--all', '--out', 'out', '--workspace', await sampleFolder()],
      { press },
    )
    expect([
      status,
      answer.files,
      answer.failed.map((one: { subject: string; code: string }) => `${one.subject} ${one.code}`),
    ]).toEqual([1, [], ['SH-2025 REPORT_TOO_SLOW', 'RC-2025 REPORT_TOO_SLOW', 'DD-2025 REPORT_TOO_SLOW']])
  })

  test('a format that a paper does not come in is refused with those in which it does', async () => {
    const asked = ['report', 'print', 'circular', '--all', '--out', 'out', '--format', 'xlsx', '--workspace', 'w']
    const { status, answer } = await jiedui(asked)
    expect([status, answer.error]).toEqual([
      2,
      {
        code: 'OPTION_INVALID',
        at: '--format',
        message: '“circular”没有 xlsx 格式，只能用 --format pdf / docx，请改后重新运行。',
      },
    ])
    const english = (await jiedui([...asked, '--lang', 'en'])).answer.error
    expect(english.message).toBe('circular does not come as xlsx; use --format pdf / docx and run again.')
  })

  test('of everything that there is, papers that do not come in a format are left out and named', async () => {
    const { stderr, answer, status } = await jiedui(
      ['report', 'print', 'all', '--all', '--out', 'out', '--format', 'xlsx', '--workspace', await sampleFolder()],
      { press: fakePress() },
    )
    expect([status, answer.failed]).toEqual([0, []])
    expect(stderr.split('\n')[0]).toMatch(/^以下文书没有 xlsx 格式，没有打印：.*circular/)
    expect(new Set(answer.files.map(({ kind }: { kind: string }) => kind))).toContain('ranking')
  })

  test('a kind of which there is nothing says so, and is no work done', async () => {
    const cwd = tempFolder()
    const { status, answer, stderr } = await jiedui(
      ['report', 'print', 'rectification-notice', '--all', '--out', 'out', '--workspace', await sampleFolder()],
      { press: fakePress(), cwd },
    )
    expect([status, answer.error]).toEqual([
      2,
      { code: 'REPORT_NOTHING', at: 'rectification-notice', message: expect.stringContaining('没有可以打印的文书') as string },
    ])
    expect(stderr).toBe(`${String(answer.error.message)}\n`)
    expect(existsSync(join(cwd, 'out'))).toBe(false)
  })
})

describe('arguments', () => {
  test.each<[string, string[], string, string]>([
    ['an unknown command', ['frobnicate', 'x'], 'COMMAND_UNKNOWN', 'frobnicate x'],
    ['half a command', ['workspace'], 'COMMAND_UNKNOWN', 'workspace'],
    ['an unknown option', ['evaluate', '--speed', '9'], 'OPTION_INVALID', '--speed'],
    ['an option of another command', ['evaluate', '--facts', 'x', '--workspace', 'w'], 'OPTION_INVALID', '--facts'],
    ['an option without value', ['evaluate', '--workspace'], 'OPTION_MISSING', '--workspace'],
    ['an option twice', ['evaluate', '--workspace', 'a', '--workspace', 'b'], 'OPTION_INVALID', '--workspace'],
    ['a flag with a value', ['import', 'staff', 'x', '--dry-run=yes'], 'OPTION_INVALID', '--dry-run'],
    ['no workspace', ['evaluate'], 'OPTION_MISSING', '--workspace'],
    ['no file', ['visit', 'import', '--workspace', 'w'], 'OPTION_MISSING', 'FILE'],
    ['two files', ['visit', 'import', 'a', 'b', '--workspace', 'w'], 'OPTION_INVALID', 'b'],
    ['an unknown kind of table', ['import', 'cats', 'x', '--workspace', 'w'], 'OPTION_INVALID', 'KIND'],
    ['an unknown sample', ['workspace', 'create', '--sample', 'atlantis', '--workspace', 'w'], 'OPTION_INVALID', '--sample'],
    ['an unknown language', ['evaluate', '--lang', 'la', '--workspace', 'w'], 'OPTION_INVALID', '--lang'],
    ['no facts', ['score', '--template', 'x'], 'OPTION_MISSING', '--facts'],
    ['a batch and facts', ['score', '--batch', 'x', '--facts', 'y'], 'OPTION_INVALID', '--facts'],
    [
      'an unknown paper',
      ['report', 'print', 'letter', '--all', '--out', 'o', '--workspace', 'w'],
      'REPORT_KIND_UNKNOWN',
      'letter',
    ],
    [
      'a format of later',
      ['report', 'print', 'ranking', '--all', '--out', 'o', '--format', 'odt', '--workspace', 'w'],
      'OPTION_INVALID',
      '--format',
    ],
    ['nobody to print for', ['report', 'print', 'ranking', '--out', 'o', '--workspace', 'w'], 'OPTION_MISSING', '--all'],
    [
      'all and one',
      ['report', 'print', 'ranking', '--all', '--for', 'x', '--out', 'o', '--workspace', 'w'],
      'OPTION_INVALID',
      '--for',
    ],
    ['no folder', ['report', 'print', 'ranking', '--all', '--workspace', 'w'], 'OPTION_MISSING', '--out'],
    [
      'a folder without data',
      ['evaluate', '--workspace', 'nothing-here'],
      'WORKSPACE_MISSING',
      expect.stringContaining('nothing-here'),
    ],
  ])('refuses %s', async (_, given, code, at) => {
    const { status, answer, stderr } = await jiedui(given)
    expect([status, answer, stderr]).toEqual([2, { error: { code, at, message: expect.stringMatching(/[\u4e00-\u9fff]/) } }, ''])
  })

  test('speaks English when asked, and tells its usage', async () => {
    const { answer } = await jiedui(['evaluate', '--lang', 'en'])
    expect(answer.error.message).toMatch(/^[\x20-\x7e]+$/)
    for (const before of [['--lang', 'en'], ['--lang=en'], ['--workspace', 'w', '--lang', 'en']]) {
      expect((await jiedui([...before, 'report', 'print', 'letter', '--all', '--out', 'o'])).answer).toEqual({
        error: { code: 'REPORT_KIND_UNKNOWN', at: 'letter', message: expect.stringMatching(/^[\x20-\x7e]+$/) },
      })
    }
    expect((await jiedui(['--help'])).answer.usage).toContain('evaluate --workspace DIR [--inspection CODE] [--weighted]')
  })
})
