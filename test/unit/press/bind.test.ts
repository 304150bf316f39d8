import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sheetReportView } from '@core/papers/sheet-report-view'
import { openPress, type Press } from '../../../electron/press/pool'
import { reportSource, ZH } from '../../support/papers'
import { readPdf, textOf } from '../../support/pdf'
import { builtPrintWorker, bundledFonts } from '../../support/press'
import { tempFolder } from '../../support/temp-folder'

let press: Press
beforeAll(async () => {
  press = openPress({ workerFile: await builtPrintWorker(), fontsFolder: bundledFonts(), threads: 1 })
})
afterAll(() => press.close())

async function report(visit: string, target: string): Promise<string> {
  const view = sheetReportView(reportSource(visit, 'SH-2025', {}), ZH, 'full')
  await press.print({ kind: 'visit-evaluation', view }, target)
  return target
}

describe('a bound file', () => {
  it('holds every page of its papers in their order, with their texts', async () => {
    const folder = tempFolder()
    const files = [await report('YZ2013-V15', join(folder, 'a.pdf')), await report('YZ2013-V01', join(folder, 'b.pdf'))]
    const target = join(tempFolder(), '评价报告等2份.pdf')
    const bound = await press.bind(files, target)
    const parts = await Promise.all(files.map(readPdf))
    const whole = await readPdf(target)
    expect(bound.pages).toEqual(parts.map((pages) => pages.length))
    expect(whole.map((page) => textOf([page]))).toEqual(parts.flat().map((page) => textOf([page])))
    const bytes = readFileSync(target)
    expect(bound).toMatchObject({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
    expect(readdirSync(join(target, '..'))).toEqual(['评价报告等2份.pdf'])
  })

  it('is the same bytes for the same papers', async () => {
    const file = await report('YZ2013-V15', join(tempFolder(), 'a.pdf'))
    const folder = tempFolder()
    const [one, two] = [await press.bind([file], join(folder, '1.pdf')), await press.bind([file], join(folder, '2.pdf'))]
    expect(two.sha256).toBe(one.sha256)
  })

  it('is not made of what is no PDF; nothing is left', async () => {
    const folder = tempFolder()
    const broken = join(folder, '坏.pdf')
    writeFileSync(broken, 'no PDF')
    await expect(press.bind([broken], join(folder, '全部.pdf'))).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      params: { at: '坏.pdf' },
    })
    await expect(press.bind([join(folder, '没有.pdf')], join(folder, '全部.pdf'))).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
    })
    expect(readdirSync(folder)).toEqual(['坏.pdf'])
  })
})
