import type { Group } from '../../../core/evaluation/result'
import type { SelfPair } from '../../../core/evaluation/self-comparison'
import type { SelfSheetRow } from '../../../store/round-sheet.repo'
import { sheetsOfGroup, type EvaluateDeps, type RoundAtHand, type TeamSheet } from './read-round'

/** A sheet of a group with the self-assessment of its subject in the same visit. */
export interface PairedSheet {
  readonly sheet: TeamSheet
  readonly self: SelfSheetRow
  /** Both sides are complete; until then nothing is compared, and a blind inspection stays blind. */
  readonly pair: SelfPair | null
}

/** The sheets of a group that have a self-assessment, in the order of the round. Items are decoded when somebody looks at them. */
export function pairedSheets(
  { roundSheets }: EvaluateDeps,
  atHand: RoundAtHand,
  group: Group,
  inspectionId: string,
): readonly PairedSheet[] {
  const keyOf = (visitId: string, subjectCode: string): string => `${visitId}/${subjectCode}`
  const selves = new Map(
    roundSheets
      .listSelf(inspectionId)
      .filter(({ templateId, role }) => templateId === group.templateId && role === group.role)
      .map((self) => [keyOf(self.visitId, atHand.who.subjectOf(self).code), self]),
  )
  if (selves.size === 0) return []
  return sheetsOfGroup(atHand, group).flatMap((sheet) => {
    const self = selves.get(keyOf(sheet.visitId, sheet.subjectCode))
    return self === undefined ? [] : [{ sheet, self, pair: pairOf(roundSheets, sheet, self) }]
  })
}

function pairOf(
  roundSheets: EvaluateDeps['roundSheets'],
  { subjectCode, score }: TeamSheet,
  { sheetId, status, total }: SelfSheetRow,
): SelfPair | null {
  if (status !== 'complete' || total === null || score.status !== 'complete' || score.total === null) return null
  let decoded: SelfPair['self']['items'] | undefined
  return {
    subjectCode,
    self: {
      total,
      get items() {
        decoded ??= roundSheets.scoreOf(sheetId).items
        return decoded
      },
    },
    found: {
      total: score.total,
      get items() {
        return score.items
      },
    },
  }
}
