import { EventEmitter } from 'node:events'
import { join, resolve } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { randomUUID } from 'node:crypto'
import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { expect, test, vi } from 'vitest'
import type { Client } from '@contract/contract'
import type { FromBackend, ToBackend } from '@contract/supervision'
import { tempFolder } from '../../support/temp-folder'

/** The shell's side of the line to the backend, in one process. */
function fakeShell() {
  const line = new EventEmitter()
  const said: FromBackend[] = []
  vi.stubGlobal('__dirname', import.meta.dirname)
  Object.assign(process, { parentPort: { on: line.on.bind(line), postMessage: (message: FromBackend) => said.push(message) } })
  const say = (data: ToBackend, ports: unknown[] = []) => line.emit('message', { data, ports })
  const page = (): Client => {
    const { port1, port2 } = new MessageChannel()
    say({ type: 'port' }, [port1])
    const client: Client = createORPCClient(new RPCLink({ port: port2 }))
    port2.start()
    return client
  }
  return { say, said, page }
}

test('the process serves its pages, learns grants, asks the press, tells the shell, and ends when told', async () => {
  const { say, said, page } = fakeShell()
  await import('../../../electron/backend/index')
  const folder = join(tempFolder(), '数据')
  const resources = resolve(import.meta.dirname, '../../../resources')
  say({
    type: 'start',
    workspace: null,
    resources,
    importWorker: '',
    solverWorker: '',
    previews: tempFolder(),
    appVersion: '1.2.3',
    language: 'zh-CN',
  })
  expect(said).toEqual([{ type: 'ready' }])

  const [first, second] = [page(), page()]
  expect((await first.workspace.status()).state).toBe('none')
  const grant = randomUUID()
  say({ type: 'grant', grant, path: folder })
  await first.workspace.createEmpty({ requestId: randomUUID(), grant, bureauName: '示例县卫生局', operator: '' })
  expect(said).toContainEqual({ type: 'workspace', path: folder })
  expect((await second.workspace.readSettings()).appVersion).toBe('1.2.3')

  const changes = await second.workspace.watchChanges()
  await first.workspace.amendSettings({ requestId: randomUUID(), operator: '示例甲' })
  expect((await changes.next()).value).toMatchObject({ areas: expect.arrayContaining(['workspace']) })
  await changes.return()

  await expect(first.report.listFonts()).rejects.toMatchObject({ code: 'PRESS_LOST' })
  const failure = await first.pairing.find({ id: 'x' }).catch((thrown: unknown) => thrown)
  expect(failure instanceof ORPCError && [failure.defined, failure.code, failure.data]).toEqual([
    true,
    'INPUT_INVALID',
    { params: { at: 'id' }, traceId: expect.any(String) },
  ])

  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never)
  say({ type: 'shutdown' })
  expect(said.at(-1)).toEqual({ type: 'closed' })
  await expect.poll(() => exit.mock.calls).toEqual([[0]])
})
