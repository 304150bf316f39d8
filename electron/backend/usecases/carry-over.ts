import { planCarryOver, type CarryPlan } from '../../core/drafting/carry-over'
import { isReview } from '../../core/inspection/stage'
import { readAnyInput } from '../../core/scoring/any-fact'
import { AppError } from '../../core/shared/app-error'
import type { TemplateVersion } from '../../store/template.repo'
import type { InspectionBase } from '../inspection-base'
import type { SheetAtHand, SheetDesk } from '../sheet-desk'
import type { Inputs, Outputs } from '../words'

export interface CarryOverDeps extends Pick<
  InspectionBase,
  'once' | 'journal' | 'templates' | 'retirements' | 'sheets' | 'findings' | 'evidence' | 'schemes'
> {
  readonly desk: SheetDesk
}

/**
 * Serves `template.planCarryOver`: what would become of the entries of a begun sheet under a later version of its template.
 * @throws AppError NOT_FOUND, TEMPLATE_UNKNOWN, TEMPLATE_RETIRED, SHEET_FINISHED, CARRY_OVER_BACK
 */
export const planSheetCarryOver =
  (deps: CarryOverDeps) =>
  ({ sheetId, version }: Inputs['template']['planCarryOver']): Outputs['template']['planCarryOver'] => {
    const sheet = deps.desk.take(sheetId)
    const { mapped, unmapped, fresh } = planned(deps, sheet, targetOf(deps, sheet, version))
    return {
      revision: sheet.state.revision,
      mapped: mapped.map((one) => ({ ...one })),
      unmapped: unmapped.map((one) => ({ ...one })),
      fresh: fresh.map((one) => ({ ...one })),
    }
  }

/**
 * Serves `template.carryOver`: the sheet goes on under the later version with the facts that still say what they said, and is
 * scored by its rules. What was entered before stays in the journal; findings and evidence go with their items.
 * @throws AppError as above, SHEET_EXISTS, and STALE_REVISION when the sheet changed since the plan was seen
 */
export const carrySheetOver =
  (deps: CarryOverDeps) =>
  (
    { requestId, sheetId, version, seenRevision, reason }: Inputs['template']['carryOver'],
    who: string,
  ): Outputs['template']['carryOver'] =>
    deps.once(requestId, () => {
      const sheet = deps.desk.take(sheetId)
      const target = targetOf(deps, sheet, version)
      if (sheet.state.revision !== seenRevision) throw new AppError('STALE_REVISION', { at: 'seenRevision' })
      const { entries, successors } = planned(deps, sheet, target)
      const pins = { templateVersion: version, templateSha256: target.sha256, parameters: parametersFor(deps, sheet, target) }
      const carried = deps.desk.happen(
        sheet,
        { what: 'sheet.carried-over', carried: { pins, entries, successors } },
        { who, seenRevision, reason },
      )
      for (const { id, itemCode } of deps.findings.listBySheet(sheetId)) {
        if (itemCode !== null)
          deps.findings.place(id, Object.hasOwn(successors, itemCode) ? (successors[itemCode] ?? null) : null)
      }
      for (const one of deps.evidence.listAll(sheetId)) {
        if (one.of === 'item' && one.code !== null)
          deps.evidence.update({ ...one, code: Object.hasOwn(successors, one.code) ? (successors[one.code] ?? null) : null })
      }
      return deps.desk.put(carried)
    })

const planned = ({ desk }: CarryOverDeps, sheet: SheetAtHand, target: TemplateVersion): CarryPlan =>
  planCarryOver(desk.versionOf(sheet.pins).template, target.template, sheet.state)

/** The version to go on with: published after the sheet's own, still offered, of the same kind and for the same subjects. */
function targetOf({ templates, retirements }: CarryOverDeps, { pins, state }: SheetAtHand, version: string): TemplateVersion {
  const versions = templates.listAll().filter(({ template }) => template.id === pins.templateId)
  const present = versions.findIndex(({ template }) => template.version === pins.templateVersion)
  const target = versions.findIndex(({ template }) => template.version === version)
  const [before, after] = [versions[present], versions[target]]
  const fits =
    after?.template.templateKind === before?.template.templateKind && after?.template.subject === before?.template.subject
  if (after === undefined || !fits) throw new AppError('TEMPLATE_UNKNOWN', { at: 'version' })
  if (isReview(pins.stage)) throw new AppError('REVIEW_CARRIED', { at: 'sheetId' })
  if (state.finishedAt !== null) throw new AppError('SHEET_FINISHED', { at: 'sheetId' })
  if (target <= present) throw new AppError('CARRY_OVER_BACK', { at: 'version' })
  if (retirements.find(pins.templateId, version) !== undefined) throw new AppError('TEMPLATE_RETIRED', { at: 'version' })
  return after
}

/** The values the sheet was opened with, as far as the new version has their parameters; those it adds have the scheme's. */
function parametersFor({ schemes }: CarryOverDeps, { pins }: SheetAtHand, { template }: TemplateVersion) {
  const declared = template.templateKind === 'scored' ? (template.parameters ?? []) : []
  const current = Object.fromEntries((schemes.findCurrent()?.parameters ?? []).map(({ id, value }) => [id, value]))
  const given = declared.flatMap(({ id }) => {
    const value = Object.hasOwn(pins.parameters, id) ? pins.parameters[id] : current[id]
    return value === undefined ? [] : [[id, value] as const]
  })
  return readAnyInput(template, { facts: {}, parameters: Object.fromEntries(given) }).parameters
}
