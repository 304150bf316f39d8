import { attachFile, detachFile, findAgreement, saveAgreement, saveCopy } from './usecases/agreement/agreement-desk'
import { renewPairing, replaceSupporter } from './usecases/agreement/follow-pairing'
import { acceptProposal } from './usecases/planning/accept-proposal'
import { changePair, setRule } from './usecases/planning/change-proposal'
import { findCoverage } from './usecases/planning/find-coverage'
import { exportForms, pastePlanning, readForms } from './usecases/planning/planning-files'
import { listLetters } from './usecases/planning/letter-sources'
import { planningOf } from './usecases/planning/planning-of'
import { findLettersJob, printLetters } from './usecases/planning/print-letters'
import { proposePairs } from './usecases/planning/propose-pairs'
import { saveNeeds, saveSupply } from './usecases/planning/save-planning'
import type { RegistryFactRepo } from '../store/registry-fact.repo'
import type { PrintRoom } from './print-room'
import type { WorkspaceBase } from './workspace-base'

/** All use cases of needs, supply, proposals and agreements over one opened workspace. */
export const composePlanning = (
  base: WorkspaceBase,
  beside: { readonly room: PrintRoom; readonly registryFacts: RegistryFactRepo },
) => ({
  readPlanning: () => planningOf(base, null),
  saveNeeds: saveNeeds(base),
  saveSupply: saveSupply(base),
  setRule: setRule(base),
  propose: proposePairs(base),
  changePair: changePair(base),
  accept: acceptProposal(base),
  exportForms: exportForms(base),
  readForms: readForms(base),
  paste: pastePlanning(base),
  listLetters: listLetters(base),
  printLetters: printLetters({ ...base, ...beside }),
  findLettersJob: findLettersJob(base),
  findCoverage: findCoverage(base),
  findAgreement: findAgreement({ ...base, ...beside }),
  saveAgreement: saveAgreement(base),
  attachFile: attachFile(base),
  detachFile: detachFile(base),
  saveCopy: saveCopy(base),
  renewPairing: renewPairing(base),
  replaceSupporter: replaceSupporter(base),
})
export type Planning = ReturnType<typeof composePlanning>
