import { app, utilityProcess } from 'electron'
import { join } from 'node:path'

/** Arguments after `--cli`, or null when the window was asked for. */
export function cliArguments(argv: readonly string[]): readonly string[] | null {
  const at = argv.indexOf('--cli')
  return at === -1 ? null : argv.slice(at + 1)
}

/**
 * Runs the command line in a utility process, since a GUI program on Windows has no console of its own.
 * A utility process cannot be given standard input, so it is relayed over the parent port and closed by null.
 */
export function runCli(args: readonly string[]): void {
  const child = utilityProcess.fork(join(__dirname, 'cli.cjs'), [...args], {
    serviceName: 'Jiedui command line',
    stdio: ['ignore', 'inherit', 'inherit'], // a relayed pipe would lose what arrives together with the exit
  })
  if (args.includes('-')) {
    process.stdin.on('data', (chunk: Buffer) => child.postMessage(chunk.toString('base64')))
    process.stdin.on('end', () => child.postMessage(null))
  }
  child.once('exit', (status) => app.exit(status))
}
