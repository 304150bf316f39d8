import { once } from 'node:events'
import { implement, ORPCError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { describe, expect, it } from 'vitest'
import { contract } from '@contract/contract'
import { api, attachPort } from '../../../renderer/data/client'
import { toFailure } from '../../../renderer/data/failure'

const os = implement({ workspace: { check: contract.workspace.check } })
const COUNTS = { organizations: 1, pairings: 0, postings: 0, templates: 0, visits: 0, sheets: 0 }

/** What `workspace.check` answers. */
type Found = { integrity: string; foreignKeys: number; damagedFiles: number; damagedNames: string[]; counts: typeof COUNTS }
/** Serves one procedure at the far end of a new port, as the backend does. */
function connect(check: () => Promise<Found>): { close: () => void; gone: Promise<unknown> } {
  const { port1, port2 } = new MessageChannel()
  new RPCHandler(os.router({ workspace: { check: os.workspace.check.handler(check) } })).upgrade(port1)
  port1.start()
  attachPort(port2)
  return { close: () => port1.close(), gone: once(port2, 'close') }
}
const answer = async () => ({ integrity: 'ok', foreignKeys: 0, damagedFiles: 0, damagedNames: [], counts: COUNTS })
const failureOf = (call: Promise<unknown>) => call.then(() => null, toFailure)

describe('the client over a port', () => {
  it('waits for the first port, loses a call with its port, and goes on over the next one', async () => {
    const early = api.workspace.check()
    const first = connect(answer)
    await expect(early).resolves.toMatchObject({ integrity: 'ok' })
    first.close()
    await first.gone

    const waiting = api.workspace.check()
    const second = await new Promise<ReturnType<typeof connect>>((taken) => {
      const port = connect(() => {
        taken(port)
        return new Promise(() => undefined)
      })
    })
    const lost = failureOf(waiting)
    second.close()
    await expect(lost).resolves.toEqual({ code: 'BACKEND_LOST', params: {}, traceId: '' })

    const third = connect(answer)
    await expect(api.workspace.check()).resolves.toMatchObject({ integrity: 'ok' })
    third.close()
  })

  it('keeps code, params and trace id of a declared failure, and takes all else for a bug', async () => {
    const declared = connect(() => {
      throw new ORPCError('NOT_FOUND', { defined: true, data: { params: { at: 'id' }, traceId: 't1' } })
    })
    await expect(failureOf(api.workspace.check())).resolves.toEqual({ code: 'NOT_FOUND', params: { at: 'id' }, traceId: 't1' })
    declared.close()

    const broken = connect(() => Promise.reject(new Error('secret')))
    await expect(failureOf(api.workspace.check())).resolves.toEqual({ code: 'BUG', params: {}, traceId: '' })
    broken.close()
  })
})
