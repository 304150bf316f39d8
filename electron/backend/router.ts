import { inspectionRoutes } from './inspection-routes'
import type { Inspection } from './inspection'
import type { Planning } from './planning'
import { planningRoutes } from './planning-routes'
import { os } from './procedures'
import type { Registry } from './registry'
import { registryRoutes } from './registry-routes'
import { workspaceRoutes } from './workspace-routes'
import type { WorkspaceUseCases } from './workspace-use-cases'

/** One router for the window, the command line and the tests. It does not compile while a procedure of the contract is missing. */
export function buildRouter(
  workspace: WorkspaceUseCases,
  registry: () => Registry,
  planning: () => Planning,
  inspection: () => Inspection,
) {
  return os.router({
    workspace: workspaceRoutes(workspace),
    ...registryRoutes(registry),
    ...planningRoutes(planning),
    ...inspectionRoutes(inspection),
  })
}
