import { join } from 'node:path'
import type { RawTable } from '../../core/registry/raw-table'
import { guessParts } from '../../core/registry/table-parts'
import type { TableKind } from '../../core/registry/table-kinds'
import { createWorkspace } from '../create-workspace'
import type { Machine } from '../machine'
import type { Workspace } from '../open-workspace'
import { operatorName } from '../operator'
import { readJson } from '../read-json'
import type { Inputs } from '../words'
import type { FolderDeps } from './create-empty'
import type { ImportRun } from './import/import-run'
import { atOnce, type Step } from './import/in-slices'
import { runDivisions } from './import/run-divisions'
import { runTable } from './import/run-table'
import { loadSampleInspection } from './load-sample-inspection'
import { applyHeadcounts, loadScheme } from './load-scheme'
import type { Status } from './workspace-status'

/** Folder below `resources/samples/`. */
const SAMPLE = 'yunze-2013'
const WORKBOOKS = ['organization', 'pairing', 'posting'] as const satisfies readonly TableKind[]

/** Serves `workspace.createSample`: a complete fictional county, by the same import as a bureau's own files. */
export const createSample =
  ({ machine, session, turn, status }: FolderDeps) =>
  async ({ requestId, grant }: Inputs['workspace']['createSample']): Promise<Status> => {
    const folder = machine.grants.pathOf(grant)
    await turn(requestId, async () => {
      await createWorkspace(machine, folder, (workspace) => fill(machine, workspace))
      session.open(folder)
    })
    return status()
  }

async function fill(machine: Machine, { base, inspection }: Workspace): Promise<void> {
  const folder = join(machine.resources, 'samples', SAMPLE)
  const workbook = async (kind: TableKind) => ({ kind, table: await machine.importer.read(join(folder, `${kind}s.xlsx`)) })
  const tables: { kind: TableKind; table: RawTable }[] = await Promise.all(WORKBOOKS.map(workbook))
  const who = operatorName('', machine.language)
  base.inTransaction(() => {
    const issuer = loadScheme(base, readJson(join(folder, 'scheme.json')), who)
    const settings = { bureauName: issuer, operator: '', language: machine.language, isSample: true }
    base.settings.update(settings)
    base.journal.append({
      who,
      what: 'workspace.created',
      entity: 'workspace/settings',
      before: null,
      after: settings,
      reason: null,
    })
    const act = { who, reason: `${SAMPLE}/divisions.json` }
    expectWhole(runDivisions(base, readJson(join(folder, 'divisions.json')), 'divisions.json', act), 'divisions.json')
    for (const { kind, table } of tables) {
      expectWhole(
        runTable(base, table, guessParts(table, [kind]), { who, reason: `${SAMPLE}/${table.fileName}` }),
        table.fileName,
      )
    }
    applyHeadcounts(base, who)
    loadSampleInspection(base, inspection, folder, who)
  })
}

/** The sample is ours: a row that is refused is a fault of the program. */
function expectWhole(steps: Generator<Step, ImportRun>, file: string): void {
  const { parts } = atOnce(steps)
  if (parts.length === 0) throw new Error(`${file}: no sheet of the sample can be read`)
  const [first] = parts.flatMap(({ refused }) => refused)
  if (first !== undefined) throw new Error(`${file}: row ${first.row} of the sample is refused as ${first.code}`)
}
