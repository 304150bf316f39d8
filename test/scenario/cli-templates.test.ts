import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { shippedTemplate } from '../support/drafts'
import { jiedui } from '../support/cli'
import { tempFolder } from '../support/temp-folder'

const TABLES = resolve(import.meta.dirname, '../fixtures/word-tables')

/** A folder to work in, with an empty data folder beside it. */
async function place(): Promise<{ readonly cwd: string; readonly run: (...given: string[]) => ReturnType<typeof jiedui> }> {
  const cwd = tempFolder()
  await jiedui(['workspace', 'create', '--workspace', '数据'], { cwd })
  return { cwd, run: (...given) => jiedui([...given, '--workspace', '数据'], { cwd }) }
}

test('a template goes out as JSON and comes in as a draft', async () => {
  const { cwd, run } = await place()
  const { status, answer } = await run('template', 'export', 'RC-2025@1.1', '--out', '交换/受援单位.json')
  expect([status, answer.format]).toEqual([0, 'json'])
  const file = JSON.parse(readFileSync(join(cwd, '交换/受援单位.json'), 'utf8'))
  expect(file).toMatchObject({ format: 'jiedui-template', template: shippedTemplate('02-recipient-clinic') })
  // The same version stands here already, which the draft is told at once.
  const imported = await run('template', 'import', '交换/受援单位.json')
  expect(imported.status).toBe(0)
  expect(imported.answer).toMatchObject({
    id: 'RC-2025',
    version: '1.1',
    state: 'draft',
    breaches: [{ field: 'version', code: 'VERSION_TAKEN', message: expect.stringContaining('1.1 版已经发布') }],
  })
  const again = await run('template', 'export', imported.answer.draftId, '--out', '稿.xlsx')
  expect([again.status, again.answer.format]).toEqual([0, 'xlsx'])
  const { templates } = (await run('template', 'list')).answer
  expect(templates[0]).toMatchObject({ templateKind: 'scored', state: 'published', usedIn: [] })
})

test('a workbook comes in as a draft, or is refused by every cell that is wrong', async () => {
  const { cwd, run } = await place()
  await run('template', 'export', 'SH-2025@1.1', '--out', '表.xlsx')
  const path = join(cwd, '表.xlsx')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  workbook.getWorksheet('说明')!.getCell('C3').value = '2.0'
  await workbook.xlsx.writeFile(path)
  expect((await run('template', 'import', '表.xlsx')).answer).toMatchObject({ version: '2.0', state: 'checked', breaches: [] })
  workbook.getWorksheet('项目')!.getCell('D2').value = '三'
  workbook.getWorksheet('项目')!.getCell('M3').value = '可'
  await workbook.xlsx.writeFile(path)
  const { status, answer } = await run('template', 'import', '表.xlsx')
  expect(status).toBe(2)
  expect(answer.refused).toEqual([
    {
      at: '项目!D2',
      code: 'WORKBOOK_NUMBER_INVALID',
      message: '项目!D2：“三”不是数字，请填数字，整数部分最多12位，小数最多3位。',
    },
    { at: '项目!M3', code: 'WORKBOOK_WORD_UNKNOWN', message: expect.stringContaining('是、否') },
  ])
  expect(answer.error).toEqual(answer.refused[0])
})

test('a graded sheet from a file becomes a draft, checked, as one in points does', async () => {
  const { cwd, run } = await place()
  writeFileSync(
    join(cwd, '自查.json'),
    JSON.stringify({ ...(shippedTemplate('04-demonstration-self-check') as object), version: '9' }),
  )
  expect((await run('template', 'import', '自查.json')).answer).toMatchObject({
    version: '9',
    state: 'checked',
    breaches: [],
  })
})

test('what cannot be exported or imported is refused by its place', async () => {
  const { cwd, run } = await place()
  writeFileSync(join(cwd, '别的.json'), '{"rows":[]}')
  const refusals = [
    ['template', 'export', 'RC-2025', '--out', '表.json'],
    ['template', 'export', 'RC-2025@9', '--out', '表.json'],
    ['template', 'export', 'RC-2025@1.1', '--out', '表.pdf'],
    ['template', 'export', 'RC-2025@1.1'],
    ['template', 'import', '没有.json'],
    ['template', 'import', '别的.json'],
  ]
  const shown = []
  for (const given of refusals) {
    const { status, answer } = await run(...given)
    shown.push([status, answer.error.code, answer.error.at])
  }
  expect(shown).toEqual([
    [2, 'OPTION_INVALID', 'RC-2025'],
    [2, 'NOT_FOUND', 'what.id'],
    [2, 'OPTION_INVALID', '--out'],
    [2, 'OPTION_MISSING', '--out'],
    [2, 'FILE_UNREADABLE', '没有.json'],
    [2, 'TEMPLATE_FILE_UNKNOWN', '别的.json'],
  ])
})

test.each(['01-one-level-short-clauses/table.html', '04-excel-tab-text/table.txt'])(
  'the table %s becomes a draft with what is to be confirmed',
  async (file) => {
    const { run } = await place()
    const right = JSON.parse(readFileSync(join(TABLES, file, '../answer.json'), 'utf8')) as { sections: { items: unknown[] }[] }
    const { status, answer } = await run('template', 'draft-of-table', join(TABLES, file))
    expect([status, answer.items]).toEqual([0, right.sections.flatMap(({ items }) => items).length])
    expect(answer).toMatchObject({
      table: 1,
      version: '1.0',
      state: 'draft',
      draftId: expect.any(String),
      toConfirm: expect.any(Number),
    })
    expect((await run('template', 'export', answer.draftId, '--out', '稿.json')).status).toBe(0)
  },
)

test('a file without a table, or another table than it has, is refused', async () => {
  const { cwd, run } = await place()
  writeFileSync(join(cwd, '空.html'), '<p>没有表</p>')
  expect((await run('template', 'draft-of-table', '空.html')).answer.error.code).toBe('TABLE_NOT_FOUND')
  expect((await run('template', 'draft-of-table', '没有.html')).answer.error).toMatchObject({
    code: 'FILE_UNREADABLE',
    at: '没有.html',
  })
  const file = join(TABLES, '01-one-level-short-clauses/table.html')
  expect((await run('template', 'draft-of-table', file, '--table', '9')).answer.error).toMatchObject({
    code: 'OPTION_INVALID',
    at: '--table',
  })
  expect((await run('template', 'draft-of-table', file, '--subject', 'nobody')).answer.error.at).toBe('--subject')
  const { answer } = await run('template', 'draft-of-table', file, '--name', '本县考核表', '--subject', 'supporting_org')
  expect([answer.name, answer.id.slice(0, 3)]).toEqual(['本县考核表', 'SH-'])
})
