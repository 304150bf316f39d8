import type { Planning } from './planning'
import { os } from './procedures'

/** Handlers of planning and agreement; `use` throws WORKSPACE_NOT_OPEN while no folder is open. */
export function planningRoutes(use: () => Planning) {
  const { planning, agreement } = os
  return {
    planning: {
      read: planning.read.handler(() => use().readPlanning()),
      saveNeeds: planning.saveNeeds.handler(({ input, context }) => use().saveNeeds(input, context.who)),
      saveSupply: planning.saveSupply.handler(({ input, context }) => use().saveSupply(input, context.who)),
      setRule: planning.setRule.handler(({ input, context }) => use().setRule(input, context.who)),
      propose: planning.propose.handler(({ input, context }) => use().propose(input, context.who)),
      changePair: planning.changePair.handler(({ input, context }) => use().changePair(input, context.who)),
      accept: planning.accept.handler(({ input, context }) => use().accept(input, context.who)),
      exportForms: planning.exportForms.handler(({ input }) => use().exportForms(input)),
      readForms: planning.readForms.handler(({ input, context }) => use().readForms(input, context.who)),
      paste: planning.paste.handler(({ input, context }) => use().paste(input, context.who)),
      listLetters: planning.listLetters.handler(() => use().listLetters()),
      printLetters: planning.printLetters.handler(({ input, context }) => use().printLetters(input, context.who)),
      findLettersJob: planning.findLettersJob.handler(() => use().findLettersJob()),
      coverage: planning.coverage.handler(() => use().findCoverage()),
    },
    agreement: {
      find: agreement.find.handler(({ input }) => use().findAgreement(input)),
      save: agreement.save.handler(({ input, context }) => use().saveAgreement(input, context.who)),
      attach: agreement.attach.handler(({ input, context }) => use().attachFile(input, context.who)),
      detach: agreement.detach.handler(({ input, context }) => use().detachFile(input, context.who)),
      saveCopy: agreement.saveCopy.handler(({ input }) => use().saveCopy(input)),
      renew: agreement.renew.handler(({ input, context }) => use().renewPairing(input, context.who)),
      replaceSupporter: agreement.replaceSupporter.handler(({ input, context }) => use().replaceSupporter(input, context.who)),
    },
  }
}
