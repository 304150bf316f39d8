import { readAnyInput } from '../../core/scoring/any-fact'
import type { Template } from '../../core/scoring/template'
import type { SheetPins } from '../../store/sheet.repo'
import type { Stage } from '../../core/inspection/stage'
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
 * @param number Of a questionnaire, which one of its visit it is.
 * @param stage A re-check or an appeal is opened on the sheet before it instead (open-review.ts).
 * @throws AppError PARAMETER_INVALID when the scheme sets a value the template cannot be scored with
 */
export function openSheet(
  { desk, schemes, newId }: OpenSheetDeps,
  visitId: string,
  version: TemplateVersion,
  subject: SubjectKey,
  deed: Deed,
  number?: number,
  stage: Exclude<Stage, 're_check' | 'appeal'> = 'inspection',
): SheetAtHand {
  const { template } = version
  const declared = new Set(parametersOf(template).map((parameter) => parameter.id))
  const set = (schemes.findCurrent()?.parameters ?? []).filter((parameter) => declared.has(parameter.id))
  const parameters = Object.fromEntries(set.map(({ id, value }) => [id, value]))
  const pins: SheetPins = {
    id: newId(),
    visitId,
    templateId: template.id,
    templateVersion: template.version,
    templateSha256: version.sha256,
    parameters: readAnyInput(template, { facts: {}, parameters }).parameters,
    ...subject,
    ...(number === undefined ? {} : { number }),
    stage,
  }
  return desk.open(pins, deed)
}

/** Only rules in points have any. */
const parametersOf = (template: Template) => (template.templateKind === 'scored' ? (template.parameters ?? []) : [])
