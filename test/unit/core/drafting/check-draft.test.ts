import english from '@resources/locales/en/draft-issues.json'
import chinese from '@resources/locales/zh-CN/draft-issues.json'
import { checkDraft } from '@core/drafting/check-draft'
import type { Draft, DraftLine } from '@core/drafting/draft'
import { DRAFT_BREACH_CODES, DRAFT_WARNING_CODES } from '@core/drafting/draft-issue'
import { draftOfTemplate } from '@core/drafting/draft-of-template'
import { newTemplateId } from '@core/drafting/new-template-id'
import { compareVersions, nextVersion } from '@core/drafting/next-version'
import type { ScoredTemplate } from '@core/scoring/template'
import { describe, expect, it } from 'vitest'
import { countedIds } from '../../../support/memory-db'
import { itemOf, manualItem, sectionOf, templateOf } from '../scoring/template-builder'

const draftOf = (template: ScoredTemplate): Draft => draftOfTemplate(template, countedIds())
const SOUND = templateOf([sectionOf('A', [manualItem('A1', 40), manualItem('A2', 60)])])

/** The draft of a sound template, one of its lines changed. */
function withLine(change: (line: DraftLine) => DraftLine, template = SOUND): Draft {
  const draft = draftOf(template)
  const [section] = draft.sections
  return {
    ...draft,
    sections: [{ ...section!, items: section!.items.map((line, index) => (index === 0 ? change(line) : line)) }],
  }
}
const found = (draft: Draft, published: readonly string[] = []) => {
  const keys = new Map(draft.sections.flatMap((section) => section.items.map((line, index) => [line.key, index] as const)))
  const told = ({ key, field, code, params }: ReturnType<typeof checkDraft>['breaches'][number]) => [
    key === null ? 'head' : (keys.get(key) ?? 'part'),
    field,
    code,
    params['at'],
  ]
  const { breaches, warnings } = checkDraft(draft, published)
  return { breaches: breaches.map(told), warnings: warnings.map(told) }
}

