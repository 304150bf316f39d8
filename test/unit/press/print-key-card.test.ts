import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keyCardView, type KeyCardKind } from '@core/papers/key-card-view'
import { SHEET_KEY_MAP } from '@core/inspection/sheet-key-map'
import enSheet from '@resources/locales/en/sheet.json'
import zhSheet from '@resources/locales/zh-CN/sheet.json'
import { openPress, type Press } from '../../../electron/press/pool'
import { EN, FRAME, ZH } from '../../support/papers'
import { readPdf, textOf } from '../../support/pdf'
import { builtPrintWorker, bundledFonts } from '../../support/press'
import { tempFolder } from '../../support/temp-folder'

let press: Press
beforeAll(async () => {
  press = openPress({ workerFile: await builtPrintWorker(), fontsFolder: bundledFonts(), threads: 1 })
})
afterAll(() => press.close())

const bare = (text: string) => text.replace(/\s/g, '')
const WORDS = { 'zh-CN': [zhSheet.allKeys, ZH], en: [enSheet.allKeys, EN] } as const

it.each(
  (['scored', 'graded', 'questionnaire'] as const).flatMap((kind) =>
    (['zh-CN', 'en'] as const).map((language) => [kind, language] as const),
  ),
)('the key card of a %s sheet tells every key on one page (%s)', async (sheetKind: KeyCardKind, language) => {
  const [meanings, t] = WORDS[language]
  const view = keyCardView({ frame: { ...FRAME, language }, sheetKind, meanings }, t)
  const target = join(tempFolder(), '按键卡.pdf')
  const file = await press.print({ kind: 'key-card', view }, target)
  expect(file.missingCharacters).toBe('')
  expect(file.pages).toBe(1)
  const paper = textOf(await readPdf(target))
  for (const [name, caps] of SHEET_KEY_MAP[sheetKind].flatMap(({ keys }) => keys)) {
    expect(paper).toContain(bare(meanings[name]))
    for (const cap of caps) expect(paper).toContain(bare(cap))
  }
})
