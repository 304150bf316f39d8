import clinic from '@resources/templates/02-recipient-clinic.json'
import { asScored } from '@core/scoring/as-scored'
import { readTemplate } from '@core/scoring/read-template'
import { describe, expect, it } from 'vitest'
import { refusalOf } from './refusal'

type Json = Record<string, any> // eslint-disable-line @typescript-eslint/no-explicit-any -- templates are damaged at will here

/** A fresh clinic template after damage. A5 is a deduct, B3 a proportional and C6 a step ratio, C1 tiers. */
function damaged(damage: (template: Json, item: (code: string) => Json) => void): unknown {
  const template = structuredClone(clinic) as Json
  damage(template, (code) =>
    template.categories.flatMap((section: Json) => section.items).find((item: Json) => item.code === code),
  )
  return template
}

const readDamaged = (damage: Parameters<typeof damaged>[0]) => refusalOf(() => readTemplate(damaged(damage)))

describe('readTemplate', () => {
  it('reads a whole template and keeps what only describes', () => {
    expect(readTemplate(clinic)).toEqual(clinic)
    const described = damaged((template, item) => {
      template.issuer = '示例卫生健康局'
      item('A5').remark = ['备注']
      template.categories[0].note = { any: null }
    })
    expect(readTemplate(described)).toEqual(described)
  })

  it('reads every kind of rule', () => {
    const texts = { text: '说法', guidance: '参考' }
    const rules: Json[] = [
      { kind: 'sample', pointsPerFailure: 1, maxDeduct: 2, minSample: 3, ...texts },
      { kind: 'ratio', mode: 'between', floor: 0.6, target: { param: 'htTarget' }, cap: 1, ...texts },
      { kind: 'ratio', mode: 'linear_below', target: 0.9, slope: 20 },
      {
        kind: 'ratio',
        mode: 'step',
        target: 0.9,
        step: { percentagePoints: 1, deduct: { param: 'htTarget' } },
        partialStep: 'count',
      },
      { kind: 'info', ...texts },
      { kind: 'ratio', mode: 'proportional', target: 1, slope: 20 }, // of another mode: no effect
    ]
    for (const rule of rules) {
      const template = asScored(readTemplate(damaged((_, item) => (item('A5').scoring = rule))))
      expect(template.categories[0]!.items[4]!.scoring).toEqual(rule)
    }
  })

  it.each<[string, Parameters<typeof damaged>[0]]>([
    ['TEMPLATE_INVALID id', (t) => delete t.id],
    ['TEMPLATE_INVALID id', (t) => (t.id = ' ')],
    ['TEMPLATE_INVALID version', (t) => (t.version = 1.1)],
    ['TEMPLATE_INVALID schemaVersion', (t) => (t.schemaVersion = 2)],
    ['TEMPLATE_INVALID subject', (t) => (t.subject = 'hospital')],
    ['TEMPLATE_INVALID totalPoints', (t) => (t.totalPoints = '100')],
    ['TEMPLATE_INVALID totalPoints', (t) => (t.totalPoints = -100)],
    ['TEMPLATE_INVALID totalDecimals', (t) => (t.totalDecimals = 4)],
    ['TEMPLATE_INVALID bonusCap', (t) => (t.bonusCap = null)],
    ['TEMPLATE_INVALID capTotal', (t) => (t.capTotal = 'no')],
    ['TEMPLATE_INVALID scoreRounding.decimals', (t) => (t.scoreRounding.decimals = 0.5)],
    ['TEMPLATE_INVALID scoreRounding.mode', (t) => (t.scoreRounding.mode = 'half_even')],
    ['TEMPLATE_INVALID scoreRounding.applyAt', (t) => delete t.scoreRounding.applyAt],
    ['TEMPLATE_INVALID grades', (t) => (t.grades = {})],
    ['TEMPLATE_INVALID grades.1.min', (t) => (t.grades[1].min = Number.NaN)],
    ['TEMPLATE_INVALID vetoPolicy', (t) => delete t.vetoPolicy],
    ['TEMPLATE_INVALID V2.title', (t) => (t.vetoes[1].title = 7)],
    ['TEMPLATE_INVALID vetoes.0.code', (t) => (t.vetoes[0].code = '')],
    ['TEMPLATE_INVALID parameters.1.default', (t) => (t.parameters[1].default = true)],
    ['TEMPLATE_INVALID parameters.0.id', (t) => (t.parameters[0].id = '__proto__')],
    ['TEMPLATE_INVALID checkMethods.docs', (t) => (t.checkMethods.docs = 1)],
    ['TEMPLATE_INVALID categories', (t) => (t.categories = null)],
    ['TEMPLATE_INVALID A.points', (t) => (t.categories[0].points = [16])],
    ['TEMPLATE_INVALID A.weight', (t) => (t.categories[0].weight = '1')],
    ['TEMPLATE_INVALID A.items', (t) => delete t.categories[0].items],
    ['TEMPLATE_INVALID A.items.0', (t) => (t.categories[0].items[0] = null)],
    ['TEMPLATE_INVALID A.items.0.code', (t) => delete t.categories[0].items[0].code],
    ['TEMPLATE_INVALID constructor.code', (t) => (t.categories[0].items[0].code = 'constructor')],
    ['TEMPLATE_INVALID X1.allowNotApplicable', (t) => (t.bonusItems[0].allowNotApplicable = 0)],
    ['TEMPLATE_INVALID A5.points', (_, item) => (item('A5').points = 3.0001)],
    ['TEMPLATE_INVALID A5.points', (_, item) => (item('A5').points = 1e12)],
    ['TEMPLATE_INVALID A5.points', (_, item) => (item('A5').points = -1)],
    ['TEMPLATE_INVALID A5.points', (_, item) => (item('A5').points = Number.POSITIVE_INFINITY)],
    ['TEMPLATE_INVALID A5.evidenceRule', (_, item) => (item('A5').evidenceRule = 'sometimes')],
    ['TEMPLATE_INVALID A5.noEvidenceScoresZero', (_, item) => (item('A5').noEvidenceScoresZero = 'yes')],
    ['TEMPLATE_INVALID A5.scoring', (_, item) => delete item('A5').scoring],
    ['TEMPLATE_INVALID A5.scoring.kind', (_, item) => delete item('A5').scoring.kind],
    ['TEMPLATE_INVALID A5.scoring.rules.1.pointsPerUnit', (_, item) => (item('A5').scoring.rules[1].pointsPerUnit = null)],
    ['TEMPLATE_INVALID A5.scoring.rules.1.pointsPerUnit.param', (_, item) => (item('A5').scoring.rules[1].pointsPerUnit = {})],
    [
      'TEMPLATE_INVALID A5.scoring.rules.1.pointsPerUnit.x',
      (_, item) => (item('A5').scoring.rules[1].pointsPerUnit = { param: 'p', x: 1 }),
    ],
    ['TEMPLATE_INVALID A5.scoring.rules.0.maxdeduct', (_, item) => (item('A5').scoring.rules[0].maxdeduct = 2)],
    ['TEMPLATE_INVALID A5.scoring.whenDenominatorZero', (_, item) => (item('A5').scoring.whenDenominatorZero = 'zero')],
    ['TEMPLATE_INVALID B3.scoring.target', (_, item) => delete item('B3').scoring.target],
    ['TEMPLATE_INVALID B3.scoring.whenDenominatorZero', (_, item) => (item('B3').scoring.whenDenominatorZero = 'skip')],
    ['TEMPLATE_INVALID B3.scoring.metric.share', (_, item) => (item('B3').scoring.metric.share = 1)],
    ['TEMPLATE_INVALID C6.scoring.step', (_, item) => delete item('C6').scoring.step],
    ['TEMPLATE_INVALID C1.scoring.direction', (_, item) => (item('C1').scoring.direction = 'eq')],
    ['TEMPLATE_INVALID C1.scoring.steps.1.threshold', (_, item) => (item('C1').scoring.steps[1].threshold = '5')],
    ['TEMPLATE_INVALID C1.scoring.steps.2.points', (_, item) => delete item('C1').scoring.steps[2].points],
    ['TEMPLATE_INVALID name', (t) => (t.name = '半个字 \ud842')],
    ['TEMPLATE_INVALID notes.0', (t) => (t.notes[0] = '\udfb7')],
    ['TEMPLATE_INVALID extra.deep', (t) => (t.extra = { deep: '\udfb7' })],
    ['TEMPLATE_INVALID extra.0', (t) => (t.extra = [0.12345])],
    ['TEMPLATE_INVALID categories.0.items.4.source.x', (_, item) => (item('A5').source = { x: Number.NaN })],
    ['KIND_NOT_SUPPORTED templateKind', (t) => (t.templateKind = 'ranked')],
    ['TEMPLATE_INVALID passRules', (t) => (t.templateKind = 'graded')],
    ['TEMPLATE_INVALID scale', (t) => (t.templateKind = 'questionnaire')],
    ['TEMPLATE_INVALID templateKind', (t) => delete t.templateKind],
    ['KIND_NOT_SUPPORTED notApplicablePolicy', (t) => (t.notApplicablePolicy = 'average')],
    ['KIND_NOT_SUPPORTED vetoPolicy.effect', (t) => (t.vetoPolicy.effect = 'zero_section')],
    ['KIND_NOT_SUPPORTED V1.effect', (t) => (t.vetoes[0].effect = 'halve')],
    ['KIND_NOT_SUPPORTED A5.scoring.kind', (_, item) => (item('A5').scoring.kind = 'formula')],
    ['KIND_NOT_SUPPORTED A5.scoring.kind', (_, item) => (item('A5').scoring.kind = 'toString')],
    ['KIND_NOT_SUPPORTED B3.scoring.mode', (_, item) => (item('B3').scoring.mode = 'logarithmic')],
  ])('answers %s', (refusal, damage) => {
    expect(readDamaged(damage)).toBe(refusal)
  })

  it.each([[null], [[]], ['考核表'], [7], [true], [undefined]])('refuses %j as a whole', (json) => {
    expect(refusalOf(() => readTemplate(json))).toBe('TEMPLATE_INVALID template')
  })

  it('lets no key reach the prototype', () => {
    const hostile: unknown = JSON.parse(JSON.stringify(clinic).replace('{', '{"__proto__":{"polluted":true},'))
    expect(refusalOf(() => readTemplate(hostile))).toBe('TEMPLATE_INVALID __proto__')
    expect(({} as Json)['polluted']).toBeUndefined()
  })

  it('refuses a document that is too deep to be one', () => {
    let deep: unknown = '底'
    for (let depth = 0; depth < 5000; depth++) deep = [deep]
    expect(readDamaged((template) => (template.extra = deep))).toMatch(/^TEMPLATE_INVALID extra\.0\.0/)
  })
})
