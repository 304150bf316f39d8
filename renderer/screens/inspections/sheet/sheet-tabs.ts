import type { Visit, VisitSheet } from '../../../data/useVisit'

/** A tab of the header: one sheet, or the questionnaires of one template and subject together. */
export interface SheetTab {
  /** By number. */
  readonly sheets: readonly VisitSheet[]
  /** The one the tab leads to: the open one, else the first that is not finished, else the last. */
  readonly shown: VisitSheet
}

/**
 * The sheets that the tabs of a visit stand for: those of the inspectors; in place of one of them the sheet of another stage
 * that is open for the same subject.
 */
export function shownSheets({ sheets, reviews }: Pick<Visit, 'sheets' | 'reviews'>, openId: string): readonly VisitSheet[] {
  const open = reviews.find(({ sheetId }) => sheetId === openId)
  if (open === undefined) return sheets
  const isSame = (one: VisitSheet): boolean =>
    one.templateId === open.templateId && one.subjectCode === open.subjectCode && one.role === open.role
  return sheets.map((one) => (isSame(one) ? open : one))
}

/** The tabs of a visit, in the order of its sheets. @param openId The sheet on the screen. */
export function tabsOf(sheets: readonly VisitSheet[], openId: string): readonly SheetTab[] {
  const groups = new Map<string, VisitSheet[]>()
  for (const sheet of sheets) {
    const key = sheet.kind === 'questionnaire' ? surveyKey(sheet) : sheet.sheetId
    groups.set(key, [...(groups.get(key) ?? []), sheet])
  }
  return [...groups.values()].flatMap((group) => {
    const shown =
      group.find(({ sheetId }) => sheetId === openId) ?? group.find(({ status }) => status !== 'finished') ?? group.at(-1)
    return shown === undefined ? [] : [{ sheets: group, shown }]
  })
}

/** The sheet that is a step away from the open one among the tabs, round and round; null where there is no other. */
export function sheetBeside(visit: Pick<Visit, 'sheets' | 'reviews'>, openId: string, step: 1 | -1): string | null {
  const tabs = tabsOf(shownSheets(visit, openId), openId)
  const at = tabs.findIndex(({ shown }) => shown.sheetId === openId)
  if (at < 0 || tabs.length < 2) return null
  return tabs[(at + step + tabs.length) % tabs.length]?.shown.sheetId ?? null
}

/** How far the sheets of a visit are answered, questionnaires apart; the open one as it stands on the screen. */
export function visitProgress(
  { sheets }: Pick<Visit, 'sheets'>,
  open: { readonly sheetId: string; readonly answered: number; readonly of: number },
): { readonly answered: number; readonly of: number } {
  const lines = sheets
    .filter(({ kind }) => kind !== 'questionnaire')
    .map((sheet) => (sheet.sheetId === open.sheetId ? open : sheet))
  return {
    answered: lines.reduce((sum, { answered }) => sum + answered, 0),
    of: lines.reduce((sum, { of }) => sum + of, 0),
  }
}

const surveyKey = ({ templateId, templateVersion, subjectCode }: VisitSheet): string =>
  JSON.stringify([templateId, templateVersion, subjectCode])

/** The questionnaires that speak for the unit together with this one, itself among them. */
export const surveyOf = (sheets: readonly VisitSheet[], openId: string): readonly VisitSheet[] =>
  tabsOf(sheets, openId).find((tab) => tab.shown.sheetId === openId)?.sheets ?? []
