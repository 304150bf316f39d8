import type { Language } from '../../backend/texts'
import { templateBreaches } from '../../backend/usecases/publish-template'
import { AppError } from '../../core/shared/app-error'
import { breachSentence } from '../breach-sentence'
import type { Command, CommandResult } from '../command'
import { inWorkspace, type CliHost } from '../office'
import { readInput } from '../read-input'
import { refusalOf } from '../refusal'

interface BreachLine {
  readonly at: string
  readonly code: string
  readonly message: string
}

export const templateCommands = (host: CliHost): readonly Command[] => [
  {
    name: 'template check',
    usage: 'FILE|-',
    positionals: ['FILE'],
    options: [],
    flags: [],
    async run(args, io) {
      const document = await readInput(io, args.positional(0))
      return judged(document, args.language, io.newId(), (breaches) => ({ answer: { breaches } }))
    },
  },
  {
    name: 'template publish',
    usage: 'FILE|- --workspace DIR',
    positionals: ['FILE'],
    options: [],
    flags: [],
    run: (args, io) =>
      inWorkspace(host, args, io, async ({ inspection, who }) => {
        const document = await readInput(io, args.positional(0))
        return judged(document, args.language, io.newId(), (breaches) => {
          const [first] = breaches
          if (first === undefined) return { answer: inspection().publishTemplate(document, who()) }
          const error = { code: 'TEMPLATE_INVALID', message: first.message, at: first.at }
          return { answer: { error, breaches }, status: 2 }
        })
      }),
  },
  {
    name: 'template list',
    usage: '--workspace DIR',
    positionals: [],
    options: [],
    flags: [],
    run: (args, io) => inWorkspace(host, args, io, async ({ call }) => ({ answer: { templates: await call.template.list() } })),
  },
]

/** A document that cannot even be read as a template is refused with that as its one breach. */
function judged(
  document: unknown,
  language: Language,
  traceId: string,
  then: (breaches: readonly BreachLine[]) => CommandResult,
): CommandResult {
  let breaches: readonly BreachLine[]
  try {
    breaches = templateBreaches(document).map(({ at, code, params }) => ({
      at,
      code,
      message: breachSentence(language, code, { ...params, at }) ?? code,
    }))
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown
    const { error } = refusalOf(thrown, language, traceId)
    return { answer: { error, breaches: [error] }, status: 2 }
  }
  return then(breaches)
}
