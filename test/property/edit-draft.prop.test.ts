import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draft, NewKey } from '@core/drafting/draft'
import { draftRows } from '@core/drafting/draft-rows'
import {
  addSection,
  duplicateRow,
  fillFromAbove,
  insertBelow,
  moveRows,
  removeRows,
  withItem,
  withSection,
} from '@core/drafting/edit-draft'
import { record, redo, startHistory, undo, type History } from '@core/drafting/edit-history'
import { GRID_COLUMNS } from '@core/drafting/grid-cells'
import { clearBlock, fillDown, pasteBlock, type CellBlock } from '@core/drafting/paste-block'
import { counter, keysOf, shippedDraft, words } from '../unit/core/drafting/draft-builder'

/** One step of a person: given the draft and what makes keys, the draft after it. */
type Edit = (draft: Draft, newKey: NewKey) => Draft

const sheet = shippedDraft()
const place = fc.nat({ max: 60 })
const rowAt = (draft: Draft, index: number): string => {
  const rows = draftRows(draft)
  return rows[index % rows.length]!.key
}
const block = fc.record({
  row: place,
  rows: fc.integer({ min: 1, max: 4 }),
  column: fc.nat({ max: 7 }),
  columns: fc.integer({ min: 1, max: 4 }),
})
const blockIn = (
  draft: Draft,
  { row, rows, column, columns }: { row: number; rows: number; column: number; columns: number },
): CellBlock => {
  const keys = keysOf(draft)
  return {
    rows: keys.slice(row % keys.length, (row % keys.length) + rows),
    columns: GRID_COLUMNS.slice(column, column + columns),
  }
}
const cell = fc.oneof(
  fc.constantFrom('', '3', '1.5分', '√', '扣分须附', '查阅资料、走访', '每缺1项扣0.5分'),
  fc.string({ maxLength: 6 }),
)
const cells = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }))
const step = fc.constantFrom(1 as const, -1 as const)

const edit: fc.Arbitrary<Edit> = fc.oneof(
  place.map(
    (at): Edit =>
      (draft, newKey) =>
        insertBelow(draft, rowAt(draft, at), newKey)?.draft ?? draft,
  ),
  place.map(
    (at): Edit =>
      (draft, newKey) =>
        addSection(draft, rowAt(draft, at), newKey).draft,
  ),
  place.map(
    (at): Edit =>
      (draft, newKey) =>
        duplicateRow(draft, rowAt(draft, at), newKey)?.draft ?? draft,
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 3 }), step).map(
    ([at, count, by]): Edit =>
      (draft) =>
        moveRows(
          draft,
          keysOf(draft)
            .slice(at % keysOf(draft).length)
            .slice(0, count),
          by,
        ),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 3 })).map(
    ([at, count]): Edit =>
      (draft) =>
        removeRows(
          draft,
          new Set(
            keysOf(draft)
              .slice(at % keysOf(draft).length)
              .slice(0, count),
          ),
        ),
  ),
  place.map(
    (at): Edit =>
      (draft) =>
        fillFromAbove(draft, rowAt(draft, at)),
  ),
  fc.tuple(place, cell).map(
    ([at, code]): Edit =>
      (draft) =>
        withItem(draft, rowAt(draft, at), { code }),
  ),
  fc.tuple(place, cell).map(
    ([at, title]): Edit =>
      (draft) =>
        withSection(draft, rowAt(draft, at), { title }),
  ),
  fc.tuple(block, cells).map(
    ([where, rows]): Edit =>
      (draft, newKey) =>
        pasteBlock(draft, blockIn(draft, where), rows, words, newKey).draft,
  ),
  block.map(
    (where): Edit =>
      (draft) =>
        clearBlock(draft, blockIn(draft, where), words).draft,
  ),
  block.map(
    (where): Edit =>
      (draft) =>
        fillDown(draft, blockIn(draft, where), words).draft,
  ),
)
const edits = fc.array(edit, { minLength: 1, maxLength: 12 })

function isSound(draft: Draft): void {
  const keys = keysOf(draft)
  expect(new Set(keys).size).toBe(keys.length)
}

const undoneAll = (history: History, steps: number): History => {
  let now = history
  for (let count = 0; count < steps; count += 1) now = undo(now)?.history ?? now
  return now
}
const redoneAll = (history: History, steps: number): History => {
  let now = history
  for (let count = 0; count < steps; count += 1) now = redo(now)?.history ?? now
  return now
}

describe('edits of a draft', () => {
  it('keep every key unique, and never change the draft they were given', () => {
    const before = JSON.stringify(sheet)
    fc.assert(
      fc.property(edits, (steps) => {
        const newKey = counter()
        let draft = sheet
        for (const act of steps) {
          const frozen = JSON.stringify(draft)
          const next = act(draft, newKey)
          isSound(next)
          expect(JSON.stringify(draft)).toBe(frozen)
          draft = next
        }
      }),
      { numRuns: 400 },
    )
    expect(JSON.stringify(sheet)).toBe(before)
  })

  it('are all undone and all done again', () => {
    fc.assert(
      fc.property(edits, (steps) => {
        const newKey = counter()
        const drafts = [sheet]
        const done = steps.reduce<History>((history, act) => {
          const next = record(history, act(history.present, newKey), 'A1')
          if (next !== history) drafts.push(next.present)
          return next
        }, startHistory(sheet))
        const count = drafts.length - 1
        const back = undoneAll(done, count)
        expect(back.present).toBe(sheet)
        expect(redoneAll(back, count)).toEqual(done)
        expect(undoneAll(done, Math.floor(count / 2)).present).toBe(drafts[count - Math.floor(count / 2)])
      }),
      { numRuns: 400 },
    )
  })

  it('paste: one undo gives the draft back as it was', () => {
    fc.assert(
      fc.property(block, cells, (where, rows) => {
        const pasted = pasteBlock(sheet, blockIn(sheet, where), rows, words, counter())
        isSound(pasted.draft)
        const history = record(startHistory(sheet), pasted.draft, 'A1')
        expect(undoneAll(history, 1).present).toBe(sheet)
      }),
      { numRuns: 2000 },
    )
  })
})
