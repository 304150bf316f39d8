import { basename } from 'node:path'
import { AppError } from '../../core/shared/app-error'
import type { Command } from '../command'
import { inOffice, inWorkspace, type CliHost } from '../office'

/** The one sample that comes with the program. */
const SAMPLE = 'yunze-2013'

export const workspaceCommands = (host: CliHost): readonly Command[] => [
  {
    name: 'workspace create',
    usage: '--workspace DIR [--sample yunze-2013] [--bureau NAME] [--operator NAME]',
    positionals: [],
    options: ['--sample', '--bureau', '--operator'],
    flags: [],
    run: (args, io) =>
      inOffice(host, args, io, async ({ call, folder, grant }) => {
        const sample = args.option('--sample')
        if (sample !== undefined && sample !== SAMPLE) throw new AppError('OPTION_INVALID', { at: '--sample' })
        const target = { requestId: io.newId(), grant: grant(folder) }
        const names = { bureauName: args.option('--bureau') ?? basename(folder), operator: args.option('--operator') ?? '' }
        const made =
          sample === undefined ? call.workspace.createEmpty({ ...target, ...names }) : call.workspace.createSample(target)
        return { answer: { workspace: folder, counts: (await made).counts } }
      }),
  },
  {
    name: 'workspace check',
    usage: '--workspace DIR',
    positionals: [],
    options: [],
    flags: [],
    run: (args, io) =>
      inWorkspace(host, args, io, async ({ call, inspection }) => {
        const { integrity, foreignKeys, damagedFiles, damagedNames, counts } = await call.workspace.check()
        const unfounded = inspection().listUnfoundedSheets()
        const isSound = integrity === 'ok' && foreignKeys === 0 && damagedFiles === 0 && unfounded.length === 0
        const journal = unfounded.length === 0 ? 'ok' : `sheets: ${unfounded.join(' ')}`
        return { answer: { integrity, foreignKeys, damagedFiles, damagedNames, journal, counts }, status: isSound ? 0 : 1 }
      }),
  },
]
