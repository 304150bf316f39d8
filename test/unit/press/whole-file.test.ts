import { chmodSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { AppError } from '@core/shared/app-error'
import { writeWholeFile } from '../../../electron/press/whole-file'
import { tempFolder } from '../../support/temp-folder'

const BYTES = new TextEncoder().encode('评价报告')
const accept = (written: Uint8Array) => Promise.resolve(written.length)

it('shows the check what the disk holds, under a name that is not yet the file', async () => {
  const folder = tempFolder()
  const seen = await writeWholeFile(join(folder, '报告.pdf'), BYTES, (written) => {
    expect(readdirSync(folder)).toEqual(['报告.pdf.part'])
    return Promise.resolve(Buffer.from(written).toString())
  })
  expect(seen).toBe('评价报告')
  expect(readdirSync(folder)).toEqual(['报告.pdf'])
})

it('leaves an older file as it was when the new one is refused', async () => {
  const folder = tempFolder()
  writeFileSync(join(folder, '报告.pdf'), 'old')
  const refusal = new AppError('REPORT_TEXT_LOST', { at: 'items.3' })
  await expect(writeWholeFile(join(folder, '报告.pdf'), BYTES, () => Promise.reject(refusal))).rejects.toBe(refusal)
  expect(readdirSync(folder)).toEqual(['报告.pdf'])
  expect(readFileSync(join(folder, '报告.pdf'), 'utf8')).toBe('old')
})

it('replaces an older file whole', async () => {
  const file = join(tempFolder(), '报告.pdf')
  writeFileSync(file, 'a longer text that was there before')
  await writeWholeFile(file, BYTES, accept)
  expect(readFileSync(file, 'utf8')).toBe('评价报告')
})

it('names a place that cannot be written', async () => {
  const folder = tempFolder()
  await expect(writeWholeFile(join(folder, 'none', '报告.pdf'), BYTES, accept)).rejects.toMatchObject({
    code: 'FILE_NOT_WRITABLE',
    params: { at: '报告.pdf' },
  })
  if (process.platform === 'win32' || process.getuid?.() === 0) return // permissions stop neither Windows nor root
  chmodSync(folder, 0o500)
  await expect(writeWholeFile(join(folder, '报告.pdf'), BYTES, accept)).rejects.toMatchObject({ code: 'FILE_NOT_WRITABLE' })
})

it.runIf(process.platform === 'linux')('names a full disk', async () => {
  const folder = tempFolder()
  symlinkSync('/dev/full', join(folder, '报告.pdf.part')) // every write there answers that no space is left
  await expect(writeWholeFile(join(folder, '报告.pdf'), BYTES, accept)).rejects.toMatchObject({ code: 'DISK_FULL' })
  expect(readdirSync(folder)).toEqual([])
})
