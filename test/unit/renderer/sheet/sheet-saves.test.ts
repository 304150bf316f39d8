import type { SheetChange } from '@core/inspection/sheet'
import type { Failure } from '@core/shared/app-error'
import { describe, expect, it } from 'vitest'
import { createSheetSaves, type SheetSaves } from '../../../../renderer/data/sheet-saves'

const marked = (item: string, met: boolean): SheetChange => ({ kind: 'fact', item, to: { met } })

/** A backend that answers when it is told to, and keeps what it was sent. */
function desk() {
  const sent: { change: SheetChange; seenRevision: number; requestId: string }[] = []
  const failures: Failure['code'][] = []
  const waiting: { resolve: () => void; reject: (code: Failure['code']) => void }[] = []
  let revision = 0
  let ids = 0
  let retry: () => void = () => undefined
  let savedCount = 0
  const saves: SheetSaves = createSheetSaves({
    send: (change, seenRevision, requestId) => {
      sent.push({ change, seenRevision, requestId })
      return new Promise((resolve, reject) => {
        waiting.push({
          resolve: () => {
            revision += 1
            resolve({ revision, savedAt: `2013-05-10T09:00:0${revision}.000Z` })
          },
          reject: (code) => reject(Object.assign(new Error(code), { code })),
        })
      })
    },
    readRevision: async () => revision,
    toFailure: (thrown) => ({ code: (thrown as { code: Failure['code'] }).code, params: {}, traceId: '' }),
    newRequestId: () => `request-${(ids += 1)}`,
    onSaving: () => undefined,
    onSaved: () => {
      savedCount += 1
    },
    onFailed: (failure, again) => {
      failures.push(failure.code)
      retry = again
    },
  })
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
  }
  return {
    saves,
    sent,
    failures,
    savedCount: () => savedCount,
    changeElsewhere: () => (revision += 1),
    async answer() {
      waiting.shift()?.resolve()
      await settle()
    },
    async fail(code: Failure['code']) {
      waiting.shift()?.reject(code)
      await settle()
    },
    async retry() {
      retry()
      await settle()
    },
  }
}

describe('createSheetSaves', () => {
  it('sends one change after another, each with the revision seen', async () => {
    const at = desk()
    at.saves.see(7)
    at.saves.push(marked('A1', true))
    at.saves.push(marked('A2', true))
    expect(at.sent).toHaveLength(1)
    expect(at.sent[0]?.seenRevision).toBe(7)
    await at.answer()
    expect(at.sent.map(({ change }) => change.item)).toEqual(['A1', 'A2'])
    expect(at.sent[1]?.seenRevision).toBe(1)
    expect(at.saves.pending()).toEqual([marked('A2', true)])
    await at.answer()
    expect(at.saves.pending()).toEqual([])
    expect(await at.saves.settled()).toBe(true)
  })

  it('stops when the backend is lost, and sends the same request again, in order', async () => {
    const at = desk()
    at.saves.push(marked('A1', true))
    at.saves.push(marked('A2', true))
    await at.fail('BACKEND_LOST')
    expect(at.sent).toHaveLength(1)
    expect(at.failures).toEqual(['BACKEND_LOST'])
    expect(await at.saves.settled()).toBe(false)
    await at.retry()
    await at.answer()
    await at.answer()
    expect(at.sent.map(({ change }) => change.item)).toEqual(['A1', 'A1', 'A2'])
    expect(at.sent[1]?.requestId).toBe(at.sent[0]?.requestId)
    expect(at.saves.pending()).toEqual([])
  })

  it('tries what did not arrive first when something new is entered', async () => {
    const at = desk()
    at.saves.push(marked('A1', true))
    await at.fail('BACKEND_LOST')
    at.saves.push(marked('A2', true))
    await at.answer()
    await at.answer()
    expect(at.sent.map(({ change }) => change.item)).toEqual(['A1', 'A1', 'A2'])
    expect(at.savedCount()).toBe(2)
  })

  it('keeps what was refused, lets the others pass and goes on speaking of it', async () => {
    const at = desk()
    at.saves.push(marked('A1', true))
    at.saves.push(marked('A2', true))
    await at.fail('FACT_INVALID')
    await at.answer()
    expect(at.failures).toEqual(['FACT_INVALID', 'FACT_INVALID'])
    expect(at.saves.pending()).toEqual([marked('A1', true)])
    at.saves.push(marked('A1', false))
    await at.answer()
    expect(at.saves.pending()).toEqual([])
    expect(at.sent.at(-1)?.change).toEqual(marked('A1', false))
  })

  it('keeps the input when the item was changed elsewhere, and writes over it only when told to', async () => {
    const at = desk()
    at.changeElsewhere()
    at.changeElsewhere()
    at.saves.push(marked('A1', true))
    await at.fail('STALE_REVISION')
    expect(at.sent).toHaveLength(1)
    expect(at.saves.pending()).toEqual([marked('A1', true)])
    await at.retry()
    expect(at.sent[1]).toMatchObject({ seenRevision: 2 })
    expect(at.sent[1]?.requestId).not.toBe(at.sent[0]?.requestId)
  })

  it('sends a change with its table; a plain change does not overtake a table that was refused', async () => {
    const at = desk()
    const { saves, sent } = at
    const tables: number[] = []
    const withTable = async (_change: SheetChange, seenRevision: number) => {
      tables.push(seenRevision)
      if (tables.length === 1) throw Object.assign(new Error('refused'), { code: 'SAMPLE_TWICE' })
      return { revision: seenRevision + 1, savedAt: '2013-05-10T09:00:00.000Z' }
    }
    saves.see(4)
    saves.push(marked('C6', true), withTable)
    await saves.settled()
    saves.push(marked('C6', false))
    await at.answer()
    expect(sent).toHaveLength(1)
    expect(saves.pending()).toEqual([marked('C6', true)])
    saves.push(marked('C6', true), withTable)
    await saves.settled()
    expect(tables).toHaveLength(2)
    expect(saves.pending()).toEqual([])
  })
})
