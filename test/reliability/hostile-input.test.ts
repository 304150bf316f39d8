import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ERROR_CODES } from '@core/shared/error-code'
import { sentence } from '../../electron/cli/refusal'
import { openDb } from '../../electron/store/open'
import { openOffice, type Office } from '../support/backend'
import { jiedui } from '../support/cli'
import { failureOf } from '../support/failure'
import { sampleFolder, visitFile, type VisitJson } from '../support/sample'
import { tempFolder } from '../support/temp-folder'

/**
 * Hostile files and payloads. Each must be refused with a code of the one list, a Chinese sentence and a place; the data
 * folder stays as it is, byte for byte, and nothing that a user sees looks like the inside of the program.
 */

const CLINIC_SHEET = resolve(import.meta.dirname, '../../resources/templates/02-recipient-clinic.json')
const PDF = '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'
const INSIDE = /\bat .*\(.*:\d+:\d+\)|node_modules|\.ts\b|\.cjs\b|TypeError|SyntaxError|SQLITE|SELECT |INSERT |undefined|\[object/

interface Template {
  [field: string]: unknown
  categories: { items: { [field: string]: unknown; code: string; points: unknown; scoring: Record<string, unknown> }[] }[]
}
type Spoil<T> = (one: T) => unknown

/** Text of a document after `spoil`; what that returns takes the document's place, text as it stands. */
function spoilt<T>(document: T, spoil: Spoil<T>): string | Uint8Array {
  const replaced = spoil(document)
  if (replaced === undefined) return JSON.stringify(document)
  return typeof replaced === 'string' || replaced instanceof Uint8Array ? replaced : JSON.stringify(replaced)
}

const digest = (folder: string): string =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'jiedui.db')))
    .digest('hex')
const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)

/** Bytes of the sample's data file as the program itself leaves it. */
async function settled(): Promise<{ folder: string; before: string }> {
  const folder = await sampleFolder()
  await jiedui(['evaluate', '--workspace', folder])
  return { folder, before: digest(folder) }
}

