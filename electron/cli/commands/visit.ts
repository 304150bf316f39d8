import type { AnyScore } from '../../core/scoring/score-any'
import { AppError } from '../../core/shared/app-error'
import { assertNever } from '../../core/shared/assert-never'
import type { Command } from '../command'
import { inWorkspace, type CliHost } from '../office'
import { readInput } from '../read-input'

/** As long as the window lets a reason be. */
const LONGEST_REASON = 500

export const visitCommand = (host: CliHost): Command => ({
  name: 'visit import',
  usage: 'FILE.json|- --workspace DIR [--inspection CODE] [--reason TEXT]',
  positionals: ['FILE'],
  options: ['--inspection', '--reason'],
  flags: [],
  run: (args, io) =>
    inWorkspace(host, args, io, async ({ inspection, who }) => {
      const reason = args.option('--reason')?.trim() ?? null
      if (reason === '') throw new AppError('REASON_REQUIRED', { at: '--reason' })
      if (reason !== null && reason.length > LONGEST_REASON) throw new AppError('OPTION_INVALID', { at: '--reason' })
      const file = await readInput(io, args.positional(0))
      const round = inspection().inspectionNamed(args.option('--inspection'))
      const { visitId: id, code, status, sheets } = inspection().importVisit(file, round, { who: who(), reason })
      return {
        answer: {
          visitId: code,
          id,
          inspection: round.code,
          status,
          sheets: sheets.map(({ templateId, templateVersion, subjectCode, finishedAt, checksum, ...result }) => ({
            templateId,
            templateVersion,
            subject: subjectCode,
            status: result.score.status,
            finished: finishedAt !== null,
            ...figuresOf(result),
            checksum,
          })),
        },
      }
    }),
})

/** What the result of each kind of sheet comes to; total and grade are those of sheets scored in points. */
function figuresOf({ kind, score, number }: AnyScore & { readonly number?: number }) {
  switch (kind) {
    case 'scored':
      return { total: score.total, grade: score.grade, vetoes: score.vetoes }
    case 'graded':
      return { total: null, grade: null, vetoes: [], counts: score.counts, passed: score.passed, gaps: score.gaps.length }
    case 'questionnaire': {
      const { index, satisfactionRate } = score
      return { total: null, grade: null, vetoes: [], number, index, satisfactionRate }
    }
    default:
      return assertNever(kind)
  }
}
