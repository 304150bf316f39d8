import { resolve } from 'node:path'
import { readLetterSubject } from '../../core/pairing/letter-subject'
import { USUAL_WEIGHTS } from '../../core/pairing/proposal/terms'
import { isCalendarDate } from '../../core/shared/calendar'
import { AppError } from '../../core/shared/app-error'
import type { CliArguments, Command } from '../command'
import { inWorkspace, type CliHost } from '../office'
import { makeOutFolder } from '../out-folder'

export const pairingCommands = (host: CliHost): readonly Command[] => [
  {
    name: 'pairing propose',
    usage: '--workspace DIR [--from DATE] [--to DATE] [--accept]',
    positionals: [],
    options: ['--from', '--to'],
    flags: ['--accept'],
    run: (args, io) =>
      inWorkspace(host, args, io, async ({ call }) => {
        const { period, ...known } = await call.planning.read()
        const startsOn = dayOf(args, '--from') ?? period.startsOn
        const endsOn = dayOf(args, '--to') ?? period.endsOn
        const weights = known.proposal === null ? USUAL_WEIGHTS : known.weights
        const { paired, unpaired } = await call.planning.propose({ requestId: io.newId(), startsOn, endsOn, weights })
        const { proposal, supporters, recipients } = await call.planning.read()
        const names = new Map([...supporters, ...recipients].map(({ id, name }) => [id, name]))
        const pairs = proposal?.couples.map(({ recipientId, supporterId }) => ({
          recipient: names.get(recipientId),
          supporter: names.get(supporterId),
        }))
        const accepted = args.hasFlag('--accept') ? await call.planning.accept({ requestId: io.newId() }) : null
        const answer = { startsOn, endsOn, paired, unpaired, recorded: accepted?.recorded ?? 0, pairs }
        return { answer, status: unpaired === 0 ? 0 : 1 }
      }),
  },
  {
    name: 'pairing letters',
    usage: '--from DATE --to DATE --out DIR --workspace DIR',
    positionals: [],
    options: ['--from', '--to', '--out'],
    flags: [],
    run: (args, io) => {
      args.required('--from')
      args.required('--to')
      const [startsOn = '', endsOn = ''] = [dayOf(args, '--from'), dayOf(args, '--to')]
      const folder = resolve(io.cwd, args.required('--out'))
      return inWorkspace(host, args, io, async ({ call, grant }) => {
        makeOutFolder(folder, '--out')
        const asked = { requestId: io.newId(), scope: 'period' as const, startsOn, endsOn, grant: grant(folder) }
        const { jobId } = await call.planning.printLetters(asked)
        let files = 0
        let failed: { readonly subject: string; readonly code: string }[] = []
        for await (const progress of await call.report.watchPrintJob({ jobId })) {
          files = progress.done
          failed = progress.failed
        }
        const hospitals = new Map((await call.planning.read()).supporters.map(({ id, name }) => [id, name]))
        const named = failed.map(({ subject, code }) => {
          const { key } = readLetterSubject(subject)
          return { name: hospitals.get(key) ?? key, code }
        })
        return { answer: { out: folder, files, failed: named }, status: failed.length === 0 ? 0 : 1 }
      })
    },
  },
]

/** @throws AppError OPTION_INVALID for what is no day */
function dayOf(args: CliArguments, option: string): string | undefined {
  const day = args.option(option)
  if (day !== undefined && !isCalendarDate(day)) throw new AppError('OPTION_INVALID', { at: option })
  return day
}
