import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openImporter, type Importer } from '../../../electron/backend/import-thread'
import { inline, xlsx } from '../import/make-xlsx'

const ROOT = resolve(import.meta.dirname, '../../..')
const BUILT = resolve(ROOT, 'node_modules/.cache/test-import-worker')
const folder = mkdtempSync(join(tmpdir(), '线程-'))
afterAll(() => rmSync(folder, { recursive: true }))

let importer: Importer
beforeAll(async () => {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: resolve(ROOT, 'electron/import/import-worker.ts'),
      outDir: BUILT,
      emptyOutDir: true,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' } },
    },
  })
  importer = openImporter(join(BUILT, 'import-worker.cjs'))
})

const file = (name: string, content: Buffer | string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('a thread that opens foreign files', () => {
  it('answers with the table', async () => {
    const book = xlsx({ sheets: [`<sheetData><row r="1">${inline('A1', '甲')}</row></sheetData>`] })
    const table = await importer.read(file('表.xlsx', book))
    expect(table).toEqual({
      fileName: '表.xlsx',
      encoding: null,
      sheets: [{ name: '表1', state: 'visible', lastRow: 1, rows: [{ number: 1, cells: [{ type: 'text', text: '甲' }] }] }],
    })
  })

  it('answers with the code of a refusal', async () => {
    await expect(importer.read(file('报告.xlsx', '%PDF-1.7'))).rejects.toMatchObject({
      name: 'AppError',
      code: 'FILE_FORMAT_UNKNOWN',
      params: { at: '报告.xlsx' },
    })
  })

  it('answers with the tables of what was pasted, or with the code of a refusal without a file', async () => {
    const [found] = await importer.readTables({
      html: '<table><tr><td colspan=2>甲</td></tr><tr><td>乙</td><td>丙</td></tr></table>',
    })
    expect(found?.grid.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['甲', '甲'],
      ['乙', '丙'],
    ])
    await expect(importer.readTables({ text: '没有表' })).rejects.toMatchObject({ name: 'AppError', code: 'TABLE_NOT_FOUND' })
  })

  it('writes the refused rows', async () => {
    const path = join(folder, '退回.xlsx')
    const { bytes } = await importer.writeRefused(path, [{ name: '表', headers: ['姓名'], rows: [['=1']] }])
    expect(bytes).toBeGreaterThan(1000)
    expect((await importer.read(path)).sheets[0]?.rows[1]?.cells).toEqual([{ type: 'text', text: '=1' }])
  })

  it('writes a workbook to be edited, numbers as numbers', async () => {
    const path = join(folder, '考核表.xlsx')
    const columns = [
      { header: '代码', width: 10 },
      { header: '分值', width: 8, isNumber: true },
    ]
    const { bytes } = await importer.writeWorkbook(path, [
      {
        name: '项目',
        columns,
        rows: [
          ['02', 0.1],
          [null, 3],
        ],
      },
    ])
    expect(bytes).toBeGreaterThan(1000)
    const [sheet] = (await importer.read(path)).sheets
    expect(sheet?.rows.map(({ cells }) => cells.map((cell) => (cell.type === 'number' ? cell.value : cell.type)))).toEqual([
      ['text', 'text'],
      ['text', 0.1],
      ['empty', 3],
    ])
    const nowhere = join(folder, '没有', '考核表.xlsx')
    await expect(importer.writeWorkbook(nowhere, [])).rejects.toMatchObject({ code: 'FILE_NOT_WRITABLE' })
  })

  it('ends at once when it is no longer wanted', async () => {
    const rows = Array.from({ length: 40_000 }, (_, i) => `${i},示例${i},备注`).join('\n')
    const path = file('大.csv', rows)
    const stop = new AbortController()
    const reading = importer.read(path, stop.signal)
    stop.abort(new Error('stopped'))
    await expect(reading).rejects.toThrow('stopped')
    await expect(importer.read(path, AbortSignal.abort(new Error('never begun')))).rejects.toThrow('never begun')
  })

  it('that breaks is an error of the program, not of the file', async () => {
    const broken = openImporter(file('broken.cjs', 'throw new Error("broken worker")'))
    await expect(broken.read(file('a.csv', 'a'))).rejects.toThrow('broken worker')
    const silent = openImporter(file('silent.cjs', ''))
    await expect(silent.read(file('a.csv', 'a'))).rejects.toThrow('before it answered')
  })

  it('that runs out of memory means that the file is too large', async () => {
    const greedy = openImporter(file('greedy.cjs', 'const held = []; for (;;) held.push(new Array(1e6).fill({}))'), 32)
    await expect(greedy.read(file('a.csv', 'a'))).rejects.toMatchObject({ code: 'FILE_TOO_LARGE', params: { at: 'a.csv' } })
  })
})
