import { spawn, type SpawnOptions } from 'node:child_process'
import { delimiter } from 'node:path'
import { inProject, root } from './paths.ts'

export interface Finished {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

interface Options {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  /**
   * `show`: to the terminal; `quiet`: collected; `show-on-stderr`: keeps standard output clean;
   * `answer`: standard output collected, progress shown.
   */
  readonly output?: 'show' | 'quiet' | 'show-on-stderr' | 'answer'
  readonly limitMs?: number
}

const STDIO: Record<NonNullable<Options['output']>, SpawnOptions['stdio']> = {
  show: ['ignore', 'inherit', 'inherit'],
  quiet: ['ignore', 'pipe', 'pipe'],
  'show-on-stderr': ['ignore', process.stderr, 'inherit'],
  answer: ['ignore', 'pipe', 'inherit'],
}

/**
 * Runs a program to its end, the tools of node_modules first on its PATH. Never throws for a failed program:
 * the status says it (127: could not be started, 124: stopped at `limitMs`, 128 and above: ended by a signal).
 */
export function run(program: string, args: readonly string[], options: Options = {}): Promise<Finished> {
  const { cwd = root, env = {}, output = 'show', limitMs } = options
  return new Promise((settle) => {
    const child = spawn(program, args, { cwd, env: withTools(env), stdio: STDIO[output] })
    let [stdout, stderr, isLate] = ['', '', false]
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    const timer =
      limitMs === undefined
        ? undefined
        : setTimeout(() => {
            isLate = true
            child.kill('SIGKILL')
          }, limitMs)
    child.on('error', (error) => {
      clearTimeout(timer)
      settle({ status: 127, stdout, stderr: `${stderr}${error.message}\n` })
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      settle({ status: isLate ? 124 : (code ?? 128), stdout, stderr })
    })
  })
}

/** As `run`, collected; throws with what the program said when it fails. */
export async function runOrThrow(program: string, args: readonly string[], options: Options = {}): Promise<string> {
  const done = await run(program, args, { output: 'quiet', ...options })
  if (done.status !== 0) {
    throw new Error(`${program} ${args.join(' ')} ended with ${done.status}\n${done.stdout}${done.stderr}`)
  }
  return done.stdout
}

function withTools(extra: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${inProject('node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`, ...extra }
}
