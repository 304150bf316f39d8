import { readdirSync, readFileSync } from 'node:fs'
import clinic from '@resources/templates/02-recipient-clinic.json'
import type { AppError } from '@core/shared/app-error'
import { describe, expect, it } from 'vitest'
import { templateSha256 } from '../../../electron/trace/checksum'
import { openTemplate, scoreDocument, scoreFacts, type OpenedTemplate } from '../../../electron/trace/score-document'
import { refusalOf } from '../core/scoring/refusal'

interface Visit {
  readonly visitId: string
  readonly sheets: readonly { readonly templateId: string; readonly facts: object; readonly vetoes: readonly string[] }[]
}
const jsonIn = (folder: string) =>
  readdirSync(folder).map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as unknown)
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
    ...scoreFacts(templates.get(templateId) as OpenedTemplate, { facts, vetoes }),
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
    expect(scoreDocument(described, { facts: {} }).checksum).not.toBe(scoreDocument(clinic, { facts: {} }).checksum)
    expect({ ...scoreDocument(described, { facts: {} }), checksum: '' }).toEqual({
      ...scoreDocument(clinic, { facts: {} }),
      checksum: '',
    })
  })

  it('refuses sheets of a kind it does not score yet', () => {
    for (const document of jsonIn('resources/templates').slice(3)) {
      expect(refusalOf(() => scoreDocument(document, { facts: {} }))).toBe('KIND_NOT_SUPPORTED templateKind')
    }
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
