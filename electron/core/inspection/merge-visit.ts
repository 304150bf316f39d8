import { isNews } from './sheet-event'
import type { SheetChange, SheetEntries, SheetState } from './sheet'
import { sameJson } from './same-json'
import type { VisitFileSheet } from './visit-file'

type SheetPaper = Pick<VisitFileSheet, 'facts' | 'vetoes' | 'remarks'>

const NOTHING: SheetPaper = { facts: {}, vetoes: [], remarks: {} }

/**
 * What a visit file asks to change on a sheet. Only what the file says anew counts: an entry that stands in it as it
 * stood in the file imported before is left alone, so that importing a file again never undoes what was since entered
 * by hand; an entry the earlier file had and this one has not is taken back.
 *
 * @param before The sheet in the file imported before; undefined at the first import.
 */
export function changesAsked(file: SheetPaper, before: SheetPaper | undefined, sheet: SheetState): readonly SheetChange[] {
  const asked = [...changesBetween(before ?? NOTHING, file)]
  return asked.filter((change) => isNews(sheet, keepingEvidence(change, sheet)))
}

function* changesBetween(before: SheetPaper, file: SheetPaper): Generator<SheetChange> {
  for (const [item, to] of differences(before.facts, file.facts)) yield { kind: 'fact', item, to }
  const raised = (paper: SheetPaper) => Object.fromEntries(paper.vetoes.map((code) => [code, { code, evidence: '' }]))
  for (const [item, to] of differences(raised(before), raised(file))) yield { kind: 'veto', item, to }
  for (const [item, to] of differences(before.remarks, file.remarks)) yield { kind: 'remark', item, to }
}

/** A file names vetoes without their evidence: a veto that is raised already is raised. */
function keepingEvidence(change: SheetChange, sheet: SheetEntries): SheetChange {
  if (change.kind !== 'veto' || change.to === null) return change
  return { ...change, to: sheet.vetoes.find((veto) => veto.code === change.item) ?? change.to }
}

/** Keys whose values differ, with their new value, null where it is gone. */
function differences<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
): (readonly [string, T | null])[] {
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key))
  const changed = Object.entries(after).filter(([key, value]) => !Object.hasOwn(before, key) || !sameJson(before[key], value))
  return [...changed, ...gone.map((key) => [key, null] as const)]
}
