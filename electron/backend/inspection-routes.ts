import type { Inspection } from './inspection'

/** Handlers of template, inspection, sheet, evaluation and report; `use` throws WORKSPACE_NOT_OPEN while no folder is open. */
export function inspectionRoutes(_use: () => Inspection) {
  return {}
}
