import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { templateOfAnyDraft } from '@core/drafting/kinds/any-draft'
import { canonicalJson } from '../../electron/trace/canonical'
import { openEmptyOffice, type Office } from '../support/backend'
import { begin, beginAny, save, scored, shippedTemplate, withFirstItem } from '../support/drafts'
import { failureOf } from '../support/failure'
import { tempFolder } from '../support/temp-folder'

const VERSION = { id: 'RC-2025', version: '1.1' }
type What = Parameters<Office['call']['template']['exportTemplate']>[0]['what']

/** Exports into a folder of its own and gives the path. */
async function exported(office: Office, what: What, format: 'json' | 'xlsx'): Promise<string> {
  const path = join(tempFolder(), `考核表.${format}`)
  const answer = await office.call.template.exportTemplate({ requestId: randomUUID(), what, format, grant: office.grant(path) })
  expect(answer).toEqual({ file: `考核表.${format}` })
  expect(readdirSync(join(path, '..'))).toEqual([`考核表.${format}`])
  return path
}
const read = (office: Office, path: string) => office.call.template.readTemplateFile({ grant: office.grant(path) })
const jsonFile = (content: unknown): string => {
  const path = join(tempFolder(), '来件.json')
  writeFileSync(path, JSON.stringify(content))
  return path
}

describe('a template as a file', () => {
  test.each(['json', 'xlsx'] as const)(
    'goes out as %s and comes back as the same document, twice the same bytes',
    async (format) => {
      const office = await openEmptyOffice()
      const path = await exported(office, VERSION, format)
      const { draft, refused } = await read(office, path)
      expect(refused).toEqual([])
      expect(canonicalJson(templateOfAnyDraft(draft!))).toBe(canonicalJson(shippedTemplate('02-recipient-clinic')))
      if (format === 'json') expect(readFileSync(path)).toEqual(readFileSync(await exported(office, VERSION, format)))
    },
  )

  test('carries a draft with its texts and clauses to another office, where it is published', async () => {
    const office = await openEmptyOffice()
    const first = await begin(office, { way: 'version', ...VERSION })
    const clause = { start: 0, end: 6, clause: { kind: 'zero' }, label: '无制度', certainty: 'confirmed' } as const
    const changed = withFirstItem(first.draft, { title: '组织领导' })
    const [section, ...others] = changed.sections
    const [line, ...lines] = section!.items
    const source = { text: '无制度不得分。', clauses: [clause] }
    await save(office, first, { ...changed, sections: [{ ...section!, items: [{ ...line!, source }, ...lines] }, ...others] })
    const path = await exported(office, { draftId: first.draftId }, 'json')

    const other = await openEmptyOffice()
    const { draft } = await read(other, path)
    expect(scored(draft).sections[0]!.items[0]!.source).toEqual(source)
    const { draftId } = await begin(other, { way: 'written', draft: draft!, name: draft!.head.name })
    const published = await other.call.template.publishDraft({ requestId: randomUUID(), draftId, revision: 1 })
    expect(published).toMatchObject({ id: 'RC-2025', version: '1.2' })
  })

  test('that was changed on the way, is cut short, or is something else is refused by name', async () => {
    const office = await openEmptyOffice()
    const path = await exported(office, VERSION, 'json')
    const file = JSON.parse(readFileSync(path, 'utf8')) as { sha256: string; template: { name: string } }
    const changed = jsonFile({ ...file, template: { ...file.template, name: '另一张表' } })
    expect(await failureOf(read(office, changed))).toMatchObject({ code: 'TEMPLATE_FILE_CHANGED', params: { at: '来件.json' } })
    expect((await failureOf(read(office, jsonFile({ ...file, formatVersion: 2 })))).code).toBe('KIND_NOT_SUPPORTED')
    expect((await failureOf(read(office, jsonFile({ rows: [] })))).code).toBe('TEMPLATE_FILE_UNKNOWN')
    expect((await failureOf(read(office, jsonFile([1])))).code).toBe('TEMPLATE_FILE_UNKNOWN')
    expect((await failureOf(read(office, jsonFile({ ...file, template: { ...file.template, id: 7 } })))).code).toBe(
      'TEMPLATE_INVALID',
    )
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, 5_000))
    expect((await failureOf(read(office, path))).code).toBe('JSON_INVALID')
    expect((await failureOf(read(office, join(tempFolder(), '没有.json')))).code).toBe('FILE_UNREADABLE')
    // A document without an envelope, as the command line takes it, is read as well.
    expect((await read(office, jsonFile(shippedTemplate('03-dispatched-doctor')))).draft?.head.id).toBe('DD-2025')
  })

  test('a workbook edited by hand is read with its changes, or refused by its cells', async () => {
    const office = await openEmptyOffice()
    const path = await exported(office, VERSION, 'xlsx')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(path)
    const items = workbook.getWorksheet('项目')!
    items.getCell('C2').value = '组织领导'
    await workbook.xlsx.writeFile(path)
    const changed = await read(office, path)
    expect(changed.refused).toEqual([])
    expect(scored(changed.draft).sections[0]!.items[0]!.item.title).toBe('组织领导')

    items.getCell('D2').value = '三分'
    workbook.getWorksheet('条款')!.getCell('B3').value = '加分'
    await workbook.xlsx.writeFile(path)
    const { draft, refused } = await read(office, path)
    expect([draft, refused]).toEqual([null, [{ code: 'WORKBOOK_NUMBER_INVALID', params: { at: '项目!D2', value: '三分' } }]])

    const other = new ExcelJS.Workbook()
    other.addWorksheet('名单').addRow(['姓名'])
    await other.xlsx.writeFile(path)
    expect((await failureOf(read(office, path))).code).toBe('TEMPLATE_FILE_UNKNOWN')
  })

  test('a workbook asks for codes; a folder that cannot be written is named', async () => {
    const office = await openEmptyOffice()
    const first = await begin(office, { way: 'version', ...VERSION })
    await save(office, first, withFirstItem(first.draft, { code: '' }))
    const out = (path: string, format: 'json' | 'xlsx') =>
      office.call.template.exportTemplate({
        requestId: randomUUID(),
        what: { draftId: first.draftId },
        format,
        grant: office.grant(path),
      })
    const path = join(tempFolder(), '表.xlsx')
    expect(await failureOf(out(path, 'xlsx'))).toMatchObject({ code: 'TEMPLATE_INVALID', params: { breach: 'CODE_MISSING' } })
    expect(existsSync(path)).toBe(false)
    const nowhere = join(tempFolder(), '没有', '表')
    for (const format of ['json', 'xlsx'] as const) {
      const version = { requestId: randomUUID(), what: VERSION, format, grant: office.grant(nowhere) }
      expect((await failureOf(office.call.template.exportTemplate(version))).code).toBe('FILE_NOT_WRITABLE')
    }
  })
})

