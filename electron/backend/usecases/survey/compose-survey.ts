import { callBackRepo } from '../../../store/call-back.repo'
import { interviewRepo } from '../../../store/interview.repo'
import { sampleTableRepo } from '../../../store/sample-table.repo'
import type { InspectionBase } from '../../inspection-base'
import type { SheetDesk } from '../../sheet-desk'
import { askPerson, drawCallBack, forgetPhones, listCallBacks, recordAttempt, showPhone } from './call-backs'
import { listInterviews, removeInterview, saveInterview } from './interviews'
import { findSamples, saveSamples } from './sample-tables'
import type { SurveyBase } from './survey-base'

/** Use cases of samples, call-backs and interviews. */
export function composeSurvey(base: InspectionBase & { readonly desk: SheetDesk }) {
  const { db } = base
  const deps: SurveyBase & { readonly desk: SheetDesk } = {
    ...base,
    sampleTables: sampleTableRepo(db),
    callBacks: callBackRepo(db),
    interviews: interviewRepo(db),
  }
  return {
    findSamples: findSamples(deps),
    saveSamples: saveSamples(deps),
    listCallBacks: listCallBacks(deps),
    drawCallBack: drawCallBack(deps),
    showPhone: showPhone(deps),
    recordAttempt: recordAttempt(deps),
    askPerson: askPerson(deps),
    forgetPhones: forgetPhones(deps),
    listInterviews: listInterviews(deps),
    saveInterview: saveInterview(deps),
    removeInterview: removeInterview(deps),
  }
}
