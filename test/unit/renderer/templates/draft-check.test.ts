import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkDraft } from '@core/drafting/check-draft'
import type { Draft, DraftLine } from '@core/drafting/draft'
import { draftOfTemplate } from '@core/drafting/draft-of-template'
import { withHead, withItem, withSource } from '@core/drafting/edit-draft'
import type { RecognisedClause } from '@core/drafting/clauses/clause'
import { linesOf } from '@core/drafting/template-of-draft'
import { asScored } from '@core/scoring/as-scored'
import { readTemplate } from '@core/scoring/read-template'
import { sayingTheSame, splitIssue } from '../../../../renderer/screens/templates/draft/issue-words'
import { nextToConfirm, toConfirm } from '../../../../renderer/screens/templates/draft/to-confirm'
import { triable } from '../../../../renderer/screens/templates/draft/triable'

const document = asScored(readTemplate(JSON.parse(readFileSync('resources/templates/02-recipient-clinic.json', 'utf8'))))
let keys = 0
const draft = draftOfTemplate(document, () => `k${(keys += 1)}`)
const line = (at: number): DraftLine => {
  const found = linesOf(draft)[at]
  if (found === undefined) throw new Error(`no line ${at}`)
  return found
}
const clause = (certainty: RecognisedClause['certainty']): RecognisedClause => ({
  start: 0,
  end: 1,
  clause: { kind: 'text' },
  label: '',
  certainty,
})
const unsure = (of: Draft, at: number, count: number): Draft =>
  withSource(of, line(at).key, {
    text: '示例',
    clauses: [clause('sure'), ...Array.from({ length: count }, () => clause('check'))],
  })

describe('what was found, in words', () => {
  it('parts a sentence from the place it speaks of', () => {
    expect(splitIssue('C3：档次不递减', 'C3')).toEqual({ place: 'C3', words: '档次不递减' })
    expect(splitIssue('C3: tiers', 'C3')).toEqual({ place: 'C3', words: 'tiers' })
    expect(splitIssue('C3 的档次', 'C3')).toEqual({ place: null, words: 'C3 的档次' })
    expect(splitIssue('总分为 90 分', '')).toEqual({ place: null, words: '总分为 90 分' })
  })

  it('says once what is the matter with several places', () => {
    const issues = ['a', 'b', 'a'].map((words, place) => ({ words, place }))
    expect(sayingTheSame(issues).map(({ words, found }) => [words, found.map(({ place }) => place)])).toEqual([
      ['a', [0, 2]],
      ['b', [1]],
    ])
  })
})

describe('the walk through what is to be confirmed', () => {
  const waiting = unsure(unsure(draft, 1, 2), 4, 1)

  it('counts clauses and goes from line to line, round the end', () => {
    expect(toConfirm(waiting)).toEqual([line(1).key, line(1).key, line(4).key])
    expect(nextToConfirm(waiting, null)).toBe(line(1).key)
    expect(nextToConfirm(waiting, line(1).key)).toBe(line(4).key)
    expect(nextToConfirm(waiting, line(4).key)).toBe(line(1).key)
  })

  it('ends when nothing waits', () => {
    expect([toConfirm(draft), nextToConfirm(draft, line(1).key)]).toEqual([[], null])
  })
})

describe('whether a draft can be tried', () => {
  const tried = (of: Draft) => triable(of, checkDraft(of).breaches)

  it('does not mind what only publishing minds', () => {
    const named = withHead(unsure(draft, 1, 1), { name: '', totalPoints: 90 })
    expect(checkDraft(named).breaches.length).toBeGreaterThan(2)
    expect(tried(named)).toMatchObject({ toFinish: 0, template: { totalPoints: 90 } })
  })

  it('asks for points, rules and codes first', () => {
    const open = withItem(withItem(draft, line(1).key, { scoring: null }), line(2).key, { code: '' })
    expect(tried(open)).toEqual({ template: null, toFinish: 2 })
  })
})
