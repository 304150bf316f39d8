import { createReadStream } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { MOST_JSON_BYTES, parseJson, readJson } from '../../backend/read-json'
import { isRecord, type JsonRecord } from '../../core/scoring/json-values'
import { AppError } from '../../core/shared/app-error'
import { openTemplate, scoreDocument, scoreFacts, type OpenedTemplate } from '../../trace/score-document'
import type { CliArguments, CliIo, Command, CommandResult } from '../command'
import { readInput, STDIN } from '../read-input'
import { refusalOf } from '../refusal'

/** Scoring from outside, without a workspace. */
export const scoreCommand: Command = {
  name: 'score',
  usage: '--template FILE|- --facts FILE|- · --batch FILE.ndjson',
  positionals: [],
  options: ['--template', '--facts', '--batch'],
  flags: [],
  async run(args, io) {
    const batch = args.option('--batch')
    if (batch === undefined) return { answer: await scoreOne(args, io) }
    const alone = ['--template', '--facts'].find((name) => args.option(name) !== undefined)
    if (alone !== undefined) throw new AppError('OPTION_INVALID', { at: alone })
    return scoreBatch(args, io, resolve(io.cwd, batch))
  },
}

async function scoreOne(args: CliArguments, io: CliIo): Promise<unknown> {
  const [template, facts] = [args.required('--template'), args.required('--facts')]
  if (template === STDIN && facts === STDIN) throw new AppError('OPTION_INVALID', { at: '--facts' })
  return scoreDocument(await readInput(io, template), await readInput(io, facts))
}

/** One line in, one line out; a line that is refused prints its refusal in its place. */
async function scoreBatch({ language }: CliArguments, io: CliIo, path: string): Promise<CommandResult> {
  const templates = templatesBeside(path)
  const score = (line: string, number: number): unknown => {
    try {
      return scoreLine(line, `${basename(path)}:${String(number)}`, templates)
    } catch (thrown) {
      return refusalOf(thrown, language, io.newId())
    }
  }
  let number = 0
  let blank = 0 // only blank lines at the end of the file are none
  for await (const line of linesOf(path)) {
    number += 1
    if (line.trim() === '') {
      blank += 1
      continue
    }
    for (; blank > 0; blank -= 1) await io.stdout(`${JSON.stringify(score('', number - blank))}\n`)
    await io.stdout(`${JSON.stringify(score(line, number))}\n`)
  }
  return {}
}

/** @throws AppError FILE_UNREADABLE, FILE_TOO_LARGE for a line that no end comes to */
async function* linesOf(path: string): AsyncGenerator<string, void, void> {
  const at = basename(path) || path
  let rest = ''
  try {
    for await (const chunk of createReadStream(path, 'utf8')) {
      const lines = (rest + String(chunk)).split('\n')
      rest = lines.pop() ?? ''
      if (rest.length > MOST_JSON_BYTES) throw new AppError('FILE_TOO_LARGE', { at })
      yield* lines
    }
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('FILE_UNREADABLE', { at }, { cause })
  }
  yield rest
}

function scoreLine(line: string, at: string, templates: (path: string) => OpenedTemplate): unknown {
  const json = parseJson(Buffer.from(line), at)
  if (!isRecord(json)) throw new AppError('FACTS_INVALID', { at })
  const { template, ...facts }: JsonRecord = json
  if (typeof template !== 'string' || template === '') throw new AppError('FACTS_INVALID', { at: 'template' })
  return scoreFacts(templates(template), facts)
}

/** Templates by their path relative to the batch, each read once. */
function templatesBeside(batch: string): (path: string) => OpenedTemplate {
  const opened = new Map<string, OpenedTemplate>()
  return (path) => {
    const known = opened.get(path)
    if (known !== undefined) return known
    const template = openTemplate(readJson(resolve(dirname(batch), path)))
    opened.set(path, template)
    return template
  }
}
