import i18next from 'i18next'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Draft } from '@core/drafting/draft'
import { moveRow, removeRows, withHead, withItem, withLine } from '@core/drafting/edit-draft'
import { startTexts } from '../../../../renderer/i18n/i18n'
import { saveStep, stepWords } from '../../../../renderer/screens/templates/history/save-step'
import { shippedDraft } from '../../core/drafting/draft-builder'

const draft = shippedDraft() // its rows are keyed by their codes
const words = (after: Draft, before = draft): string =>
  stepWords(i18next.getFixedT('zh-CN', 'templates'), saveStep(before, after))

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: { lang: '' } })
  await startTexts('zh-CN')
})

describe('what a save did', () => {
  it('counts the items that changed, came and went', () => {
    const changed = withItem(draft, 'A1', { title: '改过' })
    expect(words(changed)).toBe('改 1 项')
    expect(words(removeRows(changed, new Set(['A2', 'A3'])))).toBe('改 1 项，删 2 项')
    expect(words(draft, removeRows(draft, new Set(['A2'])))).toBe('增 1 项')
    expect(words(moveRow(draft, 'A1', 1))).toBe('移 1 项')
  })

  it('tells of vetoes and of what holds for the whole sheet', () => {
    expect(words(withHead(draft, { name: '改过' }))).toBe('改全表设置')
    expect(words(removeRows(draft, new Set(['V1'])))).toBe('改 1 条否决')
  })

  it('says so where only clauses were settled, or nothing was done', () => {
    expect(words(withLine(draft, 'A1', (line) => ({ ...line, source: { text: '示例', clauses: [] } })))).toBe('核对条款')
    expect(words(draft)).toBe('没有改动')
  })
})
