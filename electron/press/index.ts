import { RPCHandler } from '@orpc/server/message-port'
import { randomUUID } from 'node:crypto'
import { availableParallelism, constants, setPriority } from 'node:os'
import type { FromPress, PressStart, ToPress } from '../contract/supervision'
import { openLog } from '../log/log'
import { planFonts } from './fonts'
import { openPress } from './pool'
import { buildPressRouter, type PressContext } from './router'

/** Entry of the utility process that prints; it speaks contract/supervision with the shell and oRPC over each port. */

/** An end of a MessageChannelMain. */
type Port = Parameters<RPCHandler<PressContext>['upgrade']>[0] & { start(): void }
interface Shell {
  on(event: 'message', listener: (event: { readonly data: ToPress; readonly ports: readonly Port[] }) => void): void
  postMessage(message: FromPress): void
}
const shell = (process as unknown as { readonly parentPort: Shell }).parentPort
const log = openLog((record) => shell.postMessage({ type: 'log', record }))

/** One core stays free for the window where there are more than two; each worker holds its own fonts, 60 MB. */
const threads = Math.min(4, Math.max(2, availableParallelism() - 1))

// Papers by the hundred give way to whoever types: their workers, begun later, inherit it.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

let press: ReturnType<typeof start> | undefined

shell.on('message', ({ data, ports: [port] }) => {
  if (data.type === 'start') {
    press = start(data)
    shell.postMessage({ type: 'ready' })
    return
  }
  if (press === undefined) throw new Error(`${data.type} came before start`)
  if (data.type === 'port') press.serve(port)
  else press.close().then(leave, leave)
})

for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (thrown: unknown) => {
    log('crash', { reason: event }, thrown)
    setImmediate(() => process.exit(1)) // the shell starts a new one
  })
}

function start({ fonts, printWorker }: PressStart) {
  const pool = openPress({ workerFile: printWorker, fontsFolder: fonts, threads })
  const handler = new RPCHandler(buildPressRouter(pool, () => planFonts(fonts)))
  const context: PressContext = {
    newTraceId: () => randomUUID(),
    nowMs: () => performance.now(),
    log: (fields, thrown) => log('print', fields, thrown),
  }
  return {
    serve(port: Port | undefined): void {
      if (port === undefined) throw new Error('a port message came without its port')
      handler.upgrade(port, { context })
      port.start()
    },
    close: () => pool.close(),
  }
}

function leave(): void {
  shell.postMessage({ type: 'closed' })
  setImmediate(() => process.exit(0))
}
