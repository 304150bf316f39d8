import { asScored } from '../../core/scoring/as-scored'
import { readSheetInput } from '../../core/scoring/read-sheet-input'
import type { SheetPins } from '../../store/sheet.repo'
import type { TemplateVersion } from '../../store/template.repo'
import type { Deed } from '../sheet-journal'
import type { SheetAtHand, SheetDesk } from '../sheet-desk'
import type { SubjectKey } from '../subjects'
import type { WorkspaceBase } from '../workspace-base'

export interface OpenSheetDeps extends Pick<WorkspaceBase, 'schemes' | 'newId'> {
  readonly desk: SheetDesk
}

/**
 * Opens a sheet: pins the template version with its hash and the values that the scheme gives its parameters, so that no
 * later change of either reaches it.
 * @throws AppError PARAMETER_INVALID when the scheme sets a value the template cannot be scored with, KIND_NOT_SUPPORTED
 */
export function openSheet(
  { desk, schemes, newId }: OpenSheetDeps,
  visitId: string,
  version: TemplateVersion,
  subject: SubjectKey,
  deed: Deed,
): SheetAtHand {
  const template = asScored(version.template)
  const declared = new Set((template.parameters ?? []).map((parameter) => parameter.id))
  const set = (schemes.findCurrent()?.parameters ?? []).filter((parameter) => declared.has(parameter.id))
  const parameters = Object.fromEntries(set.map(({ id, value }) => [id, value]))
  const pins: SheetPins = {
    id: newId(),
    visitId,
    templateId: template.id,
    templateVersion: template.version,
    templateSha256: version.sha256,
    parameters: readSheetInput(template, { facts: {}, parameters }).parameters,
    ...subject,
  }
  return desk.open(pins, deed)
}
