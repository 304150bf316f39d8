import { os } from './procedures'
import type { WorkspaceUseCases } from './workspace-use-cases'

/** Handlers of `workspace`. */
export function workspaceRoutes(use: WorkspaceUseCases) {
  const { workspace } = os
  return {
    status: workspace.status.handler(() => use.status()),
    createSample: workspace.createSample.handler(({ input }) => use.createSample(input)),
    createEmpty: workspace.createEmpty.handler(({ input }) => use.createEmpty(input)),
    open: workspace.open.handler(({ input }) => use.open(input)),
    readSettings: workspace.readSettings.handler(() => use.readSettings()),
    amendSettings: workspace.amendSettings.handler(({ input, context }) => use.amendSettings(input, context.who)),
    check: workspace.check.handler(() => use.check()),
    watchChanges: workspace.watchChanges.handler(({ signal }) => use.watchChanges(signal)),
  }
}
