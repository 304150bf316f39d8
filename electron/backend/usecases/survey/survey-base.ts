import type { CallBackRepo } from '../../../store/call-back.repo'
import type { InterviewRepo } from '../../../store/interview.repo'
import type { SampleTableRepo } from '../../../store/sample-table.repo'
import type { InspectionBase } from '../../inspection-base'

/** What the use cases of samples, call-backs and interviews are built from. */
export interface SurveyBase extends InspectionBase {
  readonly sampleTables: SampleTableRepo
  readonly callBacks: CallBackRepo
  readonly interviews: InterviewRepo
}
