import { describe, expect, it } from 'vitest'
import type { Draft } from '@core/drafting/draft'
import { emptyDraft } from '@core/drafting/empty-draft'
import type { Failure } from '@core/shared/app-error'
import { createDraftSaves } from '../../../../renderer/data/draft-saves'

const draft = (name: string): Draft => emptyDraft({ id: 'T', version: '1.0', name, subject: 'recipient_org' })

/** A backend that answers when it is told to, and a clock that rings when it is told to. */
function desk() {
  const sent: { name: string; revision: number; requestId: string }[] = []
  const answers: { resolve: (value: { revision: number; savedAt: string }) => void; reject: (error: Error) => void }[] = []
  const failures: Failure['code'][] = []
  const alarms = new Set<() => void>()
  let stored = 1
  let ids = 0
  let retry: () => void = () => undefined
  const saves = createDraftSaves({
    send: (one, revision, requestId) => {
      sent.push({ name: one.head.name, revision, requestId })
      return new Promise((resolve, reject) => answers.push({ resolve, reject }))
    },
    readRevision: async () => stored,
    toFailure: (thrown) => ({ code: (thrown as Error).message as Failure['code'], params: {}, traceId: '' }),
    newRequestId: () => `request-${(ids += 1)}`,
    later: (act) => {
      alarms.add(act)
      return () => alarms.delete(act)
    },
    onSaving: () => undefined,
    onSaved: () => undefined,
    onFailed: (failure, again) => {
      failures.push(failure.code)
      retry = again
    },
  })
  saves.see(stored)
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
  }
  return {
    saves,
    sent,
    failures,
    ring: async () => {
      for (const act of alarms) act()
      alarms.clear()
      await settle()
    },
    answer: async () => {
      stored += 1
      answers.shift()?.resolve({ revision: stored, savedAt: '2026-03-01T08:00:00.000Z' })
      await settle()
    },
    fail: async (code: Failure['code']) => {
      answers.shift()?.reject(new Error(code))
      await settle()
    },
    retry: async () => {
      retry()
      await settle()
    },
    changeElsewhere: () => {
      stored += 1
    },
  }
}

describe('a draft that is saved as it is written', () => {
  it('makes one save of changes that follow one another, with the revision of the last answer', async () => {
    const { saves, sent, ring, answer } = desk()
    saves.push(draft('甲'))
    saves.push(draft('乙'))
    expect(sent).toEqual([])
    await ring()
    saves.push(draft('丙'))
    await answer()
    expect(sent.map(({ name, revision }) => [name, revision])).toEqual([
      ['乙', 1],
      ['丙', 2],
    ])
    expect(saves.pending()?.head.name).toBe('丙')
    await answer()
    expect([saves.pending(), saves.revision()]).toEqual([null, 3])
  })

  it('settles at once, without waiting for the clock', async () => {
    const { saves, answer } = desk()
    saves.push(draft('甲'))
    const settled = saves.settled()
    await answer()
    expect(await settled).toBe(true)
  })

  it('sends what was lost with the backend once more as it was, then what was typed since', async () => {
    const { saves, sent, failures, ring, fail, retry, answer } = desk()
    saves.push(draft('甲'))
    await ring()
    await fail('BACKEND_LOST')
    expect([failures, saves.pending()?.head.name]).toEqual([['BACKEND_LOST'], '甲'])
    saves.push(draft('乙'))
    await retry()
    await answer()
    await answer()
    expect(sent.map(({ name, revision, requestId }) => [name, revision, requestId])).toEqual([
      ['甲', 1, 'request-1'],
      ['甲', 1, 'request-1'],
      ['乙', 2, 'request-2'],
    ])
    expect(saves.pending()).toBeNull()
  })

  it('stops when somebody else saved it, and goes on over that only when told to', async () => {
    const { saves, sent, ring, fail, answer, changeElsewhere } = desk()
    saves.push(draft('甲'))
    await ring()
    changeElsewhere()
    await fail('STALE_REVISION')
    expect([saves.isStale(), saves.pending()?.head.name]).toEqual([true, '甲'])
    saves.push(draft('乙'))
    await ring()
    expect(sent).toHaveLength(1)
    expect(await saves.settled()).toBe(false)
    saves.overwrite()
    await Promise.resolve()
    await answer()
    expect(sent.at(-1)).toMatchObject({ name: '乙', revision: 2, requestId: 'request-2' })
    expect([saves.isStale(), saves.pending()]).toEqual([false, null])
  })

  it('gives up what was not saved when told to, and then sees what is stored', async () => {
    const { saves, ring, fail, changeElsewhere } = desk()
    saves.push(draft('甲'))
    await ring()
    changeElsewhere()
    await fail('STALE_REVISION')
    expect(saves.see(2)).toBe(false)
    saves.discard()
    expect([saves.see(2), saves.revision(), saves.pending()]).toEqual([true, 2, null])
  })

  it('says what was refused, and sends the corrected draft anew', async () => {
    const { saves, sent, failures, ring, fail, answer } = desk()
    saves.push(draft('甲'))
    await ring()
    await fail('TEMPLATE_INVALID')
    saves.push(draft('乙'))
    await ring()
    await answer()
    expect(failures).toEqual(['TEMPLATE_INVALID'])
    expect(sent.map(({ name, requestId }) => [name, requestId])).toEqual([
      ['甲', 'request-1'],
      ['乙', 'request-2'],
    ])
  })
})
