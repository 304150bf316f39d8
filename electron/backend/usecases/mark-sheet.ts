import type { SheetChange } from '../../core/inspection/sheet'
import { eventOf } from '../../core/inspection/sheet-event'
import { entryCodes, readAnyFact } from '../../core/scoring/any-fact'
import type { Template } from '../../core/scoring/template'
import { AppError } from '../../core/shared/app-error'
import type { SheetPins } from '../../store/sheet.repo'
import type { SheetDesk } from '../sheet-desk'
import type { SheetOffers } from '../sheet-offers'
import type { WorkspaceBase } from '../workspace-base'
import type { Inputs, Outputs } from '../words'

export interface MarkSheetDeps extends Pick<WorkspaceBase, 'once'> {
  readonly desk: SheetDesk
  readonly offers: SheetOffers
}
type Change = Inputs['sheet']['mark']['change']

/**
 * Serves `sheet.mark`: one answer, veto or remark. What already stands there is saved by being there. What the registry says of
 * the item at this moment is kept beside the answer.
 */
export const markSheet =
  ({ once, desk, offers }: MarkSheetDeps) =>
  ({ requestId, sheetId, seenRevision, change }: Inputs['sheet']['mark'], who: string): Outputs['sheet']['mark'] =>
    once(requestId, () => {
      const sheet = desk.take(sheetId)
      const { template } = desk.versionOf(sheet.pins)
      const asked = changeOf(template, change)
      const event = eventOf(sheet.state, withRegistry(asked, offers, sheet.pins, template), seenRevision)
      return desk.put(event === null ? sheet : desk.happen(sheet, event, { who, seenRevision, reason: null }))
    })

function withRegistry(change: SheetChange, offers: SheetOffers, pins: SheetPins, template: Template): SheetChange {
  if (change.kind !== 'fact' || change.to === null) return change
  const registry = offers.registryFor(pins, template, change.item)
  return registry === undefined ? change : { ...change, registry }
}

/** @throws AppError ITEM_UNKNOWN, VETO_UNKNOWN, REASON_REQUIRED for a veto without evidence, and as `readAnyFact` */
function changeOf(template: Template, change: Change): SheetChange {
  switch (change.kind) {
    case 'fact': {
      const item = knownEntry(template, change.item)
      return { kind: 'fact', item, to: change.fact === null ? null : readAnyFact(template, item, change.fact) }
    }
    case 'remark':
      return { kind: 'remark', item: knownEntry(template, change.item), to: change.text.trim() === '' ? null : change.text }
    case 'veto': {
      const { code, raised, evidence } = change
      if (!vetoesOf(template).some((veto) => veto.code === code)) throw new AppError('VETO_UNKNOWN', { at: code })
      if (raised && evidence.trim() === '') throw new AppError('REASON_REQUIRED', { at: `${code}.evidence` })
      return { kind: 'veto', item: code, to: raised ? { code, evidence } : null }
    }
  }
}

function knownEntry(template: Template, code: string): string {
  if (!entryCodes(template).includes(code)) throw new AppError('ITEM_UNKNOWN', { at: code })
  return code
}

/** Only a sheet scored in points has any. */
const vetoesOf = (template: Template) => (template.templateKind === 'scored' ? (template.vetoes ?? []) : [])
