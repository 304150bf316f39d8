import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { drawUnits } from '@core/inspection/plan/draw-units'
import { drawView } from '@core/papers/draw-view'
import { openPress, type Press } from '../../../electron/press/pool'
import { FRAME, ZH } from '../../support/papers'
import { readPdf, textOf } from '../../support/pdf'
import { builtPrintWorker, bundledFonts } from '../../support/press'
import { tempFolder } from '../../support/temp-folder'

let press: Press
beforeAll(async () => {
  press = openPress({ workerFile: await builtPrintWorker(), fontsFolder: bundledFonts(), threads: 1 })
})
afterAll(() => press.close())

it('a printed draw shows seed, list and what was drawn, with places to sign', async () => {
  const population = Array.from({ length: 70 }, (_, at) => ({ code: `02${at}`, name: `示例${at + 1}镇卫生院`, county: '固林县' }))
  const drawn = drawUnits(
    '20130506',
    population.map((_, at) => String(at)),
    12,
  ).map(Number)
  const source = {
    frame: FRAME,
    round: '2013年专项督查',
    seed: '20130506',
    method: 'xmur3 + sfc32',
    drawnOn: '2013-05-06',
    drawnBy: '示例甲',
  }
  const target = join(tempFolder(), '抽取结果.pdf')
  const file = await press.print({ kind: 'draw', view: drawView({ ...source, population, drawn }, ZH) }, target)
  const pages = await readPdf(target)
  const text = textOf(pages)
  for (const part of [
    '检查单位随机抽取结果',
    '20130506',
    '抽中单位12家',
    '参加抽取的名单70家',
    '监督人（签字）',
    '2013年5月6日',
  ]) {
    expect(text).toContain(part)
  }
  for (const place of drawn) expect(text.split(`示例${place + 1}镇卫生院`).length).toBeGreaterThan(2)
  expect([file.missingCharacters, pages.length > 1]).toEqual(['', true])
})
