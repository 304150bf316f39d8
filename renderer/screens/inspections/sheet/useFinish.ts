import { useSaveState } from '../../../data/save-state'
import { sheetSaves, useFinishSheet } from '../../../data/useSheet'
import type { SheetFrame } from './sheet-frame'

export interface Finishing {
  readonly canFinish: boolean
  /** Something that was typed did not reach the store. */
  readonly isUnsaved: boolean
  /** 完成评分, once everything typed is saved. @param withoutEvidence Why items have none. @returns Whether the sheet is finished; a failure is said where all are. */
  readonly finish: (withoutEvidence?: string) => Promise<boolean>
}

/** @param onUnsaved What was typed did not reach the store, so the sheet stays open. */
export function useFinish(
  { sheet, isLocked, status }: Pick<SheetFrame, 'sheet' | 'isLocked' | 'status'>,
  onUnsaved: () => void,
): Finishing {
  const save = useSaveState()
  const { mutateAsync, isPending } = useFinishSheet(sheet.id)
  const canFinish = !isLocked && status === 'complete' && !isPending
  return {
    canFinish,
    isUnsaved: save.kind === 'failed' && sheetSaves(sheet.id).pending().length > 0,
    async finish(withoutEvidence) {
      if (!canFinish) return false
      if (!(await sheetSaves(sheet.id).settled())) {
        onUnsaved()
        return false
      }
      return mutateAsync({
        ...{ requestId: crypto.randomUUID(), sheetId: sheet.id },
        ...(withoutEvidence === undefined ? {} : { withoutEvidence }),
      }).then(
        () => true,
        () => false,
      )
    },
  }
}
