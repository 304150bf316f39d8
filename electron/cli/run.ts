import type { Language } from '../backend/texts'
import { AppError } from '../core/shared/app-error'
import type { CliIo, Command } from './command'
import { commonFirst, languageOf, readArguments } from './read-arguments'
import { refusalOf, statusOf } from './refusal'

/**
 * Runs one command: one JSON object on standard output, progress on standard error.
 * @param given Arguments after the name of the program.
 * @returns Exit status: 0 done, 2 refused input, 1 anything else.
 */
export async function runCommandLine(commands: readonly Command[], given: readonly string[], io: CliIo): Promise<number> {
  const print = (answer: unknown) => io.stdout(`${JSON.stringify(answer)}\n`)
  try {
    if (given.length === 0 || given.includes('--help')) {
      await print({ usage: commands.map(({ name, usage }) => `${name} ${usage}`.trim()) })
      return 0
    }
    const { command, rest } = commandOf(commands, given)
    const { answer, status } = await command.run(readArguments(command, rest), io)
    if (answer !== undefined) await print(answer)
    return status ?? 0
  } catch (thrown) {
    const refusal = refusalOf(thrown, spokenLanguage(given), io.newId())
    await print(refusal)
    return statusOf(refusal.error.code)
  }
}

/** @throws AppError COMMAND_UNKNOWN */
function commandOf(
  commands: readonly Command[],
  given: readonly string[],
): { readonly command: Command; readonly rest: readonly string[] } {
  const { common, rest } = commonFirst(given)
  for (const command of commands) {
    const words = command.name.split(' ')
    if (words.every((word, index) => rest[index] === word)) return { command, rest: [...common, ...rest.slice(words.length)] }
  }
  throw new AppError('COMMAND_UNKNOWN', { at: rest.slice(0, 2).join(' ').slice(0, 80) })
}

/** The language asked for, also when the arguments themselves are at fault. */
function spokenLanguage(given: readonly string[]): Language {
  const at = given.findIndex((text) => text === '--lang' || text.startsWith('--lang='))
  const text = given[at]?.split('=')[1] ?? given[at + 1]
  try {
    return at === -1 ? 'zh-CN' : languageOf(text)
  } catch {
    return 'zh-CN'
  }
}
