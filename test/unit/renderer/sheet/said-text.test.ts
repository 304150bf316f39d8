import i18next from 'i18next'
import { beforeAll, expect, it, vi } from 'vitest'
import { scoreSheet } from '@core/scoring/score-sheet'
import { startTexts } from '../../../../renderer/i18n/i18n'
import { saidText } from '../../../../renderer/screens/inspections/sheet/said-text'
import { shownFacts } from '../../../../renderer/screens/inspections/sheet/sheet-session'
import { shipped, typist, type Typist } from './typing'

const template = shipped('01-supporting-hospital')

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: { lang: '' } })
  await startTexts('zh-CN')
})

/** What the status bar says after the last key. */
function said({ session }: Typist): string | null {
  const { score } = scoreSheet(template, { facts: shownFacts(session), vetoes: [], parameters: {} }, { sha256: '' })
  return saidText(session.said, score, i18next.getFixedT('zh-CN', 'sheet'))
}

it('says of an act that was taken back what stands there again', () => {
  const person = typist(template, { at: 'B5' })
  expect(said(person.type('v', '1', '示例依据', 'Enter'))).toBe('已否决：V1')
  expect(said(person.type('v', '1'))).toBe('已撤回否决：V1')
  expect(said(person.type('Ctrl+z'))).toBe('已撤销，恢复为：V1 已否决')
  expect(said(person.type('Ctrl+z'))).toBe('已撤销，恢复为：V1 未否决')
  expect(said(person.type('Ctrl+y'))).toBe('已重做：已否决：V1')
})

it('names the points an item has again, or that it is not answered', () => {
  const person = typist(template, { at: 'B5' })
  person.type('1', '2', 'Enter')
  const once = said(person)
  person.type('1', '3', 'Enter')
  expect(said(person.type('Ctrl+z'))).toBe(`已撤销，恢复为：${once}`)
  expect(said(person.type('Ctrl+z'))).toBe('已撤销，恢复为：B5 未评')
})
