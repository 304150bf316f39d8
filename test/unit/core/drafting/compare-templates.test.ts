import { compareTemplates, type PartChange } from '@core/drafting/compare-templates'
import { draftOfTemplate } from '@core/drafting/draft-of-template'
import { documentOfDraft } from '@core/drafting/template-of-draft'
import type { Item, ScoredTemplate } from '@core/scoring/template'
import { readTemplate } from '@core/scoring/read-template'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countedIds } from '../../../support/memory-db'
import { manualItem, sectionOf, templateOf } from '../scoring/template-builder'

const fixture = (path: string): unknown => JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../..', path), 'utf8'))
const CLINIC = readTemplate(fixture('resources/templates/02-recipient-clinic.json')) as ScoredTemplate

const sheet = (a: readonly Item[], b: readonly Item[], rest: Partial<ScoredTemplate> = {}) =>
  templateOf([sectionOf('A', a), sectionOf('B', b)], rest)
const [ONE, TWO, THREE, FOUR] = ['一', '二', '三', '四'].map((title, index) => manualItem(`A${index + 1}`, 5, { title })) as [
  Item,
  Item,
  Item,
  Item,
]
const told = ({ what, code, section, moved, fields }: PartChange) => [
  what,
  code,
  section,
  ...(moved ? ['moved'] : []),
  ...fields.map(({ field }) => field),
]

describe('compareTemplates', () => {
  it('finds nothing between a template and its draft', () => {
    const draft = documentOfDraft(draftOfTemplate(CLINIC, countedIds()))
    expect(compareTemplates(CLINIC, draft)).toEqual({
      head: [],
      sections: [],
      items: [],
      vetoes: [],
      counts: {
        items: { changed: 0, added: 0, removed: 0, moved: 0 },
        vetoes: { changed: 0, added: 0, removed: 0, moved: 0 },
      },
    })
  })

  it('names added, removed and changed items with what stood there', () => {
    const before = sheet([ONE, TWO], [THREE])
    const after = sheet([{ ...ONE, points: 6, department: '医政科' }, FOUR], [THREE])
    const { items, sections, head, counts } = compareTemplates(before, after)
    expect(items).toEqual([
      {
        what: 'kept',
        code: 'A1',
        title: '一',
        section: 'A',
        moved: false,
        fields: [
          { field: 'points', before: 5, after: 6 },
          { field: 'department', before: undefined, after: '医政科' },
        ],
      },
      { what: 'added', code: 'A4', title: '四', section: 'A', moved: false, fields: [] },
      { what: 'removed', code: 'A2', title: '二', section: 'A', moved: false, fields: [] },
    ])
    expect(sections.map(told)).toEqual([['kept', 'A', null, 'points']])
    expect(head).toEqual([{ field: 'totalPoints', before: 15, after: 16 }])
    expect(counts.items).toEqual({ changed: 1, added: 1, removed: 1, moved: 0 })
  })

  it('blames the one row that was pulled, not the rows it passed, and knows a row in another section', () => {
    const pulled = compareTemplates(sheet([ONE, TWO, THREE, FOUR], []), sheet([FOUR, ONE, TWO, THREE], []))
    expect(pulled.items.map(told)).toEqual([['kept', 'A4', 'A', 'moved']])
    const across = compareTemplates(sheet([ONE, TWO], [THREE]), sheet([ONE], [TWO, THREE]))
    expect(across.items.map(told)).toEqual([['kept', 'A2', 'B', 'moved']])
    const toBonus = compareTemplates(sheet([ONE, TWO], [THREE]), sheet([ONE], [THREE], { bonusItems: [TWO] }))
    expect(toBonus.items.map(told)).toEqual([['kept', 'A2', null, 'moved']])
    const inserted = compareTemplates(sheet([ONE, THREE], []), sheet([ONE, TWO, THREE], []))
    expect(inserted.items.map(told)).toEqual([['added', 'A2', 'A']])
  })

  it('knows a renumbered item by its title and a reworded one by its code', () => {
    const before = sheet([ONE, TWO, THREE], [])
    const renumbered = sheet([ONE, { ...FOUR, code: 'A2' }, { ...TWO, code: 'A3' }, { ...THREE, code: 'A4' }], [])
    expect(compareTemplates(before, renumbered).items.map(told)).toEqual([
      ['added', 'A2', 'A'],
      ['kept', 'A3', 'A', 'code'],
      ['kept', 'A4', 'A', 'code'],
    ])
    const reworded = sheet([ONE, { ...TWO, title: '贰' }, THREE], [])
    expect(compareTemplates(before, reworded).items.map(told)).toEqual([['kept', 'A2', 'A', 'title']])
  })

  it('compares heads and vetoes', () => {
    const before = sheet([ONE], [TWO], { vetoes: [{ code: 'V1', title: '弄虚作假' }] })
    const after = { ...before, notApplicablePolicy: 'zero' as const, vetoes: [{ code: 'V1', title: '弄虚作假', item: 'A1' }] }
    const { head, vetoes, counts } = compareTemplates(before, after)
    expect(head).toEqual([{ field: 'notApplicablePolicy', before: 'rescale', after: 'zero' }])
    expect(vetoes.map(told)).toEqual([['kept', 'V1', null, 'item']])
    expect(counts.vetoes.changed).toBe(1)
  })

  it('compares graded sheets and questionnaires', () => {
    const graded = readTemplate(fixture('resources/templates/04-demonstration-self-check.json'))
    const questions = readTemplate(fixture('resources/templates/05-discharge-followup.json'))
    if (graded.templateKind !== 'graded' || questions.templateKind !== 'questionnaire') throw new Error('other kinds')
    const [section, ...others] = graded.categories
    const [item, ...items] = section!.items
    const changed = { ...graded, categories: [{ ...section!, items: [...items, { ...item!, key: true }] }, ...others] }
    expect(compareTemplates(graded, changed).items.map(told)).toEqual([['kept', item!.code, section!.code, 'moved', 'key']])
    const shorter = { ...questions, questions: questions.questions.slice(1), intro: '您好' }
    const comparison = compareTemplates(questions, shorter)
    expect(comparison.items.map(told)).toEqual([['removed', '1', null]])
    expect(comparison.head.map(({ field }) => field)).toEqual(['intro'])
  })
})