describe('graded sheets and questionnaires', () => {
  test.each(['04-demonstration-self-check', '05-discharge-followup'])(
    '%s comes in from a file as a draft, goes out as JSON and Excel, and is published, copied, retired',
    async (name) => {
      const office = await openEmptyOffice()
      const { call } = office
      const document = { ...(shippedTemplate(name) as { id: string; name: string; version: string }), version: '7.0' }
      const reading = await read(office, jsonFile(document))
      expect(reading.refused).toEqual([])
      expect(templateOfAnyDraft(reading.draft!)).toEqual(document)
      const first = await beginAny(office, { way: 'written', draft: reading.draft!, name: '本县用表' })
      expect(first.state).toBe('checked')
      for (const format of ['json', 'xlsx'] as const) {
        const again = await read(office, await exported(office, { draftId: first.draftId }, format))
        expect(templateOfAnyDraft(again.draft!)).toEqual({ ...document, name: '本县用表' })
      }
      const published = await call.template.publishDraft({ requestId: randomUUID(), draftId: first.draftId, revision: 1 })
      expect(published).toMatchObject({ id: document.id, version: '7.0' })
      const copy = await beginAny(office, { way: 'copy', id: document.id, version: '7.0' })
      expect(copy.draft.head).toMatchObject({ version: '1.0', name: expect.stringContaining('本县用表') })
      expect(copy.draft.head.id).not.toBe(document.id)
      const again = await read(office, await exported(office, { id: document.id, version: '7.0' }, 'xlsx'))
      expect(templateOfAnyDraft(again.draft!)).toEqual({ ...document, name: '本县用表' })
      await call.template.retire({ requestId: randomUUID(), id: document.id, version: '7.0', reason: '试用' })
      expect((await call.template.list()).at(-1)).toMatchObject({ version: '7.0', state: 'retired', totalPoints: null })
    },
  )
})

test('a pasted table and a file of tables are read as grids', async () => {
  const office = await openEmptyOffice()
  const html = '<table><tr><td>项目</td><td>分值</td></tr><tr><td>制度</td><td>5</td></tr></table>'
  const [pasted] = await office.call.template.readTable({ source: { html } })
  expect(pasted!.grid.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['项目', '分值'],
    ['制度', '5'],
  ])
  const path = join(tempFolder(), '表.txt')
  writeFileSync(path, '项目\t分值\n制度\t5\n')
  const [fromFile] = await office.call.template.readTable({ source: { grant: office.grant(path) } })
  expect(fromFile!.grid.rows).toHaveLength(2)
  expect((await failureOf(office.call.template.readTable({ source: { html: '<p>没有表</p>' } }))).code).toBe('TABLE_NOT_FOUND')
})
