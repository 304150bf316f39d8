import { setTimeout } from 'node:timers/promises'
import { v7 } from 'uuid'
import { MOST_JSON_BYTES } from '../backend/read-json'
import { AppError } from '../core/shared/app-error'
import { allCommands } from './commands'
import type { CliIo } from './command'
import { builtHost } from './host'
import { refusalOf } from './refusal'
import { runCommandLine } from './run'

/**
 * Entry of the command line: plain Node, or, packaged, a utility process, whose standard input the shell relays over the
 * parent port in base64 chunks that null ends.
 */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
}
const parentPort = (process as unknown as { readonly parentPort?: ParentPort }).parentPort

const newId = (): string => v7()
const writeTo = (stream: NodeJS.WriteStream) => (text: string) =>
  new Promise<void>((written) => {
    // A reader that went away wants no more; the command still ends with its own status.
    stream.write(text, () => written())
  })

const io: CliIo = {
  cwd: process.cwd(),
  stdin: async () => joined(parentPort === undefined ? process.stdin : relayed(parentPort)),
  stdout: writeTo(process.stdout),
  stderr: (text) => void process.stderr.write(text),
  nowMs: () => performance.now(),
  pause: (ms) => setTimeout(ms),
  newId,
}

/** @throws AppError FILE_TOO_LARGE */
async function joined(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    if (bytes > MOST_JSON_BYTES) throw new AppError('FILE_TOO_LARGE', { at: '-' })
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}

async function* relayed(port: ParentPort): AsyncGenerator<Uint8Array, void, void> {
  const arrived: unknown[] = []
  let wake = () => {}
  port.on('message', ({ data }) => {
    arrived.push(data)
    wake()
  })
  for (;;) {
    const next = arrived.shift()
    if (next === null) return
    if (typeof next === 'string') yield Buffer.from(next, 'base64')
    else await new Promise<void>((resolve) => (wake = resolve))
  }
}

/** Ends the process once what it has to say is written. */
const leave = (status: number): never => process.exit(status)

process.stdout.on('error', () => undefined)
process.on('uncaughtException', (thrown) => {
  // A thread that died outside every call; the object on standard output is still one the caller can read.
  void io.stdout(`${JSON.stringify(refusalOf(thrown, 'zh-CN', newId()))}\n`).then(() => leave(1))
})
const trace = process.env.JIEDUI_TRACE === '1' ? (line: string) => io.stderr(`${line}\n`) : null
const commands = allCommands(builtHost(__dirname, newId, trace))
void runCommandLine(commands, process.argv.slice(2), io).then(leave)
