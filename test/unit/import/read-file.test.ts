import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { IMPORT_LIMITS } from '@core/registry/import-job'
import { AppError } from '@core/shared/app-error'
import { afterAll, describe, expect, it } from 'vitest'
import { readForeignFile } from '../../../electron/import/read-file'
import { inline, xlsx } from './make-xlsx'

const folder = mkdtempSync(join(tmpdir(), '导入-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function outcome(name: string, bytes: Buffer | string): Promise<unknown> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return readForeignFile(path, IMPORT_LIMITS).catch((thrown: unknown) =>
    thrown instanceof AppError ? [thrown.code, thrown.params] : thrown,
  )
}

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ole = (stream: string) => Buffer.concat([OLE, Buffer.alloc(512), Buffer.from(stream, 'utf16le')])

describe('a file that is no table', () => {
  it.each<[string, Buffer | string, string, string?]>([
    ['报告.xlsx', '%PDF-1.7\n', 'FILE_FORMAT_UNKNOWN', 'PDF'],
    ['图.csv', Buffer.from('89504e470d0a1a0a', 'hex'), 'FILE_FORMAT_UNKNOWN', 'PNG'],
    ['网页.xls', '\ufeff <html><table><tr><td>1</td></tr></table></html>', 'FILE_FORMAT_UNKNOWN', 'HTML'],
    ['表.xml', '<?xml version="1.0"?><Workbook/>', 'FILE_FORMAT_UNKNOWN', 'HTML'],
    ['数据.csv', Buffer.from('a,b\u0000c'), 'FILE_FORMAT_UNKNOWN', 'binary'],
    ['空.csv', '', 'FILE_FORMAT_UNKNOWN', 'empty'],
    ['旧.xls', ole('Workbook'), 'FILE_OLD_FORMAT'],
    ['更旧.xlsx', ole('Book'), 'FILE_OLD_FORMAT'],
    ['加密.xlsx', ole('EncryptedPackage'), 'FILE_ENCRYPTED'],
    ['文.doc', ole('WordDocument'), 'FILE_FORMAT_UNKNOWN'],
  ])('%s is named by its code and its name', async (name, bytes, code, found) => {
    expect(await outcome(name, bytes)).toEqual([code, { at: name, ...(found === undefined ? {} : { found }) }])
  })

  it('too large or not there is refused unread', async () => {
    const path = join(folder, '大.csv')
    writeFileSync(path, '')
    truncateSync(path, IMPORT_LIMITS.fileBytes + 1) // sparse
    await expect(readForeignFile(path, IMPORT_LIMITS)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE', params: { at: '大.csv' } })
    await expect(readForeignFile(join(folder, '没有.csv'), IMPORT_LIMITS)).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      params: { at: '没有.csv' },
    })
    await expect(readForeignFile(folder, IMPORT_LIMITS)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
  })
})

describe('a table', () => {
  it('is read by its bytes, whatever its name ends in', async () => {
    const book = xlsx({ sheets: [`<sheetData><row r="1">${inline('A1', '甲')}</row></sheetData>`] })
    expect(await outcome('表.csv', book)).toMatchObject({ fileName: '表.csv', encoding: null, sheets: [{ name: '表1' }] })
    expect(await outcome('表.xlsx', '甲,乙\n')).toMatchObject({
      fileName: '表.xlsx',
      encoding: 'utf-8',
      sheets: [{ name: null, lastRow: 1 }],
    })
  })
})
