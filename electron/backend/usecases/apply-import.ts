import type { RequestRepo } from '../../store/request.repo'
import type { WorkspaceBase } from '../workspace-base'
import type { Inputs, Outputs } from '../words'
import type { HeldImport, HeldImports } from './import/held-imports'
import { remember, type ImportMappingDeps } from './import/import-mappings'
import { countStates, type ImportRun } from './import/import-run'
import type { ImportRuns } from './import/import-runs'
import { inSlices, type InSlicesDeps, type Step } from './import/in-slices'
import { runImport } from './import/run-import'
import type { RunTableDeps } from './import/run-table'

export type ApplyImportDeps = RunTableDeps &
  InSlicesDeps &
  ImportMappingDeps &
  Pick<WorkspaceBase, 'now'> & {
    readonly requests: RequestRepo
    readonly imports: HeldImports
    readonly importRuns: ImportRuns
  }
type Answer = Outputs['import']['apply']

/**
 * Serves `import.apply`: the accepted rows in one transaction, judged again by the workspace as it is now. The answer is kept
 * in the same transaction, so that a request sent again is not done again.
 * @throws AppError IMPORT_EXPIRED, IMPORT_CANCELLED
 */
export const applyImport =
  (deps: ApplyImportDeps) =>
  ({ requestId, importId, runId }: Inputs['import']['apply'], who: string): Promise<Answer> =>
    deps.importRuns.run(runId, async (running) => {
      const { answer, held } = await inSlices(deps, running, 'commit', () => written(deps, requestId, importId, who))
      if (held !== null) deps.imports.put(importId, held)
      return answer
    })

function* written(
  deps: ApplyImportDeps,
  requestId: string,
  importId: string,
  who: string,
): Generator<Step, { readonly answer: Answer; readonly held: HeldImport | null }> {
  const earlier = deps.requests.findAnswer(requestId)
  if (earlier !== undefined) return { answer: JSON.parse(earlier) as Answer, held: null }
  const { source } = deps.imports.find(importId)
  const run: ImportRun = yield* runImport(deps, source, who)
  if ('table' in source) {
    for (const part of source.parts) {
      const guess = source.guesses.find(({ sheet }) => sheet === part.sheet)
      if (guess !== undefined) remember(deps, source.table, guess, part, who)
    }
  }
  const { added, updated, unchanged, refused } = countStates(run.parts)
  const answer = { added, updated, unchanged, refusedRows: refused, savedAt: deps.now() }
  deps.requests.insert(requestId, JSON.stringify(answer))
  return { answer, held: { source, run } }
}
