import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Fact } from '@core/scoring/fact'
import { openSampleOffice } from '../support/sample'
import { inPoints } from '../support/sheets'

/** Set forward, back before everything that was ever written, and to the same second again. */
const CLOCK = [
  '2026-05-13T02:00:00Z',
  '2031-01-01T00:00:00Z',
  '1999-12-31T00:00:00Z',
  '1999-12-31T00:00:00Z',
  '2026-05-13T02:00:00Z',
]

test('a clock that is set back or forward during a visit neither reorders nor loses answers', async () => {
  let at = '2026-05-13T01:00:00Z'
  const office = await openSampleOffice({ now: () => new Date(at) })
  const { call, roundId } = office
  const { visits } = await call.inspection.find({ id: roundId })
  const lines = visits.flatMap(({ sheets }) => sheets)
  const { sheetId } = lines.find((line) => line.status === 'draft' && line.role === 'recipient_org')!
  const find = async (id: string) => inPoints(await call.sheet.find({ id }))
  const mark = async (id: string, item: string, fact: Fact | null) =>
    call.sheet.mark({
      ...{ requestId: randomUUID(), sheetId: id, seenRevision: (await find(id)).revision },
      change: { kind: 'fact', item, fact },
    })
  const answers: readonly Fact[] = [
    { ticked: [] },
    { ticked: ['c1'] },
    { ticked: ['c2'] },
    { ticked: ['c1', 'c2'] },
    { ticked: ['c3'] },
  ]
  const revisions: number[] = []
  for (const [index, fact] of answers.entries()) {
    at = CLOCK[index]!
    revisions.push((await mark(sheetId, 'A1', fact)).revision)
  }
  expect(revisions).toEqual(revisions.toSorted((a, b) => a - b))
  expect(new Set(revisions).size).toBe(answers.length)
  expect((await find(sheetId)).facts['A1']).toEqual(answers.at(-1))
  const history = await call.sheet.listHistory({ sheetId, item: 'A1' })
  expect(history.slice(-answers.length).map(({ after }) => after)).toEqual(answers)
  const facts = history.filter(({ kind }) => kind === 'fact')
  expect(facts.slice(1).map(({ before }) => before)).toEqual(facts.slice(0, -1).map(({ after }) => after))

  // What was decided later counts, though the clock says it was earlier.
  const finished = lines.find((line) => line.status === 'finished' && line.role === 'recipient_org')!
  at = '1998-01-01T00:00:00Z'
  const review = (await call.review.open({ requestId: randomUUID(), sheetId: finished.sheetId, stage: 're_check' })).sheetId
  const lost = (await find(review)).score.items.find((item) => item.lost.length > 0)!
  await mark(review, lost.code, { override: { points: Number(lost.max), reason: '复核属实' } })
  const { revision } = await find(review)
  const change = { kind: 'remark', item: lost.code, text: '复核属实' } as const
  await call.sheet.mark({ requestId: randomUUID(), sheetId: review, seenRevision: revision, change })
  at = '1997-01-01T00:00:00Z'
  await call.sheet.finish({ requestId: randomUUID(), sheetId: review })
  const { items } = await call.review.sides({ sheetId: finished.sheetId })
  expect(items.find(({ code }) => code === lost.code)!.opinions.map(({ stage, counts }) => [stage, counts])).toEqual([
    ['inspection', false],
    ['re_check', true],
  ])
  expect(office.backend.session.workspace().inspection.listUnfoundedSheets()).toEqual([])
})
