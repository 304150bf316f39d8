import { readFileSync } from 'node:fs'
import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { asScored } from '@core/scoring/as-scored'
import { readTemplate } from '@core/scoring/read-template'
import type { Item, ScoredTemplate } from '@core/scoring/template'
import { compareRows } from '../../../../renderer/screens/templates/compare/compare-rows'
import { fieldName, fieldText, type FieldTexts } from '../../../../renderer/screens/templates/compare/field-words'
import { ZH } from '../../../support/papers'
import templates from '@resources/locales/zh-CN/templates.json'

const before = asScored(readTemplate(JSON.parse(readFileSync('resources/templates/02-recipient-clinic.json', 'utf8'))))
const [first] = before.categories
if (first === undefined) throw new Error('a sheet without sections')
const withFirst = (items: readonly Item[], more: Partial<ScoredTemplate> = {}): ScoredTemplate => ({
  ...before,
  ...more,
  categories: [{ ...first, items }, ...before.categories.slice(1)],
})
const [one, two, ...others] = first.items
if (one === undefined || two === undefined) throw new Error('a section without items')

describe('two states part by part', () => {
  const added: Item = { ...two, code: 'A99', title: '示例新增项', requirement: '示例要求' }
  const after = withFirst([{ ...one, points: 9 }, ...others, added], { version: '1.2' })

  it('shows what is different, with the fields of what came or went', () => {
    const rows = compareRows(before, after, false)
    expect(rows.map(({ group, state, code }) => [group, state, code])).toEqual([
      ['head', 'changed', null],
      ['items', 'changed', one.code],
      ['items', 'added', 'A99'],
      ['items', 'removed', two.code],
    ])
    expect(rows[1]?.fields).toEqual([{ field: 'points', before: one.points, after: 9 }])
    expect(rows[2]?.fields.map(({ field, before: earlier }) => [field, earlier])).toEqual([
      ['points', undefined],
      ['requirement', undefined],
      ['scoring', undefined],
    ])
    expect(rows[3]?.fields.every(({ after: later }) => later === undefined)).toBe(true)
  })

  it('shows every part where it stands in the later state when asked to', () => {
    const items = compareRows(before, after, true).filter(({ group }) => group === 'items')
    expect(items.map(({ code }) => code).slice(0, 2)).toEqual([one.code, others[0]?.code])
    expect(items.at(-1)).toMatchObject({ state: 'removed', code: two.code })
    expect(items.filter(({ state }) => state === 'same').length).toBe(items.length - 3)
  })

  it('says nothing of two equal states', () => {
    expect(compareRows(before, structuredClone(before), false)).toEqual([])
  })
})

describe('fields in words', () => {
  let texts: FieldTexts
  beforeAll(async () => {
    const i18n = i18next.createInstance()
    await i18n.init({ lng: 'zh-CN', resources: { 'zh-CN': { templates } }, interpolation: { escapeValue: false } })
    texts = {
      t: i18n.getFixedT<'templates'>('zh-CN', 'templates'),
      paper: ZH,
    }
  })
  const say = (field: string, value: unknown) => fieldText(texts, before, field, value)

  it('tells a rule as it counts, and the words beside it', () => {
    expect(say('scoring', { kind: 'manual', min: 0, max: 4, step: 0.5, text: '酌情给分' })).toMatch(/0.*4.*0\.5[^]*酌情给分/)
  })

  it('tells policies, methods, answers and what is missing', () => {
    expect(say('grades', before.grades)).toContain('优秀 90 分（含）以上')
    expect(say('checkMethods', Object.keys(before.checkMethods ?? {}).slice(0, 1))).toBe(
      Object.values(before.checkMethods ?? {})[0],
    )
    expect([say('allowNotApplicable', true), say('key', undefined), say('points', -2)]).toEqual(['是', '—', '−2'])
    expect([say('notes', ['甲', '乙']), say('source', { a: 1 })]).toEqual(['甲\n乙', '{"a":1}'])
  })

  it('knows the names of fields, and leaves a stranger its own', () => {
    expect([fieldName(texts.t, 'evidenceRule', 'scored'), fieldName(texts.t, 'x-own', 'scored')]).toEqual(['附证据', 'x-own'])
  })
})
