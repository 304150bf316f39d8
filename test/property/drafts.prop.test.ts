import { checkDraft } from '@core/drafting/check-draft'
import { draftOfTemplate } from '@core/drafting/draft-of-template'
import { readDraft } from '@core/drafting/read-draft'
import { templateOfDraft } from '@core/drafting/template-of-draft'
import { checkTemplate } from '@core/scoring/check-template'
import { readTemplate } from '@core/scoring/read-template'
import { AppError } from '@core/shared/app-error'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../electron/trace/canonical'
import type { ScoredTemplate } from '@core/scoring/template'
import { countedIds } from '../support/memory-db'
import { dressed } from './draft-arbitraries'
import { spoiled } from './spoil'

const RUNS = { numRuns: 2_000 }
const SHIPPED = ['01-supporting-hospital', '02-recipient-clinic', '03-dispatched-doctor']
const shipped = (name: string): ScoredTemplate =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../resources/templates', `${name}.json`), 'utf8')) as ScoredTemplate

const draftOf = (template: ScoredTemplate) => draftOfTemplate(template, countedIds())

describe('a draft', () => {
  it.each(SHIPPED)('gives %s back as it was, and has nothing against it', (name) => {
    const document = shipped(name)
    const draft = draftOf(document)
    expect(canonicalJson(templateOfDraft(draft))).toBe(canonicalJson(document))
    expect(checkDraft(draft).breaches).toEqual([])
  })

  it('gives every template back as it was, through JSON and its reader', () => {
    fc.assert(
      fc.property(dressed, (template) => {
        const draft = readDraft(JSON.parse(JSON.stringify(draftOf(template))))
        expect(canonicalJson(templateOfDraft(draft))).toBe(canonicalJson(template))
      }),
      RUNS,
    )
  })

  it('has breaches exactly when its template has some, and one without can be published', () => {
    const pointsChanged = fc.tuple(dressed, fc.nat(), fc.constantFrom(0, 0.5, 1)).map(([template, n, by]) => {
      const [section, ...others] = template.categories
      const items = section!.items.map((item, index) =>
        index === n % section!.items.length ? { ...item, points: item.points + by } : item,
      )
      return { ...template, categories: [{ ...section!, items }, ...others] }
    })
    fc.assert(
      fc.property(pointsChanged, (template) => {
        const { breaches } = checkDraft(draftOf(template))
        const codes = checkTemplate(readTemplate(template)).map(({ code }) => code)
        expect(breaches.map(({ code }) => code).sort()).toEqual([...codes].sort())
      }),
      RUNS,
    )
  })

  it('spoilt anywhere is refused by its place or can still be checked', () => {
    const refusals = { read: 0, refused: 0 }
    fc.assert(
      fc.property(fc.constantFrom(...SHIPPED), spoiled, (name, spoil) => {
        const json = spoil(JSON.parse(JSON.stringify(draftOf(shipped(name)))))
        try {
          const draft = readDraft(json)
          refusals.read += 1
          const { breaches } = checkDraft(draft, ['1.0'])
          for (const issue of breaches) expect(issue.params['at']).toBeTypeOf('string')
          const template = templateOfDraft(draft)
          if (breaches.length === 0) expect(checkTemplate(readTemplate(template))).toEqual([])
        } catch (thrown) {
          if (!(thrown instanceof AppError)) throw thrown
          refusals.refused += 1
          expect(['TEMPLATE_INVALID', 'KIND_NOT_SUPPORTED']).toContain(thrown.code)
          expect(thrown.params['at']).toBeTypeOf('string')
        }
      }),
      { numRuns: 600 },
    )
    expect(refusals.read).toBeGreaterThan(50)
    expect(refusals.refused).toBeGreaterThan(50)
  })
})
