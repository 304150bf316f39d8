import { createORPCClient } from '@orpc/client'
import { RPCLink, type SupportedMessagePort } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import { v7 } from 'uuid'
import { PORT_OPTIONS } from '../contract/port-options'
import type { PressClient } from '../contract/press.contract'
import type { BackendStart, FromBackend, ToBackend } from '../contract/supervision'
import { AppError } from '../core/shared/app-error'
import { openLog } from '../log/log'
import { nativeBinding } from '../store/native-binding'
import { openBackend } from './compose'
import { openImporter } from './import-thread'
import { readNationalDivisions } from './national-divisions'
import { openSolver } from './solver-thread'

/** Entry of the utility process that owns the database; it speaks contract/supervision with the shell and oRPC over each port. */

/** An end of a MessageChannelMain. */
type Port = SupportedMessagePort & { start(): void; on(event: 'close', listener: () => void): void }
interface Shell {
  on(event: 'message', listener: (event: { readonly data: ToBackend; readonly ports: readonly Port[] }) => void): void
  postMessage(message: FromBackend): void
}
const shell = (process as unknown as { readonly parentPort: Shell }).parentPort
const log = openLog((record) => shell.postMessage({ type: 'log', record }))

let serve: ReturnType<typeof start> | undefined

shell.on('message', ({ data, ports: [port] }) => {
  if (data.type === 'start') {
    serve = start(data)
    shell.postMessage({ type: 'ready' })
    return
  }
  if (serve === undefined) throw new Error(`${data.type} came before start`)
  switch (data.type) {
    case 'port':
      serve.page(port)
      return
    case 'press-port':
      serve.press(port)
      return
    case 'grant':
      serve.grant(data.grant, data.path)
      return
    case 'shutdown':
      serve.close()
      shell.postMessage({ type: 'closed' })
      setImmediate(() => process.exit(0))
  }
})

for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (thrown: unknown) => {
    log('crash', { reason: event }, thrown)
    setImmediate(() => process.exit(1)) // the shell starts a new one
  })
}

function start(given: BackendStart) {
  let press: PressClient | null = null
  const backend = openBackend({
    workspace: given.workspace,
    resources: given.resources,
    previews: given.previews,
    appVersion: given.appVersion,
    language: given.language,
    nativeBinding: () => nativeBinding(__dirname),
    importer: openImporter(given.importWorker),
    solver: openSolver(given.solverWorker),
    nationalDivisions: readNationalDivisions(given.resources),
    press: () => {
      if (press === null) throw new AppError('PRESS_LOST')
      return press
    },
    now: () => new Date(),
    nowMs: () => performance.now(),
    newId: () => v7(),
    log,
    tell: {
      workspace: (path) => shell.postMessage({ type: 'workspace', path }),
      preview: (token, path, mime) =>
        shell.postMessage({ type: 'preview', token, path, ...(mime === undefined ? {} : { mime }) }),
    },
  })
  const handler = new RPCHandler(backend.router, PORT_OPTIONS)
  return {
    page(port: Port | undefined): void {
      if (port === undefined) throw new Error('a page came without its port')
      handler.upgrade(port, { context: backend.context })
      port.start()
    },
    press(port: Port | undefined): void {
      if (port === undefined) throw new Error('the press came without its port')
      const client: PressClient = createORPCClient(new RPCLink({ port }))
      press = client
      port.on('close', () => {
        if (press === client) press = null
      })
      port.start()
    },
    grant: backend.grants.put,
    close: backend.close,
  }
}
