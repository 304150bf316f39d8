import type { EvidenceRepo } from '../store/evidence.repo'
import type { FindingRepo } from '../store/finding.repo'
import type { CompositeRuleRepo } from '../store/composite-rule.repo'
import type { InspectionRepo } from '../store/inspection.repo'
import type { PlanRepo } from '../store/plan.repo'
import type { RegistryFactRepo } from '../store/registry-fact.repo'
import type { RoundListRepo } from '../store/round-list.repo'
import type { RoundLockRepo } from '../store/round-lock.repo'
import type { RoundOptionRepo } from '../store/round-option.repo'
import type { RoundSheetRepo } from '../store/round-sheet.repo'
import type { ReviewRepo } from '../store/review.repo'
import type { SheetRepo } from '../store/sheet.repo'
import type { TemplateDraftRepo } from '../store/template-draft.repo'
import type { TemplateRetirementRepo } from '../store/template-retirement.repo'
import type { TemplateRepo } from '../store/template.repo'
import type { VisitRepo } from '../store/visit.repo'
import type { WorkspaceBase } from './workspace-base'

/** What the use cases of templates, rounds, visits, sheets and papers are built from; `composeInspection` makes it. */
export interface InspectionBase extends WorkspaceBase {
  readonly templates: TemplateRepo
  readonly retirements: TemplateRetirementRepo
  readonly drafts: TemplateDraftRepo
  readonly inspections: InspectionRepo
  readonly plans: PlanRepo
  readonly visits: VisitRepo
  readonly sheets: SheetRepo
  readonly reviews: ReviewRepo
  readonly roundSheets: RoundSheetRepo
  readonly roundOptions: RoundOptionRepo
  readonly roundLocks: RoundLockRepo
  readonly roundLists: RoundListRepo
  readonly compositeRules: CompositeRuleRepo
  readonly findings: FindingRepo
  readonly evidence: EvidenceRepo
  readonly registryFacts: RegistryFactRepo
}
