import type { Inspection } from './inspection'
import { os } from './procedures'

/** Handlers of sample, callBack and interview. */
export function surveyRoutes(use: () => Inspection) {
  const { sample, callBack, interview } = os
  return {
    sample: {
      find: sample.find.handler(({ input }) => use().findSamples(input)),
      save: sample.save.handler(({ input, context }) => use().saveSamples(input, context.who)),
    },
    callBack: {
      list: callBack.list.handler(({ input }) => use().listCallBacks(input)),
      draw: callBack.draw.handler(({ input, context }) => use().drawCallBack(input, context.who)),
      showPhone: callBack.showPhone.handler(({ input, context }) => use().showPhone(input, context.who)),
      attempt: callBack.attempt.handler(({ input, context }) => use().recordAttempt(input, context.who)),
      ask: callBack.ask.handler(({ input, context }) => use().askPerson(input, context.who)),
      forgetPhones: callBack.forgetPhones.handler(({ input, context }) => use().forgetPhones(input, context.who)),
    },
    interview: {
      list: interview.list.handler(({ input }) => use().listInterviews(input)),
      save: interview.save.handler(({ input, context }) => use().saveInterview(input, context.who)),
      remove: interview.remove.handler(({ input, context }) => use().removeInterview(input, context.who)),
    },
  }
}
