import type { ReportProfile } from './paper-options'
import type { PaperTexts } from './paper-texts'

/** The profiles that list items; a summary is a paper of its own. */
export type ListProfile = Exclude<ReportProfile, 'summary'>

/** What an evaluation report tells unless somebody asks for more or less. */
export const USUAL_PROFILE: ReportProfile = 'deductions'

/** The name of a report with its profile, where that is not the usual one. */
export const profileTitle = (title: string, profile: ReportProfile, t: PaperTexts): string =>
  profile === USUAL_PROFILE ? title : t(`profileTitle.${profile}`, { title })
