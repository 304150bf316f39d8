import type { SheetState } from '../core/inspection/sheet'
import { EMPTY_SHEET, sheetStatus } from '../core/inspection/sheet'
import { applyEvent, type SheetEvent } from '../core/inspection/sheet-event'
import { scoreAny } from '../core/scoring/score-any'
import { AppError } from '../core/shared/app-error'
import type { OpenSheet, SheetPins, SheetResult } from '../store/sheet.repo'
import type { TemplateVersion } from '../store/template.repo'
import { checksumOf } from '../trace/checksum'
import type { InspectionBase } from './inspection-base'
import { entryOfEvent, type Deed } from './sheet-journal'
import type { Outputs } from './words'

export type SheetDeskDeps = Pick<InspectionBase, 'journal' | 'sheets' | 'templates' | 'now'>
export type Saved = Outputs['sheet']['mark']

/** A sheet while events happen to it; nothing is in the store before `put`. */
export interface SheetAtHand {
  readonly pins: SheetPins
  readonly state: SheetState
  readonly isNew: boolean
  /** Its pins are others than those in the store. */
  readonly isCarried: boolean
  /** Instant of the last event; null before the first. */
  readonly savedAt: string | null
}

/**
 * The one way to change a sheet: its events go into the journal, what follows from them is worked out by the engine, and
 * the row is written, all in the caller's transaction. It reads one row and no more: a save is what an inspector waits for.
 */
export function sheetDesk(deps: SheetDeskDeps) {
  const { sheets, journal } = deps

  const versionOf = (pins: Pick<SheetPins, 'templateId' | 'templateVersion' | 'templateSha256'>): TemplateVersion => {
    const version = deps.templates.find(pins.templateId, pins.templateVersion)
    if (version?.sha256 !== pins.templateSha256)
      throw new Error(`the pinned template ${pins.templateId} is not the published one`)
    return version
  }

  const resultOf = (pins: SheetPins, state: SheetState): SheetResult => {
    const version = versionOf(pins)
    const input = { facts: state.facts, vetoes: state.vetoes.map((veto) => veto.code), parameters: pins.parameters }
    const result = scoreAny(version.template, input, version)
    return { ...result, checksum: checksumOf(result.trace) }
  }

  const happen = (sheet: SheetAtHand, event: SheetEvent, deed: Deed): SheetAtHand => {
    const { at } = journal.append(entryOfEvent(sheet.pins, sheet.state, event, deed))
    const next = { ...sheet, state: applyEvent(sheet.state, event, { at, who: deed.who }), savedAt: at }
    return event.what === 'sheet.carried-over'
      ? { ...next, pins: { ...sheet.pins, ...event.carried.pins }, isCarried: true }
      : next
  }

  return {
    versionOf,
    resultOf,
    happen,
    open: (pins: SheetPins, deed: Deed): SheetAtHand =>
      happen({ pins, state: EMPTY_SHEET, isNew: true, isCarried: false, savedAt: null }, { what: 'sheet.opened' }, deed),

    /** @throws AppError NOT_FOUND */
    take(id: string): SheetAtHand {
      const sheet: OpenSheet | undefined = sheets.findOpen(id)
      if (sheet === undefined) throw new AppError('NOT_FOUND', { at: 'sheetId' })
      const { state, ...pins } = sheet
      return { pins, state, isNew: false, isCarried: false, savedAt: null }
    },

    /** Writes the row. @param result What follows from the state, when the caller has worked it out already. */
    put(sheet: SheetAtHand, result: SheetResult = resultOf(sheet.pins, sheet.state)): Saved {
      if (sheet.isNew) sheets.insert({ ...sheet.pins, state: sheet.state, ...result })
      else if (sheet.isCarried) sheets.carryOver(sheet.pins, sheet.state, result)
      else if (sheet.savedAt !== null) sheets.update(sheet.pins.id, sheet.state, result)
      return {
        revision: sheet.state.revision,
        savedAt: sheet.savedAt ?? deps.now(),
        status: sheetStatus(sheet.state.finishedAt, result.score),
        total: result.kind === 'scored' ? result.score.total : null,
        checksum: result.checksum,
      }
    },
  }
}
export type SheetDesk = ReturnType<typeof sheetDesk>
