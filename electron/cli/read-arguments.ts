import type { Language } from '../backend/texts'
import { AppError } from '../core/shared/app-error'
import type { CliArguments, CommandSpec } from './command'

/** Options of every command. */
const COMMON = ['--lang', '--workspace']
const LANGUAGES: Readonly<Record<string, Language>> = { zh: 'zh-CN', 'zh-CN': 'zh-CN', en: 'en' }

/** Foreign text as it is shown in an error. */
const shown = (text: string): string => text.slice(0, 80)

/**
 * Reads what follows the name of a command: `--option value`, `--option=value`, `--flag` and positionals; "-" is a value.
 * @throws AppError OPTION_INVALID, OPTION_MISSING with the option or positional as `at`
 */
export function readArguments(spec: CommandSpec, given: readonly string[]): CliArguments {
  const values = new Map<string, string>()
  const positionals: string[] = []
  const left = [...given]
  for (let text = left.shift(); text !== undefined; text = left.shift()) {
    if (!text.startsWith('--')) {
      positionals.push(text)
      continue
    }
    const [, name = '', inline] = /^(--[^=]*)(?:=([^]*))?$/.exec(text) ?? []
    if (values.has(name)) throw new AppError('OPTION_INVALID', { at: shown(name) })
    values.set(name, spec.flags.includes(name) ? flagValue(name, inline) : optionValue(spec, name, inline ?? left.shift()))
  }
  expectPositionals(spec, positionals)
  return {
    language: languageOf(values.get('--lang')),
    option: (name) => values.get(name),
    required: (name) => values.get(name) ?? missing(name),
    hasFlag: (name) => values.has(name),
    positional: (index) => positionals[index] ?? missing(spec.positionals[index] ?? ''),
  }
}

/** Options of every command may also stand before its name. @returns Those, and what is left. */
export function commonFirst(given: readonly string[]): { readonly common: readonly string[]; readonly rest: readonly string[] } {
  const [first = ''] = given
  const [name = '', inline] = first.split('=')
  if (!COMMON.includes(name)) return { common: [], rest: given }
  const words = inline === undefined ? 2 : 1
  const { common, rest } = commonFirst(given.slice(words))
  return { common: [...given.slice(0, words), ...common], rest }
}

function flagValue(name: string, inline: string | undefined): string {
  if (inline !== undefined) throw new AppError('OPTION_INVALID', { at: shown(name) })
  return ''
}

function optionValue(spec: CommandSpec, name: string, value: string | undefined): string {
  if (![...COMMON, ...spec.options].includes(name)) throw new AppError('OPTION_INVALID', { at: shown(name) })
  if (value === undefined || value === '' || value.startsWith('--')) return missing(name)
  return value
}

function expectPositionals({ positionals: names }: CommandSpec, given: readonly string[]): void {
  const extra = given[names.length]
  if (extra !== undefined) throw new AppError('OPTION_INVALID', { at: shown(extra) })
  const absent = names[given.length]
  if (absent !== undefined) missing(absent)
}

function missing(name: string): never {
  throw new AppError('OPTION_MISSING', { at: name })
}

/** @throws AppError OPTION_INVALID */
export function languageOf(text: string | undefined): Language {
  if (text === undefined) return 'zh-CN'
  const language = Object.hasOwn(LANGUAGES, text) ? LANGUAGES[text] : undefined
  if (language === undefined) throw new AppError('OPTION_INVALID', { at: '--lang' })
  return language
}
