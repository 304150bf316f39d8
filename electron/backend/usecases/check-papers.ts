import { setImmediate as nextTurn } from 'node:timers/promises'
import { charactersOf } from '../../core/papers/characters'
import type { PaperKind } from '../../core/papers/paper-kind'
import type { InspectionBase } from '../inspection-base'
import type { CataloguePaperRef } from '../papers/paper-source'
import { missingByPress } from '../press-call'
import type { ReadyPaper } from '../ready-paper'
import type { Inputs, Outputs } from '../words'

export type CheckPapersDeps = Pick<InspectionBase, 'machine' | 'printJobs' | 'closing'> & {
  readonly paperOf: (ref: CataloguePaperRef, who: string) => ReadyPaper
}

/** Papers put into words between two looks at other calls, and asked for together. */
const AT_ONCE = 25
/** About what an A4 page holds; for papers of which none was ever handed out. */
const CHARACTERS_A_PAGE = 1_100

/** Serves `report.checkPapers`: papers are put into words, not set. @throws AppError REPORT_SUBJECT_UNKNOWN, PRESS_LOST, FONT_MISSING */
export const checkPapers = (deps: CheckPapersDeps) => {
  /** Fonts do not change while the program runs: what was asked once is known. */
  const known = { there: new Set<string>(), missing: new Set<string>() }
  const learn = async (characters: ReadonlySet<string>): Promise<void> => {
    if (characters.size === 0) return
    const missing = new Set(await missingByPress(deps.machine, [...characters].join(''), deps.closing))
    for (const one of characters) (missing.has(one) ? known.missing : known.there).add(one)
  }
  return async (
    { papers, profile, layout }: Inputs['report']['checkPapers'],
    who: string,
  ): Promise<Outputs['report']['checkPapers']> => {
    const pagesOf = openPageTable(deps)
    const missing: Outputs['report']['checkPapers']['missing'] = []
    let pages = 0
    for (let from = 0; from < papers.length; from += AT_ONCE) {
      const looked = papers.slice(from, from + AT_ONCE).map((named) => {
        const ref = { ...named, inspectionId: named.inspectionId ?? null, profile, layout }
        const { paper } = deps.paperOf(ref, who)
        pages += pagesOf(named.kind, named.subject, () => lengthOf(paper.view))
        return {
          kind: named.kind,
          subject: named.subject,
          strange: charactersOf(paper.view).filter((one) => !known.there.has(one)),
        }
      })
      await learn(new Set(looked.flatMap(({ strange }) => strange.filter((one) => !known.missing.has(one)))))
      for (const { kind, subject, strange } of looked) {
        const characters = strange.filter((one) => known.missing.has(one)).join('')
        if (characters !== '') missing.push({ kind, subject, characters })
      }
      await nextTurn()
    }
    return { pages, missing }
  }
}

/** Of all texts of a view. */
function lengthOf(view: unknown): number {
  if (typeof view === 'string') return view.length
  if (typeof view !== 'object' || view === null) return 0
  return Object.values(view).reduce((sum: number, entry) => sum + lengthOf(entry), 0)
}

/** Pages of a paper: as many as when it was handed out last, else as papers of its kind had, else by its length. */
function openPageTable({ printJobs }: Pick<CheckPapersDeps, 'printJobs'>) {
  const tables = new Map<PaperKind, { readonly last: ReadonlyMap<string, number>; readonly mean: number }>()
  const tableOf = (kind: PaperKind) => {
    const found = tables.get(kind)
    if (found !== undefined) return found
    const last = new Map(
      printJobs.listLatestIssues(kind).flatMap(({ subject, pages }) => (pages > 0 ? [[subject, pages] as const] : [])),
    )
    const table = { last, mean: [...last.values()].reduce((sum, pages) => sum + pages, 0) / Math.max(1, last.size) }
    tables.set(kind, table)
    return table
  }
  return (kind: PaperKind, subject: string, length: () => number): number => {
    const { last, mean } = tableOf(kind)
    return last.get(subject) ?? Math.max(1, Math.round(last.size > 0 ? mean : length() / CHARACTERS_A_PAGE))
  }
}
