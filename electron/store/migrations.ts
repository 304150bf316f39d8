import type { Migration } from './migrate'
import workspace from './migrations/0010-workspace.sql?raw'
import registry from './migrations/0020-registry.sql?raw'
import pairing from './migrations/0030-pairing.sql?raw'
import record from './migrations/0040-record.sql?raw'
import inspection from './migrations/0050-inspection.sql?raw'
import paper from './migrations/0060-paper.sql?raw'
import templateDraft from './migrations/0070-template-draft.sql?raw'
import questionnaire from './migrations/0080-questionnaire.sql?raw'
import organization from './migrations/0090-organization.sql?raw'
import agreement from './migrations/0100-agreement.sql?raw'
import attendance from './migrations/0110-attendance.sql?raw'
import importMapping from './migrations/0120-import-mapping.sql?raw'
import registryFacts from './migrations/0130-registry-facts.sql?raw'
import organizationClosure from './migrations/0140-organization-closure.sql?raw'
import letters from './migrations/0150-letters.sql?raw'
import replacementConsent from './migrations/0160-replacement-consent.sql?raw'
import workDay from './migrations/0200-work-day.sql?raw'
import schemeStage from './migrations/0201-scheme-stage.sql?raw'
import inspectionPlan from './migrations/0202-inspection-plan.sql?raw'
import evidence from './migrations/0210-evidence.sql?raw'
import rectification from './migrations/0220-rectification.sql?raw'
import review from './migrations/0230-review.sql?raw'
import survey from './migrations/0240-survey.sql?raw'
import roundResults from './migrations/0250-round-results.sql?raw'
import roundLock from './migrations/0251-round-lock.sql?raw'
import closedDown from './migrations/0255-closed-down.sql?raw'
import officialPaper from './migrations/0260-official-paper.sql?raw'
import printJobOptions from './migrations/0270-print-job-options.sql?raw'
import officialKinds from './migrations/0280-official-kinds.sql?raw'

/** In order; a shipped one is never edited (test/unit/store/migrations.test.ts keeps their digests). */
export const MIGRATIONS: readonly Migration[] = [
  { version: 10, sql: workspace },
  { version: 20, sql: registry },
  { version: 30, sql: pairing },
  { version: 40, sql: record },
  { version: 50, sql: inspection },
  { version: 60, sql: paper },
  { version: 70, sql: templateDraft },
  { version: 80, sql: questionnaire },
  { version: 90, sql: organization },
  { version: 100, sql: agreement },
  { version: 110, sql: attendance },
  { version: 120, sql: importMapping },
  { version: 130, sql: registryFacts },
  { version: 140, sql: organizationClosure },
  { version: 150, sql: letters },
  { version: 160, sql: replacementConsent },
  { version: 200, sql: workDay },
  { version: 201, sql: schemeStage },
  { version: 202, sql: inspectionPlan },
  { version: 210, sql: evidence },
  { version: 220, sql: rectification },
  { version: 230, sql: review },
  { version: 240, sql: survey },
  { version: 250, sql: roundResults },
  { version: 251, sql: roundLock },
  { version: 255, sql: closedDown },
  { version: 260, sql: officialPaper },
  { version: 270, sql: printJobOptions },
  { version: 280, sql: officialKinds },
]