function expectRefusal(shown: { code: string; message: string; at: string }): void {
  expect(ERROR_CODES).toContain(shown.code)
  expect(shown.code).not.toBe('BUG')
  expect(shown.message).toMatch(/[\u4e00-\u9fff]/)
  expect(shown.message).not.toMatch(/\{\{/)
  expect(shown.at).not.toBe('')
  expect(shown.message + shown.at).not.toMatch(INSIDE)
}

/** Runs a command that must be refused. */
async function refused(
  given: readonly string[],
  stdin: string | Uint8Array = '',
  cwd = tempFolder(),
  waits = '',
): Promise<string> {
  const { status, lines, stderr } = await jiedui(given, { stdin, cwd })
  expect(status).toBe(2)
  expect(lines).toHaveLength(1)
  expect(stderr).toBe(waits)
  expectRefusal(lines[0].error)
  return `${lines[0].error.code} ${lines[0].error.at}`
}

describe('templates', () => {
  const item = (template: Template) => template.categories[0]!.items[0]!
  test.each<[string, string, Spoil<Template>]>([
    ['an empty file', 'JSON_INVALID -', () => ''],
    ['no JSON', 'JSON_INVALID -', () => '考核表'],
    ['half a file', 'JSON_INVALID -', (t) => JSON.stringify(t).slice(0, 5000)],
    ['UTF-16', 'JSON_INVALID -', (t) => Buffer.from(JSON.stringify(t), 'utf16le')],
    ['GB18030', 'JSON_INVALID -', () => Buffer.from([0x22, 0xbf, 0xbc, 0xba, 0xcb, 0x22])],
    ['a key __proto__', 'JSON_INVALID -', (t) => JSON.stringify(t).replace('{', '{"__proto__":{"polluted":true},')],
    [
      'a constructor with a prototype',
      'JSON_INVALID -',
      (t) => JSON.stringify(t).replace('{', '{"constructor":{"prototype":{"polluted":true}},'),
    ],
    ['a list', 'TEMPLATE_INVALID template', () => []],
    ['null', 'TEMPLATE_INVALID template', () => 'null'],
    ['a number', 'TEMPLATE_INVALID template', () => '7'],
    ['another kind of sheet', 'KIND_NOT_SUPPORTED templateKind', (t) => void (t['templateKind'] = 'ranked')],
    ['a kind that is a list', 'TEMPLATE_INVALID templateKind', (t) => void (t['templateKind'] = [])],
    ['another schema', 'TEMPLATE_INVALID schemaVersion', (t) => void (t['schemaVersion'] = 2)],
    ['no sections', 'TEMPLATE_INVALID categories', (t) => ({ ...t, categories: undefined })],
    ['sections that are a text', 'TEMPLATE_INVALID categories', (t) => ({ ...t, categories: 'A' })],
    ['points in words', 'TEMPLATE_INVALID A1.points', (t) => void (item(t).points = '三分')],
    ['negative points', 'TEMPLATE_INVALID A1.points', (t) => void (item(t).points = -3)],
    [
      'points without end',
      'TEMPLATE_INVALID A1.points',
      (t) => JSON.stringify(t).replace(/("code":"A1",[^]*?"points":)3/, '$11e999'),
    ],
    ['an item named __proto__', 'TEMPLATE_INVALID __proto__.code', (t) => void (item(t).code = '__proto__')],
    ['a rule of the future', 'KIND_NOT_SUPPORTED A1.scoring.kind', (t) => void (item(t).scoring = { kind: 'oracle' })],
    ['a misspelt field of a rule', 'TEMPLATE_INVALID A1.scoring.optons', (t) => void (item(t).scoring['optons'] = [])],
    [
      'a description a thousand deep',
      expect.stringMatching(/^TEMPLATE_INVALID notes/),
      (t) => JSON.stringify({ ...t, notes: 'DEEP' }).replace('"DEEP"', deep(1000)),
    ],
    ['nothing but brackets', expect.stringMatching(/INVALID/), () => deep(200_000)],
    ['sections that do not add up', 'TEMPLATE_INVALID totalPoints', (t) => void (t['totalPoints'] = 99)],
  ])('%s', async (_, expected, spoil) => {
    const { folder, before } = await settled()
    const stdin = spoilt(JSON.parse(readFileSync(CLINIC_SHEET, 'utf8')) as Template, spoil)
    expect(await refused(['template', 'publish', '-', '--workspace', folder], stdin)).toEqual(expected)
    expect(await refused(['score', '--template', '-', '--facts', 'none.json'], stdin)).toEqual(
      expect.stringMatching(/^(TEMPLATE_INVALID|KIND_NOT_SUPPORTED|JSON_INVALID|FILE_UNREADABLE) /),
    )
    expect(digest(folder)).toBe(before)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

describe('facts', () => {
  test.each<[string, string, unknown]>([
    ['a list', 'FACTS_INVALID facts', []],
    ['no facts', 'FACTS_INVALID facts', {}],
    ['a field it does not know', 'FACTS_INVALID fatcs', { facts: {}, fatcs: {} }],
    ['an item that is not there', 'ITEM_UNKNOWN Z9', { facts: { Z9: { met: true } } }],
    ['an item named constructor', 'ITEM_UNKNOWN constructor', { facts: { constructor: { met: true } } }],
    ['a fact that is null', 'FACT_INVALID A1', { facts: { A1: null } }],
    ['an empty fact', 'FACT_INVALID A1', { facts: { A1: {} } }],
    ['a clause that is not there', 'CLAUSE_UNKNOWN A5.counts.d9', { facts: { A5: { counts: { d9: 1 } } } }],
    ['a negative count', 'NUMBER_NEGATIVE A5.counts.d1', { facts: { A5: { counts: { d1: -1 } } } }],
    ['a count in words', 'NUMBER_INVALID A5.counts.d1', { facts: { A5: { counts: { d1: '2' } } } }],
    ['four decimals', 'NUMBER_INVALID A5.counts.d1', { facts: { A5: { counts: { d1: 0.0001 } } } }],
    ['a number beyond all', 'NUMBER_INVALID A5.counts.d1', { facts: { A5: { counts: { d1: 1e300 } } } }],
    ['a field of another rule', 'FACT_FIELD_UNKNOWN A5.met', { facts: { A5: { met: true } } }],
    [
      'more satisfied than asked',
      expect.stringMatching(/^NUMERATOR_ABOVE_DENOMINATOR F1/),
      { facts: { F1: { numerator: 5, denominator: 0 } } },
    ],
    [
      'a waiver where none is allowed',
      'NOT_APPLICABLE_REFUSED A1.notApplicable',
      { facts: { A1: { notApplicable: true, reason: '无' } } },
    ],
    ['a waiver without reason', 'REASON_REQUIRED C2.reason', { facts: { C2: { notApplicable: true, reason: ' ' } } }],
    [
      'an override above the item',
      'POINTS_OUT_OF_RANGE A1.override.points',
      { facts: { A1: { override: { points: 99, reason: '复核' } } } },
    ],
    ['half of a character', 'FACT_INVALID A1.override.reason', { facts: { A1: { override: { points: 1, reason: '\ud800' } } } }],
    ['a veto that is not there', 'VETO_UNKNOWN vetoes.V9', { facts: {}, vetoes: ['V9'] }],
    ['vetoes that are an object', 'FACTS_INVALID vetoes', { facts: {}, vetoes: { V1: true } }],
    ['a parameter that is not there', 'PARAMETER_UNKNOWN parameters.speed', { facts: {}, parameters: { speed: 1 } }],
    ['a parameter in words', 'PARAMETER_INVALID parameters.htTarget', { facts: {}, parameters: { htTarget: '六成' } }],
  ])('%s', async (_, expected, facts) => {
    expect(await refused(['score', '--template', CLINIC_SHEET, '--facts', '-'], JSON.stringify(facts))).toEqual(expected)
  })

  test('more bytes than any file of ours', async () => {
    const path = join(tempFolder(), '大.json')
    writeFileSync(path, Buffer.alloc(21 * 1024 * 1024, ' '))
    expect(await refused(['score', '--template', CLINIC_SHEET, '--facts', path])).toBe('FILE_TOO_LARGE 大.json')
  })

  test('a folder, and a file that is not there', async () => {
    expect(await refused(['score', '--template', CLINIC_SHEET, '--facts', '.'])).toMatch(/^FILE_UNREADABLE /)
    expect(await refused(['score', '--template', 'gone.json', '--facts', '-'])).toBe('FILE_UNREADABLE gone.json')
    expect(await refused(['score', '--batch', 'gone.ndjson'])).toBe('FILE_UNREADABLE gone.ndjson')
    expect(await refused(['score', '--batch', '/'])).toMatch(/^FILE_UNREADABLE/)
  })
})

describe('visits', () => {
  const sheet = (visit: VisitJson) => visit.sheets[1]! as unknown as Record<string, unknown> & VisitJson['sheets'][number]
  test.each<[string, string, Spoil<VisitJson>]>([
    ['a PDF', 'JSON_INVALID -', () => PDF],
    ['a list', 'VISIT_INVALID visit', () => []],
    [
      'a key __proto__ far inside',
      'JSON_INVALID -',
      (v) => JSON.stringify(v).replace('"facts":{', '"facts":{"__proto__":{"met":true},'),
    ],
    ['a clinic that is not there', 'SUBJECT_UNKNOWN clinicCode', (v) => void (v.clinicCode = '02999')],
    ['a hospital as clinic', 'SUBJECT_UNKNOWN clinicCode', (v) => void (v.clinicCode = '01001')],
    ['a posting that is not there', 'SUBJECT_UNKNOWN sheets.2.subjectCode', (v) => void (v.sheets[2]!.subjectCode = 'PZ0')],
    [
      'a template that is not there',
      'TEMPLATE_UNKNOWN sheets.1.templateId',
      (v) => void (sheet(v).templateId = '../../etc/passwd'),
    ],
    ['a version that is not there', 'TEMPLATE_UNKNOWN sheets.1.templateId', (v) => void (sheet(v).templateVersion = '9')],
    ['a day that does not exist', 'VISIT_INVALID date', (v) => void (v.date = '2013-02-30')],
    ['SQL as a day', 'VISIT_INVALID date', (v) => void (v.date = "2013-05-10'; DROP TABLE sheet; --")],
    ['a team of numbers', 'VISIT_INVALID team.0', (v) => void (v.team = [7 as unknown as string])],
    ['two lines as an id', 'VISIT_INVALID visitId', (v) => void (v.visitId = 'V1\nV2')],
    ['the id of another clinic’s visit', 'VISIT_EXISTS visitId', (v) => void (v.visitId = 'YZ2013-V02')],
    ['a hundred sheets', 'VISIT_INVALID sheets', (v) => void (v.sheets = Array.from({ length: 100 }, () => sheet(v)))],
    ['the same sheet twice', 'VISIT_INVALID sheets.3', (v) => void v.sheets.push(sheet(v))],
    [
      'facts that are a text',
      'FACTS_INVALID sheets.1.facts',
      (v) => void (sheet(v)['facts'] = 'all' as unknown as Record<string, unknown>),
    ],
    [
      'a remark longer than a page',
      'VISIT_INVALID sheets.1.remarks.A1',
      (v) => void (sheet(v).remarks['A1'] = '长'.repeat(5000)),
    ],
    [
      'other facts of a finished sheet without a reason',
      'REASON_REQUIRED reason',
      (v) => void (sheet(v).facts['A1'] = { ticked: [] }),
    ],
    [
      'one bad fact after two good sheets',
      'NUMBER_INVALID sheets.2.B1.numerator',
      (v) => void (v.sheets[2]!.facts['B1'] = { numerator: [], denominator: 1 }),
    ],
  ])('%s', async (_, expected, spoil) => {
    const { folder, before } = await settled()
    const stdin = spoilt(visitFile('YZ2013-V01-02015'), spoil)
    expect(await refused(['visit', 'import', '-', '--workspace', folder], stdin)).toBe(expected)
    expect(digest(folder)).toBe(before)
  })

  test('a round that is not there, a blank reason', async () => {
    const { folder, before } = await settled()
    const stdin = JSON.stringify(visitFile('YZ2013-V01-02015'))
    expect(await refused(['visit', 'import', '-', '--workspace', folder, '--inspection', "' OR 1=1"], stdin)).toBe(
      'INSPECTION_UNKNOWN inspection',
    )
    expect(await refused(['visit', 'import', '-', '--workspace', folder, '--reason', '  '], stdin)).toBe(
      'REASON_REQUIRED --reason',
    )
    expect(digest(folder)).toBe(before)
  })
})

describe('tables', () => {
  test.each<[string, string, string | Uint8Array]>([
    ['a PDF renamed', '名单.xlsx', PDF],
    ['an empty file', '名单.xlsx', ''],
    ['a zip without a workbook', '名单.xlsx', Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
    ['the beginning of a zip', '名单.xlsx', Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(500, 7)])],
    ['a workbook of Excel 97', '名单.xlsx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)])],
    ['an executable', '名单.csv', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)])],
    ['an empty table', '名单.csv', ''],
    ['a table without the head', '名单.csv', '一,二,三\n1,2,3\n'],
    ['divisions that are no list', 'divisions.json', '{"divisions":"all"}'],
    ['divisions that are no JSON', 'divisions.json', '{"divisions":['],
  ])('%s', async (_, name, content) => {
    const { folder, before } = await settled()
    const cwd = tempFolder()
    writeFileSync(join(cwd, name), content)
    const kind = name.endsWith('.json') ? 'divisions' : 'organizations'
    await refused(['import', kind, name, '--workspace', folder], '', cwd)
    expect(digest(folder)).toBe(before)
  })
})

describe('data folders', () => {
  const spoil: Readonly<Record<string, readonly [string, (path: string) => void]>> = {
    'a database of a newer version': ['STORE_FROM_FUTURE', (path) => inDb(path, 'PRAGMA user_version = 9990')],
    'a database of another program': ['STORE_FOREIGN', (path) => inDb(path, 'PRAGMA application_id = 7')],
    'a text': ['STORE_DAMAGED', (path) => writeFileSync(path, '这不是数据库')],
    'an empty file': ['STORE_DAMAGED', (path) => writeFileSync(path, '')],
    'a database with holes': ['STORE_DAMAGED', (path) => writeFileSync(path, readFileSync(path).fill(0xaa, 4096, 4096 * 40))],
  }
  test.each(Object.keys(spoil))('%s', async (name) => {
    const [code, change] = spoil[name]!
    const folder = await sampleFolder()
    change(join(folder, 'jiedui.db'))
    const before = digest(folder)
    for (const command of [['evaluate'], ['workspace', 'check'], ['template', 'list']]) {
      expect(await refused([...command, '--workspace', folder])).toMatch(new RegExp(`^${code} `))
    }
    expect(digest(folder)).toBe(before)
  })

  test('a folder without data, a folder that is a file, a folder in use', async () => {
    const cwd = tempFolder()
    mkdirSync(join(cwd, 'leer'))
    writeFileSync(join(cwd, 'file'), '')
    expect(await refused(['evaluate', '--workspace', 'leer'], '', cwd)).toMatch(/^WORKSPACE_MISSING /)
    expect(await refused(['workspace', 'create', '--workspace', 'file'], '', cwd)).toMatch(/^WORKSPACE_NOT_WRITABLE /)
    const folder = await sampleFolder()
    openOffice({ workspace: folder })
    const waits = '数据文件夹正由另一个程序使用，最多等 15 秒。\n'
    expect(await refused(['evaluate', '--workspace', folder], '', cwd, waits)).toMatch(/^WORKSPACE_IN_USE /)
    expect(await refused(['workspace', 'create', '--workspace', folder])).toMatch(/^WORKSPACE_EXISTS /)
  })

  test('papers for nobody, into a folder that is a file', async () => {
    const { folder, before } = await settled()
    const cwd = tempFolder()
    writeFileSync(join(cwd, 'file'), '')
    const print = ['report', 'print', 'visit-evaluation', '--workspace', folder]
    expect(await refused([...print, '--for', '99999', '--out', 'out'], '', cwd)).toBe('REPORT_SUBJECT_UNKNOWN 99999')
    expect(await refused([...print, '--all', '--out', 'file'], '', cwd)).toBe('FILE_NOT_WRITABLE --out')
    expect(digest(folder)).toBe(before)
  })
})

/** Runs one statement and leaves the file without a log beside it. */
function inDb(path: string, statement: string): void {
  const db = openDb(path, { mode: 'existing', nativeBinding: null })
  db.exec(statement)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

describe('payloads over the port', () => {
  const id = randomUUID()
  const requestId = randomUUID()
  const fact = { kind: 'fact', item: 'A1', fact: { ticked: [] } }
  const mark = { requestId, sheetId: id, seenRevision: 1, change: fact }
  const polluted = JSON.parse('{"__proto__":{"met":true}}') as object
  const call: Readonly<
    Record<
      string,
      readonly [string, (api: Record<string, Record<string, (input: unknown) => Promise<unknown>>>) => Promise<unknown>]
    >
  > = {
    'a sheet that is not there': ['NOT_FOUND', (api) => api['sheet']!['find']!({ id })],
    'a sheet named by SQL': ['INPUT_INVALID', (api) => api['sheet']!['find']!({ id: "' OR 1=1 --" })],
    'a mark on no sheet': ['NOT_FOUND', (api) => api['sheet']!['mark']!(mark)],
    'a mark without request': ['INPUT_INVALID', (api) => api['sheet']!['mark']!({ ...mark, requestId: undefined })],
    'a field it does not know': ['INPUT_INVALID', (api) => api['sheet']!['mark']!({ ...mark, total: '100.00' })],
    'a revision in words': ['INPUT_INVALID', (api) => api['sheet']!['mark']!({ ...mark, seenRevision: 'latest' })],
    'a change of no kind': [
      'INPUT_INVALID',
      (api) => api['sheet']!['mark']!({ ...mark, change: { kind: 'points', item: 'A1', points: '3' } }),
    ],
    'a fact that is a text': ['INPUT_INVALID', (api) => api['sheet']!['mark']!({ ...mark, change: { ...fact, fact: 'full' } })],
    'a remark without end': [
      'INPUT_INVALID',
      (api) => api['sheet']!['mark']!({ ...mark, change: { kind: 'remark', item: 'A1', text: '长'.repeat(4001) } }),
    ],
    'a payload with a prototype': [
      'INPUT_INVALID',
      (api) => api['sheet']!['mark']!(Object.assign(Object.create(null) as object, mark, { change: polluted })),
    ],
    'finishing nothing': ['NOT_FOUND', (api) => api['sheet']!['finish']!({ requestId, sheetId: id })],
    'reopening without a reason': ['INPUT_INVALID', (api) => api['sheet']!['reopen']!({ requestId, sheetId: id, reason: '  ' })],
    'a visit to no clinic': ['NOT_FOUND', (api) => api['inspection']!['listSubjects']!({ clinicId: id, visitOn: '2013-05-10' })],
    'a day that does not exist': [
      'INPUT_INVALID',
      (api) => api['inspection']!['listSubjects']!({ clinicId: id, visitOn: '2013-02-30' }),
    ],
    'a file nobody chose': [
      'GRANT_UNKNOWN',
      (api) => api['inspection']!['importVisit']!({ requestId, inspectionId: id, grant: id }),
    ],
    'a path instead of a grant': [
      'INPUT_INVALID',
      (api) => api['inspection']!['importVisit']!({ requestId, inspectionId: id, grant: '/etc/passwd' }),
    ],
    'results of no round': ['NOT_FOUND', (api) => api['inspection']!['find']!({ id })],
    'a paper of no sheet': [
      'REPORT_SUBJECT_UNKNOWN',
      (api) => api['report']!['preview']!({ kind: 'visit-evaluation', subject: id }),
    ],
    'a paper of no kind': ['INPUT_INVALID', (api) => api['report']!['preview']!({ kind: 'letter', subject: id })],
    'papers without end': [
      'INPUT_INVALID',
      (api) =>
        api['report']!['printBatch']!({
          requestId,
          grant: id,
          papers: Array.from({ length: 5001 }, () => ({ kind: 'ranking', subject: 'SH-2025' })),
        }),
    ],
    'a template by a long name': ['INPUT_INVALID', (api) => api['template']!['find']!({ id: 'x'.repeat(81), version: '1' })],
  }
  test.each(Object.keys(call))('%s', async (name) => {
    const [code, send] = call[name]!
    const { folder, before } = await settled()
    const office = openOffice({ workspace: folder })
    const rows = rowsOf(office)
    const failure = await failureOf(send(office.call as never))
    expect(failure.code).toBe(code)
    const at = String(failure.params['at'] ?? '')
    expectRefusal({ code: failure.code, message: sentence('zh-CN', failure.code, { traceId: '', ...failure.params }), at })
    expect(rowsOf(office)).toEqual(rows)
    office.backend.close()
    expect(digest(folder)).toBe(before)
  })
})

/** How many rows every table has. */
function rowsOf({ backend }: Office): Readonly<Record<string, number>> {
  const { db } = backend.session.workspace().base
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]
  return Object.fromEntries(tables.map((table) => [table, db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number]))
}
