import type { ScoredTemplate } from '@core/scoring/template'
import fc from 'fast-check'
import { template } from './score-arbitraries'

/** Templates with everything a bureau may have written into them, unknown fields included. */

const word = fc.constantFrom(
  '',
  ' ',
  '甲',
  '一、二；三\n四',
  '=1+1',
  '_x000D_',
  '"7"',
  '7',
  '是',
  'a/b~c',
  '首尾 ',
  '多'.repeat(300),
)
const json: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word,
    fc.integer({ min: -1000, max: 1000 }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'key', '名/称', ''), tie('node'), { maxKeys: 3 }),
  ),
})).node
const strange = fc.dictionary(fc.constantFrom('key', 'key_', 'color', '备 注', 'a.b', 'x/y', '', '附~注'), json, { maxKeys: 3 })
const maybe = (name: string, value: fc.Arbitrary<unknown>) =>
  fc.option(value, { nil: undefined, freq: 2 }).map((one) => (one === undefined ? {} : { [name]: one }))
const all = (...parts: fc.Arbitrary<object>[]) => fc.tuple(...parts).map((some) => Object.assign({}, ...some) as object)

const itemExtras = all(
  strange.map(({ key: _key, ...rest }) => rest), // here "key" is a field of its own
  maybe('titleEn', word),
  maybe('requirement', word),
  maybe('checkMethods', fc.array(fc.constantFrom('docs', '访谈', 'a；b', ''), { maxLength: 3 })),
  maybe('evidence', fc.array(word, { maxLength: 3 })),
  maybe('evidenceRule', fc.constantFrom('never', 'on_deduction', 'always')),
  maybe('key', fc.boolean()),
  maybe('subject', word),
  maybe('department', word),
  maybe('source', json),
)
const ruleExtras = all(maybe('text', word), maybe('guidance', word))
const headExtras = all(
  strange,
  maybe('nameEn', word),
  maybe('status', word),
  maybe('notes', fc.array(word, { maxLength: 3 })),
  maybe('signatureBlock', fc.array(word, { maxLength: 3 })),
  maybe('checkMethods', fc.dictionary(fc.constantFrom('docs', '访谈', '', '7'), word, { maxKeys: 3 })),
)

/** A publishable template dressed with further fields. */
export const dressed: fc.Arbitrary<ScoredTemplate> = template.chain((bare) => {
  const dressItems = (items: ScoredTemplate['categories'][number]['items']) =>
    fc.tuple(
      ...items.map((item) =>
        fc.tuple(itemExtras, ruleExtras).map(([extra, texts]) => ({
          ...extra,
          ...item,
          scoring: { ...texts, ...item.scoring },
        })),
      ),
    )
  const dressVetoes = fc.tuple(
    ...(bare.vetoes ?? []).map((veto) => all(strange, maybe('item', fc.constantFrom('A1', 'Z9')), fc.constant(veto))),
  )
  const dressSections = fc.tuple(
    ...bare.categories.map((section) =>
      fc
        .tuple(strange, maybe('titleEn', word), dressItems(section.items))
        .map(([extra, english, items]) => ({ ...extra, ...english, ...section, items })),
    ),
  )
  return fc
    .tuple(headExtras, dressSections, dressItems(bare.bonusItems ?? []), dressVetoes, fc.nat(3))
    .map(([extra, categories, bonusItems, vetoes, absent]) => {
      const whole = { ...extra, ...bare, categories, bonusItems, vetoes } as unknown as ScoredTemplate
      const { bonusItems: _bonusItems, ...withoutBonus } = whole
      if (absent === 0 && bonusItems.length === 0) return withoutBonus
      return absent === 1 ? { ...whole, vetoes: [] } : whole
    })
})
