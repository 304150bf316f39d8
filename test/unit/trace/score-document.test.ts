import { readdirSync, readFileSync } from 'node:fs'
import clinic from '@resources/templates/02-recipient-clinic.json'
import selfCheck from '@resources/templates/04-demonstration-self-check.json'
import followUp from '@resources/templates/05-discharge-followup.json'
import type { AppError } from '@core/shared/app-error'
import { describe, expect, it } from 'vitest'
import { checksumOf, templateSha256 } from '../../../electron/trace/checksum'
import { openTemplate, scoreDocument, scoreFacts, scoreInput, type OpenedTemplate } from '../../../electron/trace/score-document'
import { refusalOf } from '../core/scoring/refusal'

interface Visit {
  readonly visitId: string
  readonly sheets: readonly { readonly templateId: string; readonly facts: object; readonly vetoes: readonly string[] }[]
}
const jsonIn = (folder: string) =>
  readdirSync(folder).map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as unknown)
/** The result of a sheet in points, with its checksum. */
const inPoints = (result: ReturnType<typeof scoreFacts>) => {
  if ('checksum' in result) return result
  throw new Error('no sheet in points')
}
const templates = new Map(
  jsonIn('resources/templates')
    .map((document) => openTemplate(document))
    .filter(({ template }) => template.templateKind === 'scored')
    .map((one) => [one.template.id, one]),
)
const sheets = (jsonIn('resources/samples/yunze-2013/visits') as Visit[]).flatMap((visit) =>
  visit.sheets.map((sheet) => ({ ...sheet, visitId: visit.visitId })),
)

describe('the sample county', () => {
  const scored = sheets.map(({ visitId, templateId, facts, vetoes }) => ({
    sheet: `${visitId} ${templateId}`,
    ...inPoints(scoreFacts(templates.get(templateId) as OpenedTemplate, { facts, vetoes })),
  }))
  const one = (sheet: string) => scored.find((score) => score.sheet === sheet)!

  it('is scored without a refusal, ninety sheets, two of them unfinished', () => {
    expect(scored).toHaveLength(90)
    expect(scored.filter((score) => score.status === 'incomplete').map((score) => score.sheet)).toEqual([
      'YZ2013-V19 RC-2025',
      'YZ2013-V29 SH-2025',
    ])
    expect(new Set(scored.map((score) => score.checksum)).size).toBe(90)
  })

  it('keeps the total of a vetoed sheet and takes it out of the ranking', () => {
    expect(one('YZ2013-V15 SH-2025')).toMatchObject({ vetoes: ['V2'], grade: '不合格', ranked: false, total: '38.80' })
    expect(one('YZ2013-V25 RC-2025')).toMatchObject({ vetoes: ['V1'], grade: '不合格', ranked: false, total: '77.10' })
  })

  it('comes out at what was added up by hand', () => {
    // 12 + 18 + 22.5 + 13.7 + 9 of 18 + 24 + 28 + 14 + 10: B4 has 0 of 0 and leaves the sum.
    expect(one('YZ2013-V03 SH-2025')).toMatchObject({
      total: '80.00',
      grade: '良好',
      answered: 27,
      of: 27,
      range: { min: '80.00', max: '80.00' },
    })
    expect(one('YZ2013-V03 SH-2025').sections.map((section) => `${section.awarded}/${section.applicable}`)).toEqual([
      '12.00/18',
      '18.00/24',
      '22.50/28',
      '13.70/14',
      '9.00/10',
    ])
    expect(one('YZ2013-V03 RC-2025').items.slice(5, 7)).toEqual([
      {
        code: 'B1',
        points: '2.5',
        max: '5',
        state: 'scored',
        lost: [
          { by: 'd1', points: '0.5' },
          { by: 'd2', points: '2.0' },
        ],
      },
      { code: 'B2', points: '1.0', max: '3', state: 'scored', lost: [{ by: 'd3', points: '2.0' }] },
    ])
  })
})

describe('scoreDocument', () => {
  it('gives the keys of the command line in their order', () => {
    const result = scoreDocument(clinic, { facts: {} })
    expect(Object.keys(result)).toEqual([
      ...[
        'status',
        'answered',
        'of',
        'unanswered',
        'range',
        'total',
        'bonus',
        'grade',
        'vetoes',
        'ranked',
        'sections',
        'items',
        'checksum',
      ],
    ])
    expect(result).toMatchObject({
      status: 'incomplete',
      answered: 0,
      of: 28,
      range: { min: '0.00', max: '105.00' },
      total: null,
      bonus: '0.00',
    })
  })

  it('pins the document that was read, descriptive fields included', () => {
    expect(openTemplate(clinic).sha256).toBe(templateSha256(clinic))
    const described = { ...clinic, issuer: '示例局' }
    expect(inPoints(scoreDocument(described, { facts: {} })).checksum).not.toBe(
      inPoints(scoreDocument(clinic, { facts: {} })).checksum,
    )
    expect({ ...scoreDocument(described, { facts: {} }), checksum: '' }).toEqual({
      ...scoreDocument(clinic, { facts: {} }),
      checksum: '',
    })
  })

  it('gives what a graded sheet and a questionnaire come to, with a trace that changes with every answer', () => {
    const met = { C: [true, true], B: [false], A: [true] }
    expect(scoreDocument(selfCheck, { facts: { '1.1': { met } } })).toMatchObject({
      status: 'incomplete',
      counts: { A: 0, B: 0, C: 1, D: 0, NA: 0 },
      passed: [],
      gaps: [{ code: '1.1', level: 'B', clause: '每年更新辖区人口和疾病构成' }],
    })
    expect(scoreDocument(followUp, { facts: { '2': { value: 5 }, '10': { value: 3, text: '加派医生' } } })).toEqual({
      status: 'incomplete',
      answered: 2,
      of: 8,
      unanswered: ['3', '4', '5', '6', '7', '8'],
      index: '73.33',
      satisfactionRate: '50.00',
    })
    const sums = (
      [
        [selfCheck, {}],
        [selfCheck, { '1.1': { met } }],
        [selfCheck, { '1.1': { met, noEvidence: true } }],
        [followUp, {}],
        [followUp, { '10': { value: 3 } }],
        [followUp, { '10': { value: 3, text: '加派医生' } }],
        [followUp, { '9': { value: 'Y' } }],
      ] as const
    ).map(([template, facts]) => checksumOf(scoreInput(openTemplate(template), { facts }).trace))
    expect(new Set(sums).size).toBe(sums.length)
    expect(checksumOf(scoreInput(openTemplate(selfCheck), { facts: { '1.1': { met } } }).trace)).toBe(sums[1])
  })

  it('refuses a template that publishing would stop, naming the item', () => {
    const broken = structuredClone(clinic)
    broken.categories[0]!.items[0]!.points = 4
    expect(refusalOf(() => scoreDocument(broken, { facts: {} }))).toBe('TEMPLATE_INVALID A1')
    try {
      openTemplate(broken)
      expect.unreachable()
    } catch (thrown) {
      expect((thrown as AppError).params).toMatchObject({ at: 'A1', breach: 'UNREACHABLE', points: '4', most: '3' })
    }
  })
})
