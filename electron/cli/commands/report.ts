import { resolve } from 'node:path'
import type { PaperLine } from '../../backend/papers/paper-source'
import { filled, TEXTS } from '../../backend/texts'
import { FILE_FORMATS, formatsOfKind } from '../../core/papers/file-format'
import { NAME_PARTS, readNameParts, type NamePart } from '../../core/papers/name-part'
import { PAPER_FORMATS } from '../../core/papers/paper-format'
import { needsRound, PAPER_KINDS, type PaperKind } from '../../core/papers/paper-kind'
import { optionsOfKind, REPORT_PROFILES } from '../../core/papers/paper-options'
import { AppError } from '../../core/shared/app-error'
import type { CliArguments, CliIo, Command } from '../command'
import { inWorkspace, type CliHost } from '../office'
import { makeOutFolder } from '../out-folder'
import { sentence } from '../refusal'

/** Every kind that a round has. */
const EVERY_KIND = 'all'
/** Rows of the register that are told unless asked for more or fewer. */
const USUAL_LIMIT = 100

export const reportCommands = (host: CliHost): readonly Command[] => [
  {
    name: 'report list',
    usage: '--workspace DIR [--inspection CODE]',
    positionals: [],
    options: ['--inspection'],
    flags: [],
    run: (args, io) =>
      inWorkspace(host, args, io, (office) => {
        const { inspectionNamed, catalogue } = office.inspection()
        const round = inspectionNamed(args.option('--inspection'))
        const reports = catalogue.listAll(round).map((line) => ({ ...labelOf(line), place: line.place, status: line.status }))
        return Promise.resolve({ answer: { inspection: round.code, kinds: PAPER_KINDS, reports } })
      }),
  },
  {
    name: 'report print',
    usage: `${[EVERY_KIND, ...PAPER_KINDS].join('|')} --all|--for CODE --out DIR --workspace DIR [--format ${FILE_FORMATS.join('|')}] [--inspection CODE] [--profile ${REPORT_PROFILES.join('|')}] [--paper ${PAPER_FORMATS.join('|')}] [--name ${NAME_PARTS.join(',')}] [--one-file]`,
    positionals: ['KIND'],
    options: ['--for', '--out', '--format', '--inspection', '--profile', '--paper', '--name'],
    flags: ['--all', '--one-file'],
    async run(args, io) {
      const named = kindsNamed(args.positional(0))
      const choice = choiceOf(args, named)
      const kinds = named.filter((kind) => formatsOfKind(kind).includes(choice.format))
      if (kinds.length < named.length) io.stderr(`${leftOut(args, named, kinds, choice.format)}\n`)
      const code = codeFor(args)
      const folder = resolve(io.cwd, args.required('--out'))
      return inWorkspace(host, args, io, async ({ inspection, who }) => {
        const { catalogue, printPapers, inspectionNamed, openInspection } = inspection()
        const wanted = args.option('--inspection')
        const round = wanted === undefined && !kinds.some(needsRound) ? openInspection() : inspectionNamed(wanted)
        const lines = kinds.flatMap((kind) =>
          code === null ? catalogue.listKind(round, kind) : catalogue.listNamed(round, kind, code),
        )
        if (lines.length === 0 && code !== null) throw new AppError('REPORT_SUBJECT_UNKNOWN', { at: code.slice(0, 80) })
        if (lines.length === 0) throw nothingToPrint(args, io)
        makeOutFolder(folder, '--out')
        const { files, failed } = await printPapers(lines, folder, choice, who(), ({ done, total, current, state }) => {
          if (state === 'running') io.stderr(`${String(done)}/${String(total)} ${current}\n`)
        })
        const answer = {
          files: files.map(({ file, pages, bytes, sha256, checksum, ...line }) => ({
            ...labelOf(line),
            file,
            pages,
            bytes,
            sha256,
            checksum,
          })),
          failed: failed.map(({ code: why, ...line }) => ({ ...labelOf(line), code: why })),
        }
        return { answer, status: failed.length > 0 ? 1 : 0 }
      })
    },
  },
  {
    name: 'report log',
    usage: '--workspace DIR [--limit N]',
    positionals: [],
    options: ['--limit'],
    flags: [],
    run(args, io) {
      const limit = Number(args.option('--limit') ?? USUAL_LIMIT)
      if (!Number.isInteger(limit) || limit < 1) throw new AppError('OPTION_INVALID', { at: '--limit' })
      return inWorkspace(host, args, io, (office) =>
        Promise.resolve({ answer: { issued: office.inspection().listIssued({ limit }) } }),
      )
    },
  },
]

