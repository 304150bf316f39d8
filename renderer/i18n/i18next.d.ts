import 'i18next'
import type breaches from '@resources/locales/zh-CN/breaches.json'
import type carryOver from '@resources/locales/zh-CN/carry-over.json'
import type common from '@resources/locales/zh-CN/common.json'
import type draftIssues from '@resources/locales/zh-CN/draft-issues.json'
import type designer from '@resources/locales/zh-CN/designer.json'
import type errors from '@resources/locales/zh-CN/errors.json'
import type evidence from '@resources/locales/zh-CN/evidence.json'
import type evaluation from '@resources/locales/zh-CN/evaluation.json'
import type firstStart from '@resources/locales/zh-CN/first-start.json'
import type organizations from '@resources/locales/zh-CN/organizations.json'
import type pairings from '@resources/locales/zh-CN/pairings.json'
import type plan from '@resources/locales/zh-CN/plan.json'
import type planning from '@resources/locales/zh-CN/planning.json'
import type postings from '@resources/locales/zh-CN/postings.json'
import type review from '@resources/locales/zh-CN/review.json'
import type reports from '@resources/locales/zh-CN/reports.json'
import type rectifications from '@resources/locales/zh-CN/rectifications.json'
import type settings from '@resources/locales/zh-CN/settings.json'
import type kinds from '@resources/locales/zh-CN/kinds.json'
import type importing from '@resources/locales/zh-CN/import.json'
import type inspections from '@resources/locales/zh-CN/inspections.json'
import type papers from '@resources/locales/zh-CN/papers.json'
import type sheet from '@resources/locales/zh-CN/sheet.json'
import type shell from '@resources/locales/zh-CN/shell.json'
import type survey from '@resources/locales/zh-CN/survey.json'
import type tableIssues from '@resources/locales/zh-CN/table-issues.json'
import type templates from '@resources/locales/zh-CN/templates.json'
import type workbench from '@resources/locales/zh-CN/workbench.json'

/** Keys are typed from the Chinese master; a new namespace adds its line here. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    returnNull: false
    resources: {
      breaches: typeof breaches
      'carry-over': typeof carryOver
      common: typeof common
      designer: typeof designer
      'draft-issues': typeof draftIssues
      errors: typeof errors
      evaluation: typeof evaluation
      evidence: typeof evidence
      'first-start': typeof firstStart
      organizations: typeof organizations
      pairings: typeof pairings
      postings: typeof postings
      plan: typeof plan
      planning: typeof planning
      review: typeof review
      reports: typeof reports
      rectifications: typeof rectifications
      settings: typeof settings
      import: typeof importing
      inspections: typeof inspections
      kinds: typeof kinds
      papers: typeof papers
      sheet: typeof sheet
      shell: typeof shell
      survey: typeof survey
      'table-issues': typeof tableIssues
      templates: typeof templates
      workbench: typeof workbench
    }
  }
}
