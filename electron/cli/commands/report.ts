import { resolve } from 'node:path'
import type { PaperLine } from '../../backend/usecases/list-reports'
import { reportKind } from '../../contract/report.contract'
import { FILE_FORMATS } from '../../core/papers/file-format'
import { PAPER_FORMATS } from '../../core/papers/paper-format'
import { AppError } from '../../core/shared/app-error'
import type { CliArguments, CliIo, Command, CommandResult } from '../command'
import { inWorkspace, type CliHost } from '../office'
import { makeOutFolder } from '../out-folder'

const BLANK_SHEET = 'blank-sheet'
/** What can be printed: papers of a round, and empty sheets. */
const KINDS = [...reportKind.options, BLANK_SHEET]
/** Score tables lie, by habit. */
const USUAL_PAPER = 'a4-landscape'

export const reportCommands = (host: CliHost): readonly Command[] => [
  {
    name: 'report list',
    usage: '--workspace DIR [--inspection CODE]',
    positionals: [],
    options: ['--inspection'],
    flags: [],
    run: (args, io) =>
      inWorkspace(host, args, io, (office) => {
        const { inspectionNamed, listPapers } = office.inspection()
        const round = inspectionNamed(args.option('--inspection'))
        const reports = listPapers(round).map((line) => ({ ...labelOf(line), place: line.place, status: line.status }))
        return Promise.resolve({ answer: { inspection: round.code, kinds: KINDS, reports } })
      }),
  },
  {
    name: 'report print',
    usage: `${KINDS.join('|')} --all|--for CODE --out DIR --workspace DIR [--format ${FILE_FORMATS.join('|')}] [--inspection CODE] [--paper ${PAPER_FORMATS.join('|')}]`,
    positionals: ['KIND'],
    options: ['--for', '--out', '--format', '--inspection', '--paper'],
    flags: ['--all'],
    async run(args, io) {
      if (args.positional(0) === BLANK_SHEET) return printBlankSheets(host, args, io)
      if (args.option('--paper') !== undefined) throw new AppError('OPTION_INVALID', { at: '--paper' })
      const kind = reportKind.safeParse(args.positional(0))
      if (!kind.success) throw new AppError('REPORT_KIND_UNKNOWN', { at: args.positional(0).slice(0, 80) })
      const format = FILE_FORMATS.find((one) => one === (args.option('--format') ?? 'pdf'))
      if (format === undefined) throw new AppError('OPTION_INVALID', { at: '--format' })
      const isWanted = wanted(args)
      const folder = resolve(io.cwd, args.required('--out'))
      return inWorkspace(host, args, io, async ({ inspection, who }) => {
        const { listPapers, printPapers, inspectionNamed } = inspection()
        const lines = listPapers(inspectionNamed(args.option('--inspection'))).filter(
          (line) => line.kind === kind.data && isWanted(line),
        )
        const code = args.option('--for')
        if (lines.length === 0 && code !== undefined) throw new AppError('REPORT_SUBJECT_UNKNOWN', { at: code.slice(0, 80) })
        makeOutFolder(folder, '--out')
        const { files, failed } = await printPapers(lines, folder, format, who(), ({ done, total, current, state }) => {
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
]

/** Empty sheets of published templates: `--for SH-2025@1.1`, `--for SH-2025` for its last version, or `--all`. */
async function printBlankSheets(host: CliHost, args: CliArguments, io: CliIo): Promise<CommandResult> {
  const named = codeFor(args)
  const format = PAPER_FORMATS.find((one) => one === (args.option('--paper') ?? USUAL_PAPER))
  if (format === undefined) throw new AppError('OPTION_INVALID', { at: '--paper' })
  if ((args.option('--format') ?? 'pdf') !== 'pdf') throw new AppError('OPTION_INVALID', { at: '--format' })
  if (args.option('--inspection') !== undefined) throw new AppError('OPTION_INVALID', { at: '--inspection' })
  const folder = resolve(io.cwd, args.required('--out'))
  return inWorkspace(host, args, io, async ({ inspection, who }) => {
    const office = inspection()
    const versions = office.templatesMeant(named)
    makeOutFolder(folder, '--out')
    const { files, failed } = await office.printBlankSheets(versions, format, folder, who())
    const labelled = <T extends object>(lines: readonly T[]) =>
      lines.map((line) => ({ kind: BLANK_SHEET, paper: format, ...line }))
    return { answer: { files: labelled(files), failed: labelled(failed) }, status: failed.length > 0 ? 1 : 0 }
  })
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

function wanted(args: CliArguments): (line: PaperLine) => boolean {
  const code = codeFor(args)
  return (line) => code === null || line.codes.includes(code)
}

/** A sheet's report is of its subject; a ranking of its template. */
function labelOf({ kind, subject, codes, name, role, visitOn }: PaperLine) {
  const [code = subject, visitId] = codes
  return kind === 'ranking' ? { kind, subject, role } : { kind, subject: code, name, role, visitId, visitOn }
}
