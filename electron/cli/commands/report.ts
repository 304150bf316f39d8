import { resolve } from 'node:path'
import type { PaperLine } from '../../backend/usecases/list-reports'
import { reportKind } from '../../contract/report.contract'
import { AppError } from '../../core/shared/app-error'
import type { CliArguments, Command } from '../command'
import { inWorkspace, type CliHost } from '../office'
import { makeOutFolder } from '../out-folder'

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
        return Promise.resolve({ answer: { inspection: round.code, kinds: reportKind.options, reports } })
      }),
  },
  {
    name: 'report print',
    usage: `${reportKind.options.join('|')} --all|--for CODE --out DIR --workspace DIR [--format pdf] [--inspection CODE]`,
    positionals: ['KIND'],
    options: ['--for', '--out', '--format', '--inspection'],
    flags: ['--all'],
    async run(args, io) {
      const kind = reportKind.safeParse(args.positional(0))
      if (!kind.success) throw new AppError('REPORT_KIND_UNKNOWN', { at: args.positional(0).slice(0, 80) })
      if ((args.option('--format') ?? 'pdf') !== 'pdf') throw new AppError('OPTION_INVALID', { at: '--format' })
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
        const { files, failed } = await printPapers(lines, folder, who(), ({ done, total, current, state }) => {
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

/** @throws AppError OPTION_MISSING when it says neither, OPTION_INVALID when it says both */
function wanted(args: CliArguments): (line: PaperLine) => boolean {
  const code = args.option('--for')
  if (args.hasFlag('--all')) {
    if (code !== undefined) throw new AppError('OPTION_INVALID', { at: '--for' })
    return () => true
  }
  if (code === undefined) throw new AppError('OPTION_MISSING', { at: '--all' })
  return (line) => line.codes.includes(code)
}

/** A sheet's report is of its subject; a ranking of its template. */
function labelOf({ kind, subject, codes, name, role, visitOn }: PaperLine) {
  const [code = subject, visitId] = codes
  return kind === 'ranking' ? { kind, subject, role } : { kind, subject: code, name, role, visitId, visitOn }
}
