import { sameJson } from './same-json'
import type { SheetEntries } from './sheet'

/** 自评, 检查, 复核, 申诉, in the order in which they come. */
export const STAGES = ['self', 'inspection', 're_check', 'appeal'] as const
export type Stage = (typeof STAGES)[number]
/** A sheet that looks again at what stood on the one before it. */
export type ReviewStage = Extract<Stage, 're_check' | 'appeal'>

/** Whether one stage comes after another; clocks never decide. */
export const isLater = (stage: Stage, than: Stage): boolean => STAGES.indexOf(stage) > STAGES.indexOf(than)

export const isReview = (stage: Stage): stage is ReviewStage => stage === 're_check' || stage === 'appeal'

/** What of a sheet says in which stage it stands. */
export interface StagedSheet {
  readonly id: string
  readonly stage: Stage
  /** Of a re-check or an appeal, the sheet whose answers it began with. */
  readonly basedOn?: string
  readonly finishedAt: string | null
}

/**
 * The one sheet of each subject that results are made of: its inspection, or the last finished re-check or appeal that
 * began with it, which took over everything that was not changed. A self-assessment never counts (norm of scores, section 5).
 * @returns In the order in which the inspections stand in `sheets`.
 */
export function countingSheets<S extends StagedSheet>(sheets: readonly S[]): readonly S[] {
  const reviews = new Map(sheets.flatMap((sheet) => (sheet.basedOn === undefined ? [] : [[sheet.basedOn, sheet] as const])))
  const lastOf = (sheet: S): S => {
    const review = reviews.get(sheet.id)
    return review === undefined || review.finishedAt === null ? sheet : lastOf(review)
  }
  return sheets.filter(({ stage }) => stage === 'inspection').map(lastOf)
}

/** What of a sheet says whose it is. */
interface SubjectSheet {
  readonly visitId: string
  readonly templateId: string
  readonly organizationId: string | null
  readonly postingId: string | null
  readonly number?: number
}

/** Whether two sheets look at the same subject with the same template in the same visit, whatever their stages. */
export const isOfSameSubject = (a: SubjectSheet, b: SubjectSheet): boolean => subjectKey(a) === subjectKey(b)

const subjectKey = ({ visitId, templateId, organizationId, postingId, number }: SubjectSheet): string =>
  JSON.stringify([visitId, templateId, organizationId, postingId, number ?? null])

/** Codes of the items that a re-check or an appeal answers otherwise than the sheet it began with. */
export function changedItems(base: Pick<SheetEntries, 'facts'>, review: Pick<SheetEntries, 'facts'>): readonly string[] {
  const codes = [...new Set([...Object.keys(base.facts), ...Object.keys(review.facts)])]
  return codes.filter((code) => !sameJson(base.facts[code], review.facts[code]))
}