describe('checkDraft', () => {
  it('has nothing against a sound draft', () => {
    expect(checkDraft(draftOf(SOUND))).toEqual({ breaches: [], warnings: [] })
  })

  it('names what is missing of a line, and what follows from it', () => {
    const empty = withLine(({ key, item }) => ({
      key,
      item: { ...item, code: ' ', title: '', points: null, scoring: null },
      source: null,
    }))
    expect(found(empty).breaches).toEqual([
      [0, 'code', 'CODE_MISSING', '#1'],
      [0, 'title', 'TITLE_MISSING', '#1'],
      [0, 'points', 'POINTS_MISSING', '#1'],
      [0, 'scoring', 'RULE_MISSING', '#1'],
      ['part', 'points', 'SECTION_SUM', 'A'],
    ])
  })

  it('asks for a rule where there is text, and for a look at every doubtful clause', () => {
    const clause = { start: 0, end: 3, clause: { kind: 'text' } as const, label: '', certainty: 'check' as const }
    const text = '酌情扣分，由检查组定'
    const doubtful = withLine((line) => ({
      ...line,
      item: { ...line.item, scoring: null },
      source: { text, clauses: [clause, { ...clause, start: 3, end: 5, certainty: 'confirmed' }] },
    }))
    expect(found(doubtful).breaches).toEqual([
      [0, 'scoring', 'TEXT_WITHOUT_RULE', 'A1'],
      [0, 'source', 'CLAUSES_TO_CONFIRM', 'A1'],
    ])
  })

  it('names the field of a rule that is not well formed yet', () => {
    const options = [
      { id: 'a', label: '有制度', points: 40 },
      { id: 'b', label: '', points: 0 },
    ]
    const blank = withLine((line) => ({ ...line, item: { ...line.item, scoring: { kind: 'checklist', options } } }))
    expect(found(blank).breaches).toEqual([[0, 'scoring.options.1.label', 'FIELD_INVALID', 'A1']])
  })

  it('names all who share a code, sums by section, an unreachable item, an empty veto and an empty sheet', () => {
    const draft = draftOf(
      templateOf([sectionOf('A', [manualItem('A1', 40), itemOf('A1', 50, { kind: 'yes_no', expected: true, points: 5 })])], {
        totalPoints: 100,
        vetoes: [{ code: 'V1', title: ' ' }],
      }),
    )
    expect(found({ ...draft, sections: [{ ...draft.sections[0]!, points: 95 }] }).breaches).toEqual([
      ['part', 'title', 'VETO_TITLE_MISSING', 'V1'],
      [0, 'code', 'CODE_DUPLICATE', 'A1'],
      [1, 'code', 'CODE_DUPLICATE', 'A1'],
      [1, 'scoring', 'UNREACHABLE', 'A1'],
      ['part', 'points', 'SECTION_SUM', 'A'],
      ['head', 'totalPoints', 'TOTAL_SUM', 'totalPoints'],
    ])
    const bare = { ...draft, sections: [], vetoes: [], head: { ...draft.head, totalPoints: 0, id: '', name: '' } }
    expect(found(bare).breaches).toEqual([
      ['head', 'name', 'NAME_MISSING', ''],
      ['head', 'id', 'ID_MISSING', ''],
      ['head', 'categories', 'SHEET_EMPTY', 'categories'],
    ])
  })

  it('judges the version against those that are published', () => {
    const draft = draftOf({ ...SOUND, version: '1.1' })
    expect(found(draft, ['1.0', '1.1']).breaches).toEqual([['head', 'version', 'VERSION_TAKEN', SOUND.name]])
    expect(found(draft, ['1.0', '1.2']).warnings).toEqual([['head', 'version', 'VERSION_NOT_NEWER', 'version']])
    expect(found(draft, ['1.0'])).toEqual({ breaches: [], warnings: [] })
  })

  it('warns of grades nobody can reach, of denominators that exclude, and of what nobody uses', () => {
    const rate = itemOf(
      'A1',
      40,
      { kind: 'ratio', mode: 'proportional', target: 1, whenDenominatorZero: 'exclude' },
      {
        allowNotApplicable: false,
        checkMethods: ['docs', 'phone'],
        source: { numerator: 'posting.due', denominator: 'posting.all' },
      },
    )
    const template = templateOf([sectionOf('A', [rate, manualItem('A2', 40)])], {
      checkMethods: { docs: '查阅资料', onsite: '现场查看' },
      parameters: [{ id: 'months', label: '规定月数', default: 6, unit: '月' }],
      vetoes: [{ code: 'V1', title: '弄虚作假', item: 'Z9' }],
    })
    const { breaches, warnings } = found(draftOf(template))
    expect(breaches).toEqual([])
    expect(warnings).toEqual([
      ['head', 'grades', 'GRADE_UNREACHABLE', 'grades'],
      [0, 'scoring.whenDenominatorZero', 'ZERO_DENOMINATOR_EXCLUDES', 'A1'],
      [0, 'checkMethods', 'METHOD_UNKNOWN', 'A1'],
      [0, 'source', 'SOURCE_UNKNOWN', 'A1'],
      ['part', 'item', 'VETO_ITEM_UNKNOWN', 'V1'],
      ['head', 'parameters', 'PARAMETER_UNUSED', 'months'],
      ['head', 'checkMethods', 'METHOD_UNUSED', 'onsite'],
    ])
    const free = itemOf('A1', 40, { kind: 'deduct', floor: 0, rules: [] })
    expect(found(draftOf(templateOf([sectionOf('A', [free, manualItem('A2', 60)])]))).warnings).toEqual([
      [0, 'scoring.rules', 'DEDUCTS_NOTHING', 'A1'],
    ])
    const { source: _source, ...asked } = rate
    const chosen = { ...asked, allowNotApplicable: true }
    expect(found(draftOf(templateOf([sectionOf('A', [chosen, manualItem('A2', 60)])]))).warnings).toEqual([])
  })
})

describe('versions and ids', () => {
  it('go on from the last minor number, past those that are taken', () => {
    expect(nextVersion('1.1', [])).toBe('1.2')
    expect(nextVersion('1.9', ['1.10'])).toBe('1.11')
    expect(nextVersion('2', ['2.1'])).toBe('2.2')
    expect(nextVersion('试行', [])).toBe('试行.1')
    expect(newTemplateId('recipient_org', '2026', [])).toBe('RC-2026')
    expect(newTemplateId('patient', '2026', ['PT-2026', 'PT-2026-2'])).toBe('PT-2026-3')
  })

  it('are compared part by part as numbers', () => {
    expect(compareVersions('1.10', '1.9')).toBeGreaterThan(0)
    expect(compareVersions('1.0', '1.0')).toBe(0)
    expect(compareVersions('1', '1.1')).toBeLessThan(0)
    expect(compareVersions('2026.1', '2025.12')).toBeGreaterThan(0)
  })
})

it.each([
  ['Chinese', chinese],
  ['English', english],
])(
  '%s sentences exist for every issue of a draft and for nothing else',
  (_language, sentences: Readonly<Record<string, string>>) => {
    expect(Object.keys(sentences).sort()).toEqual([...DRAFT_BREACH_CODES, ...DRAFT_WARNING_CODES].sort())
    expect(Object.values(sentences).filter((sentence) => !/[。.]$/.test(sentence))).toEqual([])
  },
)
