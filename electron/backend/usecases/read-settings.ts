import { sqliteVersion } from '../../store/intact'
import { schemaVersion } from '../../store/migrate'
import type { Machine } from '../machine'
import type { Workspace } from '../open-workspace'
import { operatorName } from '../operator'
import type { Outputs } from '../words'

/** Serves `workspace.readSettings`. */
export function readSettings(machine: Machine, { base, folder }: Workspace): Outputs['workspace']['readSettings'] {
  const { isSample: _isSample, operator, language, fileNameParts, ...rest } = base.settings.read()
  return {
    operator: operatorName(operator, language),
    language,
    ...rest,
    fileNameParts: [...fileNameParts],
    folder,
    schemaVersion: schemaVersion(base.db),
    appVersion: machine.appVersion,
    sqliteVersion: sqliteVersion(base.db),
  }
}
