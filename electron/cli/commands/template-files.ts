import { dirname, extname, parse, resolve } from 'node:path'
import type { Client } from '../../contract/contract'
import type { AnyDraft } from '../../core/drafting/kinds/any-draft'
import { AppError } from '../../core/shared/app-error'
import { breachSentence } from '../breach-sentence'
import type { CliArguments, CliIo, Command, CommandResult } from '../command'
import { inWorkspace, type CliHost } from '../office'
import { makeOutFolder } from '../out-folder'
import { sentence } from '../refusal'

const FORMATS: Readonly<Record<string, 'json' | 'xlsx'>> = { '.json': 'json', '.xlsx': 'xlsx' }
type What = Parameters<Client['template']['exportTemplate']>[0]['what']

/** Templates as files: out of a data folder, and into it as drafts. */
export const templateFileCommands = (host: CliHost): readonly Command[] => [
  {
    name: 'template export',
    usage: 'ID@VERSION|DRAFT --out FILE(.json|.xlsx) --workspace DIR',
    positionals: ['ID@VERSION'],
    options: ['--out'],
    flags: [],
    async run(args, io) {
      const what = whatOf(args.positional(0))
      const path = resolve(io.cwd, args.required('--out'))
      const format = FORMATS[extname(path).toLowerCase()]
      if (format === undefined) throw new AppError('OPTION_INVALID', { at: '--out' })
      return inWorkspace(host, args, io, async ({ call, grant }) => {
        makeOutFolder(dirname(path), '--out')
        await call.template.exportTemplate({ requestId: io.newId(), what, format, grant: grant(path) })
        return { answer: { ...what, format, file: path } }
      })
    },
  },
  {
    name: 'template import',
    usage: 'FILE(.json|.xlsx) --workspace DIR',
    positionals: ['FILE'],
    options: [],
    flags: [],
    run: (args, io) => {
      const path = resolve(io.cwd, args.positional(0))
      return inWorkspace(host, args, io, async ({ call, grant }) => {
        const { draft, refused } = await call.template.readTemplateFile({ grant: grant(path) })
        if (draft !== null) return { answer: await startDraft(call, io, args, draft, parse(path).name) }
        return refusedFile(refused, args)
      })
    },
  },
]

/** Begins a draft of what was read, and says what still keeps it from being published. */
async function startDraft(
  call: Client,
  io: CliIo,
  { language }: CliArguments,
  draft: AnyDraft,
  fileName: string,
): Promise<object> {
  const name = draft.head.name.trim() || fileName
  const { draftId } = await call.template.startDraft({ requestId: io.newId(), from: { way: 'written', draft, name } })
  const { draft: stored, state } = await call.template.findDraft({ draftId })
  const { breaches, warnings } = await call.template.checkDraft({ draftId })
  const toLine = ({ field, code, params }: (typeof breaches)[number]) => ({
    at: params['at'],
    field,
    code,
    message: breachSentence(language, code, params) ?? code,
  })
  const { id, version } = stored.head
  return { draftId, id, version, name, state, breaches: breaches.map(toLine), warnings: warnings.map(toLine) }
}

type Refused = Awaited<ReturnType<Client['template']['readTemplateFile']>>['refused']

function refusedFile(refused: Refused, { language }: CliArguments): CommandResult {
  const lines = refused.map(({ code, params }) => ({
    at: String(params['at'] ?? ''),
    code,
    message: sentence(language, code, params),
  }))
  return { answer: { error: lines[0], refused: lines }, status: 2 }
}

/** "RC-2025@1.1" is a published version; without "@" it is the id of a draft. @throws AppError OPTION_INVALID */
function whatOf(text: string): What {
  const at = text.lastIndexOf('@')
  if (at > 0 && at < text.length - 1) return { id: text.slice(0, at), version: text.slice(at + 1) }
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) return { draftId: text }
  throw new AppError('OPTION_INVALID', { at: text.slice(0, 80) })
}
