import { sheetOf } from '../../core/inspection/sheet-event'
import { sameJson } from '../../core/inspection/same-json'
import type { Sheet } from '../../store/sheet.repo'
import type { InspectionBase } from '../inspection-base'
import type { SheetDesk } from '../sheet-desk'
import { eventOfRow, pinsOfRows } from '../sheet-journal'

export interface RebuildDeps extends Pick<InspectionBase, 'journal' | 'sheets'> {
  readonly desk: SheetDesk
}

/** The sheet as its events alone make it, result included; undefined when the journal never opened it. */
export function rebuildSheet({ journal, desk }: Omit<RebuildDeps, 'sheets'>, id: string): Sheet | undefined {
  const rows = [...journal.listByEntity(`sheet/${id}`), ...journal.listBelow(`sheet/${id}`)].sort((a, b) => a.seq - b.seq)
  const pins = pinsOfRows(rows)
  if (pins === undefined) return undefined
  const state = sheetOf(rows.map((row) => eventOfRow(row, id)).filter((event) => event !== undefined))
  return { ...pins, state, ...desk.resultOf(pins, state) }
}

/** Ids of the sheets that say anything else than what their events make; none in a sound workspace. */
export const listUnfoundedSheets = (deps: RebuildDeps): string[] =>
  deps.sheets.listIds().filter((id) => !sameJson(rebuildSheet(deps, id), deps.sheets.findById(id)))
