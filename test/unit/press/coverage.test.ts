import { join } from 'node:path'
import { expect, it } from 'vitest'
import { charactersOf } from '@core/papers/characters'
import { openCoverage } from '../../../electron/press/coverage'
import { planFonts } from '../../../electron/press/fonts'
import { printable } from '../../../electron/press/printable'
import { Typecase } from '../../../electron/press/typecase'
import { bundledFonts, placeFile } from '../../support/press'
import { tempFolder } from '../../support/temp-folder'

const view = {
  title: '𠮷林·示例甲🚑',
  rows: [['考\u200b勤\u{fe0f}表', null, 7], [{ text: 'ᠮᠣᠩ བོད ابج абв ①㎡\ud842', half: '\udfb7' }]],
}

it('the characters of a view are asked for once each, ASCII not at all', () => {
  expect(charactersOf({ a: 'abc𠮷=1', b: ['𠮷·', { c: '甲甲' }], d: 5, e: null })).toEqual(['𠮷', '·', '甲'])
})

it.each([
  ['the bundled fonts', () => tempFolder()],
  [
    'an official face',
    () => {
      const folder = tempFolder()
      placeFile(join(bundledFonts(), 'NotoSansSC_400Regular.ttf'), join(folder, 'simfang.ttf'))
      return folder
    },
  ],
])('what is named before printing is what prints as □, with %s', (_, windows) => {
  const plan = planFonts(bundledFonts(), windows())
  const printed = printable(view, new Typecase(plan))
  expect(openCoverage(plan)(charactersOf(view))).toBe(printed.missing)
  expect(printed.missing.match(/./gsu) ?? []).toEqual(expect.arrayContaining(['𠮷', '🚑', 'ᠮ', 'ོ']))
  expect(printed.view.title).toBe('□林·示例甲□')
})
