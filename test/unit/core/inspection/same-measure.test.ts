import { previousItems } from '@core/inspection/previous'
import { measuresAlike } from '@core/inspection/same-measure'
import { yearOnYear } from '@core/evaluation/year-on-year'
import type { Item } from '@core/scoring/template'
import { describe, expect, test } from 'vitest'
import { manualItem, scoreOf, sectionOf, templateOf } from '../scoring/template-builder'

const item: Item = { ...manualItem('A1', 6), title: '派驻', requirement: '常年派驻三人' }

const OTHERWISE: readonly (readonly [string, Item])[] = [
  ['more points', { ...item, points: 8 }],
  ['another rule', { ...item, scoring: { ...item.scoring, text: '少一人扣二分' } }],
  ['another requirement', { ...item, requirement: '常年派驻五人' }],
  ['no points without evidence', { ...item, noEvidenceScoresZero: true }],
]
const ALIKE: readonly (readonly [string, Item])[] = [
  ['another title beside a requirement', { ...item, title: '派驻人员' }],
  ['an English title', { ...item, titleEn: 'Posting' }],
  ['another department', { ...item, department: '医政科' }],
  ['other evidence', { ...item, evidence: ['派驻名单'], evidenceRule: 'always' }],
  ['blanks around the requirement', { ...item, requirement: ' 常年派驻三人 ' }],
]

describe('an item measures', () => {
  test.each(OTHERWISE)('otherwise with %s', (_name, other) => {
    expect(measuresAlike(item, other)).toBe(false)
    expect(measuresAlike(other, item)).toBe(false)
  })

  test.each(ALIKE)('alike with %s', (_name, other) => expect(measuresAlike(item, other)).toBe(true))

  test('otherwise with another title where nothing else says what is asked', () => {
    const { requirement: _requirement, ...untold } = item
    expect(measuresAlike(untold, { ...untold, title: '培训' })).toBe(false)
    expect(measuresAlike(untold, { ...untold })).toBe(true)
  })
})

test.each([...OTHERWISE, ...ALIKE])('the last result in the sheet and the years of a round agree: %s', (_name, other) => {
  const [before, now] = [item, other].map((one) => templateOf([sectionOf('A', [one])])) as [
    ReturnType<typeof templateOf>,
    ReturnType<typeof templateOf>,
  ]
  const sheetOf = (template: typeof now) => ({ subjectCode: '示例甲', score: scoreOf(template, { A1: { points: 5 } }) })
  const [inSheet] = previousItems(now, { template: before, items: sheetOf(before).score.items })
  const [inYears] = yearOnYear({ template: now, sheets: [sheetOf(now)] }, [{ template: before, sheets: [sheetOf(before)] }]).items
  expect(inSheet!.isChanged).toBe(!measuresAlike(before.categories[0]!.items[0]!, other))
  expect(inYears!.state === 'changed').toBe(inSheet!.isChanged)
})
