import type { Command } from './command'
import { evaluateCommand } from './commands/evaluate'
import { importCommand } from './commands/import'
import { pairingCommands } from './commands/pairing'
import { reportCommands } from './commands/report'
import { scoreCommand } from './commands/score'
import { templateCommands } from './commands/template'
import { templateTableCommand } from './commands/template-table'
import { templateFileCommands } from './commands/template-files'
import { visitCommand } from './commands/visit'
import { workspaceCommands } from './commands/workspace'
import type { CliHost } from './office'

/** Every command of the program, in the order of its help. */
export const allCommands = (host: CliHost): readonly Command[] => [
  ...workspaceCommands(host),
  importCommand(host),
  ...pairingCommands(host),
  ...templateCommands(host),
  ...templateFileCommands(host),
  templateTableCommand(host),
  scoreCommand,
  visitCommand(host),
  evaluateCommand(host),
  ...reportCommands(host),
]
