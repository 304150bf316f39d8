import type { TFunction } from 'i18next'
import type { Basis } from '@core/posting/offers'

/** Day as the sheet writes it. */
type DayText = (day: string) => string

/** What a figure of the registry rests on, in words: "5月13日在派：示例甲". */
export function basisText({ word, told }: Basis, t: TFunction<'sheet'>, dayText: DayText): string {
  const list = (name: string): string => {
    const all = told[name]
    return Array.isArray(all) ? all.join(t('comma')) : ''
  }
  const named = list('names')
  const days = { from: dayText(String(told['from'] ?? '')), to: dayText(String(told['to'] ?? '')) }
  switch (word) {
    case 'posting.headcount':
      return t(named === '' ? 'offer.nobodyPosted' : 'offer.posted', { day: dayText(String(told['day'])), names: named })
    case 'posting.required':
      return t(told['by'] === 'clinic' ? 'offer.byClinic' : 'offer.byScheme')
    case 'posting.staffMonths':
      return t('offer.staffMonths', { days: told['days'] })
    case 'posting.requiredStaffMonths':
      return t('offer.requiredStaffMonths', { months: told['months'], persons: told['persons'] })
    case 'posting.qualified':
      return t('offer.qualified', { title: told['title'] })
    case 'posting.specialtyMatched':
      return t(told['by'] === 'needs' ? 'offer.byNeeds' : 'offer.byPairing')
    case 'posting.due':
      return t(named === '' ? 'offer.nobodyDue' : 'offer.due', { months: told['months'], names: named })
    case 'posting.completed':
      return t(named === '' ? 'offer.nobodyCompleted' : 'offer.completed', { months: told['months'], names: named })
    case 'posting.replacementsUnapproved':
      return told['replacements'] === 0
        ? t('offer.noReplacement')
        : t(named === '' ? 'offer.allConsented' : 'offer.unapproved', { replacements: told['replacements'], names: named })
    case 'posting.gapsOver7Days':
      return told['replacements'] === 0
        ? t('offer.noReplacement')
        : t('offer.gaps', { replacements: told['replacements'], gaps: list('gaps') })
    case 'attendance.presentDays':
    case 'attendance.absences':
      return t('offer.attendance', days)
    case 'attendance.dueDays':
      return t('offer.dueDays', { official: told['official'], unmarked: told['unmarked'] })
    case 'spotCheck.absent':
    case 'spotCheck.recordMismatch':
      return t(named === '' ? 'offer.checksFine' : 'offer.checks', { checks: told['checks'], names: named })
    case 'survey.satisfied':
    case 'survey.answered':
      return t('offer.survey', { received: told['received'], valid: told['valid'] })
    case 'agreement.goalsMet':
      return named === '' ? t('offer.noGoalMet') : t('offer.goals', { names: named })
    case 'agreement.goals':
      return t('offer.goals', { names: named })
    default:
      return told['months'] === undefined ? '' : t('offer.months', { from: told['from'], to: told['to'], months: told['months'] })
  }
}
