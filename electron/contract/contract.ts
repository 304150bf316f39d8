import type { ContractRouterClient } from '@orpc/contract'
import { agreementContract } from './agreement.contract'
import { calendarContract } from './calendar.contract'
import { evaluationContract } from './evaluation.contract'
import { evidenceContract } from './evidence.contract'
import { importContract } from './import.contract'
import { inspectionContract } from './inspection.contract'
import { officialContract } from './official.contract'
import { organizationContract } from './organization.contract'
import { pairingContract } from './pairing.contract'
import { planContract } from './plan.contract'
import { planningContract } from './planning.contract'
import { attendanceContract, postingContract, spotCheckContract, workloadContract } from './posting.contract'
import { reviewContract } from './review.contract'
import { rectificationContract } from './rectification.contract'
import { reportContract } from './report.contract'
import { schemeContract } from './scheme.contract'
import { sheetContract } from './sheet.contract'
import { contactContract, staffContract } from './staff.contract'
import { callBackContract, interviewContract, sampleContract } from './survey.contract'
import { templateContract } from './template.contract'
import { workbenchContract } from './workbench.contract'
import { workspaceContract } from './workspace.contract'

/** The only words spoken over the port between page and backend. */
export const contract = {
  workspace: workspaceContract,
  workbench: workbenchContract,
  organization: organizationContract,
  staff: staffContract,
  contact: contactContract,
  import: importContract,
  pairing: pairingContract,
  agreement: agreementContract,
  planning: planningContract,
  scheme: schemeContract,
  calendar: calendarContract,
  posting: postingContract,
  attendance: attendanceContract,
  spotCheck: spotCheckContract,
  workload: workloadContract,
  template: templateContract,
  inspection: inspectionContract,
  plan: planContract,
  sheet: sheetContract,
  review: reviewContract,
  evidence: evidenceContract,
  sample: sampleContract,
  callBack: callBackContract,
  interview: interviewContract,
  rectification: rectificationContract,
  evaluation: evaluationContract,
  report: reportContract,
  official: officialContract,
}

export type Client = ContractRouterClient<typeof contract>
