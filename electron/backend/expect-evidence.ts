import { missingEvidence, type MissingEvidence } from '../core/inspection/evidence'
import type { Facts } from '../core/scoring/fact'
import type { ScoredTemplate } from '../core/scoring/template'
import { AppError } from '../core/shared/app-error'
import type { SheetResult } from '../store/sheet.repo'
import type { InspectionBase } from './inspection-base'
import type { SheetAtHand, SheetDesk } from './sheet-desk'

/**
 * Holds a sheet to the rules of evidence of its template when inspectors finish it; what is looked at again stands on the evidence
 * of the sheet it came from, and a unit's own sheet on its papers.
 * @param reason Why there is none; it stands for the evidence of items, never for that of a veto.
 * @returns The reason where one was needed.
 * @throws AppError EVIDENCE_MISSING with `items`
 */
export function expectEvidence(
  { desk, evidence }: Pick<InspectionBase, 'evidence'> & { readonly desk: SheetDesk },
  sheet: SheetAtHand,
  result: SheetResult,
  reason: string | null,
): string | null {
  const all = missingOn({ desk, evidence }, sheet, result)
  const missing = all.filter(({ of }) => of === 'veto' || reason === null)
  const [first] = missing
  if (first === undefined) return all.length === 0 ? null : reason
  throw new AppError('EVIDENCE_MISSING', { at: first.code, items: missing.map(({ code }) => code).join(' ') })
}

function missingOn(
  { desk, evidence }: Parameters<typeof expectEvidence>[0],
  { pins, state }: SheetAtHand,
  result: SheetResult,
): readonly MissingEvidence[] {
  if (result.kind !== 'scored' || pins.stage !== 'inspection') return []
  // The pinned template says of which kind facts and score are.
  const template = desk.versionOf(pins).template as ScoredTemplate
  const facts = state.facts as Facts
  return missingEvidence({
    ...{ template, facts, score: result.score, vetoes: state.vetoes },
    evidence: evidence.listBySheet(pins.id),
  })
}
