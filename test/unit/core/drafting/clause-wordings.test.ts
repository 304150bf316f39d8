import { DOUBTS } from '@core/drafting/clauses/found'
import { promptsOf } from '@core/drafting/clauses/prompts'
import { doubtedClauses } from '@core/drafting/clauses/recognise-clauses'
import { ruleOfClauses } from '@core/drafting/clauses/rule-of-clauses'
import { describe, expect, it } from 'vitest'
import { DOUBTFUL_WORDINGS } from './clause-wordings-doubt'
import { SURE_WORDINGS } from './clause-wordings-sure'

/** How counties word what they score, written to lead the grammar astray. */

const readOf = (points: string, text: string) =>
  doubtedClauses(text, { points: Number(points.replace('bonus ', '')), isBonus: points.startsWith('bonus') })

/** "deduct max:2 0.5 unit:项": kind and fields in the order of their names, points bare, "per" only where it is not 1. */
function saying({ clause: { kind, ...fields }, certainty }: ReturnType<typeof readOf>[number]): string {
  if (certainty === 'check') return '?'
  const said = Object.entries(fields)
    .filter(([name, value]) => name !== 'per' || value !== 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => (name === 'points' ? String(value) : `${name}:${String(value)}`))
  return [kind, ...said].join(' ')
}

describe('wordings of other counties', () => {
  it('are many, and each stands once', () => {
    const all = [...SURE_WORDINGS, ...DOUBTFUL_WORDINGS].map(([points, text]) => `${points} ${text}`)
    expect(new Set(all).size).toBe(all.length)
    expect(all.length).toBeGreaterThanOrEqual(300)
    expect(DOUBTFUL_WORDINGS.length).toBeGreaterThanOrEqual(150)
  })

  it.each(SURE_WORDINGS)('of %s: %s', (points, text, says) => {
    expect(readOf(points, text).map(saying).join(' | ')).toBe(says)
  })

  it.each(DOUBTFUL_WORDINGS)('of %s, not sure: %s', (points, text, says) => {
    const clauses = readOf(points, text)
    expect(clauses.map(saying).join(' | ')).toBe(says)
    expect(ruleOfClauses(clauses, Number(points.replace('bonus ', ''))).certainty).toBe('check')
  })

  it('ask a question with an answer for each clause that waits, and ask all of the questions', () => {
    const asked = DOUBTFUL_WORDINGS.flatMap(([points, text]) => {
      const terms = { points: Number(points.replace('bonus ', '')), isBonus: points.startsWith('bonus') }
      const clauses = readOf(points, text)
      const prompts = promptsOf({ text, clauses }, terms)
      expect(prompts.map(({ index }) => index)).toEqual(
        clauses.flatMap(({ certainty }, index) => (certainty === 'check' ? [index] : [])),
      )
      for (const { ask, choices } of prompts)
        expect({ ask, text, isKnown: ask !== 'UNKNOWN' && choices.length > 0 }).toMatchObject({ isKnown: true })
      return clauses.flatMap((clause) => ('doubts' in clause ? clause.doubts : []))
    })
    expect(DOUBTS.filter((doubt) => !asked.includes(doubt))).toEqual([])
  })
})
