import type { WorkspaceBase } from '../workspace-base'
import type { Inputs, Outputs } from '../words'
import type { HeldImports } from './import/held-imports'
import { countStates } from './import/import-run'
import { runImport } from './import/run-import'
import type { RunTableDeps } from './import/run-table'

export type ApplyImportDeps = RunTableDeps & Pick<WorkspaceBase, 'once'> & { readonly imports: HeldImports }

/** Serves `import.apply`: the accepted rows in one transaction, judged again by the workspace as it is now. */
export const applyImport =
  (deps: ApplyImportDeps) =>
  ({ requestId, importId }: Inputs['import']['apply'], who: string): Outputs['import']['apply'] =>
    deps.once(requestId, () => {
      const { added, updated, unchanged, refused } = countStates(runImport(deps, deps.imports.find(importId), who))
      return { added, updated, unchanged, refusedRows: refused, savedAt: deps.now() }
    })
