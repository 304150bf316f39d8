import { describe, expect, test } from 'vitest'
import { jiedui } from '../support/cli'
import { sampleFolder } from '../support/sample'

interface Line {
  readonly code: string
  readonly total: string | null
  readonly visits: readonly { readonly total: string | null }[]
}

describe('evaluate --weighted', () => {
  test('weighs the clinics of a hospital by what it posted there, and leaves clinics and doctors alone', async () => {
    const folder = await sampleFolder()
    const [plain, weighted] = [
      await jiedui(['evaluate', '--workspace', folder]),
      await jiedui(['evaluate', '--workspace', folder, '--weighted']),
    ]
    expect([plain.status, weighted.status]).toEqual([0, 0])
    const [[hospitals, ...others], [weighed, ...rest]] = [plain.answer.groups, weighted.answer.groups]
    expect(rest).toEqual(others)
    const totals = (lines: readonly Line[]) => new Map(lines.map(({ code, total }) => [code, total]))
    expect([...totals(weighed.ranked)]).not.toEqual([...totals(hospitals.ranked)])
    for (const { code, total, visits } of weighed.ranked as readonly Line[]) {
      const own = visits.flatMap((visit) => (visit.total === null ? [] : [Number(visit.total)]))
      expect(Number(total)).toBeGreaterThanOrEqual(Math.min(...own))
      expect(Number(total)).toBeLessThanOrEqual(Math.max(...own))
      if (own.length === 1) expect(total).toBe(totals(hospitals.ranked).get(code))
    }
  })
})
