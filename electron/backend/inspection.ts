import { compositeRuleRepo } from '../store/composite-rule.repo'
import { join } from 'node:path'
import { evidenceRepo } from '../store/evidence.repo'
import { findingRepo } from '../store/finding.repo'
import { inspectionRepo } from '../store/inspection.repo'
import { planRepo } from '../store/plan.repo'
import { registryFactRepo } from '../store/registry-fact.repo'
import { callBackRepo } from '../store/call-back.repo'
import { officialPaperRepo } from '../store/official-paper.repo'
import { rectificationRepo } from '../store/rectification.repo'
import { roundListRepo } from '../store/round-list.repo'
import { roundLockRepo } from '../store/round-lock.repo'
import { roundOptionRepo } from '../store/round-option.repo'
import { roundSheetRepo } from '../store/round-sheet.repo'
import { reviewRepo } from '../store/review.repo'
import { sheetRepo } from '../store/sheet.repo'
import { templateDraftRepo } from '../store/template-draft.repo'
import { templateRetirementRepo } from '../store/template-retirement.repo'
import { templateRepo } from '../store/template.repo'
import { visitRepo } from '../store/visit.repo'
import { composeDrafting } from './drafting'
import { composeEvaluation } from './evaluation'
import type { InspectionBase } from './inspection-base'
import { openEvidenceCopies } from './evidence-copies'
import { composePlan } from './plan'
import { openCatalogue } from './papers/catalogue'
import { openPrintRoom } from './print-room'
import { composeOfficial } from './official'
import { composeRectification } from './rectification'
import { sheetDesk } from './sheet-desk'
import { sheetOffers } from './sheet-offers'
import { addSheet } from './usecases/add-sheet'
import { addEvidence } from './usecases/evidence/add-evidence'
import { captionEvidence, removeEvidence } from './usecases/evidence/change-evidence'
import { keepCopy, saveEvidence } from './usecases/evidence/evidence-files'
import { listEvidence } from './usecases/evidence/list-evidence'
import { cancelPrintJob } from './usecases/cancel-print-job'
import { checkPapers } from './usecases/check-papers'
import { listUnfoundedSheets } from './usecases/check-sheets'
import { createVisit } from './usecases/create-visit'
import { findPrintJob } from './usecases/find-print-job'
import { findInspection, findVisit } from './usecases/find-inspection'
import { findScheme } from './usecases/find-scheme'
import { findSheet } from './usecases/find-sheet'
import { findSurvey } from './usecases/find-survey'
import { finishSheet } from './usecases/finish-sheet'
import { importVisit } from './usecases/import-visit'
import { importVisitFile } from './usecases/import-visit-file'
import { inspectionNamed, openInspection } from './usecases/inspection-named'
import { listIssued } from './usecases/list-issued'
import { notePrinted } from './usecases/note-printed'
import { listFonts } from './usecases/list-fonts'
import { listInspections } from './usecases/list-inspections'
import { countReports, listReports } from './usecases/list-reports'
import { listSheetHistory } from './usecases/list-sheet-history'
import { listSubjects } from './usecases/list-subjects'
import { findTemplate, listTemplates } from './usecases/list-templates'
import { markSheet } from './usecases/mark-sheet'
import { openFirstRound } from './usecases/open-first-round'
import { openRound } from './usecases/open-round'
import { paperOf } from './usecases/paper-of'
import { previewReport } from './usecases/preview-report'
import { printBatch, printPapers } from './usecases/print-batch'
import { publishShippedTemplates } from './usecases/publish-shipped-templates'
import { publishTemplate } from './usecases/publish-template'
import { inspectionReads } from './usecases/read-results'
import { recordFinding } from './usecases/record-finding'
import { removeFinding } from './usecases/remove-finding'
import { composeReview } from './usecases/review/compose-review'
import { reopenSheet } from './usecases/reopen-sheet'
import { saveReport } from './usecases/save-report'
import { amendScheme, recordScheme } from './usecases/save-scheme'
import { findSchemePlan, saveSchemePlan } from './usecases/scheme/scheme-plan'
import { findCalendar, setWorkDay } from './usecases/scheme/work-calendar'
import { setParameter } from './usecases/set-parameter'
import { composeSurvey } from './usecases/survey/compose-survey'
import { watchPrintJob } from './usecases/watch-print-job'
import { findWorkbench } from './usecases/find-workbench'
import type { WorkspaceBase } from './workspace-base'

