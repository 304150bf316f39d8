import { readFileSync } from 'node:fs'
import { basename, extname, parse, resolve } from 'node:path'
import type { Client } from '../../contract/contract'
import { subjectRole } from '../../contract/values'
import { anyDraftCounts } from '../../core/drafting/kinds/check-any-draft'
import { draftOfTable, type TableDraft } from '../../core/drafting/table/draft-of-table'
import { recogniseColumns } from '../../core/drafting/table/recognise-columns'
import type { NamedGrid } from '../../core/drafting/table/table-grid'
import { AppError } from '../../core/shared/app-error'
import type { CliArguments, CliIo, Command } from '../command'
import { inWorkspace, type CliHost, type CliOffice } from '../office'

/** 考核评价表 of Word or Excel as drafts. */
export const templateTableCommand = (host: CliHost): Command => ({
  name: 'template draft-of-table',
  usage: `FILE(.docx|.xlsx|.html|.txt|.csv) --workspace DIR [--table N] [--name NAME] [--subject ${subjectRole.options.join('|')}]`,
  positionals: ['FILE'],
  options: ['--table', '--name', '--subject'],
  flags: [],
  run: (args, io) =>
    inWorkspace(host, args, io, async (office) => {
      const path = resolve(io.cwd, args.positional(0))
      const subject = subjectRole.safeParse(args.option('--subject') ?? 'recipient_org')
      if (!subject.success) throw new AppError('OPTION_INVALID', { at: '--subject' })
      const tables = await tablesOf(office, path)
      const name = args.option('--name')
      const drafts = tables.map(({ grid }) =>
        draftOfTable(grid, recogniseColumns(grid), io.newId, { subject: subject.data, ...(name !== undefined && { name }) }),
      )
      const chosen = chosenTable(drafts, args.option('--table'))
      return {
        answer: {
          file: basename(path),
          tables: tables.map(tableLine),
          ...(await begun(office.call, io, args, drafts, chosen, path)),
        },
      }
    }),
})

/** HTML is what the clipboard holds; files of that kind are read as if they had been pasted. */
async function tablesOf({ call, grant }: CliOffice, path: string): Promise<readonly NamedGrid[]> {
  if (!/^\.html?$/i.test(extname(path))) return call.template.readTable({ source: { grant: grant(path) } })
  let html: string
  try {
    html = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new AppError('FILE_UNREADABLE', { at: basename(path) }, { cause })
  }
  return call.template.readTable({ source: { html } })
}

const tableLine = ({ name, grid }: NamedGrid) => ({ name, rows: grid.rows.length, columns: grid.rows[0]?.length ?? 0 })

/** The table that was asked for, from 1; else the one with the most items. @throws AppError OPTION_INVALID */
function chosenTable(drafts: readonly TableDraft[], wanted: string | undefined): number {
  const counts = drafts.map(({ draft }) => anyDraftCounts(draft).items)
  if (wanted === undefined) return counts.indexOf(Math.max(...counts))
  const index = Number(wanted) - 1
  if (drafts[index] === undefined) throw new AppError('OPTION_INVALID', { at: '--table' })
  return index
}

async function begun(
  call: Client,
  io: CliIo,
  args: CliArguments,
  drafts: readonly TableDraft[],
  chosen: number,
  path: string,
): Promise<object> {
  const table = drafts[chosen]
  if (table === undefined) throw new AppError('TABLE_NOT_FOUND', { at: basename(path) })
  const { draft, issues } = table
  const name = draft.head.name.trim().slice(0, 200) || args.option('--name') || parse(path).name
  const { draftId } = await call.template.startDraft({ requestId: io.newId(), from: { way: 'written', draft, name } })
  const { draft: stored, state } = await call.template.findDraft({ draftId })
  const { id, version } = stored.head
  return {
    table: chosen + 1,
    ...{ draftId, id, version, name, state },
    ...anyDraftCounts(stored),
    issues: issues.map(({ code, row, params }) => ({ at: params['at'] ?? '', row: row === null ? null : row + 1, code })),
  }
}
