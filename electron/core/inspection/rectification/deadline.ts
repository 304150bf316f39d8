import { workdaysAfter, type WorkCalendar } from '../../scheme/work-calendar'

/** Of working days: such notices give three to seven. */
const WORKDAYS_TO_RECTIFY = 7

/** 整改期限 that is offered for a finding or a notice of this day; a person may set another. */
export const suggestedDeadline = (calendar: WorkCalendar, from: string): string =>
  workdaysAfter(calendar, from, WORKDAYS_TO_RECTIFY)
