import type { EvidenceTarget } from '../../../core/inspection/evidence'
import { entryCodes } from '../../../core/scoring/any-fact'
import { AppError } from '../../../core/shared/app-error'
import type { Evidence, ListedEvidence } from '../../../store/evidence.repo'
import type { EvidenceCopies } from '../../evidence-copies'
import type { InspectionBase } from '../../inspection-base'
import type { SheetDesk } from '../../sheet-desk'

export interface EvidenceDeps extends Pick<
  InspectionBase,
  | 'evidence'
  | 'attachments'
  | 'files'
  | 'journal'
  | 'once'
  | 'now'
  | 'newId'
  | 'machine'
  | 'sheets'
  | 'visits'
  | 'organizations'
  | 'postings'
  | 'divisions'
> {
  readonly desk: SheetDesk
  readonly copies: EvidenceCopies
}

/** What the journal keeps of a piece of evidence, as the entry of its item; null = it was not there, or is no more. */
type Told = Pick<Evidence, 'id' | 'number' | 'name' | 'sha256' | 'caption'> | null

const toldOf = ({ id, number, name, sha256, caption }: Evidence): Told => ({ id, number, name, sha256, caption })

/** Appends what happened to a piece of evidence to the events of its item. @returns Instant of the event. */
export function tellEvidence(
  { journal }: Pick<EvidenceDeps, 'journal'>,
  what: 'evidence.added' | 'evidence.removed' | 'evidence.captioned',
  who: string,
  { before, after }: { readonly before: Evidence | null; readonly after: Evidence | null },
): string {
  const { sheetId, of, code } = (after ?? before) as Evidence // one of the two is there
  const { at } = journal.append({
    who,
    what,
    entity: code === null ? `sheet/${sheetId}` : `sheet/${sheetId}/${code}`,
    before: before && toldOf(before),
    after: { kind: 'evidence', of, to: after && toldOf(after) },
    reason: null,
  })
  return at
}

/** The sheet, while it takes evidence. @throws AppError NOT_FOUND, SHEET_FINISHED, ITEM_UNKNOWN, VETO_UNKNOWN */
export function openForEvidence({ desk }: Pick<EvidenceDeps, 'desk'>, sheetId: string, target: EvidenceTarget): void {
  const sheet = desk.take(sheetId)
  if (sheet.state.finishedAt !== null) throw new AppError('SHEET_FINISHED', { at: 'sheetId' })
  const { template } = desk.versionOf(sheet.pins)
  if (target.of === 'item' && !entryCodes(template).includes(target.code)) throw new AppError('ITEM_UNKNOWN', { at: target.code })
  const vetoes = template.templateKind === 'scored' ? (template.vetoes ?? []) : []
  if (target.of === 'veto' && !vetoes.some(({ code }) => code === target.code))
    throw new AppError('VETO_UNKNOWN', { at: target.code })
}

/** @throws AppError NOT_FOUND for one that is not there or was taken away */
export function evidenceAt({ evidence }: Pick<EvidenceDeps, 'evidence'>, id: string): ListedEvidence {
  const found = evidence.findById(id)
  if (found === undefined || found.isRemoved) throw new AppError('NOT_FOUND', { at: 'id' })
  return found
}
