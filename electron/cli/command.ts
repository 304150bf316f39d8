import type { Language } from '../backend/texts'

/** What a command is given besides its arguments: the world, in a form that tests can give as well. */
export interface CliIo {
  /** Paths of the person are taken from here. */
  readonly cwd: string
  /** Whole standard input. @throws AppError FILE_TOO_LARGE */
  readonly stdin: () => Promise<Uint8Array>
  /** Standard output carries JSON and nothing else. */
  readonly stdout: (text: string) => Promise<void>
  /** Progress. */
  readonly stderr: (text: string) => void
  readonly nowMs: () => number
  readonly pause: (ms: number) => Promise<void>
  /** UUIDv7. */
  readonly newId: () => string
}

/** Arguments of one command, read by its own specification. */
export interface CliArguments {
  readonly language: Language
  /** Of a declared option; undefined when it was left out. */
  readonly option: (name: string) => string | undefined
  /** @throws AppError OPTION_MISSING */
  readonly required: (name: string) => string
  readonly hasFlag: (name: string) => boolean
  /** In the order of `positionals`. */
  readonly positional: (index: number) => string
}

export interface CommandSpec {
  /** "template check" */
  readonly name: string
  /** What follows the name, one line. */
  readonly usage: string
  /** Names of what must follow without a dash. */
  readonly positionals: readonly string[]
  /** Options that take a value, "--facts". */
  readonly options: readonly string[]
  readonly flags: readonly string[]
}

/** What a command leaves: the object to print, unless it printed by itself, and the exit status. */
export interface CommandResult {
  readonly answer?: unknown
  readonly status?: number
}

export interface Command extends CommandSpec {
  readonly run: (args: CliArguments, io: CliIo) => Promise<CommandResult>
}