/** Of everything that there is: which kinds do not come in the format that was asked for. */
const leftOut = (args: CliArguments, named: readonly PaperKind[], kinds: readonly PaperKind[], format: string): string =>
  filled(TEXTS[args.language].formatLeftOut, { format, kinds: named.filter((kind) => !kinds.includes(kind)).join(', ') })

/** Nobody is to take an empty list for work done: standard error says so as well. */
function nothingToPrint(args: CliArguments, io: CliIo): AppError {
  const at = args.positional(0)
  io.stderr(`${sentence(args.language, 'REPORT_NOTHING', { at })}\n`)
  return new AppError('REPORT_NOTHING', { at })
}

/** @throws AppError REPORT_KIND_UNKNOWN */
function kindsNamed(named: string): readonly PaperKind[] {
  if (named === EVERY_KIND) return PAPER_KINDS
  const kind = PAPER_KINDS.find((one) => one === named)
  if (kind === undefined) throw new AppError('REPORT_KIND_UNKNOWN', { at: named.slice(0, 80) })
  return [kind]
}

/** How the papers are made and named. @throws AppError OPTION_INVALID, also for a choice that none of the kinds knows */
function choiceOf(args: CliArguments, kinds: readonly PaperKind[]) {
  const [profile, layout] = [oneOf(args, '--profile', REPORT_PROFILES), oneOf(args, '--paper', PAPER_FORMATS)]
  const isKnown = (option: 'profile' | 'layout') => kinds.some((kind) => optionsOfKind(kind).includes(option))
  if (profile !== undefined && !isKnown('profile')) throw new AppError('OPTION_INVALID', { at: '--profile' })
  if (layout !== undefined && !isKnown('layout')) throw new AppError('OPTION_INVALID', { at: '--paper' })
  const format = oneOf(args, '--format', FILE_FORMATS) ?? 'pdf'
  const formats = FILE_FORMATS.filter((one) => kinds.some((kind) => formatsOfKind(kind).includes(one)))
  if (!formats.includes(format))
    throw new AppError('OPTION_INVALID', { at: '--format', kind: args.positional(0), format, formats: formats.join(' / ') })
  const isOne = args.hasFlag('--one-file')
  if (isOne && format !== 'pdf') throw new AppError('OPTION_INVALID', { at: '--format' })
  return { profile, layout, format, isOne, parts: namePartsOf(args) }
}

function namePartsOf(args: CliArguments): readonly NamePart[] | undefined {
  const written = args.option('--name')
  if (written === undefined) return undefined
  const parts = readNameParts(written)
  if (parts === null) throw new AppError('OPTION_INVALID', { at: '--name' })
  return parts
}

/** The code of `--for`; null for `--all`. @throws AppError OPTION_MISSING when it says neither, OPTION_INVALID when it says both */
function codeFor(args: CliArguments): string | null {
  const code = args.option('--for')
  if (args.hasFlag('--all')) {
    if (code !== undefined) throw new AppError('OPTION_INVALID', { at: '--for' })
    return null
  }
  if (code === undefined) throw new AppError('OPTION_MISSING', { at: '--all' })
  return code
}

/** The value of an option that knows only these; undefined when it is left out. @throws AppError OPTION_INVALID */
function oneOf<T extends string>(args: CliArguments, at: string, known: readonly T[]): T | undefined {
  const given = args.option(at)
  if (given === undefined) return undefined
  const value = known.find((one) => one === given)
  if (value === undefined) throw new AppError('OPTION_INVALID', { at })
  return value
}

/** A sheet's report is told by its subject and its visit, any other paper by its own name. */
function labelOf({ kind, subject, codes, place, name, role, on }: PaperLine) {
  if (kind === 'ranking') return { kind, subject, role }
  const [code = subject, visitId] = codes
  if (kind === 'visit-evaluation') return { kind, subject: code, name, role, visitId, visitOn: on }
  return { kind, subject, name: name === '' ? place : name, on }
}
