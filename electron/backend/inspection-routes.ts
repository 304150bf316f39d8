import { draftingRoutes } from './drafting-routes'
import { evaluationRoutes } from './evaluation-routes'
import type { Inspection } from './inspection'
import { planRoutes } from './plan-routes'
import { os } from './procedures'
import { officialRoutes } from './official-routes'
import { rectificationRoutes } from './rectification-routes'
import { surveyRoutes } from './survey-routes'

/** Handlers of workbench, scheme, calendar, template, inspection, sheet, evaluation and report; `use` throws WORKSPACE_NOT_OPEN while no folder is open. */
export function inspectionRoutes(use: () => Inspection) {
  const { workbench, scheme, calendar, template, inspection, sheet, evidence, review, report } = os
  return {
    workbench: { find: workbench.find.handler(() => use().findWorkbench()) },
    scheme: {
      find: scheme.find.handler(() => use().findScheme()),
      record: scheme.record.handler(({ input, context }) => use().recordScheme(input, context.who)),
      amend: scheme.amend.handler(({ input, context }) => use().amendScheme(input, context.who)),
      findPlan: scheme.findPlan.handler(({ input }) => use().findSchemePlan(input)),
      savePlan: scheme.savePlan.handler(({ input, context }) => use().saveSchemePlan(input, context.who)),
      setParameter: scheme.setParameter.handler(({ input, context }) => use().setParameter(input, context.who)),
    },
    calendar: {
      find: calendar.find.handler(() => use().findCalendar()),
      setDay: calendar.setDay.handler(({ input, context }) => use().setWorkDay(input, context.who)),
    },
    template: {
      list: template.list.handler(() => use().listTemplates()),
      find: template.find.handler(({ input }) => use().findTemplate(input)),
      ...draftingRoutes(use),
    },
    plan: planRoutes(use),
    inspection: {
      list: inspection.list.handler(() => use().listInspections()),
      find: inspection.find.handler(({ input }) => use().findInspection(input)),
      findVisit: inspection.findVisit.handler(({ input }) => use().findVisit(input)),
      listSubjects: inspection.listSubjects.handler(({ input }) => use().listSubjects(input)),
      createVisit: inspection.createVisit.handler(({ input, context }) => use().createVisit(input, context.who)),
      addSheet: inspection.addSheet.handler(({ input, context }) => use().addSheet(input, context.who)),
      findSurvey: inspection.findSurvey.handler(({ input }) => use().findSurvey(input)),
      importVisit: inspection.importVisit.handler(({ input, context }) => use().importVisitFile(input, context.who)),
    },
    sheet: {
      find: sheet.find.handler(({ input }) => use().findSheet(input)),
      mark: sheet.mark.handler(({ input, context }) => use().markSheet(input, context.who)),
      finish: sheet.finish.handler(({ input, context }) => use().finishSheet(input, context.who)),
      reopen: sheet.reopen.handler(({ input, context }) => use().reopenSheet(input, context.who)),
      listHistory: sheet.listHistory.handler(({ input }) => use().listSheetHistory(input)),
      recordFinding: sheet.recordFinding.handler(({ input, context }) => use().recordFinding(input, context.who)),
      removeFinding: sheet.removeFinding.handler(({ input, context }) => use().removeFinding(input, context.who)),
    },
    evidence: {
      list: evidence.list.handler(({ input }) => use().listEvidence(input)),
      add: evidence.add.handler(({ input, context }) => use().addEvidence(input, context.who)),
      remove: evidence.remove.handler(({ input, context }) => use().removeEvidence(input, context.who)),
      caption: evidence.caption.handler(({ input, context }) => use().captionEvidence(input, context.who)),
      keepCopy: evidence.keepCopy.handler(({ input }) => use().keepCopy(input)),
      saveCopy: evidence.saveCopy.handler(({ input }) => use().saveEvidence(input)),
    },
    review: {
      open: review.open.handler(({ input, context }) => use().openReview(input, context.who)),
      sides: review.sides.handler(({ input }) => use().sidesOfSheet(input)),
      appeal: review.appeal.handler(({ input, context }) => use().appealItem(input, context.who)),
      decide: review.decide.handler(({ input, context }) => use().decideAppeal(input, context.who)),
      settleSelf: review.settleSelf.handler(({ input, context }) => use().settleSelf(input, context.who)),
      listSelf: review.listSelf.handler(({ input }) => use().listSelf(input)),
      exportForm: review.exportForm.handler(({ input }) => use().exportSelfForm(input)),
      readForm: review.readForm.handler(({ input, context }) => use().readReturnedForm(input, context.who)),
      listSignatures: review.listSignatures.handler(({ input }) => use().listSignatures(input)),
      sign: review.sign.handler(({ input, context }) => use().signSheet(input, context.who)),
    },
    ...surveyRoutes(use),
    evaluation: evaluationRoutes(use),
    ...rectificationRoutes(use),
    ...officialRoutes(use),
    report: {
      countByKind: report.countByKind.handler(({ input }) => use().countReports(input)),
      list: report.list.handler(({ input }) => use().listReports(input)),
      preview: report.preview.handler(({ input, context }) => use().previewReport(input, context.who)),
      save: report.save.handler(({ input, context }) => use().saveReport(input, context.who)),
      printBatch: report.printBatch.handler(({ input, context }) => use().printBatch(input, context.who)),
      watchPrintJob: report.watchPrintJob.handler(({ input, signal }) => use().watchPrintJob(input, signal)),
      cancelPrintJob: report.cancelPrintJob.handler(({ input }) => use().cancelPrintJob(input)),
      checkPapers: report.checkPapers.handler(({ input, context }) => use().checkPapers(input, context.who)),
      findJob: report.findJob.handler(() => use().findPrintJob()),
      listIssued: report.listIssued.handler(({ input }) => use().listIssued(input)),
      notePrinted: report.notePrinted.handler(({ input, context }) => use().notePrinted(input, context.who)),
      listFonts: report.listFonts.handler(() => use().listFonts()),
    },
  }
}
