import type { ScoredTemplate } from '@core/scoring/template'
import i18next, { type TFunction } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { gradeWords, roundingWords, vetoEffectWords, waivingWords } from '../../../../renderer/screens/templates/policy-words'
import { sheetCells } from '../../../../renderer/screens/templates/sheet-cells'
import { hasKeyItems, itemCounts, sheetRow } from '../../../../renderer/screens/templates/sheet-rows'
import words from '@resources/locales/zh-CN/templates.json'
import clinic from '@resources/templates/02-recipient-clinic.json'

const template = clinic as unknown as ScoredTemplate
let t: TFunction<'templates'>

beforeAll(async () => {
  const texts = i18next.createInstance()
  await texts.init({
    lng: 'zh-CN',
    resources: { 'zh-CN': { templates: words } },
    defaultNS: 'templates',
    interpolation: { escapeValue: false },
  })
  t = texts.getFixedT('zh-CN', 'templates')
})

describe('policies in words', () => {
  it('names the limits of each grade once', () => {
    expect(gradeWords(t, template)).toEqual([
      { name: '优秀', words: '90 分（含）以上' },
      { name: '良好', words: '80（含）– 90 分' },
      { name: '合格', words: '60（含）– 80 分' },
      { name: '不合格', words: '60 分以下' },
    ])
  })
  it('tells where points are rounded', () => {
    expect(roundingWords(t, template)).toBe('各项得分四舍五入到 1 位小数，总分保留 2 位小数。')
    const once: ScoredTemplate = { ...template, totalDecimals: 1, scoreRounding: { ...template.scoreRounding, applyAt: 'total' } }
    expect(roundingWords(t, once)).toBe('各项得分不取整，总分四舍五入到 1 位小数。')
  })
  it('has a sentence for every policy', () => {
    const policies = ['rescale', 'rescale_section', 'full', 'zero'] as const
    expect(new Set(policies.map((notApplicablePolicy) => waivingWords(t, { ...template, notApplicablePolicy }))).size).toBe(4)
  })
  it('forces the last grade when the template names none', () => {
    expect(vetoEffectWords(t, { ...template, vetoPolicy: { effect: 'force_grade' } })).toContain('“不合格”')
  })
})

describe('the sheet as lines', () => {
  it('has every item, its methods and its scoring in words', () => {
    expect(itemCounts(template)).toEqual({ items: 28, bonusItems: 3 })
    expect(hasKeyItems(template)).toBe(true)
    const item = template.categories[1]?.items[0]
    if (item === undefined) throw new Error('the sheet lost its item B1')
    const { methods, scoring } = sheetRow(template, item)
    expect(methods).toContain('查阅资料')
    expect(scoring).toContain('代签或补签，每人次扣2分')
  })
  it('says guidance that repeats the scoring only once', () => {
    const item = template.categories[0]?.items[0]
    if (item === undefined) throw new Error('the sheet lost its item A1')
    const twice = { ...item, scoring: { ...item.scoring, guidance: item.scoring.text ?? '' } }
    expect(sheetRow(template, twice).scoring).toBe(item.scoring.text)
  })
  it('copies with the section in each line and the vetoes below', () => {
    const cells = sheetCells(t, template)
    expect(cells[1]?.slice(0, 4)).toEqual(['A 组织与配合', 'A1', '组织与联络人', '3'])
    expect(cells.find(([, code]) => code === 'B1')?.[2]).toBe('★ 考勤真实')
    expect(cells).toHaveLength(1 + 28 + 3 + 4)
    expect(cells.at(-1)?.[0]).toBe('一票否决')
  })
})
