import { PAPER_KINDS, needsRound, type PaperKind } from '../../core/papers/paper-kind'
import type { Inspection } from '../../store/inspection.repo'
import { paperFileName, type PaperName } from '../paper-name'
import type { CataloguePaperRef, FrameOf, PaperLine, PaperSource } from './paper-source'
import { openKeptLists, type KeptListsDeps } from './kept-lists'
import type { ReadyPaper } from '../ready-paper'
import { blankSheets, type BlankSheetsDeps } from './sources/blank-sheet'
import { feedbacks, type FeedbacksDeps } from './sources/feedback'
import { itemLosses } from './sources/item-losses'
import { officialPapers, type OfficialPapersDeps } from './sources/official'
import { agreements, type AgreementDeps } from './sources/agreement'
import { contactRegisters } from './sources/contact-register'
import { missingReturnLists, type MissingReturnsDeps } from './sources/missing-returns'
import { pairingLists } from './sources/pairing-list'
import { postingTables, type PostingTablesDeps } from './sources/posting-tables'
import { pairingLetters, type PairingLettersDeps } from './sources/pairing-letter'
import { rankings, roundGroups, type RankingsDeps } from './sources/ranking'
import { keptPlaces, type PlacesDeps } from './sources/registers'
import { rectificationLedger } from './sources/rectification-ledger'
import { rectificationNotices, type RectificationNoticesDeps } from './sources/rectification-notice'
import { scoreSheets, type ScoreSheetsDeps } from './sources/score-sheet'
import { surveySummaries, type SurveySummariesDeps } from './sources/survey-summary'
import { visitEvaluations, type VisitEvaluationsDeps } from './sources/visit-evaluation'
import { roundVisits, type RoundVisitsDeps } from './sources/visit-lines'

/** A line with what names its file among all papers of its kind. */
export interface NamedLine extends PaperLine {
  readonly naming: PaperName
  readonly fileName: string
}

export type CatalogueDeps = KeptListsDeps &
  PlacesDeps &
  RoundVisitsDeps &
  FeedbacksDeps &
  SurveySummariesDeps &
  VisitEvaluationsDeps &
  ScoreSheetsDeps &
  BlankSheetsDeps &
  RankingsDeps &
  RectificationNoticesDeps &
  PairingLettersDeps &
  OfficialPapersDeps &
  AgreementDeps &
  PostingTablesDeps &
  MissingReturnsDeps

/** Stands for the round where there is none: the kinds that tell of none do not look at it. */
const NO_ROUND: Inspection = { id: '', code: '', name: '', startsOn: '', endsOn: '', isOpen: false, teams: [] }

/** Every kind of paper that can be listed, shown, saved and printed by the hundred. */
export function openCatalogue(deps: CatalogueDeps) {
  const [visitsOf, groupsOf, places] = [roundVisits(deps), roundGroups(deps), keptPlaces(deps)]
  const sources: Readonly<Record<PaperKind, PaperSource>> = {
    'visit-evaluation': visitEvaluations(deps, visitsOf),
    'score-sheet': scoreSheets(deps, visitsOf),
    'blank-sheet': blankSheets(deps, visitsOf),
    feedback: feedbacks(deps, visitsOf),
    'rectification-notice': rectificationNotices(deps),
    'rectification-ledger': rectificationLedger(deps),
    ranking: rankings(deps, groupsOf),
    'item-losses': itemLosses(deps, groupsOf),
    'survey-summary': surveySummaries(deps),
    'pairing-list': pairingLists(deps, places),
    agreement: agreements(deps, places),
    'pairing-letter': pairingLetters(deps),
    arrangement: officialPapers(deps, 'arrangement'),
    circular: officialPapers(deps, 'circular'),
    'inspection-summary': officialPapers(deps, 'inspection-summary'),
    ...postingTables(deps, places),
    'contact-register': contactRegisters(deps, places),
    'missing-returns': missingReturnLists(deps, places),
  }
  const keptList = openKeptLists<readonly NamedLine[]>(deps)
  /** @param from How many lines stand before them in the list of their kind. */
  const namedLines = (lines: readonly PaperLine[], inspection: Inspection | null, from = 0): readonly NamedLine[] => {
    const { fileNameParts } = deps.settings.read()
    return lines.map((line, index) => {
      const naming = { ...line.naming, round: inspection?.name, serial: from + index + 1 }
      return { ...line, naming, fileName: paperFileName(naming, fileNameParts) }
    })
  }
  const listKind = (inspection: Inspection | null, kind: PaperKind): readonly NamedLine[] =>
    inspection === null && needsRound(kind)
      ? []
      : keptList(`${kind}/${inspection?.id ?? ''}`, () => namedLines(sources[kind].list(inspection ?? NO_ROUND), inspection))
  return {
    /** The papers of a kind, of a round or, of a kind that tells of none, of the bureau. */
    listKind,
    /** Those of a kind that a code means, listed or not. */
    listNamed(inspection: Inspection | null, kind: PaperKind, code: string): readonly NamedLine[] {
      const all = listKind(inspection, kind)
      const listed = all.filter(({ codes }) => codes.includes(code))
      return listed.length > 0 ? listed : namedLines(sources[kind].named?.(code) ?? [], inspection, all.length)
    },
    /** Every paper of a round, kind after kind. */
    listAll: (inspection: Inspection): readonly NamedLine[] => PAPER_KINDS.flatMap((kind) => listKind(inspection, kind)),
    /** @throws AppError REPORT_SUBJECT_UNKNOWN; of a paper of a round INSPECTION_UNKNOWN, INSPECTION_AMBIGUOUS */
    ready: (ref: CataloguePaperRef, frameOf: FrameOf): ReadyPaper => sources[ref.kind].ready(ref, frameOf),
  }
}
export type PaperCatalogue = ReturnType<typeof openCatalogue>
