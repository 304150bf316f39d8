import { dirname, resolve } from 'node:path'
import { importKind } from '../../contract/import.contract'
import { AppError } from '../../core/shared/app-error'
import type { Command } from '../command'
import { inWorkspace, type CliHost } from '../office'
import { makeOutFolder } from '../out-folder'

export const importCommand = (host: CliHost): Command => ({
  name: 'import',
  usage: `${importKind.options.join('|')} FILE --workspace DIR [--dry-run] [--report OUT.xlsx]`,
  positionals: ['KIND', 'FILE'],
  options: ['--report'],
  flags: ['--dry-run'],
  async run(args, io) {
    const kind = importKind.safeParse(args.positional(0))
    if (!kind.success) throw new AppError('OPTION_INVALID', { at: 'KIND' })
    const file = resolve(io.cwd, args.positional(1))
    return inWorkspace(host, args, io, async ({ call, grant }) => {
      const preview = await call.import.preview({ grant: grant(file), kind: kind.data })
      const { importId, accepted, added, updated, unchanged, refusedRows, refused, warnings, skipped } = preview
      const report = args.option('--report')
      if (report !== undefined) {
        // Also when nothing was refused: a script that asked for the file finds it, with its head row alone.
        const path = resolve(io.cwd, report)
        makeOutFolder(dirname(path), '--report')
        await call.import.saveRefused({ requestId: io.newId(), importId, grant: grant(path) })
      }
      const isDryRun = args.hasFlag('--dry-run')
      if (!isDryRun) await call.import.apply({ requestId: io.newId(), importId })
      return { answer: { dryRun: isDryRun, accepted, added, updated, unchanged, refusedRows, refused, warnings, skipped } }
    })
  },
})