/** All use cases of templates, rounds, visits, sheets, evaluation and papers over one opened workspace. */
export function composeInspection(workspace: WorkspaceBase) {
  const { db } = workspace
  const base: InspectionBase = {
    ...workspace,
    templates: templateRepo(db),
    retirements: templateRetirementRepo(db),
    drafts: templateDraftRepo(db),
    inspections: inspectionRepo(db),
    plans: planRepo(db),
    visits: visitRepo(db),
    sheets: sheetRepo(db),
    reviews: reviewRepo(db),
    roundSheets: roundSheetRepo(db),
    roundOptions: roundOptionRepo(db),
    roundLocks: roundLockRepo(db),
    roundLists: roundListRepo(db),
    compositeRules: compositeRuleRepo(db),
    findings: findingRepo(db),
    evidence: evidenceRepo(db),
    registryFacts: registryFactRepo(db),
  }
  const desk = sheetDesk(base)
  const copies = openEvidenceCopies(join(base.folder, 'evidence'), base.machine)
  const catalogue = openCatalogue({
    ...{ ...base, desk, copies },
    ...{ rectifications: rectificationRepo(db), officialPapers: officialPaperRepo(db), callBacks: callBackRepo(db) },
  })
  const papers = { ...base, desk, copies, catalogue, paperOf: paperOf({ ...base, catalogue }) }
  const deps = {
    ...papers,
    offers: sheetOffers(base),
    room: openPrintRoom(papers),
    publish: publishTemplate(base),
    importVisit: importVisit({ ...base, desk }),
  }
  return {
    /** What pairings need from this half: their letters are printed, and goals of agreements are told by recorded work. */
    forPlanning: { room: deps.room, registryFacts: base.registryFacts },
    ...inspectionReads(deps),
    ...composeDrafting(deps),
    ...composeRectification(base),
    findWorkbench: findWorkbench({ ...base, rectifications: rectificationRepo(db) }),
    ...composeEvaluation(deps),
    ...composeOfficial(base),
    findScheme: findScheme(deps),
    recordScheme: recordScheme(deps),
    amendScheme: amendScheme(deps),
    setParameter: setParameter(deps),
    findSchemePlan: findSchemePlan(deps),
    saveSchemePlan: saveSchemePlan(deps),
    findCalendar: findCalendar(deps),
    setWorkDay: setWorkDay(deps),
    listTemplates: listTemplates(deps),
    findTemplate: findTemplate(deps),
    publishTemplate: deps.publish,
    publishShippedTemplates: publishShippedTemplates(deps),
    ...composePlan(deps),
    listInspections: listInspections(deps),
    findInspection: findInspection(deps),
    /** @throws AppError INSPECTION_UNKNOWN, INSPECTION_AMBIGUOUS */
    inspectionNamed: (code: string | undefined) => inspectionNamed(deps.inspections, code),
    openRound: openRound(deps),
    openFirstRound: openFirstRound(deps),
    findVisit: findVisit(deps),
    listSubjects: listSubjects(deps),
    createVisit: createVisit(deps),
    addSheet: addSheet(deps),
    findSurvey: findSurvey(deps),
    importVisit: deps.importVisit,
    importVisitFile: importVisitFile(deps),
    findSheet: findSheet(deps),
    markSheet: markSheet(deps),
    finishSheet: finishSheet(deps),
    reopenSheet: reopenSheet(deps),
    listSheetHistory: listSheetHistory(deps),
    listEvidence: listEvidence(deps),
    addEvidence: addEvidence(deps),
    removeEvidence: removeEvidence(deps),
    captionEvidence: captionEvidence(deps),
    keepCopy: keepCopy(deps),
    saveEvidence: saveEvidence(deps),
    recordFinding: recordFinding(deps),
    removeFinding: removeFinding(deps),
    ...composeReview(deps),
    ...composeSurvey(deps),
    listUnfoundedSheets: () => listUnfoundedSheets(deps),
    openInspection: () => openInspection(deps.inspections),
    catalogue,
    countReports: countReports(deps),
    listReports: listReports(deps),
    previewReport: previewReport(deps),
    saveReport: saveReport(deps),
    printBatch: printBatch(deps),
    printPapers: printPapers(deps),
    watchPrintJob: watchPrintJob(deps),
    cancelPrintJob: cancelPrintJob(deps),
    checkPapers: checkPapers(deps),
    findPrintJob: findPrintJob(deps),
    listIssued: listIssued(deps),
    notePrinted: notePrinted(deps),
    listFonts: listFonts(deps),
  }
}
export type Inspection = ReturnType<typeof composeInspection>
